/** What `padanan.yaml` says. No runtime code lives here. */
import type { Budget } from '../backends/around/meter.js'
import type { BackendConfigs } from '../backends/configured.js'

export interface Config {
  /** The backend used without `--backend`, e.g. `deepl,engine`. */
  readonly backend?: string
  /** Where bought translations are kept. Default `.padanan/journal.jsonl`. */
  readonly journal: string
  /** Default: none. */
  readonly budget?: Budget
  readonly backends: BackendConfigs
}
