import type { Translation, TranslationRequest, Translator } from '../../types.js'
import type { Journal } from '../journal/journal.js'
import { keyOf } from '../journal/key.js'
import { codePoints, type Provider } from '../provider.js'

/** Gives what the journal has; asks for the rest, each sentence once, however many callers want it at the same time. */
export function withCache(
  inner: Translator,
  provider: Provider,
  journal: Journal,
  onHit: (sentences: number) => void = () => undefined,
): Translator {
  const underway = new Map<string, Promise<Translation>>()
  return {
    ...inner,
    async translate(requests, signal) {
      const keys = requests.map((request) => keyOf(provider, request))
      const have = (): Promise<readonly (Translation | undefined)[]> => Promise.all(keys.map((key) => journal.get(key)))
      let known = await have()
      if (known.includes(undefined)) {
        await journal.ready()
        known = await have()
      }
      const missing = new Map<string, TranslationRequest>()
      for (const [index, key] of keys.entries()) {
        if (known[index] === undefined && !underway.has(key)) missing.set(key, requests[index] as TranslationRequest)
      }
      const asked = inner.translate([...missing.values()], signal)
      for (const [position, key] of [...missing.keys()].entries()) {
        const one = asked.then((answers) => answers[position] as Translation)
        one.catch(() => undefined).finally(() => underway.delete(key))
        underway.set(key, one)
      }
      const joined = keys.map((key, index) => known[index] ?? underway.get(key))
      onHit(requests.length - missing.size)
      await asked
      return Promise.all(joined as readonly (Translation | Promise<Translation>)[])
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
