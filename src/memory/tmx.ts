/** Units of a memory as units of a TMX file and back. */
import type { TmxUnit } from '../exchange/tmx/index.js'
import type { MemoryUnit } from './types.js'

export interface ImportOptions {
  /** The file's name. */
  readonly origin: string
  /** For units that do not tell theirs. Default `translated`. */
  readonly state?: MemoryUnit['state']
  /** All units were made by a machine. Default: those that the file says so of. */
  readonly machine?: boolean
  /** 0 to 100. Default 0. */
  readonly penalty?: number
}

export function fromTmx(
  unit: TmxUnit,
  { origin, state = 'translated', machine, penalty = 0 }: ImportOptions,
): MemoryUnit {
  const { source, target, previous, next, created } = unit
  const author = unit.changedBy ?? unit.createdBy
  const changed = unit.changed ?? created
  return {
    source,
    target,
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
    state: unit.state === undefined || unit.state === 'initial' ? state : unit.state,
    ...((machine || unit.machine) && { machine: true }),
    origin,
    imported: true,
    ...(penalty > 0 && { penalty }),
    ...(author !== undefined && { author }),
    ...(created !== undefined && { created }),
    ...(changed !== undefined && { changed }),
  }
}

export function toTmx({
  source,
  target,
  previous,
  next,
  state,
  machine,
  origin,
  author,
  created,
  changed,
}: MemoryUnit): TmxUnit {
  return {
    source,
    target,
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
    state,
    ...(machine && { machine }),
    origin,
    ...(author !== undefined && { changedBy: author }),
    ...(created !== undefined && { created }),
    ...(changed !== undefined && { changed }),
  }
}
