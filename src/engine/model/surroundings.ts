/** What stands around a noun phrase, as features of the choice models. */
import type { Decision, Token } from '../types.js'

/** Words by which a sentence tells of something that happened, and not of how things are. */
const TELLING =
  /^(?:kemarin|lalu|silam|telah|sudah|kata|ujar|mengatakan|menyatakan|menegaskan|akan|senin|selasa|rabu|kamis|jumat|sabtu|saya|kami|\d{4})$/

/** What the decisions of one sentence see of it. */
export interface Surroundings {
  /** The same for all of them: every longer word of the sentence. */
  readonly shared: readonly string[]
  /** Of one: the words in the phrase and beside it, whether its head came before, what kind of sentence it is. */
  around(decision: Decision): readonly string[]
}

/** Which of a noun phrase's features say something else of its article in the singular than in the plural. */
const NUMBERED = /^(?:h|g|r|v|m|hr|hv|hm)/

/** What an article sees besides, of a noun phrase in a number: 0 singular, 1 plural. */
export const numbered = ({ features }: Decision, number: number): readonly string[] => [
  `N${number}`,
  ...features.filter((feature) => NUMBERED.test(feature)).map((feature) => `N${number}${feature}`),
]

/** Letters from which a word says what a sentence is about. */
const WEIGHTY = 4

export function surroundings(tokens: readonly Token[]): Surroundings {
  const telling = tokens.some(({ lower }) => TELLING.test(lower)) ? 'N' : 'G'
  const words = new Set(tokens.flatMap(({ lower }) => (lower.length < WEIGHTY ? [] : [`B${lower}`])))
  const around = ({ features, head, span }: Decision): readonly string[] => {
    const [, lemma = '', , role = ''] = features
    const before = tokens[span[0] - 1]?.lower ?? '^'
    const after = tokens[span[1]]?.lower ?? '$'
    const phrase = tokens.slice(...span).map(({ lower }) => lower)
    const known = tokens.findIndex(({ lower }) => lower === tokens[head[0]]?.lower) < head[0] ? 1 : 0
    return [
      ...features,
      `<${before}`,
      `>${after}`,
      `<${before}>${after}`,
      `<<${tokens[span[0] - 2]?.lower ?? '^'} ${before}`,
      `>>${after} ${tokens[span[1] + 1]?.lower ?? '$'}`,
      `q${phrase.join(' ')}`,
      `<${before} ${lemma}`,
      `>${after} ${lemma}`,
      `>${after} ${role}`,
      `k${known}`,
      `${telling}${role}`,
      `${telling}${lemma}`,
    ]
  }
  return { shared: [...words], around }
}
