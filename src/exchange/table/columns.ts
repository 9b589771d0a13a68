/** The columns of a CSV or TSV file. */
import type { Comment, Finding, Unit } from '../../types.js'
import type { SentRow } from '../rows/row.js'

/** In the order in which they are written. Reviewers edit `target`, `state` and `new comment`. */
export const COLUMNS = [
  'article',
  'sentence',
  'source',
  'target',
  'state',
  'new comment',
  'comments',
  'findings',
  'suggestion',
  'reviewer',
  'changed',
  'key',
] as const

export type Column = (typeof COLUMNS)[number]

export function cellsOf({ path, unit, target, key }: SentRow): readonly string[] {
  const cells: Readonly<Record<Column, string>> = {
    article: path,
    sentence: unit.id,
    source: unit.source,
    target,
    state: unit.state,
    'new comment': '',
    comments: (unit.comments ?? []).map(commentLine).join('\n'),
    findings: unit.findings.map(findingLine).join('\n'),
    suggestion: suggestionLine(unit),
    reviewer: unit.reviewer ?? '',
    changed: unit.changed ?? '',
    key,
  }
  return COLUMNS.map((column) => cells[column])
}

const findingLine = ({ severity, message }: Finding): string => `${severity}: ${message}`

export function commentLine({ text, author, at }: Comment): string {
  const who = [author, at?.slice(0, 10)].filter((part) => part !== undefined).join(', ')
  return who === '' ? text : `${who}: ${text}`
}

function suggestionLine({ suggestions: [best] = [] }: Unit): string {
  return best === undefined ? '' : `${best.score}%: ${best.target}`
}
