import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, test } from 'vitest'
import { root } from './helpers.js'

const src = path.join(root, 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))

/** The layer of a file: its folder under `src/`, or its own name. */
const layer = (file: string): string => file.split(path.sep)[0]?.replace(/\.ts$/u, '') ?? ''

interface Import {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly target: string
}

const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(path.join(src, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map(([, target = '']) => {
    const inside = target.startsWith('.')
    const to = inside ? layer(path.relative(src, path.join(src, path.dirname(file), target)).replace(/\.js$/u, '')) : ''
    return { file, from: layer(file), to, target }
  })
})

/** Which layers each layer may import; all may import `types` and `errors`. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  types: [],
  errors: [],
  indonesian: [],
  evaluate: [],
  engine: ['indonesian'],
  glossary: ['indonesian', 'engine'],
  stages: ['indonesian', 'glossary'],
  checks: ['stages', 'glossary', 'indonesian', 'engine'],
  formats: [],
  files: [],
  database: [],
  backends: ['engine', 'files', 'database'],
  config: ['backends', 'files'],
  exchange: ['stages', 'glossary', 'formats', 'files'],
  diagram: ['engine', 'exchange'],
  edits: ['files', 'stages'],
  pipeline: ['stages', 'checks', 'glossary'],
  memory: ['files', 'database', 'stages', 'exchange', 'indonesian'],
  project: [
    'files',
    'database',
    'pipeline',
    'formats',
    'exchange',
    'checks',
    'stages',
    'glossary',
    'memory',
    'engine',
    'edits',
  ],
  review: [
    'project',
    'edits',
    'files',
    'pipeline',
    'formats',
    'exchange',
    'checks',
    'stages',
    'glossary',
    'memory',
    'engine',
    'backends',
  ],
}

test.each(Object.entries(arrows))('%s imports only what stands below it', (name, allowed) => {
  const wrong = imports.filter(
    ({ from, to, target }) =>
      from === name && target.startsWith('.') && ![name, 'types', 'errors', ...allowed].includes(to),
  )
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
})

it('nothing imports the command line', () => {
  expect(imports.filter(({ from, to }) => to === 'cli' && from !== 'cli')).toEqual([])
})

it('the engine and the facts of the language know no network', () => {
  const network = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|undici)(?:\/|$)/u
  const wrong = imports.filter(
    ({ from, target }) => ['engine', 'indonesian', 'stages'].includes(from) && network.test(target),
  )
  expect(wrong).toEqual([])
})

it('only the command line sets the exit code or writes to the terminal', () => {
  const wrong = files.filter(
    (file) =>
      !file.startsWith('cli') &&
      /process\.(?:exit|exitCode|stdout|stderr|argv)\b|\bconsole\./u.test(readFileSync(path.join(src, file), 'utf8')),
  )
  expect(wrong).toEqual([])
})

it('there is no circle between layers', () => {
  const reach = (name: string, seen: ReadonlySet<string>): boolean =>
    (arrows[name] ?? []).some((next) => seen.has(next) || reach(next, new Set([...seen, next])))
  expect(Object.keys(arrows).filter((name) => reach(name, new Set([name])))).toEqual([])
})
