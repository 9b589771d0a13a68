/** `Komisi Pemberantasan Korupsi (KPK)` in a target: one place of the entry, so that neither half is replaced by both. */
import type { TermMatch } from '../../types.js'
import { bracketsAt, endsBracketed } from '../brackets.js'
import type { Occurrence, Target } from './locate.js'

/** The occurrences with the brackets behind them where another form of the entry, or the wanted one's own brackets, stands there. */
export function withBrackets(
  { text }: Target,
  occurrences: readonly Occurrence[],
  wanted: TermMatch['target'],
): readonly Occurrence[] {
  const wantsBrackets = /\)\s*$/u.test(wanted)
  const taken = new Set<Occurrence>()
  const wider = occurrences.map((occurrence): Occurrence => {
    const [start, end] = occurrence.range
    if (!wantsBrackets && occurrence.form.standing === 'good') return occurrence
    const behind = bracketsAt(text.slice(end))
    if (behind === undefined) return occurrence
    const close = end + behind.length
    const inside = occurrences.filter(({ range }) => range[0] > end && range[1] < close)
    const filled = inside.find(({ range }) => text.slice(...range) === behind.inner)
    if (filled === undefined && !endsBracketed(wanted, behind.inner)) return occurrence
    for (const each of inside) taken.add(each)
    return { ...occurrence, range: [start, close] }
  })
  return wider.filter((_, index) => !taken.has(occurrences[index] as Occurrence))
}

/** In brackets behind a word: a first form with brackets of its own has no room there. */
export const isBracketed = (text: string, [start, end]: Occurrence['range']): boolean =>
  /[\p{L}\p{N}]\s*\(\s*$/u.test(text.slice(0, start)) && /^\s*\)/u.test(text.slice(end))
