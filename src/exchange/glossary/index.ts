/** The exchange formats by the ending of the file's name. */
import { PadananError } from '../../errors.js'
import type { NewEntry } from '../../glossary/edit/index.js'
import { readCsv, writeCsv } from './csv.js'
import { readTbx, writeTbx } from './tbx.js'
import { readTmx, writeTmx } from './tmx.js'

export interface GlossaryFormat {
  read(text: string, file: string): Promise<readonly NewEntry[]>
  write(entries: readonly NewEntry[]): string
}

const formats: Readonly<Record<string, GlossaryFormat>> = {
  csv: { read: async (text, file) => readCsv(text, file), write: writeCsv },
  tbx: { read: async (text, file) => readTbx(text, file), write: writeTbx },
  tmx: { read: readTmx, write: writeTmx },
}

/** Throws `exchange-invalid` for an ending that is not csv, tbx or tmx. */
export function glossaryFormat(file: string): GlossaryFormat {
  const ending = file.split('.').at(-1)?.toLowerCase() ?? ''
  const format = Object.hasOwn(formats, ending) ? formats[ending] : undefined
  if (format === undefined)
    throw new PadananError('exchange-invalid', `Unexpected file type ".${ending}", expected .csv, .tbx or .tmx`, {
      place: { file },
    })
  return format
}
