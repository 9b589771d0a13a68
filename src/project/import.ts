/** What reviewers did in exported files, brought back into an output folder and its articles. */
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import path from 'node:path'
import { checkUnits } from '../checks/index.js'
import { PadananError } from '../errors.js'
import { appendToJournal, readJournal } from '../edits/journal.js'
import { lastSeq, type EditRecord } from '../edits/record.js'
import { detectFormat } from '../exchange/formats.js'
import { mergeRows, type MergeOptions, type Merged, type RowChange } from '../exchange/rows/merge.js'
import type { ReceivedRow } from '../exchange/rows/row.js'
import { fileError } from '../files/file-error.js'
import { readTextIfAny } from '../files/read.js'
import { writeUnder } from '../files/write.js'
import { parseArticle, serializeArticle } from '../formats/index.js'
import type { Glossary } from '../glossary/index.js'
import { hashOf, targetTexts } from '../pipeline.js'
import { unitsOf } from '../stages/units.js'
import type { Article, Bitext } from '../types.js'
import { readBitext, writeBitext } from './bitext-file.js'
import { withArticle } from './locks.js'

export interface ImportOptions extends MergeOptions {
  /** The files that came back. */
  readonly files: readonly string[]
  /** The folder that `padanan translate` reads from, and the one that it writes to. */
  readonly input: string
  readonly out: string
  readonly glossary?: Glossary | undefined
  /** Merge and report, write nothing. Default false. */
  readonly dryRun?: boolean
}

export interface ArticleImport extends Omit<Merged, 'bitext'> {
  readonly path: string
  /**
   * Whether the translated article was written too: not where there was nothing to change, or where the article is not there or
   * has changed since it was translated, and the next `padanan translate` writes it.
   */
  readonly article: 'written' | 'unchanged' | 'stale' | 'missing'
}

export interface ImportReport {
  readonly rows: number
  readonly articles: readonly ArticleImport[]
  /** Rows that name no article, or one that has not been translated. */
  readonly unmatched: readonly ReceivedRow[]
}

/**
 * Every file is read, and merged with every article it names, before anything is written, so that a broken one changes nothing. Rejects with `exchange-invalid`, `locked` and others.
 */
export async function importFiles(options: ImportOptions): Promise<ImportReport> {
  const byPath = new Map<string, ReceivedRow[]>()
  const homeless: ReceivedRow[] = []
  let rows = 0
  for (const file of options.files) {
    for await (const row of readRows(file)) {
      rows++
      if (row.path === undefined) homeless.push(row)
      else if (byPath.get(row.path)?.push(row) === undefined) byPath.set(row.path, [row])
    }
  }
  for (const [name, received] of byPath) refuseOutside(name, received)
  if (!options.dryRun && byPath.size > 1) {
    for (const [name, received] of byPath) await importArticle(name, received, { ...options, dryRun: true })
  }
  const articles: ArticleImport[] = []
  for (const [name, received] of byPath) {
    const work = () => importArticle(name, received, options)
    const done = await (options.dryRun || !(await isFolder(options.out))
      ? work()
      : withArticle(options.out, name, PURPOSE, work))
    if (done) articles.push(done)
    else homeless.push(...received)
  }
  return { rows, articles, unmatched: homeless }
}

/** A path that a file names is only ever looked up below the output folder. */
function refuseOutside(name: string, [first]: readonly ReceivedRow[]): void {
  if (!path.isAbsolute(name) && !name.includes('\0') && !name.split(/[/\\]/u).includes('..')) return
  throw new PadananError('output-unsafe', `Unexpected article "${name}", expected one inside the output folder`, {
    ...(first && { place: first.place }),
  })
}

/** Whether there is anything to lock: nothing is made where nothing was translated. */
const isFolder = async (folder: string): Promise<boolean> =>
  stat(folder).then(
    (info) => info.isDirectory(),
    () => false,
  )

const BEGINNING = 4096

async function* readRows(file: string): AsyncGenerator<ReceivedRow, void, undefined> {
  try {
    const format = detectFormat(file, await beginningOf(file))
    yield* format.read(createReadStream(file), file)
  } catch (cause) {
    throw cause instanceof PadananError ? cause : fileError('input-unreadable', 'read', file, cause)
  }
}

async function beginningOf(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

const PURPOSE = 'padanan import'

/** Nothing where no article of this name was translated. */
async function importArticle(
  name: string,
  rows: readonly ReceivedRow[],
  options: ImportOptions,
): Promise<ArticleImport | undefined> {
  const previous = await readBitext(options.out, name)
  if (previous === undefined || previous.path !== name) return undefined
  const { waiting: _waiting, ...before } = previous
  const { bitext, ...merged } = mergeRows(before, rows, options)
  if (bitext === before) return { path: name, ...merged, article: 'unchanged' }
  const { article, status } = await sourceOf(bitext, options.input)
  if (!options.dryRun) {
    const blocks = checkUnits(bitext.blocks, options.glossary?.forArticle(name))
    await writeBitext(options.out, { ...bitext, blocks }, previous, options.glossary)
    await tellJournal(bitext, merged.changes, options.out)
    if (article) await writeUnder(options.out, name, serializeArticle(article, targetTexts(bitext)))
  }
  return { path: name, ...merged, article: status }
}

/** Puts what came back into the history of an article that has one, where it would else pass for an old copy of a tool. */
async function tellJournal(bitext: Bitext, changes: readonly RowChange[], out: string): Promise<void> {
  const journal = await readJournal(out, bitext.path)
  if (journal.records.length === 0 || changes.length === 0) return
  const units = new Map(unitsOf(bitext.blocks).map((unit) => [unit.id, unit]))
  const from = lastSeq(journal) + 1
  const records = changes.map(({ unit: id, source, before, after, state }, index): EditRecord => {
    const { reviewer = '', changed = '' } = units.get(id) ?? {}
    return {
      seq: from + index,
      id,
      source,
      at: changed,
      author: reviewer,
      action: 'outside',
      target: after,
      state,
      base: before,
    }
  })
  await appendToJournal(out, bitext.path, records)
}

/** The article that was translated, if it is still there as it was. */
async function sourceOf(
  { path: name, sourceHash }: Bitext,
  input: string,
): Promise<{ readonly article?: Article; readonly status: ArticleImport['article'] }> {
  const text = await readTextIfAny(path.join(input, name))
  if (text === undefined) return { status: 'missing' }
  return hashOf(text) === sourceHash ? { article: parseArticle(name, text), status: 'written' } : { status: 'stale' }
}
