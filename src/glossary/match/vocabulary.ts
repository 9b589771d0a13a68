/** The words of all forms, numbered, in a table that is read straight from the text: no string is made for a word that no form has. */
import { fold } from './fold.js'

export interface Vocabulary {
  readonly size: number
  /** The number of a folded word, or -1. */
  idOf(key: string): number
  /** Reads the words of a text into `into` and gives how many there are. Linear, without allocation for ASCII words. */
  scan(text: string, into: Words): number
}

/** Where the words of a text stand. The arrays grow as needed and are used again. */
export interface Words {
  starts: Int32Array
  ends: Int32Array
  /** Number of each word, -1 for words of no form. */
  ids: Int32Array
  /** Number of the word without an enclitic that is written onto it, or -1. */
  stems: Int32Array
  /** Length of that enclitic. */
  clitics: Uint8Array
}

export function createWords(capacity = 64): Words {
  return {
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    ids: new Int32Array(capacity),
    stems: new Int32Array(capacity),
    clitics: new Uint8Array(capacity),
  }
}

/** 1 for letters, marks and numbers of the basic plane. */
const wordUnit: Uint8Array = (() => {
  const table = new Uint8Array(0x10000)
  const word = /[\p{L}\p{M}\p{N}]/u
  for (let code = 0; code < table.length; code++) {
    if (code < 0xd800 || code > 0xdfff) table[code] = word.test(String.fromCharCode(code)) ? 1 : 0
  }
  return table
})()

const SEED = 0x811c9dc5 | 0
const PRIME = 0x01000193

export function createVocabulary(keys: Iterable<string>): Vocabulary {
  const texts = [...new Set(keys)]
  const ids = new Map(texts.map((text, id) => [text, id]))
  const bits = Math.max(4, Math.ceil(Math.log2(texts.length * 4 + 1)))
  const mask = (1 << bits) - 1
  const slots = new Int32Array(mask + 1).fill(-1)
  const hashes = new Int32Array(mask + 1)
  for (const [id, text] of texts.entries()) {
    const hash = hashOf(text)
    let slot = hash & mask
    while (slots[slot] !== -1) slot = (slot + 1) & mask
    slots[slot] = id
    hashes[slot] = hash
  }

  /** The word `text[start, end)`, ASCII only, with its hash. */
  const find = (text: string, start: number, end: number, hash: number): number => {
    let slot = hash & mask
    for (let id = slots[slot] as number; id !== -1; slot = (slot + 1) & mask, id = slots[slot] as number) {
      if (hashes[slot] === hash && same(texts[id] as string, text, start, end)) return id
    }
    return -1
  }

  const scan = (text: string, into: Words): number => {
    const length = text.length
    let count = 0
    let at = 0
    while (at < length) {
      if (wordUnit[text.charCodeAt(at)] === 0) {
        at++
        continue
      }
      const start = at
      let hash = SEED
      let wide = 0
      for (; at < length; at++) {
        let code = text.charCodeAt(at)
        if (wordUnit[code] === 0) break
        if (code >= 65 && code <= 90) code |= 32
        wide |= code
        hash = Math.imul(hash ^ code, PRIME)
      }
      if (count === into.starts.length) grow(into)
      into.starts[count] = start
      into.ends[count] = at
      into.stems[count] = -1
      if (wide < 128) {
        into.ids[count] = find(text, start, at, hash)
        const clitic = cliticLength(text, start, at)
        if (clitic > 0) {
          into.stems[count] = find(text, start, at - clitic, hashRange(text, start, at - clitic))
          into.clitics[count] = clitic
        }
      } else into.ids[count] = ids.get(fold(text.slice(start, at))) ?? -1
      count++
    }
    return count
  }
  return { size: texts.length, idOf: (key) => ids.get(key) ?? -1, scan }
}

/** Length of an enclitic written onto the word (`presidennya` → 3), 0 when there is none or too little would be left. */
function cliticLength(text: string, start: number, end: number): number {
  if (end - start < 6) return 0
  const last = text.charCodeAt(end - 1) | 32
  if (last !== 97 && last !== 104 && last !== 110) return 0
  const middle = text.charCodeAt(end - 2) | 32
  const first = text.charCodeAt(end - 3) | 32
  if (last === 97) return middle === 121 && first === 110 ? 3 : 0 // nya
  if (last === 104) return middle === 97 && (first === 108 || first === 107) ? 3 : 0 // lah, kah
  return last === 110 && middle === 117 && first === 112 ? 3 : 0 // pun
}

function same(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) {
    let code = text.charCodeAt(start + at)
    if (code >= 65 && code <= 90) code |= 32
    if (word.charCodeAt(at) !== code) return false
  }
  return true
}

function hashRange(text: string, start: number, end: number): number {
  let hash = SEED
  for (let at = start; at < end; at++) {
    let code = text.charCodeAt(at)
    if (code >= 65 && code <= 90) code |= 32
    hash = Math.imul(hash ^ code, PRIME)
  }
  return hash
}

const hashOf = (word: string): number => hashRange(word, 0, word.length)

function grow(words: Words): void {
  const size = words.starts.length * 2
  const wider = (old: Int32Array): Int32Array => {
    const fresh = new Int32Array(size)
    fresh.set(old)
    return fresh
  }
  words.starts = wider(words.starts)
  words.ends = wider(words.ends)
  words.ids = wider(words.ids)
  words.stems = wider(words.stems)
  const clitics = new Uint8Array(size)
  clitics.set(words.clitics)
  words.clitics = clitics
}
