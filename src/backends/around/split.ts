/** Cuts a list of sentences into calls that keep a provider's limits. */
import type { Limits, Size } from '../provider.js'

export interface Split {
  /** Indexes of the sentences of each call, in order. */
  readonly batches: readonly (readonly number[])[]
  /** Indexes of sentences that no call can carry. */
  readonly tooLong: readonly number[]
}

/** Greedy, in order: a call is closed when the next sentence would not fit. */
export function split(sizes: readonly Size[], limits: Limits): Split {
  const batches: number[][] = []
  const tooLong: number[] = []
  let open: number[] = []
  let characters = 0
  let bytes = 0
  for (const [index, size] of sizes.entries()) {
    if (size.characters > limits.characters || size.bytes > limits.bytes) {
      tooLong.push(index)
      continue
    }
    const fits =
      open.length < limits.items &&
      characters + size.characters <= limits.characters &&
      bytes + size.bytes <= limits.bytes
    if (!fits || open.length === 0) {
      open = []
      characters = 0
      bytes = 0
      batches.push(open)
    }
    open.push(index)
    characters += size.characters
    bytes += size.bytes
  }
  return { batches, tooLong }
}
