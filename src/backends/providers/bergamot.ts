/** A Marian model in this process through `@browsermt/bergamot-translator`, an optional package. Its files come from a folder. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { PadananError } from '../../errors.js'
import { pairUp, parseAnswer } from '../answer.js'
import { usualVerdict } from '../http/failure.js'
import { defineKind, limitsOf } from '../kind.js'
import { exported, loadOptional, once } from '../optional.js'
import { commonShape } from '../options.js'
import { withNodeWorker } from './bergamot-worker.js'

const schema = z.strictObject({
  ...commonShape,
  /** Folder with `model*.bin`, `lex*.bin` and `vocab*.spm` (or `srcvocab*.spm` and `trgvocab*.spm`). */
  folder: z.string().min(1),
  /** Worker threads, 1 to 64. Default 1. */
  workers: z.int().min(1).max(64).default(1),
})

const peer = { name: '@browsermt/bergamot-translator', version: '0.4' }

type Options = z.output<typeof schema>

interface Batcher {
  translate(request: { from: string; to: string; text: string; html: boolean }): Promise<unknown>
  delete(): Promise<void>
}

/** The package's class that finds models; it would download them. */
type Backing = new (options: object) => object

const answer = z.object({ target: z.object({ text: z.string() }) })

export const bergamot = defineKind({
  type: 'bergamot',
  about: 'a Marian model in this process (optional package @browsermt/bergamot-translator)',
  schema,
  needsKey: false,
  peer,
  requires: ['folder'],
  create(options, { name }) {
    const batcher = once(() => load(name, options))
    return {
      name,
      fingerprint: () => JSON.stringify(['bergamot', options.folder]),
      limits: limitsOf(options, { items: 64, characters: 20_000 }),
      handlesTerms: false,
      usesContext: false,
      async translate(requests, signal) {
        const loaded = await batcher()
        signal?.throwIfAborted()
        const answers = await Promise.all(
          requests.map(async ({ text }) => {
            const got = await loaded.translate({ from: 'id', to: 'en', text, html: false })
            return { text: parseAnswer(name, answer, got, usualVerdict).target.text }
          }),
        )
        return pairUp(name, requests, answers, usualVerdict)
      },
      close: async () => void (await (await batcher.made())?.delete()),
    }
  },
})

async function load(name: string, { folder, workers }: Options): Promise<Batcher> {
  const model = await readModel(name, folder)
  const module = await loadOptional(name, peer)
  const Batch = exported<new (options: object, backing: object) => Batcher>(name, module, 'BatchTranslator')
  const Base = exported<Backing>(name, module, 'TranslatorBacking')
  const threads: Promise<Worker>[] = []
  const Local = localBacking(Base, model, (worker) => threads.push(worker))
  const broken = withReject()
  broken.promise.catch(() => undefined)
  const failure = (cause: unknown): PadananError =>
    new PadananError('backend-unavailable', `${name}: Cannot translate: ${reasonOf(cause)}`, { cause })
  const onerror = (cause: unknown): void => broken.reject(failure(cause))
  // The backing's options are posted to a worker thread: no function may be among them.
  const backing = Object.assign(new Local({ workers, pivotLanguage: null }), { onerror })
  const batcher = new Batch({ workers, onerror }, backing)
  return {
    // The package leaves requests open for ever when a worker fails.
    translate: async (request) => {
      const answer = batcher.translate(request).catch((cause: unknown) => {
        throw failure(cause)
      })
      return Promise.race([broken.promise, answer])
    },
    delete: async () => void (await Promise.all(threads.map(async (worker) => (await worker).terminate()))),
  }
}

/** The package would download a list of models when it is made, and cannot start its own worker: these methods stand in for that. */
function localBacking(Base: Backing, model: Model, started: (worker: Promise<Worker>) => void): Backing {
  const Local = class extends Base {}
  const { loadWorker } = Base.prototype as { loadWorker: (this: object) => Promise<unknown> }
  Object.assign(Local.prototype, {
    loadModelRegistery: async () => [{ from: 'id', to: 'en', files: {} }],
    loadTranslationModel: async () => model,
    loadWorker(this: object) {
      return withNodeWorker(() => loadWorker.call(this), started)
    },
  })
  return Local
}

interface Model {
  readonly model: ArrayBuffer
  readonly shortlist: ArrayBuffer
  readonly vocabs: readonly ArrayBuffer[]
  readonly qualityModel: null
  readonly config: Readonly<Record<string, string>>
}

async function readModel(name: string, folder: string): Promise<Model> {
  const files = await readdir(folder).catch((cause: unknown) => {
    throw new PadananError('backend-unavailable', `${name}: Cannot read the model's folder`, {
      place: { file: folder },
      cause,
    })
  })
  const find = (pattern: RegExp): string | undefined => files.toSorted().find((file) => pattern.test(file))
  const read = async (file: string | undefined, wanted: string): Promise<ArrayBuffer> => {
    if (file === undefined) {
      const message = `${name}: Missing model file, expected ${wanted}`
      throw new PadananError('backend-unavailable', message, { place: { file: folder } })
    }
    const bytes = await readFile(path.join(folder, file))
    return new Uint8Array(bytes).buffer
  }
  const weights = find(/^model.*\.bin$/u)
  const shared = find(/^vocab.*\.spm$/u)
  const vocabs = shared === undefined ? [find(/^srcvocab.*\.spm$/u), find(/^trgvocab.*\.spm$/u)] : [shared]
  return {
    model: await read(weights, 'model*.bin'),
    shortlist: await read(find(/^lex.*\.bin$/u), 'lex*.bin'),
    vocabs: await Promise.all(vocabs.map((file) => read(file, 'vocab*.spm'))),
    qualityModel: null,
    config: weights?.endsWith('intgemm8.bin') ? { 'gemm-precision': 'int8shiftAll' } : {},
  }
}

/** The message of an error, or of an event that has one in its `data`. */
function reasonOf(cause: unknown): string {
  const { message, data } = cause as { readonly message?: string; readonly data?: { readonly message?: string } }
  return (message ?? data?.message ?? String(cause)).split('\n')[0] ?? ''
}

/** A promise that can only fail. */
function withReject(): { readonly promise: Promise<never>; readonly reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<never>((_, refuse) => (reject = refuse))
  return { promise, reject }
}
