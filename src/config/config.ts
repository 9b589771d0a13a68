/** What `padanan.yaml` says. No runtime code lives here. */
import type { Place } from '../errors.js'
import type { Budget } from '../backends/around/meter.js'
import type { CommonOptions } from '../backends/options.js'

/** One backend of the file, checked against its kind's schema. */
export interface BackendConfig {
  readonly name: string
  readonly type: string
  readonly options: CommonOptions
  /** Where its entry begins; absent for a backend that needs no entry. */
  readonly place?: Place
}

export interface Config {
  /** The backend used without `--backend`, e.g. `deepl,engine`. */
  readonly backend?: string
  /** Where bought translations are kept. Default `.padanan/journal.jsonl`. */
  readonly journal: string
  /** Default: none. */
  readonly budget?: Budget
  readonly backends: Readonly<Record<string, BackendConfig>>
}
