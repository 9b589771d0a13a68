/** `padanan dictionary …`: the user's own words for the engine. */
import type { Command } from 'commander'
import { checkDictionary, dictionaryWords } from '../engine/lexicon/dictionary.js'
import { readText } from '../files/read.js'
import { addToDictionary, DICTIONARY_FILE } from '../project/dictionary-file.js'
import { exitCodes } from './exit-codes.js'
import { oneLine, print } from './terminal.js'

interface AddFlags {
  readonly dictionary: string
  readonly features?: string
  readonly note?: string
}

export function addDictionary(program: Command, done: (code: number) => void): void {
  const dictionary = program.command('dictionary').description('add to and check your own words for the engine')
  dictionary
    .command('add')
    .description('add a word at the end of the file')
    .argument('<lemma>', 'lower case but for names; verbs as in a dictionary (mengirim)')
    .argument('<pos>', 'n v a adv prep conj pron det num clf part intj or pn')
    .argument('<translations...>', 'English in its base form, the usual one first')
    .option('-f, --features <features>', 'as in the lexicon: "mass", "hum", "near=bank,kredit"')
    .option('--note <text>', 'why')
    .option('-d, --dictionary <file>', 'the file', DICTIONARY_FILE)
    .action(async (lemma: string, pos: string, translations: string[], { dictionary: file, ...rest }: AddFlags) => {
      await addToDictionary(file, { lemma, pos, translations, ...rest }, () => undefined)
      print(oneLine(`${file}: added ${lemma}`))
      done(exitCodes.ok)
    })
  dictionary
    .command('check')
    .description('look for malformed and doubled lines; exits with 1 when there are any')
    .argument('[file]', 'the dictionary', DICTIONARY_FILE)
    .option('--json', 'print the findings as JSON')
    .action(async (file: string, { json = false }: { json?: boolean }) => done(await check(file, json)))
  for (const command of dictionary.commands) command.exitOverride()
}

async function check(file: string, json: boolean): Promise<number> {
  const text = await readText(file)
  const faults = checkDictionary(file, text)
  const words = faults.length === 0 ? dictionaryWords(file, text).length : undefined
  if (json) print(JSON.stringify({ words, faults }, null, 2))
  else {
    for (const { place, message, rule } of faults)
      print(oneLine(`${place.file}:${place.line}:${place.column}: ${message} [${rule}]`))
    print(faults.length === 0 ? `${words} words, no faults` : `${faults.length} faults`)
  }
  return faults.length === 0 ? exitCodes.ok : exitCodes.findings
}
