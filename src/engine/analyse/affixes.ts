import type { Lexicon } from '../lexicon/index.js'
import type { Entry, Reading } from '../types.js'
import { encliticReadings } from './clitics.js'
import { derivedReadings } from './derivations.js'
import { verbEntries } from './entries.js'
import { functionReadings } from './function-words.js'
import { guessLoan } from './loans.js'
import { reading } from './reading.js'
import { reduplicated } from './reduplication.js'
import { passives, proclitics, statives } from './voices.js'

const CACHE_LIMIT = 50_000

/** Finds every reading of a word form; remembers what it found. */
export interface Analyser {
  readings(lower: string): readonly Reading[]
}

/** Sneddon's affix system over a lexicon; a form that is listed itself always comes first. */
export function createAnalyser(lexicon: Lexicon): Analyser {
  const cache = new Map<string, readonly Reading[]>()
  const readings = (lower: string): readonly Reading[] => {
    const known = cache.get(lower)
    if (known !== undefined) return known
    const found = analyse(lexicon, lower)
    if (cache.size >= CACHE_LIMIT) cache.clear()
    cache.set(lower, found)
    return found
  }
  return { readings }
}

/** No Indonesian word is longer, affixes and all. */
const LONGEST = 48

function analyse(lexicon: Lexicon, lower: string): readonly Reading[] {
  if (lower.length > LONGEST) return []
  const closed = functionReadings(lower) ?? []
  const listed = [...closed, ...listedReadings(lexicon, lower, closed)]
  // `tinggi` is the adjective, also behind an auxiliary, and hardly ever `meninggi` without its prefix.
  const adjective = listed.some(({ cat }) => cat === 'a' || cat === 'num')
  const stems = stemReadings(lexicon, lower, adjective ? 6 : listed.length > 0 ? 2 : 0.2)
  if (listed.length > 0) return [...listed, ...stems]
  if (stems.length > 0) return stems
  // `terjadinya`: of the listed `terjadi`, not a state derived anew from `jadi`.
  const host = /^(ter.{2,})nya$/.exec(lower)?.[1]
  if (host !== undefined && lexicon.entries(host).length > 0) return encliticReadings(lexicon, lower, analyse)
  const derived = [
    ...passives(lexicon, lower),
    ...statives(lexicon, lower),
    ...proclitics(lexicon, lower),
    ...reduplicated(lexicon, lower, analyse),
  ]
  if (derived.length > 0) return derived
  const clitics = encliticReadings(lexicon, lower, analyse)
  if (clitics.length > 0) return clitics
  const derivation = derivedReadings(lexicon, lower)
  if (derivation.length > 0) return derivation
  return guessLoan(lower)
}

/** Parts of speech that a grammar word may have besides its grammatical use: `bisa` venom, `dalam` deep. */
const OPEN: ReadonlySet<string> = new Set(['n', 'v', 'a'])

function listedReadings(lexicon: Lexicon, lower: string, closed: readonly Reading[]): Reading[] {
  const entries = lexicon.entries(lower)
  return entries
    .filter((entry) => entry.near.length === 0 || entries.length === 1)
    .filter((entry) => closed.length === 0 || (OPEN.has(entry.pos) && !entry.features.has('modal')))
    .map((entry, index) => {
      const base = closed.length === 0 ? index * 0.5 : lower === 'baru' ? 1 : 2.5 + index * 0.5
      return entry.pos === 'v'
        ? reading(entry, base, `lex:${entry.lemma}/v`, { voice: isListedPassive(entry) ? 'passive' : 'active' })
        : reading(entry, base, `lex:${entry.lemma}/${entry.pos}`)
    })
}

/** `kirim` → mengirim as a bare stem: after a pronoun agent, an auxiliary, or as a command. */
function stemReadings(lexicon: Lexicon, lower: string, cost: number): Reading[] {
  return verbEntries(lexicon, lower)
    .filter((entry) => entry.lemma !== lower)
    .map((entry) => reading(entry, cost, `affix:stem/${entry.lemma}`, { voice: 'stem' }))
}

/** `diperkirakan`, listed with an English passive: its agent needs a "by" as any other's. */
const isListedPassive = ({ lemma, glosses }: Entry): boolean =>
  lemma.startsWith('di') && glosses.every((gloss) => /^be \w+(?:ed|en|wn|ught|id|ld|nt|pt|ut|st)\b/.test(gloss))
