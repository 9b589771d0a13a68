import type { Range } from '../../../types.js'
import type { SentenceView } from '../../api.js'
import type { Mark } from './pieces.js'
import { shifted } from './ranges.js'

/** What is drawn on a source: terms, unknown words, what findings point at, and the words that light up. */
export function sourceMarks(sentence: SentenceView, lit: readonly Range[]): readonly Mark[] {
  return [
    ...sentence.matches.map(({ range, term, kind, target }) => ({
      range,
      name: 'term',
      title: target === term ? `${term} (${kind})` : `${target}: ${term} (${kind})`,
    })),
    ...(sentence.machine?.unknown ?? []).map(({ range }) => ({
      range,
      name: 'unknown',
      title: 'No entry for this word',
    })),
    ...sentence.findings.flatMap(({ source, severity, message }) =>
      source === undefined ? [] : [{ range: source, name: `finding-${severity}`, title: message }],
    ),
    ...lit.map((range) => ({ range, name: 'lit' })),
  ]
}

/** What is drawn on a translation. Its findings speak of the saved text; where that has been changed since, they move along. */
export function targetMarks(sentence: SentenceView, text: string, lit: readonly Range[]): readonly Mark[] {
  const moved = (range: Range | undefined): readonly Range[] => {
    const now = range === undefined ? undefined : shifted(sentence.target, text, range)
    return now === undefined ? [] : [now]
  }
  const terms = sentence.glossed?.text === sentence.target ? sentence.glossed.records : []
  return [
    ...terms.flatMap(({ target, match, reason }) =>
      moved(target).map((range) => ({ range, name: 'term', title: `${match.term}: ${reason}` })),
    ),
    ...sentence.findings.flatMap(({ target, severity, message }) =>
      moved(target).map((range) => ({ range, name: `finding-${severity}`, title: message })),
    ),
    ...lit.map((range) => ({ range, name: 'lit' })),
  ]
}
