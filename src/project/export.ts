/** Articles of an output folder as files for reviewers and their tools. */
import path from 'node:path'
import { checkUnits } from '../checks/index.js'
import { PadananError } from '../errors.js'
import type { ExchangeFormat, WriteOptions } from '../exchange/format.js'
import { writePieces } from '../files/write.js'
import type { Glossary } from '../glossary/index.js'
import { unitsOf } from '../stages/units.js'
import type { Bitext } from '../types.js'
import { bitextFiles, readBitextFile, selectFiles } from './bitext-files.js'

export interface ExportOptions extends WriteOptions {
  /** Articles and folders; all without any. */
  readonly articles: readonly string[]
  /** The folder that `padanan translate` reads from, and the one that it writes to. */
  readonly input: string
  readonly out: string
  readonly format: ExchangeFormat
  /** One file for all, where it has the format's ending; else a folder with a file for each article. */
  readonly to: string
  readonly glossary?: Glossary | undefined
}

export interface ExportReport {
  readonly files: readonly string[]
  readonly articles: number
  readonly sentences: number
}

/** Rejects with `input-missing`, `exchange-invalid`, `output-unsafe` or `output-unwritable`; a file is written whole or not at all. */
export async function exportArticles(options: ExportOptions): Promise<ExportReport> {
  const { articles, input, out, format, to } = options
  const names = selectFiles(await bitextFiles(out), articles, [input, out])
  if (names.length === 0) {
    throw new PadananError('input-missing', 'No translated article there, expected one that padanan translate wrote', {
      place: { file: out },
    })
  }
  refuseOverwrite(out, to)
  const counted = { sentences: 0 }
  if (path.extname(to).toLowerCase() === format.extension) {
    await writeOne(options, names, path.dirname(to), path.basename(to), counted)
    return { files: [to], articles: names.length, ...counted }
  }
  const files: string[] = []
  for (const name of names) {
    const file = name.slice(0, -'.xlf'.length) + format.extension
    await writeOne(options, [name], to, file, counted)
    files.push(path.join(to, file))
  }
  return { files, articles: names.length, ...counted }
}

/** The XLIFF files of the output folder are the truth, and nothing else belongs there. */
function refuseOverwrite(out: string, to: string): void {
  const relative = path.relative(path.resolve(out), path.resolve(to))
  if (relative.startsWith('..') || path.isAbsolute(relative)) return
  throw new PadananError('output-unsafe', 'Unexpected place in the output folder, expected one outside of it', {
    place: { file: to },
  })
}

async function writeOne(
  { out, format, glossary, bom }: ExportOptions,
  names: readonly string[],
  folder: string,
  file: string,
  counted: { sentences: number },
): Promise<void> {
  const read = async function* (): AsyncGenerator<Bitext, void, undefined> {
    for (const name of names) {
      const bitext = await readBitextFile(out, name)
      counted.sentences += unitsOf(bitext.blocks).length
      yield { ...bitext, blocks: checkUnits(bitext.blocks, glossary?.forArticle(bitext.path)) }
    }
  }
  await writePieces(folder, file, format.write(read(), { ...(bom !== undefined && { bom }) }))
}
