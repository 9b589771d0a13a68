/** The translation memory: what people translated before, found again. */
export { unitsFromBitext } from './from-bitext.js'
export { createLookup, DEFAULT_THRESHOLD, type LookupOptions } from './lookup.js'
export { memoryExists, openMemory, type OpenMemoryOptions } from './open.js'
export { fromTmx, toTmx, type ImportOptions } from './tmx.js'
export type {
  CandidateQuery,
  MemoryStats,
  MemoryStore,
  MemoryUnit,
  PutResult,
  StoredUnit,
  UnitFilter,
} from './types.js'
