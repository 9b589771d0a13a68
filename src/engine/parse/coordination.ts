/** Adjectives in a row behind a noun: `bantuan ekonomi dan militer`, `masalah politik, ekonomi, dan sosial`. */
import type { Item, Reading } from '../types.js'
import type { Modifier, Parsed } from './types.js'

/** The row that begins at an adjective, when it ends its noun phrase; `joins`: what may stand before its last word. */
export function parseCoordinated(
  items: readonly Item[],
  at: number,
  joins: RegExp = /^(?:dan|atau|serta|maupun)$/,
): Parsed<Modifier> | undefined {
  const first = adjectiveAt(items, at)
  // `naskah-naskah aslinya dan kacamatanya`: an owner ends the phrase.
  if (first === undefined || items[at]?.reading.cat !== 'a' || first.reading.clitic !== undefined) return undefined
  const row: Item[] = [first]
  let cursor = at + 1
  for (;;) {
    const comma = items[cursor]?.text === ',' ? items[cursor] : undefined
    const conjunction = items[comma === undefined ? cursor : cursor + 1]
    const joined = joins.test(conjunction?.lower ?? '')
    const next = cursor + (comma === undefined ? 0 : 1) + (joined ? 1 : 0)
    const item = next === cursor ? undefined : adjectiveAt(items, next, joined)
    if (item === undefined) return undefined
    if (comma !== undefined) row.push(comma)
    if (joined && conjunction !== undefined) row.push(conjunction)
    row.push(item)
    cursor = next + 1
    if (joined) break
  }
  const last = row.at(-1)
  return ends(items[cursor]) || (items[cursor]?.reading.cat === 'rel' && last !== undefined && isQuality(last))
    ? { value: { type: 'coordinated', items: row }, to: cursor }
    : undefined
}

/** A word as an adjective; the last of a row may be a noun that carries the owner: `program nuklir dan rudalnya`. */
function adjectiveAt(items: readonly Item[], at: number, last = false): Item | undefined {
  const item = items[at]
  if (item === undefined || (item.reading.cat !== 'a' && item.reading.cat !== 'n')) return undefined
  const reading = item.readings.find((found): found is Reading => found.cat === 'a')
  if (reading !== undefined) return { ...item, reading: item.reading.cat === 'a' ? item.reading : reading }
  return last && item.reading.cat === 'n' && item.reading.clitic !== undefined ? item : undefined
}

/** `garis merah dan putih yang …`: what can only be an adjective is no head of what follows. */
const isQuality = ({ readings }: Item): boolean => readings.every(({ cat }) => cat === 'a')

/** Nothing behind the row makes its last word the head of a phrase of its own. */
function ends(item: Item | undefined): boolean {
  return item === undefined || !/^(?:n|pn|a|num|pron|det|rel|conj)$/.test(item.reading.cat)
}
