import type { Translation, Translator } from '../../types.js'
import { measureOf, type Provider } from '../provider.js'
import { failed } from './failed.js'
import { split } from './split.js'

/**
 * Splits what it is given into calls within the provider's limits and puts the answers in order again: `atOnce` calls at a time,
 * none after one has thrown. A sentence too long for any call is `failed`.
 */
export function withBatching(inner: Translator, provider: Provider, atOnce: number): Translator {
  return {
    ...inner,
    async translate(requests, signal) {
      const { batches, tooLong } = split(
        requests.map((request) => measureOf(provider, request)),
        provider.limits,
      )
      const answers: Translation[] = []
      for (const index of tooLong) answers[index] = failed('backend-refused', tooLongReason(provider))
      await inTurn(batches, atOnce, async (batch) => {
        const part = await inner.translate(
          batch.map((index) => requests[index] as (typeof requests)[number]),
          signal,
        )
        for (const [at, index] of batch.entries()) answers[index] = part[at] as Translation
      })
      return answers
    },
  }
}

function tooLongReason({ name, limits: { characters, bytes } }: Provider): string {
  const allowed = [
    ...(characters === Infinity ? [] : [`${characters} characters`]),
    ...(bytes === Infinity ? [] : [`${bytes} bytes`]),
  ]
  return `${name}: Unexpected sentence longer than one call takes, expected at most ${allowed.join(' and ')}`
}

/**
 * Does the jobs in order, so many at once. After an error no job is begun, those under way are finished (they may be paid), and the
 * first error is thrown.
 */
async function inTurn<T>(jobs: readonly T[], atOnce: number, work: (job: T) => Promise<void>): Promise<void> {
  const queue = jobs.values()
  let first: { readonly error: unknown } | undefined
  const worker = async (): Promise<void> => {
    for (const job of queue) {
      await work(job).catch((error: unknown) => (first ??= { error }))
      if (first) return
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, jobs.length) }, worker))
  if (first) throw first.error
}
