/** What the language-model providers have in common. */
import { z } from 'zod'
import type { TranslationRequest } from '../../types.js'
import type { CommonOptions } from '../options.js'
import { measureText, type Size } from '../provider.js'
import { promptVersion, type PromptOptions } from './prompt.js'

export const modelShape = {
  /** The model's name at the server. */
  model: z.string().min(1),
  /** 0 (default) for the most likely words. */
  temperature: z.number().min(0).max(2).default(0),
  seed: z.int().optional(),
  /** Send the sentences around each one. Default true. */
  context: z.boolean().default(true),
  /** A sentence or two added to the instructions. */
  style: z.string().max(4000).optional(),
} as const

type ModelOptions = CommonOptions & {
  readonly model: string
  readonly temperature: number
  readonly seed?: number | undefined
  readonly context: boolean
  readonly style?: string | undefined
}

export const promptOptions = (options: ModelOptions): PromptOptions => ({
  terms: options.terms === 'auto',
  context: options.context,
  style: options.style,
})

/** What decides a translation, beside the sentence, its terms and its context. */
export const fingerprintOf = (protocol: string, { model, temperature, seed, style }: ModelOptions): string =>
  JSON.stringify([protocol, promptVersion, model, temperature, seed, style])

/** A sentence goes out with its context and terms, and comes back twice: as the echo and as the translation. */
export function measureSegment(options: ModelOptions): (request: TranslationRequest) => Size {
  return ({ text, context, terms = [] }) => {
    const around = options.context ? (context?.previous ?? '') + (context?.next ?? '') : ''
    const names = options.terms === 'auto' ? terms.map(({ surface, target }) => surface + target).join('') : ''
    const { bytes } = measureText(text + around + names)
    return { characters: measureText(text).characters, bytes: bytes + 64 + 48 * terms.length }
  }
}
