import type { ReviewState } from '../../types.js'

/** One translation of a TMX file: a `<tu>` seen from one language pair. Dates are ISO 8601 in UTC. */
export interface TmxUnit {
  readonly source: string
  readonly target: string
  /** BCP 47 tags as the file has them, in today's form: `id`, `id-ID`, `en-US`. Default when written: `id` and `en`. */
  readonly sourceLanguage?: string
  readonly targetLanguage?: string
  /** `tuid`. */
  readonly id?: string
  /** The source sentences before and after; empty at the beginning and the end of a text, absent where they are not known. */
  readonly previous?: string
  readonly next?: string
  readonly state?: ReviewState
  /** Made by a machine, and by no one's edit since. */
  readonly machine?: boolean
  /** The file it stood in. */
  readonly origin?: string
  /** `creationid` and `creationdate`. */
  readonly createdBy?: string
  readonly created?: string
  /** `changeid` and `changedate`. */
  readonly changedBy?: string
  readonly changed?: string
  readonly notes?: readonly string[]
  /** All other `<prop>` elements as `[type, value]`, in order. */
  readonly properties?: readonly (readonly [type: string, value: string])[]
}

/** The `<prop>` types for what TMX has no attribute for; the first is the one that is written. */
export const PROPS = {
  state: ['x-state', 'x-confirmationlevel'],
  origin: ['x-origin-file', 'file', 'x-document'],
  machine: ['x-machine', 'x-mt'],
  previous: ['x-previous', 'prev', 'x-context-pre'],
  next: ['x-next', 'next', 'x-context-post'],
} as const
