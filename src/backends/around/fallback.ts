import { PadananError, type ErrorCode } from '../../errors.js'
import type { Translation, TranslationRequest, Translator } from '../../types.js'
import { failedBy } from './failed.js'

/** Errors of one provider that another one can make good. */
const passedOn: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'backend-unavailable',
  'backend-refused',
  'backend-mismatch',
  'budget-reached',
])

/** Called when a translator could not do some sentences and the next one is asked. */
export type OnFallback = (from: string, to: string, sentences: number, reason: string) => void

/** The first translator that can; each translation says whose it is in `origin`. Throws what the last one throws. */
export function withFallback(chain: readonly Translator[], onFallback?: OnFallback): Translator {
  return {
    name: chain.map(({ name }) => name).join(','),
    async translate(requests, signal) {
      const answers: Translation[] = []
      let open = requests.map((_, index) => index)
      for (const [at, translator] of chain.entries()) {
        const next = chain[at + 1]
        const asked = open.map((index) => requests[index] as TranslationRequest)
        const got = await ask(translator, asked, next === undefined, signal)
        for (const [position, index] of open.entries()) {
          answers[index] = { origin: translator.name, ...(got[position] as Translation) }
        }
        open = open.filter((index) => answers[index]?.failed)
        if (next === undefined || open.length === 0) break
        onFallback?.(translator.name, next.name, open.length, answers[open[0] as number]?.failed?.reason ?? '')
      }
      return answers
    },
    async close() {
      await Promise.all(chain.map((translator) => translator.close?.()))
    },
  }
}

async function ask(
  translator: Translator,
  requests: readonly TranslationRequest[],
  last: boolean,
  signal: AbortSignal | undefined,
): Promise<readonly Translation[]> {
  try {
    return await translator.translate(requests, signal)
  } catch (error) {
    if (last || !(error instanceof PadananError) || !passedOn.has(error.code)) throw error
    return requests.map(() => failedBy(error))
  }
}
