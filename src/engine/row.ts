/** Verbs in a row (`menggali lubang dan meletakkan telur`) are told in one tense: that of the first, whatever the choice took for the others. */
import { past, thirdPerson } from './english/inflect.js'
import { IRREGULAR_VERBS } from './english/irregular.js'
import type { TargetPiece } from './generate.js'
import type { Leaf } from './types.js'

type Told = 'past' | 'present'

const PAIRS: readonly (readonly [present: string, past: string])[] = [
  ['is', 'was'],
  ['are', 'were'],
  ['does', 'did'],
]
const PAST = new Map([...PAIRS, ['do', 'did'], ['am', 'was']] as const)
const PRESENT = new Map(PAIRS.map(([is, was]) => [was, is]))

const isPlainVerb = (word: string): boolean =>
  IRREGULAR_VERBS.has(word) && !/^(?:can|may|will|shall|must|be|have|do|lay)$/.test(word)

const JOINT = /^(?:and|but|or)$/

/** The chosen pieces with every verb of a row in the tense of the one before it; `verbs` are finite verbs by their first token. */
export function oneTense<Piece extends TargetPiece>(
  pieces: readonly Piece[],
  verbs: ReadonlyMap<number, Leaf>,
): readonly Piece[] {
  let told = pieces
  for (const [index, piece] of pieces.entries()) {
    // A table's "and end slavery" begins before its verb.
    const joined = JOINT.test(piece.words[0] ?? '') ? piece.words.slice(0, 1) : []
    const verb = piece.last > piece.first ? verbs.get(piece.first + joined.length) : undefined
    if (verb?.row === undefined || piece.last < verb.to) continue
    const [from, to] = verb.row
    const before = told.find(({ first, last }) => first <= from && last >= to)
    const stems = (verbs.get(from) ?? [...verbs.values()].find((leaf) => leaf.from <= from && leaf.to >= to))?.stems
    const tense =
      before === undefined || before === piece ? undefined : (tenseOf(before.words, stems) ?? beingBefore(told, before))
    const words = tense === undefined ? undefined : inTense(piece.words.slice(joined.length), tense, verb.stems ?? [])
    if (words !== undefined) told = told.with(index, { ...piece, words: [...joined, ...words] })
  }
  return told
}

/** `keliru dan berencana`: what is joined to an adjective is told in the tense of the "is" before it. */
function beingBefore(pieces: readonly TargetPiece[], piece: TargetPiece): Told | undefined {
  const being = pieces[pieces.indexOf(piece) - 1]
  return being?.first === piece.first && being.words.length === 1 ? tenseOf(being.words, undefined) : undefined
}

/** The tense that the first finite verb of some English shows. */
function tenseOf(words: readonly string[], stems: readonly string[] | undefined): Told | undefined {
  for (const word of words) {
    if (PAST.has(word)) return 'present'
    if (PRESENT.has(word)) return 'past'
    // A perfect or a modal says nothing of the verbs behind it.
    if (/^(?:have|has|had|will|would|can|could|may|might|must|should|to)$/.test(word)) return undefined
    for (const stem of stems ?? []) {
      if (past(stem) === stem) continue
      if (word === past(stem)) return 'past'
      if (word === stem || word === thirdPerson(stem)) return 'present'
    }
  }
  return undefined
}

/** English that begins with a finite verb, in another tense; `undefined` where it is in that tense, or shows none. */
function inTense(
  [first = '', ...rest]: readonly string[],
  tense: Told,
  stems: readonly string[],
): readonly string[] | undefined {
  const other = (tense === 'past' ? PAST : PRESENT).get(first)
  if (other !== undefined) return [other, ...rest]
  // A table's own verb: "and run a red light".
  for (const stem of isPlainVerb(first) ? [...stems, first] : stems) {
    const was = past(stem)
    if (was === stem) continue
    if (tense === 'past' && (first === stem || first === thirdPerson(stem))) return [was, ...rest]
    if (tense === 'present' && first === was) return [thirdPerson(stem), ...rest]
  }
  return undefined
}
