import { sameSentence } from '../stages/similar.js'
import type { Check } from './check.js'

/** Sentences of fewer words can be the same in both languages: `Jakarta`, `Kim Jong Un`. */
const MIN_WORDS = 4

/** No Indonesian sentence has two of these: a quotation, a title or a line of verse that was English all along. */
const ENGLISH =
  /(?<![\p{L}'’-])(?:the|of|is|are|was|were|and|that|there|with|but|have|has|will|not|for)(?![\p{L}'’-])/giu
const isEnglish = (text: string): boolean => (text.match(ENGLISH)?.length ?? 0) >= 2

/** A translation that is still the source. */
export const sameAsSource: Check = {
  rule: 'same-as-source',
  check: ({ source, target }) => {
    const lower = source.match(/(?<![\p{L}\p{M}\p{N}])\p{Ll}{3,}/gu)?.length ?? 0
    const words = source.split(/\s+/u).length
    return words >= MIN_WORDS && lower >= 2 && sameSentence(source, target) && !isEnglish(source)
      ? [{ severity: 'warning', message: 'Unexpected copy of the source, expected English', actual: target }]
      : []
  },
}
