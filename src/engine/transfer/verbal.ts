import type { Chunk, VerbGroup } from '../parse/types.js'
import type { Item, LatticeNode } from '../types.js'
import { type Clause, current, IT, type Walk } from './clause-state.js'
import { inserted, leaf, scored } from './lattice.js'
import { nextIsClause, previousWord } from './look-around.js'
import { intensified, nominalised, saying } from './special-verbs.js'
import { formOf, withVoice } from './verb-form.js'
import { type VerbContext, verbOptions } from './verb-group.js'

/** A verb group in its clause: its form, its agent and its object clitic. */
export function verbal(walk: Walk, vg: VerbGroup, at: number): void {
  const { chunks, nodes, stack, tense } = walk
  const before = chunks[at - 1]
  const preceding = previousWord(chunks, at)
  let clause = current(walk)
  if (
    clause.relative &&
    clause.verb !== undefined &&
    stack.length > 1 &&
    stack.at(-2)?.verb === undefined &&
    closesRelative(before, preceding, clause)
  ) {
    stack.pop()
    clause = current(walk)
  }
  if (saying(walk, vg) || nominalised(walk, vg, at) || intensified(walk, vg, at)) return
  const form = formOf(vg, before, preceding, clause)
  const subject = clause.subject ?? IT
  const otherTense = -1
  const voice = vg.verb.reading.voice
  const passive = voice === 'passive' || voice === 'stative'
  if (
    clause.subject === undefined &&
    form === 'finite' &&
    passive &&
    vg.verb.reading.entry?.features.has('that') === true &&
    nextIsClause(chunks, at)
  )
    nodes.push(inserted(vg.from, scored(['it', 0]), 'rule:it'))
  const own = vg.verb.reading.agent
  if (own !== undefined) nodes.push(inserted(vg.from, scored([own === '1s' ? 'I' : 'you', 0]), 'rule:agent'))
  const verbContext: VerbContext = { form, tense, subject, otherTense }
  const activePassive = passive && vg.verb.reading.clitic === '3' && voice === 'passive'
  if (activePassive) {
    nodes.push(inserted(vg.from, scored(['he', 0], ['they', -0.8], ['she', -1]), 'rule:agent'))
    nodes.push(
      leaf(
        vg.from,
        vg.to,
        verbOptions({ ...vg, verb: withVoice(vg.verb, 'active') }, { ...verbContext, form: 'finite' }),
        vg.verb.reading.by,
      ),
    )
  } else if (preceding?.reading.cat === 'rel' && form === 'finite' && passive) {
    // `yang dikirim`: "that were sent", or shorter "sent".
    const long = verbOptions(vg, verbContext).map(({ text, score }) => ({ text: `that ${text}`, score: score - 0.4 }))
    const short = verbOptions(vg, { ...verbContext, form: 'reduced' }).filter(
      ({ text }) => !/^(?:was|were|is|are|has|have|had|will|would|did|do)\b/.test(text),
    )
    const node = leaf(preceding.from, vg.to, [...short, ...long], vg.verb.reading.by)
    nodes.pop()
    nodes.push(node)
  } else if (
    clause.subject === undefined &&
    form === 'finite' &&
    passive &&
    !nextIsClause(chunks, at) &&
    vg.before.length === 0
  ) {
    const short = verbOptions(vg, { ...verbContext, form: 'reduced' })
    nodes.push(
      leaf(
        vg.from,
        vg.to,
        [...short, ...verbOptions(vg, verbContext).map(({ text, score }) => ({ text, score: score - 0.5 }))],
        vg.verb.reading.by,
      ),
    )
  } else if (clause.subject === undefined && form === 'finite' && vg.before.length === 0 && at === 0) {
    const bare = verbOptions(vg, { ...verbContext, form: 'bare' })
    const gerunds = verbOptions(vg, { ...verbContext, form: 'ing' }).map(({ text, score }) => ({
      text,
      score: score - 0.7,
    }))
    nodes.push(
      leaf(
        vg.from,
        vg.to,
        vg.verb.reading.voice === 'stem'
          ? bare
          : [
              ...bare,
              ...gerunds,
              ...verbOptions(vg, verbContext).map(({ text, score }) => ({ text, score: score - 1 })),
            ],
        vg.verb.reading.by,
      ),
    )
  } else if (vg.verb.lower === 'menjadi' && before?.type === 'np' && clause.object) {
    nodes.push(
      leaf(vg.from, vg.to, scored(['to', 0], ['into', -0.3], ['becoming', -0.8], ['as', -1.2]), vg.verb.reading.by),
    )
  } else nodes.push(leaf(vg.from, vg.to, verbOptions(vg, verbContext), vg.verb.reading.by))
  if (vg.verb.reading.clitic !== undefined && !activePassive) nodes.push(objectClitic(vg))
  clause.verb = vg.verb
  clause.form = form
  clause.object = vg.verb.reading.clitic !== undefined
  clause.voice = passive ? 'passive' : 'active'
  clause.modal =
    vg.before.some((item) =>
      /^(?:akan|bisa|dapat|harus|wajib|boleh|mungkin|mampu|ingin|mau|perlu|hendak)$/.test(item.lower),
    ) ||
    (form === 'bare' && clause.modal)
}

function objectClitic(vg: VerbGroup): LatticeNode {
  const options =
    vg.verb.reading.clitic === '1s'
      ? scored(['me', 0])
      : vg.verb.reading.clitic === '2'
        ? scored(['you', 0])
        : scored(['it', 0], ['him', -0.4], ['them', -0.5], ['her', -1], ['', -1])
  return inserted(vg.to, options, 'rule:object-clitic')
}

/** Whether the verb that comes belongs to the clause around a relative one. */
function closesRelative(before: Chunk | undefined, preceding: Item | undefined, clause: Clause): boolean {
  if (preceding !== undefined)
    return preceding.reading.cat !== 'conj' && preceding.reading.cat !== 'prep' && preceding.reading.cat !== 'sub'
  if (before?.type === 'vg') return false
  const features = clause.verb?.reading.entry?.features
  return features?.has('inf') !== true || before?.type !== 'np'
}
