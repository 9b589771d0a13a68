import type { Translation, Translator } from '../../types.js'
import { measureOf, type Provider } from '../provider.js'
import { failed } from './failed.js'
import { split } from './split.js'

/**
 * Splits what it is given into calls within the provider's limits and puts the answers in order again. The calls start together
 * (a decorator below bounds them); the first one that throws cancels the others. A sentence too long for any call is `failed`.
 */
export function withBatching(inner: Translator, provider: Provider): Translator {
  return {
    ...inner,
    async translate(requests, signal) {
      const { batches, tooLong } = split(
        requests.map((request) => measureOf(provider, request)),
        provider.limits,
      )
      const answers: Translation[] = []
      for (const index of tooLong) answers[index] = failed('backend-refused', tooLongReason(provider))
      await together(signal, (shared) =>
        batches.map(async (batch) => {
          const part = await inner.translate(
            batch.map((index) => requests[index] as (typeof requests)[number]),
            shared,
          )
          for (const [at, index] of batch.entries()) answers[index] = part[at] as Translation
        }),
      )
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

/** Runs the work to its end, all of it; rejects with the first error, which has cancelled the rest. */
async function together(
  outer: AbortSignal | undefined,
  start: (signal: AbortSignal) => readonly Promise<void>[],
): Promise<void> {
  const controller = new AbortController()
  const cancel = (): void => controller.abort()
  if (outer?.aborted) cancel()
  outer?.addEventListener('abort', cancel, { once: true })
  let first: { readonly error: unknown } | undefined
  const noted = start(controller.signal).map((work) =>
    work.catch((error: unknown) => {
      first ??= { error }
      cancel()
    }),
  )
  await Promise.all(noted)
  outer?.removeEventListener('abort', cancel)
  if (first) throw first.error
}
