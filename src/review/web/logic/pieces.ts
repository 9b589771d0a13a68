import type { Range } from '../../../types.js'
import { contains } from './ranges.js'
import { HIDDEN, JOINER } from './symbols.js'
import { tokens } from './words.js'

/** A stretch of a text that is drawn in some way; `name` becomes a class. */
export interface Mark {
  readonly range: Range
  readonly name: string
  /** Told when the pointer rests on it. */
  readonly title?: string
}

/** A piece that no mark and no word begins or ends within. Joined, pieces give the text again. */
export interface Piece {
  readonly start: number
  readonly text: string
  readonly names: readonly string[]
  readonly title: string | undefined
  readonly kind: 'word' | 'hidden' | 'other'
}

/** Cuts a text at its words, its hidden characters and the bounds of its marks. */
export function pieces(text: string, marks: readonly Mark[]): readonly Piece[] {
  const words = tokens(text)
  const cuts = new Set<number>([0, text.length])
  const hidden = new Set<number>()
  for (const { start, end } of words) cuts.add(start).add(end)
  for (const { range } of marks) for (const at of range) if (at > 0 && at < text.length) cuts.add(at)
  const joiners = new Set(Array.from(text.matchAll(JOINER), ({ index }) => index))
  for (const at of joiners) for (const cut of [at, at + 1]) cuts.delete(cut)
  for (let at = 0; at < text.length; at++) {
    if (!HIDDEN.test(text[at] ?? '') || joiners.has(at)) continue
    hidden.add(at)
    cuts.add(at).add(at + 1)
  }
  const inWord = new Set(words.filter(({ kind }) => kind === 'word').flatMap(({ start, end }) => span(start, end)))
  const ordered = [...cuts].toSorted((a, b) => a - b)
  return ordered.slice(0, -1).map((start, index) => {
    const on = marks.filter(({ range }) => contains(range, start))
    return {
      start,
      text: text.slice(start, ordered[index + 1]),
      names: on.map(({ name }) => name),
      title: on.findLast(({ title }) => title !== undefined)?.title,
      kind: hidden.has(start) ? 'hidden' : inWord.has(start) ? 'word' : 'other',
    }
  })
}

const span = (start: number, end: number): readonly number[] =>
  Array.from({ length: end - start }, (_, index) => start + index)
