/** The exchange formats by name, and which one a file is. To add one: write its record and list it here. */
import { PadananError } from '../errors.js'
import type { ExchangeFormat } from './format.js'
import { html } from './review-file/index.js'
import { csv, tsv } from './table/index.js'
import { tmx } from './tmx-format.js'
import { xliff12 } from './xliff12/index.js'
import { xliff21 } from './xliff-rows.js'

export const exchangeFormats: readonly ExchangeFormat[] = [xliff21, xliff12, tmx, csv, tsv, html]

/** Throws `exchange-invalid` for a name that is none. */
export function exchangeFormat(name: string): ExchangeFormat {
  const format = exchangeFormats.find((each) => each.name === name)
  if (format) return format
  const names = exchangeFormats.map((each) => each.name).join(', ')
  throw new PadananError('exchange-invalid', `Unexpected format "${name}", expected one of: ${names}`)
}

const ENDINGS: ReadonlyMap<string, ExchangeFormat> = new Map([
  ['csv', csv],
  ['tsv', tsv],
  ['tmx', tmx],
  ['html', html],
  ['htm', html],
])
/** XLIFF 1.2 goes by several endings; tools that add their own elements name it after themselves. */
const XLIFF = new Set(['xlf', 'xliff', 'sdlxliff', 'mqxliff', 'mxliff'])

/** By the file's ending; XLIFF by what its beginning says of its version. Throws `exchange-invalid` for any other file. */
export function detectFormat(file: string, beginning: string): ExchangeFormat {
  const ending = file.split('.').at(-1)?.toLowerCase() ?? ''
  const format = XLIFF.has(ending) ? xliffOf(beginning) : ENDINGS.get(ending)
  if (format) return format
  const expected = [...ENDINGS.keys(), 'xlf', 'xliff'].map((each) => `.${each}`).join(', ')
  throw new PadananError('exchange-invalid', `Unexpected file type ".${ending}", expected one of: ${expected}`, {
    place: { file },
  })
}

const xliffOf = (beginning: string): ExchangeFormat =>
  /urn:oasis:names:tc:xliff:document:2\.|<(?:\w+:)?xliff[^>]*\sversion\s*=\s*["']2\./u.test(beginning)
    ? xliff21
    : xliff12
