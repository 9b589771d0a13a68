/** XLIFF 1.2 (OASIS, 2008). */
import type { ExchangeFormat } from '../format.js'
import { readXliff12 } from './read.js'
import { writeXliff12 } from './write.js'

export const xliff12: ExchangeFormat = {
  name: 'xliff12',
  extension: '.xlf',
  write: writeXliff12,
  read: readXliff12,
}
