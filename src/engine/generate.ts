import { takesAn } from './english/inflect.js'
import { placePronouns } from './particle-verbs.js'
import type { AlignmentLink, Range } from '../types.js'
import type { Token } from './types.js'

/** English words in order, each with the source tokens it comes from. */
export interface TargetPiece {
  readonly words: readonly string[]
  readonly first: number
  readonly last: number
  readonly by: string
}

/** Words that two neighbouring phrases may both bring along. */
const DOUBLED: ReadonlySet<string> = new Set(
  'of to the a an is are was were in on at by for from with and that be as'.split(' '),
)

export interface Rendered {
  readonly text: string
  readonly alignment: readonly AlignmentLink[]
  /** Words that stand for none of the source, and the rule that put them there. */
  readonly inserted: readonly { readonly target: Range; readonly by: string }[]
}

/** Joins words into a sentence: spaces, punctuation as the source has it, a or an, the first capital. */
export function render(pieces: readonly TargetPiece[], tokens: readonly Token[]): Rendered {
  let text = ''
  let glue = true
  const alignment: AlignmentLink[] = []
  const inserted: Rendered['inserted'][number][] = []
  const flat = fixArticles(placePronouns(pieces))
  let opens = false
  let lastWord = ''
  for (const [index, piece] of flat.entries()) {
    const token = piece.last === piece.first + 1 ? tokens[piece.first] : undefined
    const punctuation = token?.kind === 'punctuation' ? token : undefined
    const start = text.length
    let begin = -1
    const markup = punctuation !== undefined && punctuation.text.length > 1
    for (const word of markup ? [punctuation.text] : piece.words) {
      if (word === '' || (word === lastWord && DOUBLED.has(word))) continue
      lastWord = word
      const attached =
        glue ||
        word === "'s" ||
        (word === "'" && piece.words.length > 1) ||
        (word === ',' && piece.first === piece.last) ||
        (punctuation !== undefined && !punctuation.spaced)
      if (!attached) text += ' '
      if (begin < 0) begin = text.length
      // `a.m.` ends the sentence with the stop it has.
      if (word === '.' && /[ap]\.m\.$/.test(text)) text = text.slice(0, -1)
      // `para guru itu gajinya`: the teachers' salary.
      const shown = piece.by === 'rule:owner' && /[^s]s$/.test(text) ? "'" : word
      text += opens ? shown.slice(0, 1).toUpperCase() + shown.slice(1) : shown
      if (/[\p{L}\p{N}]/u.test(word)) opens = false
      if (
        punctuation !== undefined &&
        (/^[.!?:]$/.test(punctuation.text) ||
          (/^["“‘'([]$/.test(punctuation.text) && tokens[piece.last]?.spaced === false))
      )
        opens = opensSentence(tokens, piece.last)
      glue =
        punctuation !== undefined &&
        tokens[piece.first + 1]?.spaced === false &&
        (OPENING.test(punctuation.text) || flat[index + 1]?.first === piece.last)
    }
    if (text.length === start) continue
    if (piece.last > piece.first) {
      const source = [tokens[piece.first]?.range[0] ?? 0, tokens[piece.last - 1]?.range[1] ?? 0] as const
      alignment.push({ source, target: [begin, text.length], by: piece.by })
    } else inserted.push({ target: [begin, text.length], by: piece.by })
  }
  return { text: capitalised(text, tokens), alignment, inserted }
}

/** Marks that hold to whatever comes behind them, wherever it stood in the source. */
const OPENING = /^(?:["“‘'([]|<[A-Za-z][^>]*>)$/

/** Whether a capitalised word follows, past quotes and brackets. */
function opensSentence(tokens: readonly Token[], at: number): boolean {
  const next = tokens.slice(at, at + 4).find((token) => token.kind !== 'punctuation')
  const letter = next?.text[0] ?? ''
  return letter !== letter.toLowerCase()
}

function fixArticles(pieces: readonly TargetPiece[]): readonly TargetPiece[] {
  const words = pieces.flatMap((piece) => piece.words)
  let at = 0
  return pieces.map((piece) => {
    const fixed = piece.words.map((word) => {
      at++
      if (word === 'other' && /^an?$/.test(words[at - 2] ?? '')) return ''
      if (word !== 'a' && word !== 'an') return word
      if (words[at] === 'other') return 'another'
      const next = words.slice(at).find((candidate) => candidate !== '')
      return next !== undefined && /[\p{L}\p{N}]/u.test(next) ? (takesAn(next) ? 'an' : 'a') : word
    })
    return { ...piece, words: fixed }
  })
}

/** The first letter, past quotes and brackets, is a capital when the source's is. */
function capitalised(text: string, tokens: readonly Token[]): string {
  const first = tokens.find((token) => token.kind !== 'punctuation')
  const letter = first?.text[0] ?? ''
  if (letter === letter.toLowerCase() && first?.kind === 'word') return text
  const at = text.search(/[\p{L}\p{N}]/u)
  if (at < 0) return text
  return text.slice(0, at) + (text[at] ?? '').toUpperCase() + text.slice(at + 1)
}
