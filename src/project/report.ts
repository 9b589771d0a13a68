import type { PadananError } from '../errors.js'
import { MEMORY } from '../stages/recall-memory.js'
import { unitsOf } from '../stages/units.js'
import type { Bitext, Finding, TermRecord } from '../types.js'

/** A finding with its sentence: `unit` is `<block>.<sentence>`. */
export interface PlacedFinding extends Finding {
  readonly unit: string
}

/** What became of one article. */
export interface FileReport {
  readonly path: string
  readonly status: 'written' | 'unchanged' | 'planned' | 'failed'
  readonly sentences: number
  readonly words: number
  /** Sentences that were sent to the translator; the others were up to date. */
  readonly translated: number
  /** Sentences whose text is that of an earlier translation of the same sentence. */
  readonly recalled: number
  readonly unknown: number
  /** Terms that came out as they did because of the glossary. */
  readonly glossaryChanges: number
  readonly findings: readonly PlacedFinding[]
  readonly error?: PadananError
}

/** What became of a run. */
export interface RunReport {
  readonly files: readonly FileReport[]
  /** Files whose type no format takes. */
  readonly skipped: readonly string[]
  /** Why the memory did not get what people wrote; the articles are written all the same. */
  readonly memoryError?: PadananError
  readonly seconds: number
}

/** The sums over a run's files. */
export interface Totals {
  readonly files: number
  readonly written: number
  readonly unchanged: number
  readonly failed: number
  readonly sentences: number
  readonly translated: number
  readonly recalled: number
  readonly words: number
  readonly unknown: number
  readonly glossaryChanges: number
  readonly findings: number
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu

export const countWords = (text: string): number => text.match(WORD)?.length ?? 0

/** The glossary decided the words, by correcting them afterwards or through the translator. */
const isChange = ({ outcome }: TermRecord): boolean => outcome === 'corrected' || outcome === 'constrained'

export function failedReport(path: string, error: PadananError): FileReport {
  return {
    path,
    status: 'failed',
    sentences: 0,
    words: 0,
    translated: 0,
    recalled: 0,
    unknown: 0,
    glossaryChanges: 0,
    findings: [],
    error,
  }
}

export function fileReport(bitext: Bitext, status: FileReport['status'], translated: number): FileReport {
  const units = unitsOf(bitext.blocks)
  const sum = (of: (unit: (typeof units)[number]) => number): number =>
    units.reduce((total, unit) => total + of(unit), 0)
  return {
    path: bitext.path,
    status,
    sentences: units.length,
    words: sum((unit) => countWords(unit.source)),
    translated,
    recalled: sum((unit) => Number(unit.origin === MEMORY && unit.human === undefined)),
    unknown: sum((unit) => unit.machine?.unknown?.length ?? 0),
    glossaryChanges: sum((unit) => unit.glossed?.records.filter(isChange).length ?? 0),
    findings: units.flatMap((unit) => unit.findings.map((finding) => ({ ...finding, unit: unit.id }))),
  }
}

export function totals({ files }: RunReport): Totals {
  const sum = (of: (file: FileReport) => number): number => files.reduce((total, file) => total + of(file), 0)
  const having = (status: FileReport['status']): number => sum((file) => Number(file.status === status))
  return {
    files: files.length,
    written: having('written'),
    unchanged: having('unchanged'),
    failed: having('failed'),
    sentences: sum((file) => file.sentences),
    translated: sum((file) => file.translated),
    recalled: sum((file) => file.recalled),
    words: sum((file) => file.words),
    unknown: sum((file) => file.unknown),
    glossaryChanges: sum((file) => file.glossaryChanges),
    findings: sum((file) => file.findings.filter(({ severity }) => severity !== 'info').length),
  }
}
