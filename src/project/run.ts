/** Translates a folder of articles: finds the files, puts each through the pipeline, writes what changed. */
import pLimit, { type LimitFunction } from 'p-limit'
import { PadananError } from '../errors.js'
import { htmlArticle, type HtmlArticle } from '../exchange/html.js'
import { parseArticle, serializeArticle } from '../formats/index.js'
import type { Glossary } from '../glossary/index.js'
import { targetTexts, translateArticle } from '../pipeline.js'
import type { Bitext, Translator } from '../types.js'
import { readBitext, writeBitext } from './bitext-file.js'
import { refuseCollisions } from './collisions.js'
import { discover, type InputFile } from './discover.js'
import { writeIndexPage } from './index-page.js'
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

/**
 * Rejects for what concerns the whole run (no input, colliding names, an unsafe output folder, `cancelled`). An article that
 * fails is in the report, and the others are translated all the same.
 */
export async function translateFolder(options: RunOptions): Promise<RunReport> {
  const started = performance.now()
  const { files, skipped } = await discover(options.paths, options.out)
  refuseCollisions(files)
  const jobs = options.jobs ?? 4
  const atOnce = pLimit(jobs)
  const calls = pLimit(jobs)
  const pages: HtmlArticle[] = []
  let done = 0
  const work = files.map((file) =>
    atOnce(async () => {
      const result = await translateFile(file, options, calls, (bitext) => void pages.push(htmlArticle(bitext)))
      options.onFile?.(result, ++done, files.length)
      return result
    }),
  )
  const reports = await Promise.all(work)
  if (!options.dryRun) await writeIndexPage(options.out, pages)
  return { files: reports, skipped, seconds: (performance.now() - started) / 1000 }
}

async function translateFile(
  input: InputFile,
  options: RunOptions,
  limit: LimitFunction,
  onBitext: (bitext: Bitext) => void,
): Promise<FileReport> {
  if (options.signal?.aborted) throw new PadananError('cancelled', 'Cancelled; what was written is complete')
  try {
    return await translateOne(input, options, limit, onBitext)
  } catch (cause) {
    if (options.signal?.aborted)
      throw new PadananError('cancelled', 'Cancelled; what was written is complete', { cause })
    return failedReport(input.path, located(cause, input.file))
  }
}

async function translateOne(
  input: InputFile,
  options: RunOptions,
  limit: LimitFunction,
  onBitext: (bitext: Bitext) => void,
): Promise<FileReport> {
  const article = parseArticle(input.path, await readText(input.file))
  const previous = await readBitext(options.out, input.path)
  let asked = 0
  const translator: Translator = {
    name: options.translator.name,
    async translate(requests, signal) {
      asked += requests.length
      if (!options.dryRun) return options.translator.translate(requests, signal)
      await options.translator.plan?.(requests, signal)
      return requests
    },
  }
  const bitext = await translateArticle(article, {
    translator,
    glossary: options.glossary,
    previous,
    fresh: options.fresh,
    limit,
    signal: options.signal,
  })
  if (options.dryRun) return { ...fileReport(bitext, 'planned', asked), findings: [] }
  const aligned = await writeBitext(options.out, bitext, previous, options.glossary)
  const written = await writeUnder(options.out, input.path, serializeArticle(article, targetTexts(bitext)))
  onBitext(bitext)
  return fileReport(bitext, aligned || written ? 'written' : 'unchanged', asked)
}

function located(cause: unknown, file: string): PadananError {
  if (cause instanceof PadananError) {
    return cause.place ? cause : new PadananError(cause.code, cause.message, { place: { file }, cause })
  }
  const message = cause instanceof Error ? cause.message : String(cause)
  return new PadananError('internal', `Unexpected failure: ${message}`, { place: { file }, cause })
}
