/** `undang-undang yang baru mengizinkan …`: "new" or "just", which only the rest of the clause tells. */
import type { Item } from '../types.js'
import { formAfter } from './second-verbs.js'
import type { Modifier, Parsed } from './types.js'

/** `yang baru` where the verb behind it is the only one that the clause has: the thing is new, and the verb its predicate. */
export function newThing(items: readonly Item[], at: number): Parsed<Modifier> | undefined {
  const [baru, verb] = items.slice(at + 1, at + 3)
  if (baru?.lower !== 'baru' || verb?.reading.cat !== 'v' || items[at + 3]?.reading.cat === 'num') return undefined
  const reading = baru.readings.find(({ cat }) => cat === 'a')
  if (reading === undefined || hasVerbBefore(items, at) || hasVerbBehind(items, at + 2, verb)) return undefined
  return { value: { type: 'adjective', adverbs: [], item: { ...baru, reading }, relative: true }, to: at + 2 }
}

function hasVerbBefore(items: readonly Item[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const { cat } = (items[before] as Item).reading
    if (cat === 'punct' || cat === 'sub') return false
    if (isPredicate(cat)) return true
  }
  return false
}

/** Whether a predicate follows that neither completes the verb nor belongs to what stands behind a preposition or `yang`. */
function hasVerbBehind(items: readonly Item[], at: number, verb: Item): boolean {
  let completed = formAfter(verb.reading.entry?.lemma ?? '') === undefined
  let described = 0
  for (let next = at + 1; next < items.length; next++) {
    const item = items[next] as Item
    const { cat } = item.reading
    if (cat === 'sub' || /^[.;:?!]$/.test(item.text)) return false
    if (cat === 'dem' && next === at + 1) return true
    if (cat === 'rel') described++
    if (!isPredicate(cat) && !(cat === 'a' && /^(?:dem|v)$/.test(items[next - 1]?.reading.cat ?? ''))) continue
    const before = items[next - 1]?.reading.cat ?? ''
    // One predicate may come in several words: `tidak akan pergi`.
    if (/^(?:prep|conj|aux|neg)$/.test(before)) continue
    if (described > 0) described--
    else if (completed) return true
    else completed = true
  }
  return false
}

const isPredicate = (cat: string): boolean => /^(?:v|aux|neg|cop|there)$/.test(cat)
