/** Threads that translate pieces of a batch; each has an engine of its own over the same models in shared memory. */
import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { EngineOptions } from '../engine/index.js'
import { filesRead, type DataFiles } from '../engine/model/data-file.js'
import { PadananError } from '../errors.js'
import type { Translation, TranslationRequest } from '../types.js'

/** What a thread is given to begin with. */
export interface ThreadData {
  readonly options: EngineOptions
  readonly files: DataFiles
}

/** A thread's answer to the requests it was sent. */
export type ThreadAnswer = { readonly translations: readonly Translation[] } | { readonly error: string }

export interface Pool {
  /** One translation a request, in order. Rejects with `worker-failed` when a thread dies over them, at once when it is cancelled. */
  translate(requests: readonly TranslationRequest[], signal?: AbortSignal): Promise<readonly Translation[]>
  /** Ends the threads; what was asked for and not answered is rejected as `cancelled`. */
  close(): Promise<void>
}

interface Piece {
  /** It was too much for a bounded heap: a thread of its own, without bounds, does it. */
  roomy: boolean
  readonly requests: readonly TranslationRequest[]
  readonly signal: AbortSignal | undefined
  readonly resolve: (translations: readonly Translation[]) => void
  readonly reject: (error: unknown) => void
}

interface Thread {
  readonly worker: Worker
  readonly roomy: boolean
  piece: Piece | undefined
}

/** Sentences sent at once: enough that sending costs nothing, few enough that threads end together. */
const PIECE = 25

/** The built file, both when run from `src` and from `dist`. */
const THREAD = new URL('../../dist/backends/engine-thread.js', import.meta.url)

/**
 * What a thread's heap may take, in MiB. A bounded heap is collected sooner: without it, garbage takes twice what the engine needs. Live
 * are 50 MiB; a text of a hundred thousand characters without a full stop takes another fifty. A piece that does not fit is done again in a
 * thread without bounds.
 */
export const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 } as const

/** Threads start when there is a piece for them, `size` at most. `file` is what they run, `limits` what their heaps may take. */
export function openPool(
  options: EngineOptions,
  size: number,
  file: URL = THREAD,
  limits: ResourceLimits = LIMITS,
): Pool {
  const threads = new Set<Thread>()
  const waiting: Piece[] = []

  const start = (roomy: boolean): Thread => {
    const workerData: ThreadData = { options, files: filesRead() }
    const worker = new Worker(file, { workerData, execArgv: [], ...(roomy ? {} : { resourceLimits: limits }) })
    const thread: Thread = { worker, roomy, piece: undefined }
    thread.worker.on('message', (answer: ThreadAnswer) => {
      const { piece } = thread
      thread.piece = undefined
      // A thread without work does not keep the process alive.
      thread.worker.unref()
      if (piece !== undefined) settle(piece, answer)
      if (roomy && threads.delete(thread)) void worker.terminate()
      next()
    })
    thread.worker.on('error', (cause) => lose(thread, cause))
    thread.worker.on('exit', (code) => lose(thread, new Error(`exit code ${code}`)))
    threads.add(thread)
    return thread
  }

  const lose = (thread: Thread, cause: unknown): void => {
    if (!threads.delete(thread)) return
    const { piece } = thread
    if (piece !== undefined && !thread.roomy && isOutOfMemory(cause)) {
      piece.roomy = true
      waiting.unshift(piece)
    } else piece?.reject(failed(cause))
    next()
  }

  const freeThread = (): Thread | undefined =>
    [...threads].find(({ piece, roomy }) => piece === undefined && !roomy) ??
    (threads.size < size ? start(false) : undefined)

  const next = (): void => {
    while (waiting.length > 0) {
      const piece = waiting[0] as Piece
      if (piece.signal?.aborted) {
        waiting.shift()
        piece.reject(piece.signal.reason)
        continue
      }
      const free = piece.roomy ? start(true) : freeThread()
      if (free === undefined) return
      waiting.shift()
      free.piece = piece
      free.worker.ref()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      free.worker.postMessage(piece.requests)
    }
  }

  /** Nobody waits for these any more: a thread that is busy with one is ended, as it could be for a long time. */
  const drop = (signal: AbortSignal): void => {
    const isDropped = (piece: Piece | undefined): piece is Piece => piece !== undefined && piece.signal === signal
    const busy = [...threads].filter(({ piece }) => isDropped(piece))
    for (const thread of busy) {
      threads.delete(thread)
      void thread.worker.terminate()
    }
    for (const piece of [...waiting, ...busy.map((thread) => thread.piece)])
      if (isDropped(piece)) piece.reject(signal.reason)
    next()
  }

  return {
    async translate(requests, signal) {
      signal?.throwIfAborted()
      const pieces = Array.from({ length: Math.ceil(requests.length / PIECE) }, (_, index) =>
        requests.slice(index * PIECE, (index + 1) * PIECE),
      )
      const answers = pieces.map(
        (piece) =>
          new Promise<readonly Translation[]>((resolve, reject) => {
            waiting.push({ roomy: false, requests: piece, signal, resolve, reject })
          }),
      )
      const cancel = (): void => signal && drop(signal)
      signal?.addEventListener('abort', cancel, { once: true })
      next()
      return Promise.all(answers)
        .then((all) => all.flat())
        .finally(() => signal?.removeEventListener('abort', cancel))
    },
    async close() {
      const closed = new PadananError('cancelled', 'Cancelled: the engine was closed')
      const open = [...threads]
      threads.clear()
      for (const piece of [...waiting.splice(0), ...open.map((thread) => thread.piece)]) piece?.reject(closed)
      await Promise.all(open.map(({ worker }) => worker.terminate()))
    },
  }
}

const isOutOfMemory = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'

function settle(piece: Piece, answer: ThreadAnswer): void {
  if ('error' in answer) piece.reject(new Error(answer.error))
  else piece.resolve(answer.translations)
}

function failed(cause: unknown): PadananError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new PadananError(
    'worker-failed',
    `Cannot go on in a thread of the engine: it ended (${reason}), expected translations; run again, with -j 1 where memory is short`,
    { cause },
  )
}
