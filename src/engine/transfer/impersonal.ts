/** Predicates that English gives an "it": `sulit untuk …`, `diperlukan waktu dua jam`. */
import type { AdjectivePhrase, Chunk, VerbGroup } from '../parse/types.js'
import { current, IT, type Walk } from './clause-state.js'
import { agreeing, inserted, leaf, scored } from './lattice.js'
import { previousWord } from './look-around.js'
import { verbOptions } from './verb-group.js'

const nextWord = (chunks: readonly Chunk[], at: number): string => {
  const chunk = chunks[at]
  return chunk?.type === 'word' ? chunk.item.lower : ''
}

/** Nothing but a beginning, a conjunction or a comma stands before. */
function opensClause(chunks: readonly Chunk[], at: number): boolean {
  const before = previousWord(chunks, at)
  return at === 0 || (before !== undefined && /^(?:sub|conj|punct)$/.test(before.reading.cat))
}

/** `penting bagi kita untuk menjaga hutan`: "it is important for us to …". */
export function isEvaluation(walk: Walk, ap: AdjectivePhrase, at: number): boolean {
  const { chunks } = walk
  const clause = current(walk)
  if (clause.subject !== undefined || clause.verb !== undefined || !opensClause(chunks, at)) return false
  if (ap.item.reading.clitic !== undefined) return false
  // `lebih baik bertanya`: it is better to ask.
  if (ap.before[0]?.lower === 'lebih' && /^(?:baik|mudah|aman|murah|bijak)$/.test(ap.item.lower))
    return chunks[at + 1]?.type === 'vg'
  const whom = nextWord(chunks, at + 1) === 'bagi' && chunks[at + 2]?.type === 'np' ? at + 3 : at + 1
  return nextWord(chunks, whom) === 'untuk' && chunks[whom + 1]?.type === 'vg'
}

/** `setelah terjadi ledakan`: "after an explosion". */
export function happens({ chunks, nodes }: Walk, vg: VerbGroup, at: number): boolean {
  const before = previousWord(chunks, at)
  const end = chunks[at + 2]
  if (
    !/^(?:terjadi|muncul|timbul|beredar|tampak)$/.test(vg.verb.lower) ||
    vg.before.length > 0 ||
    chunks[at + 1]?.type !== 'np'
  )
    return false
  if (!/^(?:setelah|sesudah|sebelum)$/.test(before?.lower ?? '')) return false
  if (end !== undefined && (end.type !== 'word' || !/^(?:punct|prep|sub)$/.test(end.item.reading.cat))) return false
  nodes.push(leaf(vg.from, vg.to, scored(['', 0]), vg.verb.reading.by, true))
  return true
}

const NEEDING = /^(?:butuh|membutuhkan|dibutuhkan|diperlukan|memerlukan|perlu)(?: waktu)?$/

/** `butuh tiga hari untuk memadamkan api`: "it took three days to put out the fire". */
export function needsTime(walk: Walk, vg: VerbGroup, at: number): boolean {
  const { chunks, nodes, tense } = walk
  const clause = current(walk)
  if (!NEEDING.test(vg.verb.lower)) return false
  // `meskipun hukum itu berlaku, dibutuhkan waktu …`: what stands before the comma is another clause's.
  const fresh = vg.verb.reading.voice === 'passive' && previousWord(chunks, at)?.text === ','
  if (!fresh && (clause.subject !== undefined || clause.verb !== undefined)) return false
  const span = chunks[at + 1]
  if (span?.type !== 'np' || span.np.head.reading.entry?.features.has('time') !== true) return false
  if (span.np.quantifiers.length === 0) return false
  const verb = { ...vg.verb, reading: { ...vg.verb.reading, voice: 'active' as const, glosses: ['take'] } }
  const options = verbOptions({ ...vg, verb }, { form: 'finite', tense, subject: IT, otherTense: -0.7 })
  nodes.push({ ...inserted(vg.from, scored(['it', 0]), 'rule:it'), fixed: true })
  nodes.push(agreeing(leaf(vg.from, vg.to, options, vg.verb.reading.by, true), IT, vg.verb))
  clause.subject = IT
  clause.verb = vg.verb
  clause.voice = 'active'
  return true
}
