import type { Modifier, NounPhrase } from '../parse/types.js'

/**
 * `kasus korupsi itu`, `program nuklirnya`: what stands last may belong to the whole, "the corruption case", "its nuclear
 * program"; so may an adjective behind `yang`: `pembagian kerja yang ketat`, "the strict division of labor". Returns the phrase read that
 * way, where its last noun is bare enough.
 */
export function raised(np: NounPhrase): NounPhrase | undefined {
  const last = np.modifiers.at(-1)
  // `guru itu gajinya kecil`: who stands before it is pointed at alone.
  if (last?.type === 'noun' && last.phrase.from < np.head.from) return undefined
  if (last?.type !== 'noun' || np.clitic !== undefined || np.demonstrative !== undefined) return undefined
  const inner = raised(last.phrase) ?? last.phrase
  const described = inner.modifiers.at(-1)
  const { demonstrative, clitic, ...own } = inner
  if (own.quantifiers.length > 0 || own.head.reading.cat !== 'n') return undefined
  const pointed = {
    ...(demonstrative === undefined ? {} : { demonstrative }),
    ...(clitic === undefined ? {} : { clitic }),
  }
  const before = np.modifiers.slice(0, -1)
  if (isRelative(described)) {
    const bare = { ...own, modifiers: own.modifiers.slice(0, -1) }
    return { ...np, modifiers: [...before, { type: 'noun', phrase: bare }, described], ...pointed }
  }
  if ((demonstrative === undefined) === (clitic === undefined)) return undefined
  if (!own.modifiers.every(({ type }) => type === 'adjective' || type === 'noun')) return undefined
  return { ...np, modifiers: [...before, { type: 'noun', phrase: own }], ...pointed }
}

const isRelative = (modifier: Modifier | undefined): modifier is Modifier =>
  modifier?.type === 'adjective' && modifier.relative === true

/** How much worse it is to read the last word as the whole's (negative), or as the last noun's alone (positive). */
export function raisingCost(np: NounPhrase): number {
  const last = np.modifiers.at(-1)
  const inner = last?.type === 'noun' ? last.phrase : np
  const features = inner.head.reading.entry?.features
  if (isRelative(inner.modifiers.at(-1))) return 0.3
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
