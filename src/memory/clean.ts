import { clean } from '../database/text.js'
import type { MemoryStore, MemoryUnit } from './types.js'

/** A store that gives and takes text as a database can hold it: a unit would otherwise not be known again, or refused. */
export function withCleanText(store: MemoryStore): MemoryStore {
  return {
    ...store,
    put: (units) => store.put(units.map(cleanUnit)),
    replace: ({ origin, imported }, units) => store.replace({ origin: clean(origin), imported }, units.map(cleanUnit)),
    remove: (filter) => store.remove('origin' in filter ? { ...filter, origin: clean(filter.origin) } : filter),
    exact: (source, limit) => store.exact(clean(source), limit),
    inContext: (source, previous, next, limit) => store.inContext(clean(source), clean(previous), clean(next), limit),
    candidates: (query) => store.candidates({ ...query, tokens: query.tokens.map(clean) }),
  }
}

const cleanUnit = (unit: MemoryUnit): MemoryUnit =>
  Object.fromEntries(
    Object.entries(unit).map(([key, value]: readonly [string, unknown]) => [
      key,
      typeof value === 'string' ? clean(value) : value,
    ]),
  ) as unknown as MemoryUnit
