import { spawnSync } from 'node:child_process'

/** What the built engine takes in a process of its own. */
export interface Alone {
  /** Milliseconds: from its modules being there to its models and lexicon being open. */
  readonly load: number
  /** Milliseconds of the first sentence. */
  readonly first: number
  /** Peak resident memory in MiB, Node's own included. */
  readonly memory: number
}

const ENGINE = new URL('../../dist/engine/index.js', import.meta.url)

const CODE = `
import { readFileSync } from 'node:fs'
import { loadEngine } from '${ENGINE.href}'
const [first = '', ...rest] = JSON.parse(readFileSync(0, 'utf8'))
const started = performance.now()
const engine = loadEngine()
const loaded = performance.now()
engine.translate({ text: first })
const translated = performance.now()
for (const text of rest) engine.translate({ text })
const memory = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ load: loaded - started, first: translated - loaded, memory }))
`

const POOL = new URL('../../dist/backends/engine-pool.js', import.meta.url)

const THREAD_CODE = `
import { readFileSync } from 'node:fs'
import { openPool } from '${POOL.href}'
const requests = JSON.parse(readFileSync(0, 'utf8')).map((text) => ({ text }))
const pool = openPool({}, 1)
await pool.translate(requests)
await pool.close()
console.log(JSON.stringify(Math.round(process.resourceUsage().maxRSS / 1024)))
`

/** Translates the sentences in a fresh process without tsx, in its main thread. */
export const alone = (sentences: readonly string[]): Alone => run(CODE, sentences) as Alone

/** Peak resident memory in MiB of a fresh process that translates the sentences in a thread, as `padanan translate -j` does. */
export const memoryInThread = (sentences: readonly string[]): number => run(THREAD_CODE, sentences) as number

function run(code: string, sentences: readonly string[]): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    input: JSON.stringify(sentences),
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}
