import type { Command } from 'commander'
import { kindOf, kinds } from '../backends/kinds.js'
import type { Config } from '../config/config.js'
import { exitCodes } from './exit-codes.js'
import { configFrom, openBackend } from './open-backend.js'
import { oneLine, print, printError } from './terminal.js'

const SENTENCE = 'Pemerintah membangun sekolah baru di desa itu.'

export function addBackends(program: Command, done: (code: number) => void): void {
  const backends = program
    .command('backends')
    .description('list the translators, and what is configured of each')
    .option('-c, --config <file>', 'configuration (default: padanan.yaml, where there is one)')
    .option('--json', 'print the list as JSON')
    .action(async (flags: Flags) => done(await list(flags)))
  backends
    .command('test')
    .description('translate one sentence and say what failed')
    .argument('<name>', 'a backend, or several such as deepl,engine')
    .option('--text <sentence>', 'the sentence', SENTENCE)
    .action(async (name: string, { text }: { text: string }) => done(await test(name, text, backends.opts<Flags>())))
}

interface Flags {
  readonly config?: string
  readonly json?: boolean
}

/** What is known of a backend without asking it. No key, only whether there is one. */
interface Listed {
  readonly name: string
  readonly type: string
  readonly about: string
  readonly url?: string
  readonly key: 'not needed' | 'set' | 'missing'
  readonly keyEnv?: string
  readonly configured?: string
}

async function list({ config: file, json }: Flags): Promise<number> {
  const listed = listBackends(await configFrom(file), process.env)
  if (json) print(JSON.stringify(listed, null, 2))
  else printTable(listed)
  return exitCodes.ok
}

export function listBackends(config: Config, env: Readonly<Record<string, string | undefined>>): readonly Listed[] {
  const own: readonly Listed[] = [
    { name: 'engine', type: 'engine', about: 'the offline engine', key: 'not needed' },
    { name: 'echo', type: 'echo', about: 'gives every sentence back', key: 'not needed' },
  ]
  const plain = kinds
    .filter(({ type }) => !Object.hasOwn(config.backends, type))
    .map(({ type }) => listOne(type, type, env))
  const configured = Object.values(config.backends).map(({ name, type, options, place }) => ({
    ...listOne(name, type, env, options.keyEnv),
    ...(options.url !== undefined && { url: options.url }),
    ...(place && { configured: `${place.file}:${place.line}` }),
  }))
  return [...own, ...configured, ...plain]
}

function listOne(
  name: string,
  type: string,
  env: Readonly<Record<string, string | undefined>>,
  keyEnv = kindOf(type)?.keyEnv,
): Listed {
  const kind = kindOf(type)
  const set = keyEnv !== undefined && Boolean(env[keyEnv]?.trim())
  return {
    name,
    type,
    about: kind?.about ?? '',
    key: set ? 'set' : kind?.needsKey ? 'missing' : 'not needed',
    ...(keyEnv !== undefined && { keyEnv }),
  }
}

function printTable(listed: readonly Listed[]): void {
  const rows = listed.map(({ name, type, key, keyEnv, url, configured, about }) => [
    name,
    type === name ? '' : type,
    keyEnv === undefined ? '' : `${keyEnv}: ${key}`,
    [about, url && `at ${url}`, configured && `(${configured})`].filter(Boolean).join(' '),
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows) print(oneLine(row.map((cell, at) => cell?.padEnd(widths[at] ?? 0)).join('  ')).trimEnd())
}

async function test(name: string, text: string, { config: file, json }: Flags): Promise<number> {
  const config = await configFrom(file)
  const started = performance.now()
  try {
    const translator = openBackend({ name, config, keep: false, quiet: json ?? false })
    const [answer] = await translator.translate([{ text }]).finally(() => translator.close?.())
    const milliseconds = Math.round(performance.now() - started)
    const failed = answer?.failed
    if (json) print(JSON.stringify({ backend: name, ok: failed === undefined, milliseconds, source: text, ...answer }))
    else if (failed) print(oneLine(`${name}: failed: ${failed.reason}`))
    else print(oneLine(`${answer?.origin ?? name}: ${text} → ${answer?.text ?? ''} (${milliseconds} ms)`))
    return failed ? exitCodes.error : exitCodes.ok
  } catch (error) {
    printError(error)
    return exitCodes.error
  }
}
