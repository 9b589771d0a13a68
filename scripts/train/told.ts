/** In which tense some English is told, by the forms of its verbs. */
import { IRREGULAR_VERBS } from '../../src/engine/english/irregular.js'

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
