/**
 * Where Indonesian sentences begin and end.
 *
 * One pass over the text: every run of `. ! ? …` is a candidate, and a candidate looks at no more than `REACH` characters on
 * either side, so the time grows with the length of the text and with nothing else.
 */
import type { Range } from '../types.js'
import { beforeName, beforeNumber, companyForms, either, inside } from './abbreviations.js'
import { letterNouns, markedNames, openers } from './sentence-words.js'

/** How far a decision looks, in UTF-16 code units. */
const REACH = 64

const CANDIDATE = /[.!?…‽]+/gu
const CLOSERS = /["'”’»)\]}›]*/uy
const WORD = /[\p{L}\p{N}]/u
const SPACE = /\s*/uy
const OPENING = /^["'“‘«([{‹¿¡\s]*/u
const WORD_BEFORE = /[\p{L}\p{M}\p{N}.&'’-]*$/u
const WORD_AFTER = /^[\p{L}\p{M}\p{N}.'’-]+/u
const ENUMERATOR = /^(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})$/u
const INITIALS = /^(?:\p{L}|\p{Lu}\p{Ll})(?:\.(?:\p{L}|\p{Lu}\p{Ll}))*$/u

interface Candidate {
  readonly text: string
  /** Where the sentence that may end here began. */
  readonly sentenceStart: number
  /** The run of marks. */
  readonly mark: string
  readonly markStart: number
  /** Behind the marks and the quotes and brackets that close with them. */
  readonly end: number
  /** Where the next text begins, behind the white space. */
  readonly next: number
}

/**
 * The sentences of a block, in order, without the white space around them.
 *
 * Marks without a word (`. . .`, a quotation mark that stands apart) are no sentence of their own.
 *
 *     ""                       → []
 *     " Ia pergi. Kami tidak." → [[1, 10], [11, 22]]
 */
export function sentenceRanges(text: string): readonly Range[] {
  const ranges: Range[] = []
  let start = skip(SPACE, text, 0)
  let seen = 0
  let hasWord = false
  for (const match of text.matchAll(CANDIDATE)) {
    const markEnd = match.index + match[0].length
    hasWord ||= WORD.test(text.slice(Math.max(seen, start), match.index))
    seen = match.index
    if (match.index < start || !hasWord) continue
    const end = skip(CLOSERS, text, markEnd)
    const next = skip(SPACE, text, end)
    if (next === text.length) break
    const candidate = { text, sentenceStart: start, mark: match[0], markStart: match.index, end, next }
    if (!endsSentence(candidate)) continue
    ranges.push([start, end])
    start = next
    hasWord = false
  }
  const end = text.trimEnd().length
  const last = ranges.at(-1)
  if (last && !WORD.test(text.slice(start, end))) ranges[ranges.length - 1] = [last[0], end]
  else if (start < end) ranges.push([start, end])
  return ranges
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  pattern.test(text)
  return Math.max(from, pattern.lastIndex)
}

function endsSentence(at: Candidate): boolean {
  const after = at.text.slice(at.next, at.next + REACH)
  const following = after.slice(OPENING.exec(after)?.[0].length ?? 0)
  if (at.next === at.end) return quoteMeetsQuote(at)
  if (/^[\p{Ll},;:–—-]/u.test(following)) return false
  const word = wordBefore(at)
  const nextWord = WORD_AFTER.exec(following)?.[0] ?? ''
  if (/[!?‽]/u.test(at.mark)) return !markedNames.has(word.toLowerCase())
  if (at.mark !== '.') return ellipsisEnds(at, nextWord)
  return stopEnds(at, word, nextWord, after)
}

/** `… serius.”“Kepada …`: no space, but one quotation closes and the next one opens. */
function quoteMeetsQuote(at: Candidate): boolean {
  return /[”»]/u.test(at.text.slice(at.markStart, at.end)) && /^[“«]\p{Lu}/u.test(at.text.slice(at.end, at.end + 3))
}

/** `Ia … Budi` goes on, `Entahlah … Mereka pergi` does not; `Entahlah… Budi pergi` ends at the dots. */
function ellipsisEnds(at: Candidate, nextWord: string): boolean {
  const spaced = at.markStart === 0 || /\s/u.test(at.text.charAt(at.markStart - 1))
  return spaced ? opens(nextWord) : true
}

function stopEnds(at: Candidate, word: string, nextWord: string, after: string): boolean {
  const key = word.toLowerCase()
  const closed = at.end > at.markStart + 1
  if (word === '' || closed) return true
  if (inside.has(key)) return false
  if (startsSentence(at, word) && ENUMERATOR.test(word)) return false
  if (/^\d/u.test(nextWord) && (beforeNumber.has(key) || beforeName.has(key))) return false
  if (beforeName.has(key)) return opens(nextWord) && !looksLikeTitle(word)
  if (companyForms.has(key) && isTitle(nextWord)) return false
  if (either.has(key)) return !either.has(stripStop(nextWord)) && !/^[(]/u.test(after)
  if (INITIALS.test(word)) return initialEnds(at, word, nextWord)
  return true
}

/** `Plan B. Namun` and `vitamin C. Buah` end; `W.S. Rendra` and `Kim J. Un` go on. */
function initialEnds(at: Candidate, word: string, nextWord: string): boolean {
  if (opens(nextWord)) return true
  const before = at.text.slice(Math.max(at.sentenceStart, at.markStart - REACH), at.markStart - word.length).trimEnd()
  return letterNouns.has((WORD_BEFORE.exec(before)?.[0] ?? '').toLowerCase())
}

function wordBefore(at: Candidate): string {
  const before = at.text.slice(Math.max(at.sentenceStart, at.markStart - REACH), at.markStart)
  return (WORD_BEFORE.exec(before)?.[0] ?? '').replace(/^['’.-]+/u, '')
}

function startsSentence(at: Candidate, word: string): boolean {
  const opening = OPENING.exec(at.text.slice(at.sentenceStart, at.sentenceStart + REACH))?.[0].length ?? 0
  return at.markStart - word.length === at.sentenceStart + opening
}

/** A title in lower case or with a capital is one before any name; `Mars.` and `Kol.` before an opener are words. */
function looksLikeTitle(word: string): boolean {
  return /^(?:[dD]r|[pP]rof|[iI]r|[hH]j?|[dD]r[as]|[jJ]ln?)$/u.test(word)
}

const opens = (word: string): boolean => /^\p{Lu}/u.test(word) && openers.has(word.toLowerCase())
const isTitle = (word: string): boolean => word.endsWith('.') && beforeName.has(stripStop(word))
const stripStop = (word: string): string => word.toLowerCase().replace(/\.$/u, '')
