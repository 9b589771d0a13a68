/** The bilingual review file as an exchange format. */
import type { ExchangeFormat } from '../format.js'
import { writeReviewFile } from './page.js'
import { readReviewFile } from './read.js'

export const html: ExchangeFormat = {
  name: 'html',
  extension: '.html',
  write: writeReviewFile,
  read: readReviewFile,
}
