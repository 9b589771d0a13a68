/** Kills a provider run at random moments, again and again, until it gets through. */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { contracts, type Contract } from './contracts.js'
import { serve } from './server.js'

const script = fileURLToPath(new URL('run.ts', import.meta.url))

export interface KillReport {
  readonly kills: number
  /** Sentences asked for again although the journal had them when the run began. */
  readonly repeated: number
  /** Translations of the last run, in order. */
  readonly texts: readonly string[]
  /** How often each key stands in the journal, at most. */
  readonly copies: number
  readonly records: number
}

/** `random` gives 0 to 1. Each run is killed while it translates; runs after `kills` of them are left alone. */
export async function killAndResume(options: {
  readonly journal: string
  readonly sentences: number
  readonly kills: number
  readonly random: () => number
  /** Milliseconds after the first request in which the kill comes. Default 25. */
  readonly within?: number
  /** Default: the first of `contracts`. */
  readonly contract?: Contract
}): Promise<KillReport> {
  const { journal, sentences, kills, random, within = 25, contract = contracts[0] as Contract } = options
  const which = String(contracts.indexOf(contract))
  let repeated = 0
  let known: ReadonlySet<string> = new Set()
  let asked: (() => void) | undefined
  const server = await serve(async (seen) => {
    const texts = contract.texts(seen)
    repeated += texts.filter((text) => known.has(`The ${text}`)).length
    asked?.()
    await new Promise((resolve) => setTimeout(resolve, 3 + 10 * random()))
    return { json: contract.answer(texts.map((source) => ({ source, target: `The ${source}` }))) }
  })
  try {
    let done = 0
    for (;;) {
      known = new Set((await linesOf(journal)).map(({ text }) => text))
      const kill = done < kills
      const child = spawn(process.execPath, ['--import', tsx(), script, server.url, journal, String(sentences), which])
      const out: Buffer[] = []
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
      asked = once(() => kill && setTimeout(() => child.kill('SIGKILL'), within * random()))
      const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
      if (code === null) done++
      if (code === 0) {
        const records = await linesOf(journal)
        const counts = new Map<string, number>()
        for (const { key } of records) counts.set(key, (counts.get(key) ?? 0) + 1)
        const texts = JSON.parse(Buffer.concat(out).toString('utf8')) as readonly string[]
        return { kills: done, repeated, texts, copies: Math.max(...counts.values()), records: records.length }
      }
      if (code !== null) throw new Error(`The run failed with ${code}`)
    }
  } finally {
    await server.close()
  }
}

const tsx = (): string => import.meta.resolve('tsx')

function once(work: () => void): () => void {
  let done = false
  return () => {
    if (!done) work()
    done = true
  }
}

/** The journal's whole lines. */
async function linesOf(file: string): Promise<readonly { readonly key: string; readonly text: string }[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const lines = text.split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as { key: string; text: string })
}
