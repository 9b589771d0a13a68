import type { Command } from 'commander'
import type { Kind } from '../backends/kind.js'
import { kindOf, kinds } from '../backends/kinds.js'
import { installCommand, isInstalled } from '../backends/optional.js'
import type { CommonOptions } from '../backends/options.js'
import type { Config } from '../config/config.js'
import { PadananError } from '../errors.js'
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
  readonly model?: string
  readonly key: 'not needed' | 'set' | 'missing'
  /** The variables of its keys, with commas between. */
  readonly keyEnv?: string
  /** The command that installs a package it needs and that is not there. */
  readonly install?: string
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
    .map((kind) => ({ name: kind.type, ...describeKind(kind, env) }))
  const configured = Object.values(config.backends).flatMap(({ name, type, options, place }) => {
    const kind = kindOf(type)
    const { model, url } = options as { readonly model?: unknown; readonly url?: string | undefined }
    if (kind === undefined) return []
    return {
      name,
      ...describeKind(kind, env, options),
      ...(url !== undefined && { url }),
      ...(typeof model === 'string' && { model }),
      ...(place && { configured: `${place.file}:${place.line}` }),
    }
  })
  return [...own, ...configured, ...plain]
}

function describeKind(
  kind: Kind,
  env: Readonly<Record<string, string | undefined>>,
  options?: CommonOptions,
): Omit<Listed, 'name'> {
  const { type, about, needsKey, peer } = kind
  const keyEnv = options?.keyEnv ?? kind.keyEnv
  const named = (options && kind.variables?.(options)) ?? []
  const isSet = (variable: string): boolean => Boolean(env[variable]?.trim())
  const variables = [...(keyEnv === undefined ? [] : [keyEnv]), ...named]
  const missing = (needsKey && keyEnv !== undefined && !isSet(keyEnv)) || !named.every(isSet)
  return {
    type,
    about,
    key: missing ? 'missing' : variables.some(isSet) ? 'set' : 'not needed',
    ...(variables.length > 0 && { keyEnv: variables.join(',') }),
    ...(peer && !isInstalled(peer) && { install: installCommand(peer) }),
  }
}

function printTable(listed: readonly Listed[]): void {
  const rows = listed.map(({ name, type, key, keyEnv, model, url, install, configured, about }) => {
    const notes = [about, model, url && `at ${url}`, install && `needs ${install}`, configured && `(${configured})`]
    return [
      name,
      type === name ? '' : type,
      keyEnv === undefined ? '' : `${keyEnv}: ${key}`,
      notes.filter(Boolean).join(' '),
    ]
  })
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
    if (json) print(JSON.stringify({ backend: name, ok: false, failed: reasonOf(error) }))
    printError(error)
    return exitCodes.error
  }
}

const reasonOf = (error: unknown): { readonly code: string; readonly reason: string } =>
  error instanceof PadananError
    ? { code: error.code, reason: error.message }
    : { code: 'internal', reason: error instanceof Error ? error.message : String(error) }
