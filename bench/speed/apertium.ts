import { spawnSync } from 'node:child_process'

/** What a run cost: on the clock, and on all processors together. */
export interface Seconds {
  readonly wall: number
  readonly cpu: number
}

/** What `apertium -u ind-zlm` takes for some sentences, its start left out; `undefined` where it is not installed. */
export function apertiumSeconds(sentences: readonly string[]): Seconds | undefined {
  if (run('.\n') === undefined) return undefined
  const start = run('.\n') ?? { wall: 0, cpu: 0 }
  const all = run(`${sentences.join('\n')}\n`) ?? start
  return { wall: Math.max(all.wall - start.wall, 0.001), cpu: Math.max(all.cpu - start.cpu, 0.001) }
}

/** The shell's own `time`, which counts every process of the pipeline; Apertium reads no socket, hence `cat`. */
const TIMED = 'TIMEFORMAT="%R %U %S"; time cat | apertium -u ind-zlm'

function run(input: string): Seconds | undefined {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', TIMED], { input, encoding: 'utf8', maxBuffer: 1 << 28 })
  const [wall, user, system] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  if (status !== 0 || stdout === '' || wall === undefined || user === undefined || system === undefined)
    return undefined
  return { wall, cpu: user + system }
}
