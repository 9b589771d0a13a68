/** The way of an article through padanan: one function a stage, in order. Only the memory and the translator are waited for. */
import { createHash } from 'node:crypto'
import pLimit, { type LimitFunction } from 'p-limit'
import { checkUnits } from './checks/index.js'
import type { Glossary } from './glossary/index.js'
import { enforceUnits, matchUnits } from './stages/apply-glossary.js'
import { recall } from './stages/recall.js'
import { recallFromMemory } from './stages/recall-memory.js'
import { join, segment } from './stages/segment.js'
import { translateUnits } from './stages/translate.js'
import { targetOf } from './stages/units.js'
import type { Article, Bitext, BitextBlock, MemoryLookup, Translator } from './types.js'

export interface PipelineOptions {
  readonly translator: Translator
  /** Without one, no term is matched or enforced. */
  readonly glossary?: Glossary | undefined
  /** What an earlier run left: its translations are reused, and what people wrote is kept. */
  readonly previous?: Bitext | undefined
  /** What people translated before, here and elsewhere; it goes before the translator. Default none. */
  readonly memory?: MemoryLookup | undefined
  /** Ask the translator again for what `previous` has; what people wrote stays. Default false. */
  readonly fresh?: boolean | undefined
  /** Runs calls to the translator; give all articles the same one to bound them together. Default: one at a time. */
  readonly limit?: LimitFunction
  /** Sentences in one call to the translator, at least 1. Default 50. */
  readonly batch?: number
  readonly signal?: AbortSignal | undefined
}

/** Translates an article and aligns it. Rejects with what the translator throws; the input is never changed. */
export async function translateArticle(article: Article, options: PipelineOptions): Promise<Bitext> {
  const { translator, previous, signal } = options
  const glossary = options.glossary?.forArticle(article.path)
  const segmented = segment(article)
  const matched = matchUnits(segmented, article.path, glossary)
  const recalled = recall(matched, previous, options.fresh ? undefined : translator.name, translator.refuses)
  const remembered = await recallFromMemory(recalled.blocks, options.memory)
  const translated = await translateUnits(remembered, {
    translator,
    limit: options.limit ?? pLimit(1),
    batch: options.batch ?? 50,
    ...(signal && { signal }),
  })
  const glossed = enforceUnits(translated, glossary)
  const checked = checkUnits(glossed, glossary)
  return {
    path: article.path,
    format: article.format,
    sourceHash: hashOf(article.source),
    translator: translator.name,
    glossaryHash: glossary?.hash ?? '',
    blocks: checked,
    retired: recalled.retired,
    ...(previous?.markup && { markup: previous.markup }),
  }
}

/** The glossary layer done again on what is there, without a translator. What people wrote stays. */
export function reapplyGlossary(bitext: Bitext, batchGlossary: Glossary | undefined): Bitext {
  const glossary = batchGlossary?.forArticle(bitext.path)
  const matched = matchUnits(bitext.blocks, bitext.path, glossary)
  return {
    ...bitext,
    glossaryHash: glossary?.hash ?? '',
    blocks: checkUnits(enforceUnits(matched, glossary), glossary),
  }
}

/** The text of each block in English, for a format's `serialize`. Untranslated sentences stay as they are. */
export function targetTexts(bitext: Bitext): readonly string[] {
  return bitext.blocks.map(targetText)
}

function targetText({ text, units }: BitextBlock): string {
  const segments = units.map((unit) => ({ text: unit.source, range: unit.range }))
  return join(text, segments, units.map(targetOf))
}

/** SHA-256 of an article’s source in hexadecimal, as `Bitext.sourceHash` has it. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
