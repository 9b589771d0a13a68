/**
 * A user's own dictionary: lines as in the lexicon, of which only the first three columns are needed. It is checked as strictly as
 * the lexicon, and its entries win over the lexicon's.
 */
import { PadananError, type Place } from '../../errors.js'
import { functionReadings } from '../analyse/function-words.js'
import { lintLexicon, type LintRule } from './lint.js'
import { POS_CODES } from './parse.js'

/** A word for a dictionary. */
export interface DictionaryWord {
  /** Lower case but for proper names; verbs in their dictionary form (`mengirim`). */
  readonly lemma: string
  /** A part of speech of the lexicon: `n v a adv prep conj pron det num clf part intj pn`. */
  readonly pos: string
  /** English in its base form, the default first; at least one. */
  readonly translations: readonly string[]
  /** As in the lexicon, with spaces between: `mass near=bank`. Default none. */
  readonly features?: string
  /** For people. Default none. */
  readonly note?: string
}

/** What is wrong with one place of a dictionary. */
export interface DictionaryFault {
  readonly rule: LintRule | 'grammar'
  readonly message: string
  readonly place: Place
}

/** Every entry of a user's own: no learned phrase may replace what it says. */
export const OWN_DOMAIN = 'user'

const LEAST = 3
const COLUMNS = 6
/** What the grammar leaves to a lexicon in words that it renders itself: `bisa` “can” is the grammar's, `bisa` “venom” is not. */
const OPEN: ReadonlySet<string> = new Set(['n', 'v', 'a'])

/** The column of a line in which a rule finds its fault, from 0. */
const CELL: Readonly<Record<LintRule | 'grammar', number>> = {
  columns: 0,
  lemma: 0,
  'part-of-speech': 1,
  translation: 2,
  feature: 3,
  domain: 4,
  duplicate: 0,
  conflict: 0,
  'no-default': 0,
  grammar: 0,
}

/** Every fault of a dictionary, in the order of its lines. A sense with `near=` needs no default: the lexicon may have it. */
export function checkDictionary(file: string, text: string): readonly DictionaryFault[] {
  const lines = linesOf(text)
  const short = lines.flatMap((line, index) => columnFault(file, line, index))
  const refused = new Set(short.map(({ place }) => place.line))
  const kept = lines.map((line, index) => (refused.has(index + 1) ? '' : padded(line)))
  const faults = lintLexicon([{ path: file, text: kept.join('\n') }])
    .filter(({ rule }) => rule !== 'no-default')
    .map(({ line, rule, message }) => ({ rule, message, place: placeOf(file, lines, line, CELL[rule]) }))
  const grammar = kept.flatMap((line, index) => grammarFault(line, placeOf(file, lines, index + 1, CELL.grammar)))
  return [...short, ...faults, ...grammar].toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0))
}

/** The dictionary as lines of the lexicon, comments left out. Throws `dictionary-invalid` at the first fault. */
export function parseDictionary(file: string, text: string): string {
  const [fault] = checkDictionary(file, text)
  if (fault) throw new PadananError('dictionary-invalid', fault.message, { place: fault.place })
  return linesOf(text).filter(isEntry).map(padded).join('\n')
}

/**
 * The dictionary with one more line; every other byte stays. Throws `dictionary-invalid` for a malformed word, for one that is there
 * already as the same part of speech, and for a file that has a fault of its own.
 */
export function addWord(file: string, text: string, word: DictionaryWord): string {
  parseDictionary(file, text)
  const line = lineOf(word)
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const before = text === '' || text.endsWith('\n') ? text : `${text}${end}`
  const after = `${before}${line}${end}`
  const [fault] = checkDictionary(file, after)
  if (fault) throw new PadananError('dictionary-invalid', fault.message, { place: { file } })
  return after
}

/** The words of a dictionary, in order. Throws `dictionary-invalid`. */
export function dictionaryWords(file: string, text: string): readonly DictionaryWord[] {
  const lines = parseDictionary(file, text).split('\n')
  return lines.filter(isEntry).map((line): DictionaryWord => {
    const [lemma = '', pos = '', translations = '', features = '', , note = ''] = line.split('\t')
    const words = { lemma, pos, translations: translations.split('|') }
    return { ...words, ...(features !== '' && { features }), ...(note !== '' && { note }) }
  })
}

function lineOf({ lemma, pos, translations, features = '', note = '' }: DictionaryWord): string {
  const cells = [lemma, pos, ...translations, features, note]
  const bad = cells.find((cell) => /[\t\r\n]/u.test(cell)) ?? translations.find((cell) => cell.includes('|'))
  if (bad !== undefined) {
    const message = `Unexpected tab, line end or "|" in ${JSON.stringify(bad)}, expected one word or phrase`
    throw new PadananError('dictionary-invalid', message)
  }
  if (lemma.startsWith('#')) {
    throw new PadananError(
      'dictionary-invalid',
      `Unexpected "#" before "${lemma.slice(1)}", expected a word: "#" begins a comment`,
    )
  }
  const rest = note !== '' ? [features, OWN_DOMAIN, note] : features !== '' ? [features] : []
  return [lemma, pos, translations.join('|'), ...rest].join('\t')
}

/** Without a byte order mark and carriage returns. */
const linesOf = (text: string): readonly string[] => text.replace(/^\uFEFF/u, '').split(/\r?\n/u)

const isEntry = (line: string): boolean => line !== '' && !line.startsWith('#')

/** All six columns, the domain always the user's. */
function padded(line: string): string {
  if (!isEntry(line)) return line
  const [lemma = '', pos = '', translations = '', features = '', , note = ''] = line.split('\t')
  return [lemma, pos, translations, features, OWN_DOMAIN, note].join('\t')
}

function columnFault(file: string, line: string, index: number): readonly DictionaryFault[] {
  const count = line.split('\t').length
  if (!isEntry(line) || (count >= LEAST && count <= COLUMNS)) return []
  const message = `Unexpected ${count} columns, expected ${LEAST} to ${COLUMNS} with tabs between: lemma, part of speech (${[...POS_CODES].join(' ')}), translations with | between, features, domain, note`
  return [{ rule: 'columns', message, place: { file, line: index + 1, column: 1 } }]
}

function grammarFault(line: string, place: Place): readonly DictionaryFault[] {
  const [lemma = '', pos = ''] = isEntry(line) ? line.split('\t') : []
  if (OPEN.has(pos) || functionReadings(lemma) === undefined) return []
  const message = `Unexpected "${lemma}" as ${pos}, expected n, v or a: the grammar renders this word itself`
  return [{ rule: 'grammar', message, place }]
}

/** Lines and columns count from 1. */
function placeOf(file: string, lines: readonly string[], line: number, cell: number): Place {
  const before = (lines[line - 1] ?? '').split('\t').slice(0, cell)
  return { file, line, column: 1 + before.reduce((sum, text) => sum + text.length + 1, 0) }
}
