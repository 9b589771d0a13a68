/** What a provider is: a translator that makes exactly one call, and the facts that the decorators around it need. */
import type { TranslationRequest, Translator } from '../types.js'

/** What one call can carry. `Infinity` where the provider sets no limit. */
export interface Limits {
  /** Sentences. */
  readonly items: number
  /** Code points of all sentences together. */
  readonly characters: number
  /** Bytes of the call's body, JSON and all. */
  readonly bytes: number
}

/** What one sentence adds to a call. */
export interface Size {
  readonly characters: number
  readonly bytes: number
}

export interface Provider extends Translator {
  /**
   * `translate` makes one call. What is wrong with the whole call is thrown; what is wrong with one sentence is in its
   * `failed`. It neither splits, retries nor waits.
   */
  readonly translate: Translator['translate']
  /** Everything but the sentence that decides its translation: model, formality, prompt, glossary's content. Never a key. */
  fingerprint(): string
  readonly limits: Limits
  /** Default: code points, and bytes of the sentence as a JSON string with two for separators. */
  measure?(request: TranslationRequest): Size
  /** Whether terms of the request reach the provider; otherwise they are protected by placeholders. */
  readonly handlesTerms: boolean
  /** Whether the sentences before and after are sent: they are then part of the cache key. */
  readonly usesContext: boolean
}

export function measureText(text: string): Size {
  return { characters: codePoints(text), bytes: Buffer.byteLength(JSON.stringify(text)) + 2 }
}

export function codePoints(text: string): number {
  let count = text.length
  for (let at = 1; at < text.length; at++) if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) count--
  return count
}

const isHigh = (unit: number): boolean => unit >= 0xd8_00 && unit < 0xdc_00
const isLow = (unit: number): boolean => unit >= 0xdc_00 && unit < 0xe0_00

export const measureOf = (provider: Provider, request: TranslationRequest): Size =>
  provider.measure?.(request) ?? measureText(request.text)
