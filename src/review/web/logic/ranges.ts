import type { Range } from '../../../types.js'

export const overlaps = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1]

export const contains = (range: Range, offset: number): boolean => range[0] <= offset && offset < range[1]

/**
 * Where a range of `before` stands in `after`, seen as one replacement between the longest common start and the longest common end:
 * `[4, 8)` of `the lazy dog`, after `the very lazy dog`, is `[9, 13)`. Nothing where the replacement touched it.
 */
export function shifted(before: string, after: string, range: Range): Range | undefined {
  if (before === after) return range
  const { head, tail } = shared(before, after)
  if (range[1] <= head) return range
  const growth = after.length - before.length
  return range[0] >= before.length - tail ? [range[0] + growth, range[1] + growth] : undefined
}

const UPPER = /^\p{Lu}/u

/** The text with `replacement` at `range`; a capital that stood there stays, and a capital is not brought in. */
export function replaced(text: string, range: Range, replacement: string): string {
  const first = [...replacement][0] ?? ''
  const capital = UPPER.test(text.slice(...range))
  const fitted = capital ? first.toLocaleUpperCase('en') + replacement.slice(first.length) : replacement
  return text.slice(0, range[0]) + fitted + text.slice(range[1])
}

/** How much two texts have in common at their start and, beyond it, at their end. */
function shared(before: string, after: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { head, tail }
}

/** Where a caret at `offset` of `before` stands in `after`: where it was in the text, and behind a change that it stood in. */
export function movedOffset(before: string, after: string, offset: number): number {
  const { head, tail } = shared(before, after)
  if (offset <= head) return offset
  return offset >= before.length - tail ? offset + after.length - before.length : after.length - tail
}

/** Where a change ends in the text that it made. */
export const changeEnd = (before: string, after: string): number => after.length - shared(before, after).tail
