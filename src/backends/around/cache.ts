import type { Translation, TranslationRequest, Translator } from '../../types.js'
import type { Journal } from '../journal/journal.js'
import { keyOf } from '../journal/key.js'
import { codePoints, type Provider } from '../provider.js'

/** A sentence that somebody has asked for: which answer of which call it will be. */
interface Underway {
  readonly call: Promise<readonly Translation[]>
  readonly position: number
}

/** Gives what the journal has; asks for the rest, each sentence once, however many callers want it at the same time. */
export function withCache(
  inner: Translator,
  provider: Provider,
  journal: Journal,
  onHit: (sentences: number) => void = () => undefined,
): Translator {
  const underway = new Map<string, Underway>()
  const lookUp = async (keys: readonly string[]): Promise<readonly (Translation | undefined)[]> => {
    const known = await journal.get(keys)
    if (!known.includes(undefined)) return known
    await journal.ready()
    return journal.get(keys)
  }
  return {
    ...inner,
    async translate(requests, signal) {
      const keys = requests.map((request) => keyOf(provider, request))
      const known = await lookUp(keys)
      const missing = new Map<string, TranslationRequest>()
      for (const [index, key] of keys.entries()) {
        if (known[index] === undefined && !underway.has(key)) missing.set(key, requests[index] as TranslationRequest)
      }
      const call = inner.translate([...missing.values()], signal)
      for (const [position, key] of [...missing.keys()].entries()) underway.set(key, { call, position })
      const over = (): void => {
        for (const key of missing.keys()) underway.delete(key)
      }
      call.then(over, over)
      const joined = keys.map((key, index) => known[index] ?? (underway.get(key) as Underway))
      onHit(requests.length - missing.size)
      const others = [...new Set(joined.map((one) => ('call' in one ? one.call : call)))]
      const answers = new Map(await Promise.all([call, ...others].map(async (one) => [one, await one] as const)))
      return joined.map((one) => ('call' in one ? (answers.get(one.call)?.[one.position] as Translation) : one))
    },
  }
}

/** Writes each translation of a call to the journal before the call is over. Failed sentences are not written. */
export function withRecord(inner: Translator, provider: Provider, journal: Journal): Translator {
  return {
    ...inner,
    async translate(requests, signal) {
      const answers = await inner.translate(requests, signal)
      const records = requests.flatMap((request, index) => {
        const translation = answers[index] as Translation
        if (translation.failed) return []
        const key = keyOf(provider, request)
        return [{ key, backend: provider.name, characters: codePoints(request.text), translation }]
      })
      await journal.add(records)
      return answers
    },
  }
}
