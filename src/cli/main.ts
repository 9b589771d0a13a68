#!/usr/bin/env node
/** The command line: reads argv, runs one command, sets the exit code. */
import { Command, CommanderError } from 'commander'
import { PadananError } from '../errors.js'
import { addBackends } from './backends.js'
import { addCheck } from './check.js'
import { addCompare } from './compare.js'
import { addDictionary } from './dictionary.js'
import { addEvaluate } from './evaluate.js'
import { exitCodes } from './exit-codes.js'
import { addExplain } from './explain.js'
import { addExport } from './export.js'
import { addGlossary } from './glossary.js'
import { addImport } from './import.js'
import { addMemory } from './memory.js'
import { addReview } from './review.js'
import { hasWork, lastSignal } from './signals.js'
import { printError } from './terminal.js'
import { addTranslate } from './translate.js'
import { version } from './version.js'

async function main(argv: readonly string[]): Promise<number> {
  let code: number = exitCodes.ok
  const done = (result: number): void => void (code = result)
  const program = new Command('padanan')
    .description(
      'Indonesian articles into English: offline, aligned sentence by sentence, every name one way everywhere',
    )
    .version(version())
    .exitOverride()
    .showHelpAfterError('(padanan --help lists the commands)')
  addTranslate(program, done)
  addExplain(program, done)
  addEvaluate(program, done)
  addBackends(program, done)
  addCompare(program, done)
  addGlossary(program, done)
  addDictionary(program, done)
  addCheck(program, done)
  addExport(program, done)
  addImport(program, done)
  addMemory(program, done)
  addReview(program, done)
  for (const command of program.commands) command.exitOverride()
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    return failure(error)
  }
}

function failure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.error
  printError(error)
  return error instanceof PadananError && error.code === 'cancelled' ? cancelledCode() : exitCodes.error
}

const cancelledCode = (): number => (lastSignal() === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted)

/**
 * A reader that has gone (`padanan … | head`) wants no more: stop without a complaint. What a command does apart from printing, it does to
 * the end.
 */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    if (!hasWork()) process.exit(exitCodes.ok)
  })
}

process.exitCode = await main(process.argv.slice(2))
