/** `padanan review`: the server and the page for reviewing what has been translated. */
import { spawn } from 'node:child_process'
import { userInfo } from 'node:os'
import { fileURLToPath } from 'node:url'
import { InvalidArgumentError, type Command } from 'commander'
import { inputStat } from '../project/discover.js'
import { startServer } from '../review/server.js'
import { exitCodes } from './exit-codes.js'
import { GLOSSARY_FILE } from './glossary-file.js'
import { glossaryFrom } from './load-glossary.js'
import { MEMORY_FLAG, MEMORY_HELP } from './memory-options.js'
import { memoryFor } from './open-memory.js'
import { cancellation } from './signals.js'
import { note, print, printError } from './terminal.js'

interface Flags {
  readonly out: string
  readonly port?: number
  readonly host: string
  readonly reviewer?: string
  readonly open?: boolean
  readonly glossary?: readonly string[]
  readonly dictionary?: string
  readonly memory?: string | false
}

const INPUT: readonly string[] = ['input']

/** What vite makes of `src/review/web`. */
const PAGE = fileURLToPath(new URL('../../dist/review/web', import.meta.url))

/**
 * Always the same port: what a browser keeps of unsaved texts, it keeps for one address, and would not find at another one after a restart.
 */
const USUAL_PORT = 7232

export function addReview(program: Command, done: (code: number) => void): void {
  program
    .command('review')
    .description('open a page for reviewing what has been translated; every edit is kept as it is typed')
    .argument('[paths...]', 'files and folders with the source articles', [...INPUT])
    .option('-o, --out <folder>', 'what padanan translate wrote', 'output')
    .option(
      '--port <number>',
      `port to listen on; 0 for any that is free (default: ${USUAL_PORT}, or a free one where it is taken)`,
      portNumber,
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--reviewer <name>', 'who reviews, for comments and history (default: your user name)')
    .option('--open', 'open the page in a browser (default: where the terminal is one)')
    .option('--no-open', 'only print the address')
    .option('-g, --glossary <file...>', 'glossary files (default: glossary.yaml, where there is one)')
    .option('-d, --dictionary <file>', 'your own words (default: dictionary.tsv, where there is one)')
    .option(MEMORY_FLAG, MEMORY_HELP)
    .option('--no-memory', 'suggest nothing, remember nothing')
    .action(async (paths: string[], flags: Flags) => done(await review(paths, flags)))
}

async function review(paths: readonly string[], flags: Flags): Promise<number> {
  // Without its sources, what is in the output folder can be reviewed all the same; a path that was typed is to be there.
  if (paths.join() !== INPUT.join()) for (const each of paths) await inputStat(each)
  const cancel = cancellation()
  const server = await startServer({
    paths,
    out: flags.out,
    loadGlossary: () => glossaryFrom(flags.glossary),
    glossaryFile: flags.glossary?.[0] ?? GLOSSARY_FILE,
    dictionaryFile: flags.dictionary,
    memory: await memoryFor(flags),
    reviewer: flags.reviewer ?? userName(),
    host: flags.host,
    port: flags.port ?? USUAL_PORT,
    otherPort: flags.port === undefined,
    pages: PAGE,
    onError: printError,
  })
  try {
    print(server.url)
    if (flags.port === undefined && server.port !== USUAL_PORT) {
      note(
        `Port ${USUAL_PORT} is taken: this page is at port ${server.port}. Text that a browser kept while no server ran comes back at the port where it was typed.`,
      )
    }
    if (!isLoopback(flags.host)) {
      note(
        'Others on your network can reach this page; whoever has the address above, with its token, can edit. Nothing is encrypted.',
      )
    }
    if (flags.open ?? process.stdout.isTTY) openBrowser(server.url)
    await new Promise<void>((resolve) => cancel.signal.addEventListener('abort', () => resolve(), { once: true }))
    return exitCodes.ok
  } finally {
    cancel.release()
    await server.close()
  }
}

function portNumber(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > 65_535) throw new InvalidArgumentError('Expected 0 to 65535.')
  return number
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'reviewer'
  }
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.')

/** A browser that is not there is no error: the address has been printed. */
function openBrowser(url: string): void {
  const commands: Partial<Record<NodeJS.Platform, readonly string[]>> = { darwin: ['open'], win32: ['explorer'] }
  const [command = 'xdg-open', ...rest] = commands[process.platform] ?? []
  const child = spawn(command, [...rest, url], { stdio: 'ignore', detached: true })
  child.on('error', () => note('No browser could be opened: open the address yourself.'))
  child.unref()
}
