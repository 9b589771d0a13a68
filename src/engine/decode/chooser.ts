/** Articles and numbers of one sentence, together: `a` is of one thing, and nothing at all seldom of one that can be counted. */
import type { ChoiceModels } from '../model/choice.js'
import { numbered, surroundings } from '../model/surroundings.js'
import type { Decision, Token } from '../types.js'
import type { PhraseWeights } from './weights.js'

/** What the choice models say, weighted, in natural-log units. */
export interface Chooser {
  /** Log-probabilities of a decision's classes. */
  score(decision: Decision): readonly number[]
  /**
   * What each article adds to the score of a noun in a number (0 singular, 1 plural), once its own decision has been scored: how much
   * likelier it is there than by itself. `head` is the noun's first token; `undefined` where the noun has no open article.
   */
  given(head: number, number: number): readonly number[] | undefined
}

const NUMBERS = [0, 1] as const

export function createChooser(
  choices: ChoiceModels,
  { article, number }: Pick<PhraseWeights, 'article' | 'number'>,
  tokens: readonly Token[],
): Chooser {
  const { shared, around } = surroundings(tokens)
  const ofArticle = choices.article.sums(shared)
  const ofNumber = choices.number.sums(shared)
  // By the noun's first token: what each number makes of the articles, beside what they are by themselves.
  const known = new Map<number, readonly (readonly number[])[]>()

  const scoreArticle = (decision: Decision): readonly number[] => {
    const features = around(decision)
    const bare = choices.article.sums(features, ofArticle)
    const inNumber = NUMBERS.map((each) => choices.article.score(numbered(decision, each), bare))
    const shares = choices.number.score(features, ofNumber).map(Math.exp)
    const alone = bare.map((_, at) =>
      Math.log(inNumber.reduce((sum, logs, each) => sum + (shares[each] ?? 0) * Math.exp(logs[at] ?? 0), 0)),
    )
    known.set(
      decision.head[0],
      inNumber.map((logs) => logs.map((log, at) => article * (log - (alone[at] ?? 0)))),
    )
    return alone.map((log) => article * log)
  }

  return {
    score: (decision) =>
      decision.kind === 'article'
        ? scoreArticle(decision)
        : choices.number.score(around(decision), ofNumber).map((log) => number * log),
    given: (head, each) => known.get(head)?.[each],
  }
}
