import { PadananError } from '../../errors.js'
import type { Translation, TranslationRequest, Translator } from '../../types.js'
import { causeOf } from '../http/failure.js'
import { failedBy } from './failed.js'

/**
 * Finds the sentences that a provider answers wrongly. A refused call (`Verdict` `item`) is cut in halves until the sentence that
 * causes it stands alone and is `failed`; sentences that came back wrong in a good call are asked once more, alone.
 *
 * When the first and the last sentence both fail alone, the call itself is at fault, and its error is thrown: 3 calls, not 2n.
 */
export function withBisection(inner: Translator): Translator {
  return {
    ...inner,
    async translate(requests, signal) {
      const call: Call = (part) => inner.translate(part, signal)
      return whole(call, requests)
    },
  }
}

type Call = (requests: readonly TranslationRequest[]) => Promise<readonly Translation[]>

async function whole(call: Call, requests: readonly TranslationRequest[]): Promise<readonly Translation[]> {
  const answer = await attempt(call, requests)
  if (!(answer instanceof PadananError)) return retryOdd(call, requests, answer)
  if (requests.length === 1) return [failedBy(answer)]
  return probe(call, requests, answer)
}

async function probe(
  call: Call,
  requests: readonly TranslationRequest[],
  error: PadananError,
): Promise<readonly Translation[]> {
  const [first, last] = [await alone(call, requests.at(0)), await alone(call, requests.at(-1))]
  if (first.failed && last.failed && requests.length > 2) throw error
  const middle = requests.slice(1, -1)
  return [first, ...(middle.length > 0 ? await halves(call, middle) : []), last]
}

async function halves(call: Call, requests: readonly TranslationRequest[]): Promise<readonly Translation[]> {
  const answer = await attempt(call, requests)
  if (!(answer instanceof PadananError)) return retryOdd(call, requests, answer)
  if (requests.length === 1) return [failedBy(answer)]
  const half = Math.ceil(requests.length / 2)
  const front = await halves(call, requests.slice(0, half))
  return [...front, ...(await halves(call, requests.slice(half)))]
}

/** Sentences that failed in company are asked alone, once. */
async function retryOdd(
  call: Call,
  requests: readonly TranslationRequest[],
  answers: readonly Translation[],
): Promise<readonly Translation[]> {
  if (requests.length === 1) return answers
  const mended: Translation[] = []
  for (const [index, answer] of answers.entries()) {
    mended.push(answer.failed?.code === 'backend-mismatch' ? await alone(call, requests[index]) : answer)
  }
  return mended
}

async function alone(call: Call, request: TranslationRequest | undefined): Promise<Translation> {
  if (request === undefined) throw new PadananError('internal', 'Unexpected lack of a sentence')
  const answer = await attempt(call, [request])
  return answer instanceof PadananError ? failedBy(answer) : (answer[0] as Translation)
}

/** The answer, or the error that can be one sentence's fault; every other error is thrown. */
async function attempt(
  call: Call,
  requests: readonly TranslationRequest[],
): Promise<readonly Translation[] | PadananError> {
  try {
    return await call(requests)
  } catch (error) {
    if (error instanceof PadananError && causeOf(error)?.verdict === 'item') return error
    throw error
  }
}
