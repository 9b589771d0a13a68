/** In which tense some English is told, by the forms of its verbs. */
import { past, thirdPerson } from '../../src/engine/english/inflect.js'
import { IRREGULAR_VERBS } from '../../src/engine/english/irregular.js'
import type { Leaf } from '../../src/engine/types.js'

const PASTS: ReadonlySet<string> = new Set([
  ...[...IRREGULAR_VERBS].filter(([verb, [past]]) => past !== verb).map(([, [past]]) => past),
  'was',
  'were',
  'had',
  'did',
])
const FINITE = /^(?:was|were|had|did)$/
const PRESENT = /^(?:is|are|am|has|have|does|do|says|can|will|must|may)$/
/** Behind these a form in `-ed` is a participle. */
const BEFORE_PARTICIPLE =
  /^(?:is|are|am|was|were|be|been|being|has|have|had|get|gets|got|not|also|the|a|an|of|by|its|his|her|their|and|with|as|more|most|newly)$/

/** 0 for the past, 1 for the present, `undefined` where the verbs do not tell. */
export function toldIn(english: readonly string[]): number | undefined {
  let past = 0
  let present = 0
  english.forEach((word, at) => {
    const lower = word.toLowerCase()
    const participle = BEFORE_PARTICIPLE.test((english[at - 1] ?? '').toLowerCase()) && !FINITE.test(lower)
    if (PASTS.has(lower)) past += participle ? 0 : 1
    else if (/^[a-z]{2,}ed$/.test(word)) past += participle ? 0 : 1
    else if (/^(?:would|could)$/.test(lower)) past += 0.5
    else if (PRESENT.test(lower)) present++
  })
  return past === present ? undefined : past > present ? 0 : 1
}

/** Behind these a base form is no finite verb of the present. */
const BEFORE_BARE =
  /^(?:to|will|would|can|could|may|might|must|should|did|do|does|cannot|not|let|lets|make|makes|made|help|helps|helped|and|or|the|a|an|of|his|her|its|their|this|that)$/
const BE = /^(?:is|are|was|were|be|been|being)$/
const BEFORE_PERFECT = /^(?:is|are|am|was|were|be|been|being|has|have|had|get|gets|got|not)$/

/**
 * The same, by the verbs that the engine knows of: what the English makes of each that its sentence leaves open. Sees a present of
 * `walk` or `walks`, which no list tells from a noun.
 */
export function toldAs(verbs: readonly Leaf[], english: readonly string[]): number | undefined {
  const words = english.map((word) => word.toLowerCase())
  let gone = 0
  let now = 0
  for (const verb of verbs) {
    if (verb.told === undefined) continue
    const told = isPassive(verb) ? passiveTold(verb, words) : activeTold(verb.stems ?? [], words)
    if (told === 'past') gone++
    else if (told === 'present') now++
  }
  return gone === now ? undefined : gone > now ? 0 : 1
}

const isPassive = ({ options: [first] }: Leaf): boolean => /\b(?:was|were|is|are) /.test(first?.text ?? '')

function passiveTold({ options }: Leaf, words: readonly string[]): 'past' | 'present' | undefined {
  const participles = new Set(options.map(({ text }) => text.slice(text.lastIndexOf(' ') + 1)))
  const at = words.findIndex((word, index) => index > 0 && participles.has(word))
  const be = at < 0 ? undefined : words.slice(Math.max(0, at - 3), at).findLast((word) => BE.test(word))
  return be === 'was' || be === 'were' ? 'past' : be === 'is' || be === 'are' ? 'present' : undefined
}

function activeTold(stems: readonly string[], words: readonly string[]): 'past' | 'present' | undefined {
  for (const stem of stems) {
    const gone = past(stem)
    const third = thirdPerson(stem)
    for (const [at, word] of words.entries()) {
      const before = words[at - 1] ?? ''
      if (word === third) return 'present'
      if (gone === stem) continue
      if (word === gone && !BEFORE_PERFECT.test(before)) return 'past'
      if (word === stem && at > 0 && !BEFORE_BARE.test(before)) return 'present'
    }
  }
  return undefined
}
