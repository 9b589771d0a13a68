/** The glossary over a batch that has been translated: what a change would do, and doing it. No translator is called. */
import pLimit from 'p-limit'
import type { PadananError } from '../errors.js'
import { parseArticle, serializeArticle } from '../formats/index.js'
import type { Glossary } from '../glossary/index.js'
import { readText } from '../files/read.js'
import { writeUnder } from '../files/write.js'
import { reapplyGlossary, targetTexts } from '../pipeline.js'
import { segment } from '../stages/segment.js'
import { targetOf, unitsOf } from '../stages/units.js'
import type { Bitext, Unit } from '../types.js'
import { readBitext, writeBitext } from './bitext-file.js'
import { discover, type InputFile } from './discover.js'
import { lockOutput, withArticle } from './locks.js'

/** A sentence that a glossary would change. */
export interface SentenceChange {
  readonly path: string
  readonly unit: string
  readonly source: string
  readonly before: string
  readonly after: string
}

/** A person's translation without a term that the glossary wants; it is never touched. */
export interface Conflict {
  readonly path: string
  readonly unit: string
  readonly text: string
  readonly wanted: readonly string[]
}

export interface GlossaryRun {
  readonly files: number
  readonly sentences: number
  readonly changes: readonly SentenceChange[]
  readonly conflicts: readonly Conflict[]
  /** Articles without an XLIFF file beside their translation, or whose source has changed since. */
  readonly skipped: readonly string[]
  /** Folders that could not be read. */
  readonly errors: readonly PadananError[]
}

export interface GlossaryRunOptions {
  readonly paths: readonly string[]
  readonly out: string
  readonly glossary: Glossary
  /** Write what changes. Default false. */
  readonly write?: boolean
}

/** Articles at once. */
const FILES = 16

const PURPOSE = 'padanan glossary apply'

/** Throws `locked` when it is to write and another run has the output folder. */
export async function runGlossary(options: GlossaryRunOptions): Promise<GlossaryRun> {
  const { files, unreadable } = await discover(options.paths, options.out)
  const errors = unreadable.map(({ error }) => error)
  const limit = pLimit(FILES)
  if (!options.write) {
    const runs = await Promise.all(files.map((file) => limit(() => runFile(file, options))))
    return { ...summed(files, runs), errors }
  }
  const lock = await lockOutput(options.out, PURPOSE)
  try {
    const run = (file: InputFile) => withArticle(options.out, file.path, PURPOSE, () => runFile(file, options))
    return { ...summed(files, await Promise.all(files.map((file) => limit(() => run(file))))), errors }
  } finally {
    await lock.release()
  }
}

function summed(files: readonly InputFile[], runs: readonly (FileRun | undefined)[]): Omit<GlossaryRun, 'errors'> {
  return {
    files: runs.filter((run) => run !== undefined && run.changes.length > 0).length,
    sentences: runs.reduce((sum, run) => sum + (run?.sentences ?? 0), 0),
    changes: runs.flatMap((run) => run?.changes ?? []),
    conflicts: runs.flatMap((run) => run?.conflicts ?? []),
    skipped: files.filter((_file, index) => runs[index] === undefined).map(({ path }) => path),
  }
}

interface FileRun {
  readonly sentences: number
  readonly changes: readonly SentenceChange[]
  readonly conflicts: readonly Conflict[]
}

async function runFile(
  input: InputFile,
  { out, glossary, write = false }: GlossaryRunOptions,
): Promise<FileRun | undefined> {
  const before = await readBitext(out, input.path)
  if (before === undefined) return undefined
  const article = parseArticle(input.path, await readText(input.file))
  if (
    article.blocks.length !== before.blocks.length ||
    article.blocks.some((block, at) => block.text !== before.blocks[at]?.text)
  )
    return undefined
  const after = reapplyGlossary(before, glossary)
  if (write) {
    await writeBitext(out, after, before, glossary)
    await writeUnder(out, input.path, serializeArticle(article, targetTexts(after)))
  }
  return { sentences: unitsOf(before.blocks).length, changes: changesOf(before, after), conflicts: conflictsOf(after) }
}

function changesOf(before: Bitext, after: Bitext): readonly SentenceChange[] {
  const fresh = unitsOf(after.blocks)
  return unitsOf(before.blocks).flatMap((unit, index): readonly SentenceChange[] => {
    const [old, now] = [targetOf(unit), targetOf(fresh[index] as Unit)]
    return old === now ? [] : [{ path: before.path, unit: unit.id, source: unit.source, before: old, after: now }]
  })
}

function conflictsOf({ path, blocks }: Bitext): readonly Conflict[] {
  return unitsOf(blocks).flatMap(({ id, human, matches }): readonly Conflict[] => {
    if (human === undefined) return []
    const wanted = matches.filter(
      ({ target, term, adjective }) =>
        ![target, term, adjective].some((form) => form !== undefined && human.includes(form)),
    )
    return wanted.length === 0
      ? []
      : [{ path, unit: id, text: human, wanted: [...new Set(wanted.map(({ target }) => target))] }]
  })
}

/** The sentences of all articles, for mining names. Rejects where a folder cannot be read: half of the names would pass for all. */
export async function readSentences(
  paths: readonly string[],
  out: string,
): Promise<readonly { readonly path: string; readonly sentences: readonly string[] }[]> {
  const { files, unreadable } = await discover(paths, out)
  if (unreadable[0]) throw unreadable[0].error
  return Promise.all(
    files.map(async ({ path, file }) => ({
      path,
      sentences: unitsOf(segment(parseArticle(path, await readText(file)))).map(({ source }) => source),
    })),
  )
}
