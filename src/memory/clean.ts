import { clean } from '../database/text.js'
import type { MemoryUnit } from './types.js'

/** Every text of a unit as a database can hold it: otherwise it would not be known again. */
export function cleanUnit(unit: MemoryUnit): MemoryUnit {
  const { source, target, previous, next, origin, author } = unit
  return {
    ...unit,
    source: clean(source),
    target: clean(target),
    origin: clean(origin),
    ...(previous !== undefined && { previous: clean(previous) }),
    ...(next !== undefined && { next: clean(next) }),
    ...(author !== undefined && { author: clean(author) }),
  }
}
