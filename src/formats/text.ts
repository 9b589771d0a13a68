/** Plain text: a paragraph a line or hard-wrapped, headlines and captions told by their shape. */
import type { Block, BlockKind, Range } from '../types.js'
import type { Format } from './format.js'
import { splice } from './splice.js'

/** Lines of at most so many characters can be hard-wrapped; longer ones are paragraphs. */
const WRAP_MAX = 120
const WRAP_MIN = 40

/** Words in the longest headline. */
const HEADING_WORDS = 20

export const text: Format = {
  name: 'text',
  extensions: ['.txt', '.text'],
  parse: (path, source) => ({ path, format: 'text', source, blocks: textBlocks(source) }),
  serialize: (article, texts) => splice(article, texts.map(onePara)),
}

interface Line {
  readonly range: Range
  readonly text: string
  /** It stands between tabs. */
  readonly cell: boolean
}

function textBlocks(source: string): readonly Block[] {
  return paragraphs(source, linesOf(source)).map((range) => {
    const content = source.slice(...range)
    return { kind: kindOf(content), text: content, range }
  })
}

/** A blank line inside a translation would make two paragraphs of one. */
const onePara = (text: string): string => text.replace(/(?:\r\n|\n|\r)(?:[^\S\r\n]*(?:\r\n|\n|\r))+/gu, ' ')

/**
 * Lines with text on them, without the white space around it (a byte order mark counts as white space). Tabs within a line part cells:
 * `Beras⇥10⇥Rp12.000` is three.
 */
function linesOf(source: string): readonly Line[] {
  return [...source.matchAll(/[^\r\n]+/g)].flatMap(({ 0: raw, index }) => {
    const cell = raw.trim().includes('\t')
    return [...raw.matchAll(/[^\t]+/g)].flatMap((part): readonly Line[] => {
      const content = part[0].trim()
      const start = index + part.index + part[0].length - part[0].trimStart().length
      return content === '' ? [] : [{ range: [start, start + content.length], text: content, cell }]
    })
  })
}

function paragraphs(source: string, lines: readonly Line[]): readonly Range[] {
  const wrapping = wrappingOf(source, lines)
  const ranges: Range[] = []
  let previous: Line | undefined
  for (const line of lines) {
    const last = ranges.at(-1)
    if (last && previous && goesOn(source, previous, line, wrapping))
      ranges[ranges.length - 1] = [last[0], line.range[1]]
    else ranges.push(line.range)
    previous = line
  }
  return ranges
}

interface Wrapping {
  /** The longest line. */
  readonly width: number
  /** Several lines were broken because they were full: a full one goes on whatever comes. */
  readonly certain: boolean
}

/**
 * Two full lines that end in the middle of a sentence are an editor's doing, or one whose sentence goes on with a small letter: every file has
 * one line that is the longest.
 */
const EVIDENCE = 2

/** Nothing where no editor wraps at such a width. */
function wrappingOf(source: string, lines: readonly Line[]): Wrapping | undefined {
  const width = lines.reduce((widest, line) => Math.max(widest, line.text.length), 0)
  if (width < WRAP_MIN || width > WRAP_MAX) return undefined
  let [evidence, full, next] = [0, 0, 0]
  for (const [at, line] of lines.entries()) {
    const previous = lines[at - 1]
    if (previous === undefined || !isNext(source, previous, line)) continue
    next++
    if (!isFull(source, previous, line, width)) continue
    full++
    if (!ENDED.test(previous.text)) evidence += SMALL.test(line.text) ? EVIDENCE : 1
  }
  return { width, certain: evidence >= EVIDENCE && full * 2 >= next }
}

const SMALL = /^\p{Ll}/u

const isNext = (source: string, previous: Line, line: Line): boolean =>
  LINE_BREAK.test(source.slice(previous.range[1], line.range[0]))

/** Whether `line` stands right below `previous`, where its first word had no room. */
function isFull(source: string, previous: Line, line: Line, width: number): boolean {
  if (previous.cell || line.cell || LIST_ITEM.test(line.text) || !isNext(source, previous, line)) return false
  const word = /^\S+/.exec(line.text)?.[0] ?? ''
  return previous.text.length + 1 + word.length > width
}

/**
 * Whether `line` goes on with `previous`: an editor that wraps breaks a line only where the next word no longer fits. Lines that end
 * short of that were ended by their writer. In a file that shows no wrapping elsewhere, a small letter has to tell that the sentence goes on.
 */
function goesOn(source: string, previous: Line, line: Line, wrapping: Wrapping | undefined): boolean {
  if (wrapping === undefined || !isFull(source, previous, line, wrapping.width)) return false
  return wrapping.certain || SMALL.test(line.text)
}

const LINE_BREAK = /^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/
const LIST_ITEM = /^(?:[-*•–]|\d{1,3}[.)])\s/u
const CAPTION = /^\(?(?:foto|gambar|ilustrasi|infografis|grafis|dalam foto|keterangan foto)\b/iu
const CREDIT = /\([^()]*\b(?:foto|photo|dok|melalui|via|antara|ap|afp|reuters|getty|epa|istimewa)\b[^()]*\)$/iu
const ENDED = /[.!?…:;]["'”’»)\]]*$/u

/**
 *     "Harga beras naik"                 → heading: short, and no full stop
 *     "Warga antre. (Foto: Rina)"        → caption: it ends with a credit
 *     "- beras"                          → list-item
 */
function kindOf(content: string): BlockKind {
  if (LIST_ITEM.test(content)) return 'list-item'
  if (CAPTION.test(content) || CREDIT.test(content)) return 'caption'
  if (ENDED.test(content)) return 'paragraph'
  return content.split(/\s+/u).length <= HEADING_WORDS ? 'heading' : 'paragraph'
}
