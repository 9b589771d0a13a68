import type { Command } from 'commander'
import { addEntry, removeEntry, renameEntry } from '../glossary/edit/index.js'
import { exitCodes } from './exit-codes.js'
import { collect, GLOSSARY_FILE, readGlossaryFile, readGlossaryIfAny, writeGlossaryFile } from './glossary-file.js'
import { print } from './terminal.js'

interface AddFlags {
  readonly glossary: string
  readonly kind: string
  readonly source: readonly string[]
  readonly short: readonly string[]
  readonly unwanted: readonly string[]
  readonly admitted: readonly string[]
  readonly note?: string
}

/** Edits change what they say and no other byte of the file. */
export function addGlossaryEdit(glossary: Command, done: (code: number) => void): void {
  glossary
    .command('add')
    .description('add a term at the end of the file')
    .argument('<term>', 'the English form')
    .requiredOption('-k, --kind <kind>', 'person, place, organisation, title, event, term or keep')
    .option('-s, --source <form>', 'an Indonesian spelling (again for more)', collect, [])
    .option('--short <form>', 'a surname or other short form (again for more)', collect, [])
    .option('-u, --unwanted <form>', 'an English form never wanted (again for more)', collect, [])
    .option('-a, --admitted <form>', 'an English form that may stand (again for more)', collect, [])
    .option('--note <text>', 'why')
    .option('-g, --glossary <file>', 'the file', GLOSSARY_FILE)
    .action(async (term: string, flags: AddFlags) => {
      const { glossary: file, ...rest } = flags
      await write(file, addEntry(file, await readGlossaryIfAny(file), { term, ...rest }), `added ${term}`)
      done(exitCodes.ok)
    })
  glossary
    .command('remove')
    .description('take a term out')
    .argument('<term>', 'its English form')
    .option('-g, --glossary <file>', 'the file', GLOSSARY_FILE)
    .action(async (term: string, { glossary: file }: { glossary: string }) => {
      await write(file, removeEntry(file, await readGlossaryFile(file), term), `removed ${term}`)
      done(exitCodes.ok)
    })
  glossary
    .command('rename')
    .description('give a term another English form')
    .argument('<from>', 'the English form it has')
    .argument('<to>', 'the one it gets')
    .option('-g, --glossary <file>', 'the file', GLOSSARY_FILE)
    .action(async (from: string, to: string, { glossary: file }: { glossary: string }) => {
      await write(file, renameEntry(file, await readGlossaryFile(file), from, to), `renamed ${from} to ${to}`)
      done(exitCodes.ok)
    })
}

async function write(file: string, text: string, what: string): Promise<void> {
  await writeGlossaryFile(file, text)
  print(`${file}: ${what}`)
}
