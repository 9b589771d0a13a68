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

export interface FallbackOptions {
  /** Called when a translator could not do some sentences and the next one is asked. */
  readonly onFallback?: (from: string, to: string, sentences: number, reason: string) => void
  /**
   * Confidence, 0 to 1, under which the next translator is asked too. A translator that does not tell its confidence is believed.
   * Default: only failures go on.
   */
  readonly below?: number | undefined
  /** Called when nobody could better some sentences that were below: they stay as the one before made them. */
  readonly onKept?: (from: string, sentences: number, reason: string) => void
}

/** The first translator that can; each translation says whose it is in `origin`. Throws what the last one throws. */
export function withFallback(chain: readonly Translator[], options: FallbackOptions = {}): Translator {
  const { onFallback, below } = options
  const doubted = (answer: Translation): boolean => below !== undefined && (answer.confidence ?? 1) < below
  return {
    name: chain.map(({ name }) => name).join(','),
    async translate(requests, signal) {
      const answers: Translation[] = []
      const kept = new Map<string, { sentences: number; reason: string }>()
      let open = requests.map((_, index) => index)
      for (const [at, translator] of chain.entries()) {
        const next = chain[at + 1]
        const asked = open.map((index) => requests[index] as TranslationRequest)
        // What nobody else can do better stands as it is, so that the last one's failure is then no failure.
        const stands = open.every((index) => answers[index] !== undefined && !answers[index].failed)
        const got = await ask(translator, asked, next === undefined && !stands, signal)
        for (const [position, index] of open.entries()) {
          const answer = { origin: translator.name, ...(got[position] as Translation) }
          const before = answers[index]
          if (!answer.failed || before === undefined || before.failed) answers[index] = answer
          else if (next === undefined) count(kept, before.origin ?? '', answer.failed.reason)
        }
        const failures = open.filter((index) => answers[index]?.failed)
        open = open.filter((index) => answers[index]?.failed || doubted(answers[index] as Translation))
        if (next === undefined || open.length === 0) break
        const first = failures[0]
        if (first !== undefined)
          onFallback?.(translator.name, next.name, failures.length, answers[first]?.failed?.reason ?? '')
      }
      for (const [from, { sentences, reason }] of kept) options.onKept?.(from, sentences, reason)
      return answers
    },
    ...(below !== undefined && {
      refuses: (translation: Translation, origin: string) =>
        doubted(translation) && chain.slice(0, -1).some(({ name }) => name === origin),
    }),
    /** What costs nothing is done, so that only what it would pass on is counted for the next. */
    async plan(requests, signal) {
      let open = requests
      for (const translator of chain) {
        if (open.length === 0) return
        if (translator.plan !== undefined) return translator.plan(open, signal)
        if (below === undefined) return
        const answers = await translator.translate(open, signal)
        open = open.filter((_, index) => answers[index]?.failed || doubted(answers[index] as Translation))
      }
    },
    async close() {
      await Promise.all(chain.map((translator) => translator.close?.()))
    },
  }
}

function count(kept: Map<string, { sentences: number; reason: string }>, from: string, reason: string): void {
  const known = kept.get(from)
  kept.set(from, { sentences: (known?.sentences ?? 0) + 1, reason: known?.reason ?? reason })
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
