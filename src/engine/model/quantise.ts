/**
 * Log10 probabilities as one byte: 0 is 0, and each step is `1 / STEPS` further down.
 *
 * A fixed grid rather than fitted bins: nothing to store, and neighbouring tables compare exactly.
 */

/** Steps for one order of magnitude. */
const STEPS = 32

/** Byte for a log10 value at or below 0; values below -7.96 are held there. */
export function toByte(log10: number): number {
  return Math.max(0, Math.min(255, Math.round(-log10 * STEPS)))
}

export function fromByte(byte: number): number {
  return -byte / STEPS
}

/** `fromByte` of every byte, for inner loops. */
export const LOGS: Float64Array = Float64Array.from({ length: 256 }, (_, byte) => fromByte(byte))
