/**
 * A journal without what nobody asks it for. The page saves while a person types, so most lines hold half a text that another one takes the
 * place of a moment later. Such a line goes when the history shows the later one in its place anyway, and when its text never was in the XLIFF
 * file: a tool can have read it from there, and replay has to know it again. Every line that waits stays as it is.
 */
import { isPending, parseRecord, sameStroke, type EditRecord, type JournalRecord } from './record.js'

interface Line {
  readonly raw: string
  /** `undefined` for a line of a later version. */
  readonly record: JournalRecord | undefined
}

/** The journal's text, shorter. What its history shows and what replay makes of any file stay the same; doing it twice is doing it once. */
export function compacted(text: string): string {
  const lines = text.split('\n').flatMap(lineOf)
  const folds = lines.flatMap(({ record }) => (record !== undefined && 'folded' in record ? [record.folded] : []))
  const inFile = folds.toSorted((a, b) => a - b)
  const bases = basesOf(lines, inFile)
  const kept = lines.filter(({ record }) => record === undefined || 'folded' in record || bases.has(record))
  const needed = neededFolds(kept, inFile)
  return kept.flatMap((line) => textOf(line, bases, needed)).join('')
}

/** A line that a crash tore is none. */
function lineOf(raw: string): readonly Line[] {
  const record = parseRecord(raw)
  return record === undefined && !isObject(raw) ? [] : [{ raw, record }]
}

function isObject(raw: string): boolean {
  try {
    const value: unknown = JSON.parse(raw)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

/** The records that stay, each with the base that it has from now on: what showed before the first of those that it stands for. */
function basesOf(lines: readonly Line[], folds: readonly number[]): ReadonlyMap<EditRecord, string | undefined> {
  const bySentence = new Map<string, EditRecord[]>()
  for (const { record } of lines) {
    if (record === undefined || 'folded' in record) continue
    const own = bySentence.get(record.id)
    if (own) own.push(record)
    else bySentence.set(record.id, [record])
  }
  const bases = new Map<EditRecord, string | undefined>()
  for (const records of bySentence.values()) {
    let last: EditRecord | undefined
    let base: string | undefined
    for (const [at, record] of records.entries()) {
      base ??= record.base
      if (standsForNothing(record, records[at + 1], last, folds)) continue
      bases.set(record, base)
      last = record
      base = undefined
    }
  }
  return bases
}

/** Whether a record can go: `next` is the sentence's next one, `last` the last that stayed. */
function standsForNothing(
  record: EditRecord,
  next: EditRecord | undefined,
  last: EditRecord | undefined,
  folds: readonly number[],
): boolean {
  if (next === undefined || record.source !== next.source || !sameStroke(record, next)) return false
  if (record.base === undefined || next.base === undefined) return false
  const fold = firstFrom(folds, record.seq)
  // It waits still, or was in the file.
  if (fold === undefined || fold < next.seq) return false
  // The history would show the last one for itself.
  return last === undefined || !sameStroke(last, record) || sameStroke(last, next)
}

/** The first of ascending numbers that is not below `value`. */
function firstFrom(numbers: readonly number[], value: number): number | undefined {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return numbers[low]
}

/** The folds that say something of a record that stays, and the last. */
function neededFolds(kept: readonly Line[], folds: readonly number[]): ReadonlySet<number> {
  const needed = new Set(folds.slice(-1))
  for (const { record } of kept) {
    if (record === undefined || 'folded' in record || !isPending(record)) continue
    const fold = firstFrom(folds, record.seq)
    if (fold !== undefined) needed.add(fold)
  }
  return needed
}

function textOf(
  { raw, record }: Line,
  bases: ReadonlyMap<EditRecord, string | undefined>,
  needed: ReadonlySet<number>,
): readonly string[] {
  if (record === undefined) return [`${raw}\n`]
  if ('folded' in record) return needed.has(record.folded) ? [`${raw}\n`] : []
  const base = bases.get(record)
  if (base === record.base) return [`${raw}\n`]
  return [`${JSON.stringify({ ...(JSON.parse(raw) as object), base })}\n`]
}
