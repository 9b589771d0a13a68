/** States that other words lead up to: `dipukuli hingga pingsan`, `tak terima ditegur`. */
import type { Item, Reading } from '../types.js'
import type { Chunk } from './types.js'

const ends = (item: Item | undefined): boolean => item === undefined || /^(?:punct|conj|sub)$/.test(item.reading.cat)

/** `dipukuli hingga pingsan`, `makan sampai kenyang`: what comes of it, and no place or time. */
export function isStateReached(items: readonly Item[], chunks: readonly Chunk[], at: number): boolean {
  const [item, state, after] = items.slice(at, at + 3)
  if (item === undefined || state === undefined || !/^(?:hingga|sampai)$/.test(item.lower)) return false
  const last = chunks.at(-1)
  if (item.reading.cat !== 'prep' || (last?.type !== 'vg' && last?.type !== 'np')) return false
  if (!chunks.some(({ type }) => type === 'vg') || !ends(after)) return false
  const { cat, voice, entry, clitic } = state.reading
  if (clitic !== undefined) return false
  return cat === 'a' || (cat === 'v' && voice === 'active' && entry?.features.has('intr') === true)
}

/** The word before a state that is reached: "until", with a clause behind it. */
export function asUntil(item: Item): Item {
  const reading: Reading = { cat: 'sub', entry: undefined, glosses: ['until'], cost: 0, by: 'rule:until' }
  return { ...item, reading }
}

/** `tak terima ditegur`, `tidak terima, pelaku …`: who takes nothing, but is angry; `at` is the verb's. */
export function asResentful(items: readonly Item[], before: readonly Item[], at: number): Item | undefined {
  const [denial, verb, next] = [before[0], items[at], items[at + 1]]
  if (verb?.lower !== 'terima' || before.length !== 1 || !/^(?:tidak|tak)$/.test(denial?.lower ?? '')) return undefined
  if (next?.text !== ',' && !(next?.reading.cat === 'v' && next.reading.voice === 'passive')) return undefined
  const reading: Reading = { cat: 'a', entry: undefined, glosses: ['angry'], cost: 0, by: 'rule:angry' }
  return { ...verb, from: denial?.from ?? verb.from, lower: 'tak terima', reading }
}

/** `tidak mampu membayar`: before a verb it is no quality, but a denial and an auxiliary. */
export function cannot(item: Item, next: Item | undefined): readonly [denial: Item, able: Item] | undefined {
  if (!/^t(?:id)?ak mampu$/.test(item.lower) || item.reading.cat !== 'a' || next?.reading.cat !== 'v') return undefined
  const [denial = '', able = ''] = item.text.split(' ')
  const grammar = (cat: 'neg' | 'aux', gloss: string): Reading => {
    return { cat, entry: undefined, glosses: [gloss], cost: 0, by: `grammar:${cat === 'neg' ? 'tidak' : 'mampu'}` }
  }
  return [
    { ...item, to: item.from + 1, text: denial, lower: denial.toLowerCase(), reading: grammar('neg', 'not') },
    { ...item, from: item.from + 1, text: able, lower: able.toLowerCase(), reading: grammar('aux', 'be able to') },
  ]
}
