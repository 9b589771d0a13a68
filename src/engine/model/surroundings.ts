/** What stands around a noun phrase, as features of the choice models. */
import type { Decision, Token } from '../types.js'

/** Words by which a sentence tells of something that happened, and not of how things are. */
const TELLING =
  /^(?:kemarin|lalu|silam|telah|sudah|kata|ujar|mengatakan|menyatakan|menegaskan|akan|senin|selasa|rabu|kamis|jumat|sabtu|saya|kami|\d{4})$/

/** The features of one sentence's decisions: the words beside the phrase, whether its head came before, what kind of sentence it is. */
export function surroundings(tokens: readonly Token[]): (decision: Decision) => readonly string[] {
  const telling = tokens.some(({ lower }) => TELLING.test(lower)) ? 'N' : 'G'
  return ({ features, head, span }) => {
    const [, lemma = '', , role = ''] = features
    const before = tokens[span[0] - 1]?.lower ?? '^'
    const after = tokens[span[1]]?.lower ?? '$'
    const known = tokens.findIndex(({ lower }) => lower === tokens[head[0]]?.lower) < head[0] ? 1 : 0
    return [
      ...features,
      `<${before}`,
      `>${after}`,
      `<${before}>${after}`,
      `<${before} ${lemma}`,
      `>${after} ${lemma}`,
      `>${after} ${role}`,
      `k${known}`,
      `${telling}${role}`,
      `${telling}${lemma}`,
    ]
  }
}
