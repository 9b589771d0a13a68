/**
 * Linear choice models: one weight a feature and class, features hashed into a fixed table. They decide articles and number from
 * what the noun phrase shows (`transfer/features.ts`), and the tense of a sentence from its words (`tense.ts`); trained by
 * `scripts/train/choice.ts`.
 */
import type { Decision } from '../types.js'
import { bytesOf } from './container.js'
import { dataFile } from './data-file.js'
import { viewSections } from './flat.js'

/** As training writes it. */
export const CHOICE_FILE = 'choice.bin.br'
/** Slots of a table; a power of two. */
export const SLOTS = 1 << 19
/** Weights are stored in steps of this size, as signed bytes. */
export const STEP = 1 / 24

export interface ChoiceModel {
  /** What features say of the classes before anything is normalised, on top of what others have said. */
  sums(features: readonly string[], said?: readonly number[]): readonly number[]
  /** Natural-log probabilities of the classes; `said`: sums of other features. */
  score(features: readonly string[], said?: readonly number[]): readonly number[]
}

/** What the models choose, by the name of their table. */
export type ChoiceKind = Decision['kind'] | 'tense'

export type ChoiceModels = Readonly<Record<ChoiceKind, ChoiceModel>>

/** FNV-1a, with the table's size as modulus. */
export function slotOf(feature: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) & (SLOTS - 1)
}

let loaded: ChoiceModels | undefined

/** The shipped choice models, or `undefined` where their file is absent. */
export function loadChoices(): ChoiceModels | undefined {
  const file = loaded === undefined ? dataFile('choice.bin') : undefined
  if (file !== undefined) {
    const sections = viewSections(file)
    loaded = {
      article: linear(bytesOf(sections, 'article'), 3),
      number: linear(bytesOf(sections, 'number'), 2),
      tense: linear(bytesOf(sections, 'tense'), 2),
    }
  }
  return loaded
}

function linear(bytes: Uint8Array, classes: number): ChoiceModel {
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  const sumsOf = (features: readonly string[], said: readonly number[] = []): readonly number[] => {
    const sums = Array.from({ length: classes }, (_, index) => said[index] ?? 0)
    for (const feature of features) {
      const base = slotOf(feature) * classes
      for (let index = 0; index < classes; index++)
        sums[index] = (sums[index] ?? 0) + (weights[base + index] ?? 0) * STEP
    }
    return sums
  }
  return { sums: sumsOf, score: (features, said) => logSoftmax(sumsOf(features, said)) }
}

export function logSoftmax(sums: readonly number[]): readonly number[] {
  const top = Math.max(...sums)
  const total = Math.log(sums.reduce((sum, value) => sum + Math.exp(value - top), 0)) + top
  return sums.map((value) => value - total)
}
