import type { EngineOptions } from '../engine/index.js'
import { readText, readTextIfAny } from '../files/read.js'
import { DICTIONARY_FILE } from '../project/dictionary-file.js'

/** The user's own words, from the given file; without one, from `dictionary.tsv` of the working folder where there is one. */
export async function dictionaryFrom(file: string | undefined): Promise<EngineOptions> {
  const dictionary = file === undefined ? await readTextIfAny(DICTIONARY_FILE) : await readText(file)
  return dictionary === undefined ? {} : { dictionary, dictionaryFile: file ?? DICTIONARY_FILE }
}
