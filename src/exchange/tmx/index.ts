/** TMX 1.4b: the format in which translation memories travel. */
export { readTmx, type TmxReadOptions } from './read.js'
export type { TmxUnit } from './unit.js'
export { writeTmx, type TmxWriteOptions } from './write.js'
