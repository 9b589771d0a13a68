import type { Usage } from '../backends/index.js'
import { print } from './terminal.js'

const number = (value: number): string => value.toLocaleString('en-US')

/** `deepl  12 requests, 340 sentences, 41,230 characters, 5 reused, 0.82 EUR (estimate)`, a line a backend. */
export function printUsage(usage: readonly Usage[]): void {
  for (const one of usage) print(usageLine(one))
}

export function usageLine({
  backend,
  requests,
  sentences,
  characters,
  reused,
  retries,
  cost,
  currency,
}: Usage): string {
  const parts = [
    `${number(requests)} requests`,
    `${number(sentences)} sentences`,
    `${number(characters)} characters`,
    ...(reused > 0 ? [`${number(reused)} reused`] : []),
    ...(retries > 0 ? [`${number(retries)} repeated`] : []),
    ...(currency === undefined ? [] : [`${cost.toFixed(cost < 1 ? 4 : 2)} ${currency} (estimate)`]),
  ]
  return `${backend.padEnd(17)} ${parts.join(', ')}`
}
