/** The article formats by file ending. To add one: write its file and list it here. */
import { PadananError } from '../errors.js'
import type { Article } from '../types.js'
import type { Format } from './format.js'
import { text } from './text.js'

export type { Format } from './format.js'

const formats: readonly Format[] = [text]

/** The format of a file by its ending, in any case of letters; `undefined` when none takes it. */
export function formatFor(path: string): Format | undefined {
  const name = path.toLowerCase()
  return formats.find((format) => format.extensions.some((extension) => name.endsWith(extension)))
}

/** All endings an article can have. */
export const extensions: readonly string[] = formats.flatMap((format) => format.extensions)

/** Throws `input-format` when no format takes the file. */
export function parseArticle(path: string, source: string): Article {
  const format = formatFor(path)
  if (format === undefined) {
    throw new PadananError('input-format', `Unexpected file type, expected one of: ${extensions.join(', ')}`, {
      place: { file: path },
    })
  }
  return format.parse(path, source)
}

/** The article's file with the text of each block replaced. */
export function serializeArticle(article: Article, texts: readonly string[]): string {
  const format = formats.find(({ name }) => name === article.format)
  if (format === undefined) throw new PadananError('internal', `Unexpected format ${article.format}`)
  return format.serialize(article, texts)
}
