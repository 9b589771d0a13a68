/** The translators by name. To add a provider: write its file and list its kind in `kinds.ts`. */
import { isAddress } from '../database/address.js'
import { PadananError } from '../errors.js'
import type { Translator } from '../types.js'
import { withFallback } from './around/fallback.js'
import { createAccount, type Budget, type Usage } from './around/meter.js'
import type { Clock } from './around/clock.js'
import type { BackendConfigs } from './configured.js'
import { createEcho } from './echo.js'
import { createEngine, type EngineTranslatorOptions } from './engine.js'
import { databaseJournal } from './journal/database.js'
import { fileJournal, memoryJournal, type Journal } from './journal/journal.js'
import { connect, type TermList } from './kind.js'
import { kindOf, kinds } from './kinds.js'
import type { CommonOptions } from './options.js'
import { stack, type BackendEvent, type MeteredTranslator } from './stack.js'

export type { Budget, Usage } from './around/meter.js'
export type { TermList } from './kind.js'
export type { BackendEvent, MeteredTranslator } from './stack.js'

const local: Readonly<Record<string, (settings: BackendSettings) => Translator>> = {
  engine: ({ engine }) => createEngine(engine),
  echo: () => createEcho(),
}

/** Names that `createTranslator` knows without a configuration, the default first. */
export const backendNames: readonly string[] = [...Object.keys(local), ...kinds.map(({ type }) => type)]

export interface BackendSettings {
  /** Options of the providers, and backends of one's own. Default: none. */
  readonly backends?: BackendConfigs | undefined
  /** For the offline engine: a dictionary of one's own, threads. Default: none. */
  readonly engine?: EngineTranslatorOptions | undefined
  /** Where keys are looked up. Default `process.env`. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** For providers that keep a glossary. */
  readonly terms?: TermList | undefined
  /** For bought translations: a file, or `postgres://user@host/database`. Default: kept in memory only. */
  readonly journal?: string | undefined
  /** For all backends together. Default: none. */
  readonly budget?: Budget | undefined
  /**
   * In a chain: the confidence, 0 to 1, under which a sentence of the engine goes to the next one too. Default: only what fails does.
   * Throws `config-invalid` where no engine stands before another translator.
   */
  readonly below?: number | undefined
  readonly clock?: Clock
  readonly onEvent?: (event: BackendEvent) => void
}

/**
 * A translator by name, or several that stand in for each other: `deepl,engine`. Throws `backend-unknown`, `config-invalid` for
 * missing options, `backend-unavailable` for a missing key.
 */
export function createTranslator(
  name: string,
  settings: BackendSettings = {},
): Translator & Partial<MeteredTranslator> {
  const names = name.split(',').map((part) => part.trim())
  const shared = { account: createAccount(settings.budget), journal: journalOf(settings) }
  const chain = names.map((one) => createOne(one, settings, shared))
  if (settings.below !== undefined) checkBelow(settings.below, names)
  const only = chain.length === 1 ? chain[0] : undefined
  const translator = only ?? chained(chain, settings)
  return Object.hasOwn(local, name) ? translator : closing(translator, shared.journal)
}

type Shared = Readonly<{ account: ReturnType<typeof createAccount>; journal: Journal }>

function journalOf({ journal, onEvent }: BackendSettings): Journal {
  if (journal === undefined) return memoryJournal()
  const warn = (message: string): void => onEvent?.({ type: 'journal', message })
  return isAddress(journal) ? databaseJournal(journal, { warn }) : fileJournal(journal, warn)
}

function createOne(name: string, settings: BackendSettings, shared: Shared): Translator & Partial<MeteredTranslator> {
  if (Object.hasOwn(local, name)) return (local[name] as (typeof local)[string])(settings)
  const { type, options } = optionsOf(name, settings.backends)
  const kind = kindOf(type)
  if (kind === undefined) throw unknown(name, settings.backends)
  const connection = connect(kind, options, { name, env: settings.env ?? process.env, terms: settings.terms })
  const { clock, onEvent } = settings
  return stack(kind.create(options, connection), { options, ...shared, onEvent, ...(clock && { clock }) })
}

/** What the configuration says, else the kind's defaults. */
function optionsOf(
  name: string,
  configs: BackendConfigs | undefined,
): { readonly type: string; readonly options: CommonOptions } {
  if (configs && Object.hasOwn(configs, name)) return configs[name] as NonNullable<BackendConfigs[string]>
  const kind = kindOf(name)
  if (kind === undefined) throw unknown(name, configs)
  const parsed = kind.schema.safeParse({})
  if (!parsed.success) {
    const missing = kind.requires.join(', ')
    throw new PadananError(
      'config-invalid',
      `Missing ${missing} of backend "${name}", expected it in padanan.yaml under backends`,
    )
  }
  return { type: name, options: parsed.data }
}

function unknown(name: string, configs: BackendConfigs | undefined): PadananError {
  const known = [...new Set([...backendNames, ...Object.keys(configs ?? {})])].join(', ')
  return new PadananError('backend-unknown', `Unexpected backend "${name}", expected one of: ${known}`)
}

function chained(
  chain: readonly (Translator & Partial<MeteredTranslator>)[],
  { onEvent, below }: BackendSettings,
): Translator & Partial<MeteredTranslator> {
  const fallback = withFallback(chain, {
    below,
    onFallback: (from, to, sentences, reason) =>
      onEvent?.({ type: 'fallback', message: `${sentences} sentences go from ${from} to ${to}: ${reason}` }),
    onKept: (from, sentences, reason) =>
      onEvent?.({ type: 'fallback', message: `${sentences} doubtful sentences stay as ${from} made them: ${reason}` }),
  })
  return {
    ...fallback,
    plan: async (requests, signal) => fallback.plan?.(requests, signal),
    ready: async () => {
      for (const translator of chain) await translator.ready?.()
    },
    usage: (): readonly Usage[] => chain.flatMap((translator) => translator.usage?.() ?? []),
  }
}

/** Whether a confidence says anything in a chain: the engine, which tells its own, stands before another one. */
export function takesBelow(name: string): boolean {
  const names = name.split(',').map((part) => part.trim())
  return names.slice(0, -1).includes('engine')
}

function checkBelow(below: number, names: readonly string[]): void {
  if (!(below >= 0 && below <= 1))
    throw new PadananError('config-invalid', `Unexpected confidence ${below}, expected 0 to 1`)
  if (takesBelow(names.join(','))) return
  throw new PadananError(
    'config-invalid',
    `Unexpected confidence for the backend "${names.join(',')}", expected the engine before another one: engine,deepl`,
  )
}

function closing<T extends Translator>(translator: T, journal: Journal): T {
  return {
    ...translator,
    close: async () => {
      await translator.close?.()
      await journal.close()
    },
  }
}
