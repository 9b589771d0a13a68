/** What `padanan.yaml` says. No runtime code lives here. */
import type { Budget } from '../backends/around/meter.js'
import type { BackendConfigs } from '../backends/configured.js'

export interface Config {
  /** The backend used without `--backend`, e.g. `deepl,engine`. */
  readonly backend?: string
  /** In a chain that begins with the engine: the confidence, 0 to 1, under which a sentence goes to the next one too. Default: none. */
  readonly below?: number
  /** Where bought translations are kept. Default `.padanan/journal.jsonl`. */
  readonly journal: string
  /** Default: none. */
  readonly budget?: Budget
  readonly backends: BackendConfigs
}
