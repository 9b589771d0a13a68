/** Translates a folder of articles: finds the files, puts each through the pipeline, writes what changed. */
import pLimit, { type LimitFunction } from 'p-limit'
import { PadananError } from '../errors.js'
import { htmlArticle, type HtmlArticle } from '../exchange/html.js'
import { parseArticle, serializeArticle } from '../formats/index.js'
import type { Glossary } from '../glossary/index.js'
import { targetTexts, translateArticle } from '../pipeline.js'
import type { MemoryStore } from '../memory/index.js'
import type { Bitext, MemoryLookup, Translation, TranslationRequest, Translator } from '../types.js'
import { parseBitext, readBitextText, sameText, writeBitext, type StoredBitext } from './bitext-file.js'
import { refuseCollisions } from './collisions.js'
import { discover, type InputFile } from './discover.js'
import { writeIndexPage } from './index-page.js'
import { lockOutput, withArticle } from './locks.js'
import { lookupFor, remember } from './memory.js'
import { readText } from '../files/read.js'
import { failedReport, fileReport, type FileReport, type RunReport } from './report.js'
import { writeUnder } from '../files/write.js'

export interface RunOptions {
  /** Files and folders to translate. */
  readonly paths: readonly string[]
  /** The folder that is written to; nothing is written outside of it. */
  readonly out: string
  readonly translator: Translator
  readonly glossary?: Glossary | undefined
  /** Asked before the translator; what people wrote in the articles of this run is put into it when all are done. Default none. */
  readonly memory?: MemoryStore | undefined
  /** Articles, and calls to the translator, at once; at least 1. Default 4. */
  readonly jobs?: number
  /** Plan only: call no translator, write nothing. Default false. */
  readonly dryRun?: boolean
  /** Translate again what is up to date; what people wrote stays. Default false. */
  readonly fresh?: boolean
  readonly signal?: AbortSignal | undefined
  /** Called after each file. */
  readonly onFile?: (report: FileReport, done: number, total: number) => void
}

/** What others read when they find a lock of this run. */
const PURPOSE = 'padanan translate'

/**
 * Rejects for what concerns the whole run (no input, colliding names, an unsafe output folder, `locked` by another run, `cancelled`). An
 * article that fails is in the report, and the others are translated all the same.
 */
export async function translateFolder(options: RunOptions): Promise<RunReport> {
  const started = performance.now()
  const { files, skipped, unreadable } = await discover(options.paths, options.out)
  refuseCollisions(files)
  const lock = options.dryRun ? undefined : await lockOutput(options.out, PURPOSE)
  try {
    const reports = await translateFiles(files, options)
    const failed = unreadable.map(({ path, error }) => failedReport(path, error))
    return { ...reports, files: [...reports.files, ...failed], skipped, seconds: (performance.now() - started) / 1000 }
  } finally {
    await lock?.release()
  }
}

async function translateFiles(
  files: readonly InputFile[],
  options: RunOptions,
): Promise<Pick<RunReport, 'files' | 'memoryError'>> {
  const jobs = options.jobs ?? 4
  const atOnce = pLimit(jobs)
  const calls = pLimit(jobs)
  const pages: HtmlArticle[] = []
  const made: Bitext[] = []
  const memory = options.memory && lookupFor(options.memory, options.glossary)
  const keep = (bitext: Bitext): void => {
    pages.push(htmlArticle(bitext))
    if (memory) made.push(bitext)
  }
  let done = 0
  const work = files.map((file) =>
    atOnce(async () => {
      const result = await translateFile(file, options, memory, calls, keep)
      options.onFile?.(result, ++done, files.length)
      return result
    }),
  )
  const reports = await Promise.all(work)
  if (!options.dryRun) await writeIndexPage(options.out, pages)
  const memoryError = options.memory && (await rememberAll(options.memory, made))
  return { files: reports, ...(memoryError && { memoryError }) }
}

/** Gives what went wrong, as a server that is gone by now: what was translated is told of nevertheless. */
async function rememberAll(memory: MemoryStore, made: readonly Bitext[]): Promise<PadananError | undefined> {
  try {
    for (const bitext of made) await remember(memory, bitext, new Date().toISOString())
    return undefined
  } catch (error) {
    if (error instanceof PadananError) return error
    throw error
  }
}

async function translateFile(
  input: InputFile,
  options: RunOptions,
  memory: MemoryLookup | undefined,
  limit: LimitFunction,
  onBitext: (bitext: Bitext) => void,
): Promise<FileReport> {
  if (options.signal?.aborted) throw new PadananError('cancelled', 'Cancelled; what was written is complete')
  try {
    return await translateOne(input, options, memory, limit, onBitext)
  } catch (cause) {
    if (options.signal?.aborted)
      throw new PadananError('cancelled', 'Cancelled; what was written is complete', { cause })
    return failedReport(input.path, located(cause, input.file))
  }
}

async function translateOne(
  input: InputFile,
  options: RunOptions,
  memory: MemoryLookup | undefined,
  limit: LimitFunction,
  onBitext: (bitext: Bitext) => void,
): Promise<FileReport> {
  const { out, dryRun = false, glossary, fresh, signal } = options
  const article = parseArticle(input.path, await readText(input.file))
  const found = await readBitextText(out, input.path)
  const { translator, asked } = counting(options.translator, dryRun)
  const translate = (previous: StoredBitext | undefined): Promise<Bitext> =>
    translateArticle(article, { translator, glossary, previous, memory, fresh, limit, signal })
  const previous = parseBitext(out, input.path, found)
  const made = await translate(previous)
  if (dryRun) return { ...fileReport(made, 'planned', asked()), findings: [] }
  return withArticle(out, input.path, PURPOSE, async () => {
    // A reviewer may have saved a sentence while the translator was at work: that is then part of what came before.
    const now = await readBitextText(out, input.path)
    const same = sameText(now, found)
    const latest = same ? previous && now && { ...previous, stamp: now.stamp } : parseBitext(out, input.path, now)
    const bitext = same ? made : await translate(latest)
    const aligned = await writeBitext(out, bitext, latest, glossary)
    const written = await writeUnder(out, input.path, serializeArticle(article, targetTexts(bitext)))
    onBitext(bitext)
    return fileReport(bitext, aligned || written ? 'written' : 'unchanged', asked())
  })
}

/** The translator, asked once for each sentence however often the article goes through; `asked` counts them. In a dry run it only plans. */
function counting(
  translator: Translator,
  dryRun: boolean,
): { readonly translator: Translator; readonly asked: () => number } {
  const said = new Map<string, Translation>()
  let asked = 0
  const ask = async (
    requests: readonly TranslationRequest[],
    signal?: AbortSignal,
  ): Promise<readonly Translation[]> => {
    asked += requests.length
    if (!dryRun) return translator.translate(requests, signal)
    await translator.plan?.(requests, signal)
    return requests
  }
  const translate: Translator['translate'] = async (requests, signal) => {
    const keys = requests.map((request) => JSON.stringify(request))
    const known = keys.map((key) => said.get(key))
    const missing = requests.filter((_, index) => known[index] === undefined)
    const answers = missing.length > 0 ? await ask(missing, signal) : []
    if (answers.length !== missing.length) return answers
    const fresh = answers.values()
    const all = known.map((one) => one ?? (fresh.next().value as Translation))
    for (const [index, key] of keys.entries()) said.set(key, all[index] as Translation)
    return all
  }
  return {
    asked: () => asked,
    translator: { name: translator.name, translate, ...(translator.refuses && { refuses: translator.refuses }) },
  }
}

function located(cause: unknown, file: string): PadananError {
  if (cause instanceof PadananError) {
    return cause.place ? cause : new PadananError(cause.code, cause.message, { place: { file }, cause })
  }
  const message = cause instanceof Error ? cause.message : String(cause)
  return new PadananError('internal', `Unexpected failure: ${message}`, { place: { file }, cause })
}
