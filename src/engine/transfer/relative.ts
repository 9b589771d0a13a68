import type { Chunk, NounPhrase } from '../parse/types.js'
import type { Item } from '../types.js'
import { type Agreement, agreementOf } from './agreement.js'
import { current, IT, opened, type Walk } from './clause-state.js'
import { leaf, scored } from './lattice.js'
import { finiteAhead, previousWord } from './look-around.js'
import { isManyWho } from './many-who.js'

/** `yang`: who, which or that, after what it describes. */
export function openRelative(walk: Walk, item: Item, at: number): void {
  const { chunks, nodes, stack } = walk
  const before = chunks[at - 1]
  const head =
    before?.type === 'np'
      ? before.np
      : chunks[at - 2]?.type === 'np' && previousWord(chunks, at)?.text === ','
        ? (chunks[at - 2] as { np: NounPhrase }).np
        : undefined
  const next = chunks[at + 1]
  if (next?.type === 'word' && /^terkait(?: dengan)?$/.test(next.item.lower)) {
    // `teknologi yang terkait dengan nuklir`: related to.
    nodes.push(leaf(item.from, item.to, scored(['', 0]), item.reading.by, true))
    return
  }
  if (head === undefined && before?.type === 'vg') {
    nodes.push(leaf(item.from, item.to, scored(['that', 0], ['which', -0.4], ['who', -1]), item.reading.by))
    stack.push(opened(IT, true))
    return
  }
  if (head === undefined) {
    const identified = copulaLater(chunks, at)
    if (identified !== undefined && next?.type === 'vg') {
      // `yang membuat dokter cemas adalah …`: what makes doctors worry is.
      const text = identified === 'human' ? 'the one who' : 'what'
      const subject = { ...IT, human: identified === 'human' }
      nodes.push(leaf(item.from, item.to, scored([text, 0]), item.reading.by, true))
      current(walk).subject = subject
      stack.push(opened(subject, true))
      return
    }
    // Headless: `yang penting` → what matters; `yang datang` → those who came.
    const options =
      next?.type === 'ap'
        ? scored(['which', 0], ['what', -0.3])
        : scored(['which', 0], ['those who', -0.4], ['that', -0.5], ['who', -0.5])
    nodes.push(leaf(item.from, item.to, options, item.reading.by))
    stack.push(opened({ person: 3, number: 'singular', human: false }, true))
    return
  }
  const within = stack.at(-1)
  const outer = stack.at(-2)
  if (within?.relative === true && within.verb !== undefined && outer?.only === true && outer.verb === undefined) {
    // `hanya laki-laki yang punya tanah yang boleh memilih`: what is said of them stands behind the second `yang`.
    stack.pop()
    nodes.push(leaf(item.from, item.to, scored(['', 0]), item.reading.by, true))
    return
  }
  if (isOnly(walk, head, at)) {
    const clause = current(walk)
    if (relativeLater(chunks, at)) clause.only = true
    else {
      // `hanya dua orang yang memegang kunci`: only two people hold a key.
      nodes.push(leaf(item.from, item.to, scored(['', 0]), item.reading.by, true))
      return
    }
  }
  if (next?.type === 'np' && isMost(next.np)) {
    // `para korban, yang sebagian besar siswa`: most of whom.
    const agreement = agreementOf(innermost(head))
    nodes.push(
      leaf(item.from, next.np.to, scored([`most of ${agreement.human ? 'whom' : 'which'}`, 0]), 'rule:most', true),
    )
    stack.push(opened({ ...agreement, number: 'plural', head: undefined }, true))
    return
  }
  if (next?.type === 'word' && MOSTLY.test(next.item.lower) && chunks[at + 2]?.type === 'vg') {
    // `akun palsu, yang kebanyakan dipakai`: most of which.
    const agreement = agreementOf(innermost(head))
    const text = `most of ${agreement.human ? 'whom' : 'which'}`
    nodes.push(leaf(item.from, next.item.to, scored([text, 0]), 'rule:most', true))
    stack.push(opened({ ...agreement, number: 'plural', head: undefined }, true))
    return
  }
  const own = agreementOf(innermost(head))
  const comma = previousWord(chunks, at)?.text === ','
  const agreement: Agreement =
    comma && isCoordinated(chunks, at - 2) ? { ...own, number: 'plural', head: undefined } : own
  if (isParticipial(chunks, at, head)) {
    nodes.push(leaf(item.from, item.to, scored(['', 0]), item.reading.by, true))
    stack.push({ ...opened(agreement, true), participial: true })
    return
  }
  if (comma && next?.type === 'vg' && next.vg.before.length === 0 && /^(?:berarti|artinya)$/.test(next.vg.verb.lower)) {
    // `…, yang berarti bahwa`: all that was said before.
    nodes.push(leaf(item.from, item.to, scored(['which', 0]), item.reading.by, true))
    stack.push(opened(IT, true))
    return
  }
  const objectRelative = next?.type === 'np'
  if (next?.type === 'np' && next.np.clitic === '3' && next.np.head.reading.cat === 'n') {
    nodes.push(leaf(item.from, item.to, scored(['whose', 0]), item.reading.by, true))
    stack.push(opened(agreementOf(next.np), true))
    return
  }
  const options =
    head.head.reading.by === 'name' && head.head.reading.cat === 'pn'
      ? scored(['who', 0], ['which', -0.7], ['that', comma ? -2 : -1])
      : agreement.human
        ? scored(['who', 0], ['that', -0.9], ['whom', objectRelative ? -0.5 : -3])
        : comma
          ? scored(['which', 0], ['that', -1.5])
          : scored(['that', 0], ['which', -0.7], ...(objectRelative ? ([['', -0.5]] as const) : []))
  nodes.push(leaf(item.from, item.to, options, item.reading.by))
  stack.push(opened(agreement, true))
}

/** Behind `yang` with nothing before it: what sort of thing the clause's `adalah` says that it is. */
function copulaLater(chunks: readonly Chunk[], at: number): 'human' | 'thing' | undefined {
  for (let next = at + 1; next < chunks.length; next++) {
    const chunk = chunks[next]
    if (chunk?.type !== 'word') continue
    if (/^(?:punct|sub|rel)$/.test(chunk.item.reading.cat)) return undefined
    if (!/^(?:adalah|ialah)$/.test(chunk.item.lower)) continue
    const what = chunks[next + 1]
    return what?.type === 'np' && agreementOf(what.np).human ? 'human' : 'thing'
  }
  return undefined
}

/** `hanya dua orang yang …`, `terlalu banyak usaha yang …`: so many, and what is said of them, with no other verb to come. */
function isOnly({ chunks, stack }: Walk, { head, quantifiers }: NounPhrase, at: number): boolean {
  const clause = stack.at(-1)
  if (chunks[at - 1]?.type !== 'np' || chunks[at + 1]?.type !== 'vg') return false
  // `hanya sedikit dari mereka yang ditangkap`: only a few of them were arrested.
  if (previousWord(chunks, at - 1)?.lower === 'dari') {
    const few = chunks[at - 3]
    if (few?.type !== 'np' || !/^(?:det|num)$/.test(few.np.head.reading.cat)) return false
    // `hanya dua atau tiga dari mereka`
    const first = previousWord(chunks, at - 3)?.lower === 'atau' ? at - 5 : at - 3
    return /^(?:hanya|cuma|baru)$/.test(previousWord(chunks, first)?.lower ?? '') && !finiteAhead(chunks, at - 1)
  }
  if (clause?.verb !== undefined || clause?.subject === undefined || clause.relative) return false
  const only = /^(?:hanya|cuma|baru)$/.test(previousWord(chunks, at - 1)?.lower ?? '')
  // `banyak yang menolak`: many refuse.
  const some = head.reading.cat === 'det' && /^(?:banyak|sedikit|beberapa|sebagian|kebanyakan)$/.test(head.lower)
  if (isManyWho(chunks, at, (quantifiers[0] ?? head).lower)) return true
  return (only || some || MANY.test((quantifiers[0] ?? head).lower)) && !finiteAhead(chunks, at - 1)
}

/** Whether a second `yang` with a verb comes before the clause ends. */
function relativeLater(chunks: readonly Chunk[], at: number): boolean {
  for (let next = at + 1; next < chunks.length; next++) {
    const chunk = chunks[next]
    if (chunk?.type !== 'word') continue
    if (/^(?:punct|sub)$/.test(chunk.item.reading.cat)) return false
    if (chunk.item.reading.cat === 'rel') return chunks[next + 1]?.type === 'vg'
  }
  return false
}

/** `sebagian besar` alone, with nothing that it counts. */
export const isMost = ({ head, quantifiers, modifiers }: NounPhrase): boolean =>
  /^(?:sebagian besar|sebagian besarnya|kebanyakan|mayoritas|mayoritasnya)$/.test(head.lower) &&
  quantifiers.length + modifiers.length === 0

export const MOSTLY = /^(?:kebanyakan|sebagian besar|mayoritas)$/

const MANY = /^(?:terlalu banyak|tidak banyak|tak banyak|hanya sedikit|semakin banyak|makin banyak)$/

/** `karena terlalu banyak usaha yang gagal`: a clause, although its verb stands behind `yang`. */
export function saysHowMany(chunks: readonly Chunk[], at: number): boolean {
  const [np, yang, verb] = chunks.slice(at, at + 3)
  return (
    np?.type === 'np' &&
    MANY.test(np.np.quantifiers[0]?.lower ?? '') &&
    yang?.type === 'word' &&
    yang.item.reading.cat === 'rel' &&
    verb?.type === 'vg'
  )
}

/** `Korea Utara dan Rusia, yang …`: the last of several. */
function isCoordinated(chunks: readonly Chunk[], at: number): boolean {
  const before = previousWord(chunks, at)
  return before?.lower === 'dan' && chunks[at - 2]?.type === 'np'
}

/** `laporan tentang Rusia yang mengirim pasukan`: what a name does, "about Russia sending troops". */
function isParticipial(chunks: readonly Chunk[], at: number, head: NounPhrase): boolean {
  const next = chunks[at + 1]
  const before = previousWord(chunks, at - 1)
  return (
    head.head.reading.cat === 'pn' &&
    chunks[at - 1]?.type === 'np' &&
    /^(?:tentang|mengenai|soal|atas|terhadap|akibat)$/.test(before?.lower ?? '') &&
    next?.type === 'vg' &&
    next.vg.verb.reading.voice === 'active' &&
    next.vg.before.length === 0
  )
}

/** `penarikan pasukan yang dikirim`: behind a noun of acts or amounts, `yang` tells of what it is about. */
function innermost(np: NounPhrase): NounPhrase {
  const last = np.modifiers.at(-1)
  const features = np.head.reading.entry?.features
  return last?.type === 'noun' && (features?.has('of') === true || isAct(np)) ? innermost(last.phrase) : np
}

const isAct = (np: NounPhrase): boolean => /^p(?:e(?:[mnlrwy]|ng|ny).*|er.*)an$/.test(np.head.lower)
