/** What several tests need: temporary folders, the command line as users run it, small translators. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Translation, TranslationRequest, Translator } from '../src/index.js'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** A folder with these files, removed when the test ends. */
export async function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const base = await mkdtemp(path.join(tmpdir(), 'padanan-'))
  onTestFinished(() => rm(base, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(base, name)), { recursive: true })
    await writeFile(path.join(base, name), content)
  }
  return base
}

export interface Ran {
  readonly code: number | string
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line from the sources in `cwd`. What a developer has set for themselves is not heeded. */
export const cli = (cwd: string, ...args: readonly string[]): Promise<Ran> => cliWith({}, cwd, ...args)

/** The same with more in its environment. */
export function cliWith(env: Readonly<Record<string, string>>, cwd: string, ...args: readonly string[]): Promise<Ran> {
  const tsx = fileURLToPath(import.meta.resolve('tsx'))
  const command = ['--import', `file://${tsx}`, path.join(root, 'src/cli/main.ts'), ...args]
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      command,
      { cwd, env: { ...process.env, NO_COLOR: '1', PADANAN_MEMORY: '', ...env } },
      (error, stdout, stderr) => {
        resolve({ code: error ? (error.code ?? error.signal ?? 'unknown') : 0, stdout, stderr })
      },
    )
  })
}

export const read = (base: string, name: string): Promise<string> => readFile(path.join(base, name), 'utf8')

/** Every file under a folder with its content. */
export async function snapshot(base: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(base, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const pairs = await Promise.all(
    files.toSorted().map(async (file) => [path.relative(base, file), await readFile(file, 'utf8')]),
  )
  return Object.fromEntries(pairs) as Record<string, string>
}

export interface Recorder extends Translator {
  /** The sentences it was asked for. */
  readonly asked: string[]
}

/** A translator that says what `say` says and remembers what it was asked. */
export function recorder(
  say: (request: TranslationRequest) => Translation = ({ text }) => ({ text: text.toUpperCase() }),
  name = 'recorder@1',
): Recorder {
  const asked: string[] = []
  return {
    name,
    asked,
    translate: async (requests) => {
      asked.push(...requests.map(({ text }) => text))
      return requests.map(say)
    },
  }
}
