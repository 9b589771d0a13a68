import type { Place } from '../errors.js'
import type { CommonOptions } from './options.js'

/** A backend of the configuration, checked against its kind's schema. */
export interface BackendConfig {
  readonly name: string
  readonly type: string
  readonly options: CommonOptions
  /** Where its entry begins. */
  readonly place?: Place
}

/** By name. */
export type BackendConfigs = Readonly<Record<string, BackendConfig>>
