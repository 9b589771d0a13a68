/** A backend as the commands use it: with `padanan.yaml`, keys from the environment, and the journal. */
import { createHash } from 'node:crypto'
import { backendNames, createTranslator, takesBelow, type MeteredTranslator, type TermList } from '../backends/index.js'
import { budgetHelp, parseBudget } from '../config/budget.js'
import type { Config } from '../config/config.js'
import { emptyConfig, parseConfig } from '../config/load.js'
import type { EngineTranslatorOptions } from '../backends/engine.js'
import { PadananError } from '../errors.js'
import type { Glossary } from '../glossary/index.js'
import { readText, readTextIfAny } from '../files/read.js'
import type { Translator } from '../types.js'
import { note, oneLine } from './terminal.js'

const CONFIG = 'padanan.yaml'

/** The given file; without one, `padanan.yaml` of the working folder where there is one. */
export async function configFrom(file: string | undefined): Promise<Config> {
  if (file !== undefined) return parseConfig(file, await readText(file))
  const text = await readTextIfAny(CONFIG)
  return text === undefined ? emptyConfig : parseConfig(CONFIG, text)
}

export interface OpenOptions {
  /** Default: what the configuration names, else the engine. */
  readonly name?: string | undefined
  readonly config: Config
  readonly glossary?: Glossary | undefined
  /** The user's own words for the offline engine, as `dictionaryFrom` reads them, and its threads. */
  readonly engine?: EngineTranslatorOptions | undefined
  /** As typed: `50000` characters or `2.50 EUR`. Default: the configuration's. */
  readonly budget?: string | undefined
  /** Confidence under which a chain asks the next one too. Default: the configuration's, for chains in which it says anything. */
  readonly below?: number | undefined
  /** Keep what is bought. Default true. */
  readonly keep?: boolean
  /** Say nothing about waits and fallbacks. Default false. */
  readonly quiet?: boolean
}

export function openBackend(options: OpenOptions): Translator & Partial<MeteredTranslator> {
  const { config, glossary, keep = true, quiet = false } = options
  const name = options.name ?? config.backend ?? (backendNames[0] as string)
  // A backend that is named for once makes a setting for another one no mistake.
  const configured = options.name === undefined || takesBelow(name) ? config.below : undefined
  return createTranslator(name, {
    below: options.below ?? configured,
    backends: config.backends,
    engine: options.engine,
    terms: glossary && termList(glossary),
    journal: keep ? config.journal : undefined,
    budget: options.budget === undefined ? config.budget : budgetOf(options.budget),
    onEvent: ({ message }) => {
      if (!quiet) note(oneLine(message))
    },
  })
}

function budgetOf(text: string): ReturnType<typeof parseBudget> {
  const budget = parseBudget(text)
  if (budget) return budget
  throw new PadananError('config-invalid', `Unexpected budget "${text}", ${budgetHelp(text)}`)
}

/** Spellings that always mean their term: a provider's glossary knows no conditions and no articles. */
export function termList({ entries }: Glossary): TermList {
  const pairs = entries.flatMap((entry) => {
    if (entry.scope.length > 0) return []
    const full = entry.source.map((source) => ({ ...source, target: entry.term }))
    const short = entry.short.flatMap(({ form, source }) => source.map((each) => ({ ...each, target: form })))
    return [...full, ...short].filter(({ when }) => when.type === 'always')
  })
  const list = pairs.map(({ form, target }) => ({ source: form, target }))
  return { hash: createHash('sha256').update(JSON.stringify(list)).digest('hex'), entries: list }
}
