/** An exported file with one target changed: the `at`-th, counted round. */
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { readXliff } from '../../../src/exchange/xliff-read.js'
import { writeXliff } from '../../../src/exchange/xliff-write.js'
import type { Unit } from '../../../src/index.js'
import { mapUnits, unitsOf } from '../../../src/stages/units.js'

export interface Edited {
  readonly content: string
  /** What stood in the target before. */
  readonly old: string | undefined
}

/** As a CAT tool does it. */
export function editXliff(content: string, file: string, at: number, target: string): Edited {
  const bitext = readXliff(content, file)
  const all = unitsOf(bitext.blocks)
  const chosen = all[at % Math.max(all.length, 1)]
  const change = (unit: Unit): Unit => (unit.id === chosen?.id ? { ...unit, human: target, state: 'translated' } : unit)
  return { content: writeXliff({ ...bitext, blocks: mapUnits(bitext.blocks, change) }), old: chosen?.human }
}

/** As a spreadsheet does it: read as cells, one changed, written as cells. */
export function editCsv(content: string, at: number, target: string): Edited {
  const rows = parse(content, { bom: true }) as string[][]
  const column = rows[0]?.indexOf('target') ?? -1
  const row = 1 + (at % Math.max(rows.length - 1, 1))
  const edited = rows.map((cells, index) => (index === row ? cells.with(column, target) : cells))
  return { content: stringify(edited, { record_delimiter: '\r\n' }), old: rows[row]?.[column] }
}
