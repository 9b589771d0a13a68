/*
 * Nasal assimilation of the prefix meN- (Sneddon, Indonesian: A Comprehensive Grammar, 1.3): p, t, s, k are lost before it,
 * voiced stops, vowels, h and g are kept, and a stem of one syllable takes menge-.
 */

/** The bare stems that a meN- verb can come from: `mengirim` → `kirim`, `irim`; `makan` → `makan`. */
export function stemsOf(verb: string): readonly string[] {
  if (verb.startsWith('menge') && verb.length <= 9) return [verb.slice(5), verb.slice(4), `k${verb.slice(4)}`]
  if (verb.startsWith('meny')) return [`s${verb.slice(4)}`]
  if (verb.startsWith('meng')) {
    const rest = verb.slice(4)
    return /^[aeiou]/.test(rest) ? [`k${rest}`, rest] : [rest]
  }
  if (verb.startsWith('mem')) {
    const rest = verb.slice(3)
    return /^[aeiou]/.test(rest) ? [`p${rest}`, `m${rest}`] : [rest]
  }
  if (verb.startsWith('men')) {
    const rest = verb.slice(3)
    return /^[aeiou]/.test(rest) ? [`t${rest}`, `n${rest}`] : [rest]
  }
  if (/^me[lmnrwy]/.test(verb)) return [verb.slice(2)]
  return [verb]
}

/** The meN- forms that a stem can take: `kirim` → `mengirim`; loans may keep their consonant: `produksi` → `memproduksi`. */
export function activesOf(stem: string): readonly string[] {
  const first = stem[0] ?? ''
  const rest = stem.slice(1)
  const short = (stem.match(/[aeiou]/g) ?? []).length === 1 ? [`menge${stem}`] : []
  if ('aiueohg'.includes(first)) return [...short, `meng${stem}`]
  if (first === 'k') return [...short, `meng${rest}`, `meng${stem}`]
  if ('bfv'.includes(first)) return [...short, `mem${stem}`]
  if (first === 'p') return [...short, `mem${rest}`, `mem${stem}`]
  if ('cdjz'.includes(first)) return [...short, `men${stem}`]
  if (first === 't') return [...short, `men${rest}`, `men${stem}`]
  if (first === 's') return [...short, `meny${rest}`, `men${stem}`]
  return [...short, `me${stem}`]
}
