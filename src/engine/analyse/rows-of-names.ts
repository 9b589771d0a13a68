/** Names in a row with figures: `Anies 24,9%, Prabowo 58,6%, Ganjar 16,5%`. */
import type { Reading, Token } from '../types.js'
import type { Analyser } from './affixes.js'

const isCapitalised = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text)

const isNamed = (tokens: readonly Token[], at: number): boolean =>
  isCapitalised(tokens[at]) && !isCapitalised(tokens[at - 1]) && /^\d.*%$/.test(tokens[at + 1]?.text ?? '')

const links = (token: Token | undefined): boolean => /^(?:,|;|dan|serta|sedangkan|sementara)$/.test(token?.lower ?? '')

/** Neighbours on each side that are looked at, and tokens between two of them: a row can be as long as its sentence. */
const NEIGHBOURS = 3
const BETWEEN = 6

/** The capitalised words of the row in which a token stands: one more at least, behind or before it, with a share of its own. */
function rowAround(tokens: readonly Token[], at: number): readonly Token[] {
  const row: Token[] = []
  for (const step of [-1, 1]) {
    let next = at
    for (let found = 0; found < NEIGHBOURS; found++) {
      // Between two names a share and a comma, an "and" or both.
      let from = next + step
      while (Math.abs(from - next) <= BETWEEN && (links(tokens[from]) || tokens[from]?.text.endsWith('%') === true))
        from += step
      if (Math.abs(from - next) < 3 || !isNamed(tokens, from)) break
      row.push(tokens[from] as Token)
      next = from
    }
  }
  return row
}

const isPerson = ({ by, entry }: Reading): boolean =>
  by.startsWith('guess') || (entry?.pos === 'pn' && !entry.features.has('place') && !entry.features.has('org'))

/** Whether a capitalised word is a name since it stands in such a row beside one that nobody knows, or somebody known. */
export const isInRowOfNames = (analyser: Analyser, tokens: readonly Token[], at: number): boolean =>
  isNamed(tokens, at) && rowAround(tokens, at).some(({ lower }) => analyser.readings(lower).every(isPerson))

const TITLE = /^(?:ibu|bu|bapak|pak|nyonya|ny\.?|nona|hj\.|tuan|mbak)$/
/** What stands behind such a title in capitals and is no name. */
const NO_NAME = /^(?:pertiwi|bumi|hamil|menyusui|kandung|tiri|angkat|besar|muda|tua|mertua|dan|bangsa|negara|kota)$/

/** `Ibu Sari`, `Nyonya Lestari`: a common word with a capital behind somebody's title is a name. */
export function isCalled(analyser: Analyser, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!isCapitalised(token) || token === undefined || NO_NAME.test(token.lower)) return false
  const before = tokens[at - 1]
  if (!isCapitalised(before) || !TITLE.test(before?.lower ?? '')) return false
  return !analyser
    .readings(token.lower)
    .some(({ entry }) => ['title', 'hum', 'org', 'place'].some((feature) => entry?.features.has(feature) === true))
}
