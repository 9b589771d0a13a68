/** The journal's lines. */
import { z } from 'zod'
import type { Translation } from '../../types.js'

/** One bought sentence. */
export interface JournalRecord {
  readonly key: string
  /** Who made it: for people who read the file. */
  readonly backend: string
  /** What was counted for it, in code points. */
  readonly characters: number
  readonly translation: Translation
}

const range = z.tuple([z.int().nonnegative(), z.int().nonnegative()])

const line = z.object({
  v: z.literal(1),
  key: z.string().length(64),
  backend: z.string(),
  characters: z.int().nonnegative(),
  text: z.string(),
  honoured: z.array(z.int().nonnegative()).optional(),
  alignment: z.array(z.object({ source: range, target: range })).optional(),
})

/** `{"v":1,"key":"…","backend":"deepl","characters":42,"text":"…"}` and a line feed. */
export function formatRecord({ key, backend, characters, translation }: JournalRecord): string {
  const { text, honoured, alignment } = translation
  return `${JSON.stringify({ v: 1, key, backend, characters, text, honoured, alignment })}\n`
}

export interface Parsed {
  readonly records: readonly JournalRecord[]
  /** Lines that are no records, the torn last one among them. */
  readonly damaged: readonly string[]
  /** The whole lines that are records, as they stand in the file. */
  readonly whole: readonly string[]
}

export function readRecords(text: string): Parsed {
  const lines = text.split('\n')
  const torn = lines.pop() ?? ''
  const records: JournalRecord[] = []
  const whole: string[] = []
  const damaged: string[] = []
  for (const text of lines) {
    const record = readRecord(text)
    if (record) {
      records.push(record)
      whole.push(text)
    } else if (text !== '') damaged.push(text)
  }
  return { records, whole, damaged: torn === '' ? damaged : [...damaged, torn] }
}

function readRecord(text: string): JournalRecord | undefined {
  try {
    const { key, backend, characters, text: target, honoured, alignment } = line.parse(JSON.parse(text))
    const translation = { text: target, ...(honoured && { honoured }), ...(alignment && { alignment }) }
    return { key, backend, characters, translation }
  } catch {
    return undefined
  }
}
