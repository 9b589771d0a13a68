import type { NounPhrase } from '../parse/types.js'

/**
 * `kasus korupsi itu`, `program nuklirnya`: what stands last may belong to the whole, "the corruption case", "its nuclear
 * program". Returns the phrase read that way, where its last noun is bare enough.
 */
export function raised(np: NounPhrase): NounPhrase | undefined {
  const last = np.modifiers.at(-1)
  if (last?.type !== 'noun' || np.clitic !== undefined || np.demonstrative !== undefined) return undefined
  const inner = raised(last.phrase) ?? last.phrase
  const { demonstrative, clitic, ...bare } = inner
  if ((demonstrative === undefined) === (clitic === undefined) || bare.quantifiers.length > 0) return undefined
  if (bare.head.reading.cat !== 'n' || !bare.modifiers.every(({ type }) => type === 'adjective' || type === 'noun'))
    return undefined
  return {
    ...np,
    modifiers: [...np.modifiers.slice(0, -1), { type: 'noun', phrase: bare }],
    ...(demonstrative === undefined ? {} : { demonstrative }),
    ...(clitic === undefined ? {} : { clitic }),
  }
}

/** How much worse it is to read the last word as the whole's (negative), or as the last noun's alone (positive). */
export function raisingCost(np: NounPhrase): number {
  const last = np.modifiers.at(-1)
  const inner = last?.type === 'noun' ? last.phrase : np
  const features = inner.head.reading.entry?.features
  const own = features?.has('hum') === true || features?.has('place') === true || features?.has('org') === true
  // `kota kelahiran penyair itu`: it is the poet who is pointed at.
  if (
    features?.has('hum') === true &&
    inner.clitic === undefined &&
    np.head.reading.entry?.features.has('hum') !== true
  )
    return -4
  if (own) return inner.clitic === undefined ? -1 : -0.5
  return np.head.reading.entry?.features.has('of') === true ? -0.5 : 0.4
}
