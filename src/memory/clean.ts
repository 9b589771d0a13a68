/** Text that a database can hold. */
import { toUSVString } from 'node:util'
import type { MemoryUnit } from './types.js'

/** NUL and halves of a character become U+FFFD: databases refuse or change them, and a unit would not be known again. */
export const clean = (text: string): string => toUSVString(text).replaceAll('\0', '\uFFFD')

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
