/** Reading and writing the one glossary file that a command edits. */
import path from 'node:path'
import { readText, readTextIfAny } from '../files/read.js'
import { writeUnder } from '../files/write.js'

export const GLOSSARY_FILE = 'glossary.yaml'

export const readGlossaryFile = (file: string): Promise<string> => readText(file)

/** The file's text; empty when there is none yet. */
export const readGlossaryIfAny = async (file: string): Promise<string> => (await readTextIfAny(file)) ?? ''

/** Whole or not at all. Gives whether anything changed. */
export const writeGlossaryFile = (file: string, text: string): Promise<boolean> =>
  writeUnder(path.dirname(path.resolve(file)), path.basename(file), text)

/** Collects an option that may be given several times. */
export const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]
