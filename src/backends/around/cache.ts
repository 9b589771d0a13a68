import { setImmediate } from 'node:timers/promises'
import type { Translation, TranslationRequest, Translator } from '../../types.js'
import type { Journal } from '../journal/journal.js'
import { keyOf, type Keyed } from '../journal/key.js'
import { codePoints, type Provider } from '../provider.js'

/** Sentences that somebody has asked for together. */
interface Lot {
  answers: Promise<readonly Translation[]>
}

/** A sentence that is on its way: which answer of which lot it will be. */
interface Underway {
  readonly lot: Lot
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
  let opening: Promise<unknown> | undefined
  const turn = turns(() => opening?.catch(() => undefined))
  const lookUp = async (keys: readonly string[]): Promise<readonly (Translation | undefined)[]> => {
    const known = await journal.get(keys)
    if (!known.includes(undefined)) return known
    await journal.ready()
    return journal.get(keys)
  }
  return {
    ...inner,
    async translate(requests, signal) {
      await turn()
      const keys = requests.map((request) => keyOf(provider, request))
      const looking = lookUp(keys)
      opening ??= looking
      const known = await looking
      const missing: Keyed[] = []
      const lot: Lot = { answers: Promise.resolve([]) }
      const places = keys.map((key, index): Translation | Underway => {
        const place = known[index] ?? underway.get(key)
        if (place !== undefined) return place
        const own = { lot, position: missing.push({ ...(requests[index] as TranslationRequest), key }) - 1 }
        underway.set(key, own)
        return own
      })
      onHit(requests.length - missing.length)
      lot.answers = inner.translate(missing, signal)
      const over = (): void => missing.forEach(({ key = '' }) => underway.delete(key))
      lot.answers.then(over, over)
      const lots = [...new Set(places.map((place) => ('lot' in place ? place.lot : lot)))]
      const answers = new Map(await Promise.all(lots.map(async (one) => [one, await one.answers] as const)))
      return places.map((place) => ('lot' in place ? (answers.get(place.lot)?.[place.position] as Translation) : place))
    },
  }
}

/**
 * Lets callers go on one after another, each in a turn of the event loop of its own: the calls of the first leave before the sentences
 * of the last have been looked up. The others wait at the gate while the first opens the journal, a dozen waits for the disk between
 * which each of them would take its turn.
 */
function turns(gate: () => Promise<unknown> | undefined): () => Promise<void> {
  let last = Promise.resolve()
  return () => (last = last.then(gate).then(() => setImmediate()))
}

/**
 * Writes each translation of a call to the journal before the call is over. Failed sentences are not written. There is no call when
 * nothing more can be written.
 */
export function withRecord(inner: Translator, provider: Provider, journal: Journal): Translator {
  return {
    ...inner,
    async translate(requests, signal) {
      await journal.ready()
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
