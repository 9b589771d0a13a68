/** Keeps noise away from names: "Pyongyang" must not become "it", nor "president" a president's name. */
import type { Bitext } from '../bitext.js'
import type { Lexical } from '../lexical.js'

/** Share of capitals from which an Indonesian word is a name. */
const NAME_SHARE = 0.7
/** Least p(e|f) for a name's other form: Inggris → England. */
const MIN_NAME_DIRECT = 0.15
/** Least p(e|f) for a capital that some word calls for: Senin → Monday. */
const MIN_CAPITAL_DIRECT = 0.08

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word) && word !== 'I'

/** Whether every name of each side has its counterpart in the other. */
export function namesAgree(
  bitext: Bitext,
  lexical: Lexical,
  source: readonly number[],
  target: readonly number[],
): boolean {
  const sourceText = (id: number): string => bitext.id.words[id] ?? ''
  const targetText = (id: number): string => bitext.en.words[id] ?? ''
  const same = (f: number, e: number): boolean => sourceText(f) === targetText(e).toLowerCase()
  const capitals = target.filter((e) => isCapital(targetText(e)))
  const sourceFine = source.every(
    (f) =>
      (bitext.capitals[f] ?? 0) < NAME_SHARE ||
      target.some((e) => same(f, e) || (isCapital(targetText(e)) && lexical.direct(f, e) >= MIN_NAME_DIRECT)),
  )
  return (
    sourceFine && capitals.every((e) => source.some((f) => same(f, e) || lexical.direct(f, e) >= MIN_CAPITAL_DIRECT))
  )
}
