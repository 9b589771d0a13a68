/** Gives English words the case they have inside a sentence. */

export type Sentence = readonly string[]

/** Words that end a sentence or open a quotation: what follows is capitalised by position. */
const BREAK = new Set(['.', '!', '?', ':', ';', '"', "'", '...', '-', '*', '•'])
const isWord = (token: string): boolean => /\p{L}/u.test(token)
const isCapital = (token: string): boolean => /^\p{Lu}/u.test(token)

/** Whether the token at `index` stands where any word would take a capital. */
export function isInitial(tokens: Sentence, index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at] as string
    if (isWord(token)) return false
    if (BREAK.has(token)) return true
  }
  return true
}

/** A headline: most of its longer words are capitalised, so its capitals say nothing. */
function isHeadline(tokens: Sentence): boolean {
  const long = tokens.filter((token) => token.length > 3 && isWord(token))
  return long.length > 2 && long.filter(isCapital).length > 0.7 * long.length
}

/** The commonest written form of each lower-cased word, from places where position does not decide. */
export function learnCase(sentences: readonly Sentence[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const tokens of sentences) {
    if (isHeadline(tokens)) continue
    tokens.forEach((token, index) => {
      if (!isWord(token) || isInitial(tokens, index)) return
      const lower = token.toLowerCase()
      const forms = counts.get(lower) ?? new Map<string, number>()
      forms.set(token, (forms.get(token) ?? 0) + 1)
      counts.set(lower, forms)
    })
  }
  const best = new Map<string, string>()
  for (const [lower, forms] of counts) {
    const [form] = [...forms].reduce((a, b) => (b[1] > a[1] ? b : a))
    best.set(lower, form)
  }
  return best
}

/** The sentence with capitals of position undone; `names` are words the source writes with a capital. */
export function trueCase(tokens: Sentence, cases: ReadonlyMap<string, string>, names: ReadonlySet<string>): Sentence {
  const headline = isHeadline(tokens)
  return tokens.map((token, index) => {
    if (!isCapital(token) || !(headline || isInitial(tokens, index))) return token
    const lower = token.toLowerCase()
    return cases.get(lower) ?? (names.has(token) ? token : lower)
  })
}
