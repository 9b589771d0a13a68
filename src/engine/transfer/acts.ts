/** Nouns of acts behind others: who is alleged to have done them, who did them, what is planned. */
import type { NounPhrase } from '../parse/types.js'
import type { Item } from '../types.js'
import { isOwnerOf } from './genitive.js'

/** `laporan dugaan pelanggaran`: of alleged violations, where a report's "allegation" would be said twice. */
export function allegedAct(np: NounPhrase): NounPhrase | undefined {
  const [modifier, more] = np.modifiers
  if (np.head.lower !== 'dugaan' || modifier?.type !== 'noun' || more !== undefined) return undefined
  const { phrase } = modifier
  if (np.quantifiers.length + phrase.quantifiers.length > 0 || phrase.head.reading.cat !== 'n') return undefined
  const item: Item = {
    ...np.head,
    capital: false,
    reading: { cat: 'a', entry: undefined, glosses: ['alleged', 'suspected'], cost: 0, by: 'rule:alleged' },
  }
  const demonstrative = np.demonstrative ?? phrase.demonstrative
  return {
    ...phrase,
    from: np.from,
    modifiers: [...phrase.modifiers, { type: 'adjective', adverbs: [], item }],
    ...(demonstrative === undefined ? {} : { demonstrative }),
  }
}

/** `kekerasan aparat`: violence by officers. */
export const isDoneBy = ({ head }: NounPhrase, inner: NounPhrase): boolean =>
  /^(?:kekerasan|penyiksaan|penembakan|kebrutalan|pengeroyokan|pungli|pungutan liar|intimidasi)$/.test(head.lower) &&
  /^(?:aparat|aparat keamanan|polisi|petugas|tentara|prajurit|oknum)$/.test(inner.head.lower)

/** `rencana kenaikan upah minimum`: the plan for an increase, and no plan of the wage. */
export const isPlanFor = (np: NounPhrase, inner: NounPhrase): boolean =>
  /^(?:rencana|usulan|usul|desakan|tuntutan)$/.test(np.head.lower) &&
  /^(?:ke|pe).{4,}an$/.test(inner.head.lower) &&
  inner.modifiers.some(({ type }) => type === 'noun') &&
  !isOwnerOf(np, inner)
