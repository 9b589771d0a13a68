/** What a thread of `engine-pool.ts` runs: an engine that answers each message of requests with one of translations. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadEngine } from '../engine/index.js'
import { takeFiles } from '../engine/model/data-file.js'
import type { TranslationRequest } from '../types.js'
import type { ThreadAnswer, ThreadData } from './engine-pool.js'
import { translateOne } from './engine.js'

if (parentPort !== null) {
  const port = parentPort
  const { options, files } = workerData as ThreadData
  takeFiles(files)
  const engine = loadEngine(options)
  port.on('message', (requests: readonly TranslationRequest[]) => port.postMessage(answer(requests)))

  const answer = (requests: readonly TranslationRequest[]): ThreadAnswer => {
    try {
      return { translations: requests.map((request) => translateOne(engine, request)) }
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) }
    }
  }
}
