/** Findings as a VFile with messages, which editors, reporters and other unified tools understand. */
import { VFile } from 'vfile'
import { join } from '../stages/segment.js'
import { targetOf } from '../stages/units.js'
import type { BitextBlock, Finding, Range, Severity, Unit } from '../types.js'

/** As unified tools have it: an error is fatal, a warning is not, an information does not say. */
const FATAL: Readonly<Record<Severity, boolean | null>> = { error: true, warning: false, info: null }

export interface VFileOptions {
  /** The translated article, or where it stands. */
  readonly path: string
  /** The translated article's text: then each message has line and column in it, as far as its sentences are found there. */
  readonly text?: string | undefined
}

/**
 * A message for each finding, in order: `ruleId`, `source` (`padanan`), `actual`, `expected`, `note` (the Indonesian sentence), and its place:
 * that of the finding in the translated article, or of its sentence where it is about the source.
 */
export function toVFile(blocks: readonly BitextBlock[], { path, text }: VFileOptions): VFile {
  const file = new VFile({ path, ...(text !== undefined && { value: text }) })
  const points = text === undefined ? undefined : pointsOf(text)
  const starts = text === undefined ? undefined : findUnits(blocks, text)
  for (const unit of blocks.flatMap(({ units }) => units)) {
    for (const finding of unit.findings) {
      const from = starts?.get(unit)
      const [start, end] = finding.target ?? [0, targetOf(unit).length]
      const place = from === undefined ? undefined : points?.([from + start, from + end])
      addMessage(file, unit, finding, place)
    }
  }
  return file
}

type Points = ReturnType<ReturnType<typeof pointsOf>>

function addMessage(file: VFile, unit: Unit, { rule, severity, ...finding }: Finding, place: Points | undefined): void {
  const message = file.message(finding.message, { ruleId: rule, source: 'padanan', ...(place && { place }) })
  message.fatal = FATAL[severity]
  message.note = unit.source
  if (finding.actual !== undefined) message.actual = finding.actual
  if (finding.expected !== undefined) message.expected = [...finding.expected]
}

/** Where each sentence's translation begins. An article that was changed since has some, in order, or none. */
function findUnits(blocks: readonly BitextBlock[], text: string): ReadonlyMap<Unit, number> {
  const starts = new Map<Unit, number>()
  let from = 0
  for (const block of blocks) {
    const segments = block.units.map(({ source, range }) => ({ text: source, range }))
    const targets = block.units.map(targetOf)
    const at = text.indexOf(join(block.text, segments, targets), from)
    for (const [index, unit] of block.units.entries()) {
      const start = at < 0 ? text.indexOf(targets[index] ?? '', from) : at + lengthBefore(block, targets, index)
      if (start < 0) continue
      starts.set(unit, start)
      from = start + (targets[index] ?? '').length
    }
  }
  return starts
}

/** What stands in a block's translation before that of a sentence. */
function lengthBefore({ units }: BitextBlock, targets: readonly string[], index: number): number {
  const before = units.slice(0, index)
  const sources = before.reduce((sum, { source }) => sum + source.length, 0)
  const own = targets.slice(0, index).reduce((sum, target) => sum + target.length, 0)
  return (units[index]?.range[0] ?? 0) - sources + own
}

/** Line and column from 1, offset from 0. */
function pointsOf(text: string): (range: Range) => { readonly start: Point; readonly end: Point } {
  const lines = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map(({ 0: end, index }) => index + end.length)]
  const point = (offset: number): Point => {
    let [low, high] = [0, lines.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((lines[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (lines[low] ?? 0) + 1, offset }
  }
  return ([start, end]) => ({ start: point(start), end: point(end) })
}

interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}
