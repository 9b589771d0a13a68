/** Short forms in brackets behind a name: `Corruption Eradication Commission (KPK)`. */
import { keyOf } from './match/fold.js'

const BEHIND = /^\s*\(\s*([^()]{1,80}?)\s*\)/u
const LAST = /\(\s*([^()]+?)\s*\)\s*$/u

/** The brackets that a text begins with, blanks before them counted: what stands in them, and where they end. */
export function bracketsAt(text: string): { readonly inner: string; readonly length: number } | undefined {
  const found = BEHIND.exec(text.slice(0, 120))
  return found === null ? undefined : { inner: found[1] ?? '', length: found[0].length }
}

/** Whether a name ends with these words in brackets. */
export function endsBracketed(name: string, inner: string): boolean {
  const own = LAST.exec(name)?.[1]
  return own !== undefined && keyOf(own) === keyOf(inner)
}
