/** `tinggal di Jakarta sejak 2010`: what has gone on from a time until now, which Indonesian does not say of the verb. */
import type { VerbGroup } from '../parse/types.js'
import type { Item } from '../types.js'
import type { Walk } from './clause-state.js'
import { subordinates } from './look-around.js'

/** `terbagi sejak 1974`: a time from which something goes on, behind the verb, with no more than its object or place between. */
export function isSince(chunks: Walk['chunks'], at: number): boolean {
  for (let next = at + 1; next < at + 4; next++) {
    const chunk = chunks[next]
    if (chunk?.type !== 'word') continue
    if (chunk.item.lower !== 'sejak') {
      if (chunk.item.reading.cat === 'prep') continue
      return false
    }
    const time = chunks[next + 1]
    if (subordinates(chunks, next) || isUtmost(chunks[next - 1])) return false
    return time !== undefined && isTime(time)
  }
  return false
}

/** `titik terendah sejak 1992`: the time says of what it is the lowest. */
const isUtmost = (chunk: Walk['chunks'][number] | undefined): boolean =>
  chunk?.type === 'np' &&
  [chunk.np, ...chunk.np.modifiers.flatMap((modifier) => (modifier.type === 'noun' ? [modifier.phrase] : []))].some(
    ({ modifiers }) =>
      modifiers.some((modifier) => modifier.type === 'adjective' && /^(?:ter|pertama$)/.test(modifier.item.lower)),
  )

const isTime = (chunk: Walk['chunks'][number]): boolean =>
  chunk.type === 'date' ||
  (chunk.type === 'np' &&
    ((chunk.np.head.reading.entry?.features.has('time') === true &&
      !/^(?:fajar|subuh|pagi|awal|dini hari|kecil)/.test(chunk.np.head.lower)) ||
      /^\d{4}$/.test(chunk.np.head.text))) ||
  (chunk.type === 'word' && /^(?:lama|dulu|kemarin|dahulu)$| (?:lalu|silam|itu)$/.test(chunk.item.lower))

/** As if `telah` stood before the verb. */
export const asPerfect = ({ verb }: VerbGroup): Item => ({
  ...verb,
  to: verb.from,
  lower: 'telah',
  reading: { cat: 'aux', entry: undefined, glosses: ['have'], cost: 0, by: 'rule:since' },
})
