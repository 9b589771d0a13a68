/**
 * Where everything of the picture stands. The sentence runs downwards, a row a word, so that a sentence of any length stays legible:
 * brackets of its phrases, its words, arcs, the English in its own order, and what made it.
 */
import type { Explanation, Phrase, PhraseKind } from '../engine/index.js'
import { clipped, widthOf } from './measure.js'

/** Pixels. */
export const ROW = 26
export const FONT = 15
export const SMALL = 11.5
const MARGIN = 14
const HEAD = 30
const ARCS = 170
const LEVEL = 38

export interface Bracket {
  readonly kind: PhraseKind
  readonly x: number
  readonly top: number
  readonly bottom: number
  readonly words: readonly [from: number, to: number]
}

export interface PlacedWord {
  readonly index: number
  readonly y: number
  readonly text: string
  readonly clipped: string
  /** Of the innermost phrase. */
  readonly kind: PhraseKind
  /** From the innermost bracket to the word; absent where the word leaves no room. */
  readonly leader: readonly [from: number, to: number]
  readonly used: boolean
}

export interface PlacedPart {
  readonly index: number
  readonly y: number
  readonly text: string
  readonly clipped: string
  readonly arcs: readonly { readonly word: number; readonly kind: PhraseKind; readonly path: string }[]
}

export interface Layout {
  readonly width: number
  readonly height: number
  /** Where columns begin; the source column is set flush right at `source`. */
  readonly columns: { readonly tree: number; readonly source: number; readonly target: number; readonly by: number }
  readonly brackets: readonly Bracket[]
  readonly words: readonly PlacedWord[]
  readonly parts: readonly PlacedPart[]
}

/** `notes` are what is written behind each part of the target. */
export function layOut({ source, words, phrases, parts }: Explanation, notes: readonly string[]): Layout {
  const texts = words.map(({ range }) => source.slice(...range))
  const rows = Math.max(words.length, parts.length, 1)
  const top = MARGIN + HEAD
  const spread = (index: number, count: number): number => top + ((index + 0.5) * rows * ROW) / count
  const wordY = words.map((_, index) => spread(index, words.length))
  const half = (rows * ROW) / Math.max(words.length, 1) / 2
  const flat = flatten(phrases, 0)
  const depth = Math.max(0, ...flat.map(({ level }) => level))
  const sourceWidth = widest([...texts, 'Indonesian'], FONT)
  const sourceX = MARGIN + (depth + 1) * LEVEL + 16 + sourceWidth
  const target = sourceX + ARCS
  const by = target + widest([...parts.map(({ text }) => text), 'English'], FONT) + 24
  const width = Math.ceil(by + widest([...notes, 'made by'], SMALL) + MARGIN)
  const inner = innermost(flat, words.length)
  const used = new Set(parts.flatMap((part) => part.words))
  return {
    width,
    height: Math.ceil(top + rows * ROW + MARGIN),
    columns: { tree: MARGIN, source: sourceX, target, by },
    brackets: flat.map(({ phrase, level }) => ({
      kind: phrase.kind,
      x: MARGIN + level * LEVEL,
      top: (wordY[phrase.from] ?? top) - half + 4,
      bottom: (wordY[phrase.to - 1] ?? top) + half - 4,
      words: [phrase.from, phrase.to],
    })),
    words: texts.map((text, index) => {
      const { phrase, level } = inner[index] ?? { phrase: phrases, level: 0 }
      const shown = clipped(text)
      const y = wordY[index] ?? top
      const middle = ((wordY[phrase.from] ?? y) + (wordY[phrase.to - 1] ?? y)) / 2
      const bar = MARGIN + level * LEVEL
      const from = Math.abs(middle - y) < 11 ? bar + LEVEL - 8 : bar + 3
      return {
        index,
        y,
        text,
        clipped: shown,
        kind: phrase.kind,
        leader: [from, Math.max(from, sourceX - widthOf(shown, FONT) - 6)],
        used: used.has(index),
      }
    }),
    parts: parts.map(({ text, words: sources }, index) => {
      const y = spread(index, parts.length)
      const arcs = sources.map((word) => ({
        word,
        kind: (inner[word]?.phrase ?? phrases).kind,
        path: arc(sourceX + 6, wordY[word] ?? y, target - 6, y),
      }))
      return { index, y, text, clipped: clipped(text), arcs }
    }),
  }
}

interface Levelled {
  readonly phrase: Phrase
  readonly level: number
}

/** Outer phrases before inner ones. */
function flatten(phrase: Phrase, level: number): readonly Levelled[] {
  if (phrase.to <= phrase.from) return []
  return [{ phrase, level }, ...phrase.children.flatMap((child) => flatten(child, level + 1))]
}

function innermost(flat: readonly Levelled[], words: number): readonly (Levelled | undefined)[] {
  const found: (Levelled | undefined)[] = Array.from({ length: words }, () => undefined)
  for (const each of flat) found.fill(each, each.phrase.from, each.phrase.to)
  return found
}

const widest = (texts: readonly string[], size: number): number =>
  texts.reduce((most, text) => Math.max(most, widthOf(clipped(text), size)), 0)

const round = (value: number): number => Math.round(value * 10) / 10

function arc(x1: number, y1: number, x2: number, y2: number): string {
  const bend = (x2 - x1) * 0.45
  return `M${round(x1)} ${round(y1)}C${round(x1 + bend)} ${round(y1)} ${round(x2 - bend)} ${round(y2)} ${round(x2)} ${round(y2)}`
}
