/** The user's own dictionary on disk. */
import path from 'node:path'
import { addWord, type DictionaryWord } from '../engine/lexicon/dictionary.js'
import { withLock } from '../files/lock.js'
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

/** How long one who adds a word waits for another, in milliseconds: each needs a few. */
const WAIT = 10_000

/**
 * Adds a word at the end of the file, which is made where there is none. Every other byte stays, a failed write leaves the file as it
 * was, and words that are added at the same time are all there afterwards. `accept` is given the new text before it is written, refuses
 * it by throwing, and what it makes of it is given back. Throws `dictionary-invalid` (a malformed word, one that is there already, a
 * faulty file), `output-unwritable`, and `locked` after ten seconds.
 */
export function addToDictionary<T>(file: string, word: DictionaryWord, accept: (text: string) => T): Promise<T> {
  return withLock(`${file}.lock`, { purpose: 'a word is added', wait: WAIT }, async () => {
    const text = withWord(file, await readDictionary(file), word)
    const made = accept(text)
    await writeUnder(path.dirname(path.resolve(file)), path.basename(file), text)
    return made
  })
}
