import { sameSentence } from '../stages/similar.js'
import type { Check } from './check.js'

/** Sentences of fewer words can be the same in both languages: `Jakarta`, `Kim Jong Un`. */
const MIN_WORDS = 4

/** A translation that is still the source. */
export const sameAsSource: Check = {
  rule: 'same-as-source',
  check: ({ source, target }) => {
    const lower = source.match(/(?<![\p{L}\p{M}\p{N}])\p{Ll}{3,}/gu)?.length ?? 0
    const words = source.split(/\s+/u).length
    return words >= MIN_WORDS && lower >= 2 && sameSentence(source, target)
      ? [{ severity: 'warning', message: 'Unexpected copy of the source, expected English', actual: target }]
      : []
  },
}
