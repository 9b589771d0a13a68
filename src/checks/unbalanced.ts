import type { Finding } from '../types.js'
import type { Check } from './check.js'

const PAIRS = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
] as const

/** Brackets or quotation marks that do not close, in the source (a writer's slip) or only in the target (the translator's). */
export const unbalanced: Check = {
  rule: 'unbalanced',
  check: ({ source, target }) => {
    const before = oddMarks(source)
    const after = oddMarks(target)
    return [
      ...before.map((mark) => finding(mark, 'source', 'info')),
      ...after.filter((mark) => !before.includes(mark)).map((mark) => finding(mark, 'target', 'warning')),
    ]
  },
}

function finding(mark: string, where: 'source' | 'target', severity: Finding['severity']): Omit<Finding, 'rule'> {
  return { severity, message: `Unexpected single ${mark} in the ${where}, expected a pair`, actual: mark }
}

function oddMarks(text: string): readonly string[] {
  const odd = PAIRS.flatMap(([open, close]): readonly string[] => {
    const difference = count(text, open) - count(text, close)
    return difference === 0 ? [] : [difference > 0 ? open : close]
  })
  return count(text.replace(/\d"/gu, ''), '"') % 2 === 0 ? odd : [...odd, '"']
}

const count = (text: string, mark: string): number => text.split(mark).length - 1
