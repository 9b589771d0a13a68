/** What the checks find in the articles of an output folder, style and other articles included, without translating. */
import path from 'node:path'
import { checkStyle, checkUnits, inconsistentTranslations } from '../checks/index.js'
import { PadananError } from '../errors.js'
import type { Glossary } from '../glossary/index.js'
import { unitsOf } from '../stages/units.js'
import type { Bitext, Finding } from '../types.js'
import { bitextFiles, readBitextFile, selectFiles } from './bitext-files.js'

export interface CheckOptions {
  /** Articles and folders; all without any. */
  readonly articles: readonly string[]
  /** The folder that `padanan translate` reads from, and the one that it writes to. */
  readonly input: string
  readonly out: string
  readonly glossary?: Glossary | undefined
  /** Findings of these rules only. Default: of all. */
  readonly rules?: readonly string[] | undefined
}

/**
 * The articles with what is found in each sentence, in order of their paths. Review edits that are not in the XLIFF file yet count. A
 * sentence that is translated otherwise in an article that was not asked for is found too. Rejects with `input-missing` or
 * `exchange-invalid`.
 */
export async function checkArticles(options: CheckOptions): Promise<readonly Bitext[]> {
  const { articles, input, out, glossary, rules } = options
  const files = await bitextFiles(out)
  const chosen = new Set(selectFiles(files, articles, [input, out]))
  if (chosen.size === 0) {
    throw new PadananError('input-missing', 'No translated article there, expected one that padanan translate wrote', {
      place: { file: out },
    })
  }
  const checked: Bitext[] = []
  for (const name of files) checked.push(await check(await readBitextFile(out, name), chosen.has(name), glossary))
  return inconsistentTranslations(checked)
    .filter((_, at) => chosen.has(files[at] ?? ''))
    .map((bitext) => only(bitext, rules))
}

async function check(bitext: Bitext, asked: boolean, glossary: Glossary | undefined): Promise<Bitext> {
  if (!asked) return bitext
  return { ...bitext, blocks: await checkStyle(checkUnits(bitext.blocks, glossary?.forArticle(bitext.path))) }
}

function only(bitext: Bitext, rules: readonly string[] | undefined): Bitext {
  if (rules === undefined) return bitext
  const keep = ({ rule }: Finding): boolean => rules.includes(rule)
  const blocks = bitext.blocks.map((block) => ({
    ...block,
    units: block.units.map((unit) => ({ ...unit, findings: unit.findings.filter(keep) })),
  }))
  return { ...bitext, blocks }
}

/** A finding with its article and sentence, as `padanan check --json` prints it. */
export interface CheckedFinding extends Finding {
  readonly article: string
  /** `<block>.<sentence>`. */
  readonly unit: string
  readonly sourceText: string
}

export const findingsOf = ({ path: article, blocks }: Bitext): readonly CheckedFinding[] =>
  unitsOf(blocks).flatMap(({ id, source, findings }) =>
    findings.map((finding) => ({ article, unit: id, sourceText: source, ...finding })),
  )

/** The translated article of a bitext below `out`. */
export const articlePath = (out: string, { path: article }: Pick<Bitext, 'path'>): string => path.join(out, article)
