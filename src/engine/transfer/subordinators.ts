/** Words that open subordinate clauses, by what English makes of a clause that says no subject. */
import { isReason } from '../parse/preceding.js'
import type { Chunk } from '../parse/types.js'
import type { Item } from '../types.js'
import { previousWord } from './look-around.js'

const CIRCUMSTANCE =
  /^(?:(?:pada )?(?:saat|waktu)|ketika|sewaktu|kala|tatkala|setiap kali|jika|bila|apabila|kalau|kecuali (?:jika|bila|apabila|kalau)|meski|meskipun|walau|walaupun|kendati|kendatipun)$/

/** A time, a condition or a concession, of which English can say the participle alone: "when asked". */
export const isCircumstance = (item: Item | undefined): boolean => CIRCUMSTANCE.test(item?.lower ?? '')

/** Conjunctions whose clause says its subject again: `karena takut`, `sehingga jatuh`. */
export const isConsequence = (item: Item | undefined): boolean =>
  isReason(item) || /^(?:sehingga|bahwa|hingga|sampai)$/.test(item?.lower ?? '')

/** `seraya menangis`, `bukannya berhenti`, `ketimbang membangun jalan`: what English says with a gerund. */
export function asksGerund(chunks: readonly Chunk[], at: number): boolean {
  const word = previousWord(chunks, at)?.lower ?? ''
  // `ia bukannya berhenti`: a denial of its own.
  if (word === 'bukannya') return at === 1 || previousWord(chunks, at - 1)?.text === ','
  return /^(?:sambil|sembari|seraya|ketimbang|alih-alih)$/.test(word)
}
