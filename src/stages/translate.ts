import type { LimitFunction } from 'p-limit'
import { PadananError } from '../errors.js'
import type { BitextBlock, Translation, TranslationRequest, Translator, Unit } from '../types.js'
import { mapUnits } from './units.js'

export interface TranslateOptions {
  readonly translator: Translator
  /** Runs the batches, at most so many at once over all articles. */
  readonly limit: LimitFunction
  /** Sentences in one call. */
  readonly batch: number
  readonly signal?: AbortSignal
}

/** Every unit that has no machine translation gets one. Sentences are sent in batches, in reading order. */
export async function translateUnits(
  blocks: readonly BitextBlock[],
  options: TranslateOptions,
): Promise<readonly BitextBlock[]> {
  const pending = requestsOf(blocks)
  const batches = chunk(pending, options.batch)
  const answers = await Promise.all(batches.map((batch) => options.limit(() => translateBatch(batch, options))))
  const byId = new Map(answers.flat().map(([unit, translation]) => [unit.id, translation]))
  return mapUnits(blocks, (unit) => translated(unit, byId.get(unit.id), options.translator.name))
}

type Pending = readonly [unit: Unit, request: TranslationRequest]

function requestsOf(blocks: readonly BitextBlock[]): readonly Pending[] {
  return blocks.flatMap((block) =>
    block.units.flatMap((unit, index): readonly Pending[] =>
      unit.machine === undefined ? [[unit, requestFor(block, index, unit)]] : [],
    ),
  )
}

function requestFor(block: BitextBlock, index: number, unit: Unit): TranslationRequest {
  const previous = block.units[index - 1]?.source
  const next = block.units[index + 1]?.source
  return {
    text: onOneLine(unit.source),
    kind: block.kind,
    terms: unit.matches,
    context: { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) },
  }
}

/** A hard-wrapped sentence on one line, of the same length so that all offsets hold. */
const onOneLine = (text: string): string => text.replace(/[\r\n]/g, ' ')

async function translateBatch(
  batch: readonly Pending[],
  { translator, signal }: TranslateOptions,
): Promise<readonly (readonly [Unit, Translation])[]> {
  signal?.throwIfAborted()
  const answers = await translator.translate(
    batch.map(([, request]) => request),
    signal,
  )
  if (answers.length !== batch.length) throw mismatch(translator.name, batch.length, answers.length)
  return batch.map(([unit], index) => [unit, answers[index] as Translation])
}

function mismatch(name: string, sent: number, received: number): PadananError {
  return new PadananError(
    'backend-mismatch',
    `Unexpected ${received} translations from ${name}, expected ${sent}: one for each sentence sent`,
  )
}

function translated(unit: Unit, machine: Translation | undefined, origin: string): Unit {
  if (machine === undefined) return unit
  if (machine.failed) return { ...unit, failure: machine.failed }
  return {
    ...unit,
    machine: { ...machine, text: onOneLine(machine.text) },
    origin: machine.origin ?? origin,
    state: unit.human === undefined ? 'translated' : unit.state,
  }
}

function chunk<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}
