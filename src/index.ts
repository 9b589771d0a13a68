/** The public API. */
export {
  backendNames,
  createTranslator,
  type BackendEvent,
  type BackendSettings,
  type Budget,
  type MeteredTranslator,
  type TermList,
  type Usage,
} from './backends/index.js'
export { createEcho } from './backends/echo.js'
export { createEngine } from './backends/engine.js'
export {
  applyFix,
  applyFixes,
  checks,
  checkStyle,
  checkUnits,
  inconsistentTranslations,
  type Check,
  type Checked,
} from './checks/index.js'
export { toVFile, type VFileOptions } from './checks/vfile.js'
export type { Config } from './config/config.js'
export { parseConfig } from './config/load.js'
export { addWord, checkDictionary, type DictionaryFault, type DictionaryWord } from './engine/lexicon/dictionary.js'
export { PadananError, type ErrorCode, type Place } from './errors.js'
export { bleu, chrf } from './evaluate/index.js'
export { readTmx, writeTmx, type TmxReadOptions, type TmxUnit } from './exchange/tmx/index.js'
export { extensions, formatFor, parseArticle, serializeArticle, type Format } from './formats/index.js'
export { loadGlossary, type Glossary } from './glossary/index.js'
export { ParseIndonesian, retextIndonesian } from './indonesian/parser.js'
export {
  createLookup,
  openMemory,
  type LookupOptions,
  type MemoryStore,
  type MemoryUnit,
  type OpenMemoryOptions,
} from './memory/index.js'
export { targetTexts, translateArticle, type PipelineOptions } from './pipeline.js'
export { totals, type FileReport, type PlacedFinding, type RunReport, type Totals } from './project/report.js'
export { translateFolder, type RunOptions } from './project/run.js'
export { sourceDiff, type DiffSpan } from './stages/source-diff.js'
export { join, segmentText } from './stages/segment.js'
export { targetOf } from './stages/units.js'
export type * from './types.js'
