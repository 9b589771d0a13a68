/**
 * Runs the worker of `@browsermt/bergamot-translator` in Node. Its script is CommonJS in a package that says it holds modules, so
 * Node would refuse it: here it is read and run as the CommonJS that it is.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/** What the package uses of a browser's `Worker`. */
interface BrowserWorker {
  addEventListener(event: string, listener: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
  terminate(): void
}

function startWorker(url: URL, started: (worker: Promise<Worker>) => void): BrowserWorker {
  const worker = startNode(fileURLToPath(url))
  started(worker)
  return {
    addEventListener: (event, listener) =>
      void worker.then((started) => started.on(event, (data: unknown) => listener({ data }))),
    postMessage: (message) => void worker.then((started) => started.postMessage(message, [])),
    terminate: () => void worker.then((started) => started.terminate()),
  }
}

async function startNode(file: string): Promise<Worker> {
  const script = await readFile(file, 'utf8')
  const places = [path.dirname(file), file].map((place) => JSON.stringify(place)).join()
  const code = `(function (__dirname, __filename) {${script}\n})(${places})`
  return new Worker(code, { eval: true })
}

/**
 * Runs `make`, in which every `new Worker(url)` starts a worker as above. `make` has to ask for it before it first
 * waits. `started` is told of each one: the package forgets those that fail, and they would keep the process alive.
 */
export function withNodeWorker<T>(make: () => T, started: (worker: Promise<Worker>) => void): T {
  const scope = globalThis as { Worker?: unknown }
  const before = scope.Worker
  scope.Worker = function NodeWorker(url: URL): BrowserWorker {
    return startWorker(url, started)
  }
  try {
    return make()
  } finally {
    scope.Worker = before
  }
}
