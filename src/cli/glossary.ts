/** `padanan glossary …`. `main.ts` mounts it with `addGlossary(program, done)` beside the other commands. */
import type { Command } from 'commander'
import { addGlossaryBatch } from './glossary-batch.js'
import { addGlossaryCheck } from './glossary-check.js'
import { addGlossaryEdit } from './glossary-edit.js'
import { addGlossaryExchange } from './glossary-exchange.js'

export function addGlossary(program: Command, done: (code: number) => void): void {
  const glossary = program
    .command('glossary')
    .description('check, edit, try out, apply, mine and exchange the glossary')
  addGlossaryCheck(glossary, done)
  addGlossaryEdit(glossary, done)
  addGlossaryBatch(glossary, done)
  addGlossaryExchange(glossary, done)
  for (const command of glossary.commands) command.exitOverride()
}
