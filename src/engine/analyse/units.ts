/** Symbols of units behind a figure, which no plural changes: `300 m2`, `40 km/jam` → 40 km/h. */
import { table } from '../table.js'
import type { Entry, Token, Word } from '../types.js'
import { makeWord } from './word.js'

/** Letters that are a unit only behind a figure; longer symbols (kg, km) are in the lexicon. */
const SYMBOL = /^(?:[mlg]|[kcdm]?m[23²³]|[kMG]W|[kMG]Wh|[kMG]?Hz|[kMG]B|[MG]bps)$/

const SPELLED: Readonly<Record<string, string>> = table({ mdpl: 'meters above sea level' })

/** What is counted by the hour, and how it is written beside another unit and beside a symbol. */
const PER: Readonly<Record<string, readonly [word: string, symbol: string]>> = table({
  jam: ['hour', 'h'],
  detik: ['second', 's'],
  menit: ['minute', 'min'],
  hari: ['day', ''],
  bulan: ['month', ''],
  tahun: ['year', ''],
})

const COUNTED: Readonly<Record<string, string>> = table({
  meter: 'meters',
  kilometer: 'kilometers',
  liter: 'liters',
  ton: 'tons',
  mil: 'miles',
  barel: 'barrels',
})

/** `km/jam` → km/h, `liter/menit` → liters per minute, `ton/hari` → tons per day. */
function rate(unit: string, time: string): string | undefined {
  const [word, symbol] = PER[time] ?? ['', '']
  const spelled = COUNTED[unit]
  if (word === '' || (spelled === undefined && !/^\p{L}{1,2}[23²³]?$/u.test(unit))) return undefined
  return spelled === undefined && symbol !== '' ? `${unit}/${symbol}` : `${spelled ?? unit} per ${word}`
}

function unitWord(tokens: readonly Token[], from: number, to: number, gloss: string): Word {
  const lower = gloss.toLowerCase()
  const features = new Set(['unit', 'pl', 'term'])
  const entry: Entry = {
    lemma: lower,
    pos: 'n',
    glosses: [gloss],
    features,
    government: undefined,
    near: [],
    adjective: undefined,
    domain: 'core',
  }
  return makeWord(tokens, from, to, [{ cat: 'n', entry, glosses: [gloss], cost: 0, by: 'rule:unit' }])
}

export function unitAt(tokens: readonly Token[], at: number): Word | undefined {
  const [before, token, slash, time] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]]
  if (token?.kind !== 'word' || !/^\d/.test(before?.text ?? '') || before?.text.endsWith('%') === true) return undefined
  if (slash?.text === '/' && !slash.spaced && time?.spaced === false) {
    const gloss = rate(token.text, time.lower)
    if (gloss !== undefined) return unitWord(tokens, at, at + 3, gloss)
  }
  const gloss = SYMBOL.test(token.text) ? token.text : SPELLED[token.lower]
  return gloss === undefined ? undefined : unitWord(tokens, at, at + 1, gloss)
}
