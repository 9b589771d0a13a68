/** The user's own dictionary on disk. */
import path from 'node:path'
import { addWord, type DictionaryWord } from '../engine/lexicon/dictionary.js'
import { readTextIfAny } from '../files/read.js'
import { writeUnder } from '../files/write.js'

/** Used where no other file is named, if it is there. */
export const DICTIONARY_FILE = 'dictionary.tsv'

const HEADING = '# lemma\tpart of speech\ttranslations, with | between\tfeatures\tdomain\tnote\n'

/** The dictionary's text; empty where there is no file. Throws `input-unreadable` or `input-encoding`. */
export const readDictionary = async (file: string): Promise<string> => (await readTextIfAny(file)) ?? ''

/** The dictionary with one more word; a new one begins with a line that names its columns. Throws `dictionary-invalid`. */
export const withWord = (file: string, before: string, word: DictionaryWord): string =>
  addWord(file, before === '' ? HEADING : before, word)

/**
 * Adds a word at the end of the file, which is made where there is none. Every other byte stays, and a failed write leaves the file as
 * it was. Throws `dictionary-invalid` (a malformed word, one that is there already, a faulty file) and `output-unwritable`.
 */
export async function addToDictionary(file: string, word: DictionaryWord): Promise<void> {
  const before = await readDictionary(file)
  const after = withWord(file, before, word)
  await writeUnder(path.dirname(path.resolve(file)), path.basename(file), after)
}
