import type { Lexicon } from '../lexicon/index.js'
import type { Reading, Token, Word } from '../types.js'
import { addressWord } from './addresses.js'
import type { Analyser } from './affixes.js'
import { townReading } from './common-names.js'
import { listedBodyAt } from './listed-bodies.js'
import { lawWord } from './laws.js'
import { isCapital, isForeignAbbreviation, nameEnd, properReading } from './names.js'
import { numberWordsAt } from './number-words.js'
import { numberReading } from './numerals.js'
import { multiwordAt } from './multiwords.js'
import { attributionAt, hyphenatedPlace, sayingAt, termReading } from './special-words.js'
import { timeWord } from './hours.js'
import { unitAt } from './units.js'
import { joinTokens, makeWord } from './word.js'

/** Tokens → words: settled terms, the longest multiword entries, numbers, names, then single words with all their readings. */
export function lookUp(
  lexicon: Lexicon,
  analyser: Analyser,
  tokens: readonly Token[],
  titleCase = false,
): readonly Word[] {
  const words: Word[] = []
  const context = new Set<string>()
  for (const token of tokens) if (token.kind === 'word') context.add(token.lower)
  let at = 0
  while (at < tokens.length) {
    const word = wordAt(lexicon, analyser, tokens, at, context, titleCase)
    words.push(word)
    at = word.to
  }
  return words
}

/** `Badan Penanggulangan Bencana Daerah (BPBD)`: behind the name that it is short for, an abbreviation stays one. */
function isBracketed(lexicon: Lexicon, tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  if (!/^\p{Lu}[\p{Lu}\d]+$/u.test(text) || tokens[at - 1]?.text !== '(' || tokens[at + 1]?.text !== ')') return false
  if (!isCapital(tokens[at - 2]?.text ?? '')) return false
  return lexicon
    .entries(text.toLowerCase())
    .some(({ pos, glosses: [gloss = ''] }) => pos === 'pn' && gloss.includes(' '))
}

function wordAt(
  lexicon: Lexicon,
  analyser: Analyser,
  tokens: readonly Token[],
  at: number,
  context: ReadonlySet<string>,
  titleCase: boolean,
): Word {
  const token = tokens[at]
  if (token === undefined) throw new RangeError(`no token ${at}`)
  if (token.kind === 'term') return makeWord(tokens, at, at + 1, [termReading(token, lexicon)])
  if (token.kind === 'punctuation')
    return makeWord(tokens, at, at + 1, [
      { cat: 'punct', entry: undefined, glosses: [token.text], cost: 0, by: 'copy' },
    ])
  if (token.kind === 'verbatim') return makeWord(tokens, at, at + 1, [properReading(token.text)])
  const time = timeWord(tokens, at)
  if (time !== undefined) return time
  if (token.kind === 'number') return makeWord(tokens, at, at + 1, [numberReading(token.text)])
  const referred = unitAt(tokens, at) ?? referenceAt(tokens, at)
  if (referred !== undefined) return referred
  const spelled = numberWordsAt(tokens, at)
  if (spelled !== undefined) return makeWord(tokens, at, spelled.to, [spelled.reading])
  if (token.lower === 'baik' && opensPair(tokens, at))
    return makeWord(tokens, at, at + 1, [
      { cat: 'conj', entry: undefined, glosses: ['both'], cost: 0, by: 'rule:both' },
    ])
  if (opensRank(tokens, at)) return makeWord(tokens, at, at + 2, [numberReading(`ke-${tokens[at + 1]?.text ?? ''}`)])
  if (isBracketed(lexicon, tokens, at)) return makeWord(tokens, at, at + 1, [properReading(token.text)])
  const town = titleCase ? undefined : townReading(tokens, at)
  if (town !== undefined) return makeWord(tokens, at, at + 1, [town])
  const row = listedBodyAt(lexicon, tokens, at)
  if (row !== undefined) return row
  // `Kepala Badan Meteorologi, Klimatologi, dan Geofisika`: the second word begins a longer entry.
  const longest =
    listedBodyAt(lexicon, tokens, at + 1) === undefined
      ? multiwordAt(lexicon, analyser, tokens, at, context)
      : undefined
  // `dijerat dengan pasal`, `ketua RT`: an article or a neighbourhood keeps its number.
  const numbered = longest !== undefined && referenceAt(tokens, longest.to - 1) !== undefined
  const multi = numbered ? undefined : longest
  const end = nameEnd(lexicon, analyser, tokens, at, titleCase)
  if (end > at && (multi === undefined || end > multi.to)) {
    const text = joinTokens(tokens, at, end)
    // `akun Instagramnya`: a name nobody knows, and whose it is.
    const owned = at > 0 && end === at + 1 ? /^(\p{Lu}\p{L}{4,})nya$/u.exec(text)?.[1] : undefined
    if (owned !== undefined) return makeWord(tokens, at, end, [{ ...properReading(owned), clitic: '3' }])
    return makeWord(tokens, at, end, [properReading(text)])
  }
  const attribution = attributionAt(lexicon, tokens, at)
  if (attribution !== undefined) return attribution
  if (multi !== undefined) return multi
  const saying = sayingAt(lexicon, tokens, at)
  if (saying !== undefined) return makeWord(tokens, at, at + 1, [saying])
  const joined = hyphenatedPlace(lexicon, tokens, at)
  if (joined !== undefined) return joined
  const forms = formReadings(analyser, token.lower)
  const readings = grown(
    placed(withSenses(lexicon, isInitials(token) ? forms.filter(isNoStem) : forms, context), tokens, at),
    tokens,
    at,
  )
  if (readings.length > 0) return makeWord(tokens, at, at + 1, readings)
  if (isInitials(token)) return makeWord(tokens, at, at + 1, [properReading(token.text)])
  return makeWord(tokens, at, foreignEnd(analyser, tokens, at), [
    unknownReading(token, joinTokens(tokens, at, foreignEnd(analyser, tokens, at))),
  ])
}

/** `semakin tinggi`: what grows is a quality. */
function grown(readings: readonly Reading[], tokens: readonly Token[], at: number): readonly Reading[] {
  if (!/^(?:semakin|makin|kian)$/.test(tokens[at - 1]?.lower ?? '')) return readings
  const qualities = readings.filter(({ cat, clitic }) => cat === 'a' && clitic === undefined)
  return qualities.length > 0 ? qualities : readings
}

/** What names a law, a place or a car by figures. */
const referenceAt = (tokens: readonly Token[], at: number): Word | undefined =>
  lawWord(tokens, at) ?? addressWord(tokens, at)

/** `menit ke 89`: the 89th, although its hyphen is missing. */
const opensRank = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'ke' &&
  /^\d{1,3}$/.test(tokens[at + 1]?.text ?? '') &&
  /^(?:menit|abad|hari|minggu|pekan|bulan|tahun|kali|tempat|posisi|peringkat|urutan|edisi|bab|babak|gol|anak|lantai|putaran|ronde)$/.test(
    tokens[at - 1]?.lower ?? '',
  )

/** `baik … maupun …`: both … and …; as an adjective or adverb it stands behind something that says so. */
function opensPair(tokens: readonly Token[], at: number): boolean {
  if (/^(?:lebih|sangat|yang|cukup|dengan|paling|secara)$/.test(tokens[at - 1]?.lower ?? '')) return false
  const pair = tokens.findIndex((token, index) => index > at && token.lower === 'maupun')
  return pair > at + 1 && !tokens.slice(at, pair).some((token) => /^[.;:?!]$/.test(token.text))
}

/** `AP`: two or three capitals are an abbreviation, never a bare verb stem; without an entry it is a name. */
const isInitials = (token: Token): boolean => /^[A-Z]{2,3}$/.test(token.text)

const isNoStem = (reading: Reading): boolean => reading.voice !== 'stem'

/** Neighbouring unknown words in lower case are a foreign phrase, kept in its own order: `mark reader`. */
function foreignEnd(analyser: Analyser, tokens: readonly Token[], at: number): number {
  let end = at + 1
  while (
    end < tokens.length &&
    tokens[end]?.kind === 'word' &&
    tokens[end]?.spaced === true &&
    !isCapital(tokens[end]?.text ?? '') &&
    analyser.readings(tokens[end]?.lower ?? '').length === 0
  )
    end++
  return end
}

/** Readings of a form; an abbreviation is listed without its stop. */
function formReadings(analyser: Analyser, lower: string): readonly Reading[] {
  const found = analyser.readings(lower)
  return found.length === 0 && lower.endsWith('.') ? analyser.readings(lower.slice(0, -1)) : found
}

/** A word nobody knows: kept as it is, taken for a noun. */
function unknownReading(token: Token, text: string): Reading {
  return { cat: isCapital(token.text) ? 'pn' : 'n', entry: undefined, glosses: [text], cost: 0, by: 'unknown' }
}

const MONTHLY =
  /^(?:\d.*|lalu|ini|depan|itu|suci|puasa|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|ramadan|ramadhan|syawal|muharam|rajab|haji)$/

/** Proper-noun entries need a capital, and lower-case entries lose to them when there is one. */
function placed(all: readonly Reading[], tokens: readonly Token[], at: number): readonly Reading[] {
  const token = tokens[at] as Token
  const readings = all.filter((reading) => !isForeignAbbreviation(reading, token))
  const capital = isCapital(token.text)
  if (capital && at > 0 && token.lower === 'minggu')
    return readings.map((reading) => (reading.cat === 'n' ? { ...reading, glosses: ['Sunday'] } : reading))
  if (!readings.some((reading) => reading.cat === 'pn')) return readings
  // `mendarat di Bulan`; `pada Bulan Maret`, `Bulan lalu` are months.
  if (token.lower === 'bulan') {
    const moon = capital && at > 0 && !MONTHLY.test(tokens[at + 1]?.lower ?? '')
    return readings.filter(({ cat }) => (cat === 'pn') === moon)
  }
  if (!capital)
    return readings.filter((reading) => reading.cat !== 'pn').length > 0
      ? readings.filter((reading) => reading.cat !== 'pn')
      : readings
  const person = readings.some(({ entry }) => entry?.pos === 'pn' && entry.features.has('person'))
  return at === 0 && !person ? readings : readings.filter((reading) => reading.cat === 'pn')
}

/** Puts the sense whose context words stand in the sentence in front of the default one. */
function withSenses(lexicon: Lexicon, readings: readonly Reading[], context: ReadonlySet<string>): readonly Reading[] {
  return readings.map((reading) => {
    const lemma = reading.entry?.lemma
    if (lemma === undefined || reading.by.startsWith('guess')) return reading
    const entries = lexicon.entries(lemma.toLowerCase())
    if (entries.length < 2) return reading
    const sense = entries.find(
      (entry) => entry.pos === reading.entry?.pos && entry.near.some((word) => context.has(word)),
    )
    return sense === undefined
      ? reading
      : { ...reading, entry: sense, glosses: sense.glosses, by: `${reading.by}#${sense.glosses[0] ?? ''}` }
  })
}
