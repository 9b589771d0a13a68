import type { Lexicon } from '../lexicon/index.js'
import type { Reading, Token } from '../types.js'
import type { Analyser } from './affixes.js'
import { joinsName, opensGivenName } from './common-names.js'
import { isCalled, isInRowOfNames } from './rows-of-names.js'

/** Words that stand inside names in lower case. */
const PARTICLES: ReadonlySet<string> = new Set(
  'bin binti van von der den de da di del la le el al ibn ter dos du'.split(' '),
)

/** `di Pluit`: behind a preposition of place, a common word with a capital of its own is a place that is called so. */
function standsForPlace(lexicon: Lexicon, tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token === undefined || !/^(?:di|ke|dari)$/.test(before?.text ?? '') || isCapital(next?.text ?? '')) return false
  if (/^\p{Lu}{2}/u.test(token.text)) return false
  const entries = lexicon.entries(token.lower)
  if (entries.length === 0 || entries.some(({ pos }) => pos !== 'n')) return false
  return entries.every(
    ({ domain, features, glosses: [gloss = ''] }) =>
      /^(?:core|culture|science|sport)$/.test(domain) &&
      !isCapital(gloss) &&
      !['title', 'org', 'place', 'hum', 'time', 'mass', 'pl', 'unit'].some((feature) => features.has(feature)),
  )
}

const CALLED = /^(?:Jalan|Jl\.?|Pasar|Gang|Kampung|Kelurahan|Kecamatan|Dusun|Stasiun|Terminal)$/

export function isCapital(text: string): boolean {
  const first = text[0] ?? ''
  return first !== first.toLowerCase()
}

/** A name as one reading: rendered as it stands, and no table may touch it. */
export function properReading(text: string): Reading {
  return { cat: 'pn', entry: undefined, glosses: [text], cost: 0, by: 'name' }
}

/**
 * Where the name that begins at a token ends, or `at` itself when none begins there. A name is a run of capitalised words
 * that begins with one that no entry explains; known common words join it once it has begun (`Ahn Merdeka`), known proper
 * nouns do not (`Volodymyr` after `Ukraina`).
 */
export function nameEnd(
  lexicon: Lexicon,
  analyser: Analyser,
  tokens: readonly Token[],
  at: number,
  titleCase: boolean,
): number {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word' || !isCapital(token.text)) return at
  if (!nameLike(lexicon, analyser, tokens, at, titleCase)) return at
  const company = LEGAL_FORM.test(token.text)
  let end = at + 1
  while (end < tokens.length) {
    const next = tokens[end]
    if (next === undefined || !next.spaced) {
      if (
        next?.text === '.' &&
        /^\p{Lu}$/u.test(tokens[end - 1]?.text ?? '') &&
        tokens[end + 1]?.spaced === true &&
        isCapital(tokens[end + 1]?.text ?? '')
      ) {
        end += 1
        continue
      }
      break
    }
    if (
      next.kind === 'word' &&
      isCapital(next.text) &&
      (company || !lexiconName(lexicon, next) || joinsName(lexicon, next)) &&
      !startsNewPhrase(lexicon, analyser, next, titleCase)
    )
      end += 1
    else if (
      PARTICLES.has(next.lower) &&
      next.lower !== 'di' &&
      tokens[end + 1]?.kind === 'word' &&
      isCapital(tokens[end + 1]?.text ?? '')
    )
      end += 1
    else break
  }
  return end
}

function nameLike(
  lexicon: Lexicon,
  analyser: Analyser,
  tokens: readonly Token[],
  at: number,
  titleCase: boolean,
): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (/^\p{Lu}$/u.test(token.text) && tokens[at + 1]?.text === '.' && tokens[at + 1]?.spaced === false) return true
  if (LEGAL_FORM.test(token.text) && isCapital(tokens[at + 1]?.text ?? '')) return true
  if (token.lower.endsWith('.') && lexiconName(lexicon, token)) return false
  if (!titleCase && opensGivenName(lexicon, tokens, at, (next) => analyser.readings(next.lower).length > 0)) return true
  if ((!titleCase && isCalled(analyser, tokens, at)) || isInRowOfNames(analyser, tokens, at)) return true
  const readings = analyser.readings(token.lower.replace(/\.$/, ''))
  if (readings.every((reading) => isForeignAbbreviation(reading, token))) return true
  if (readings.every((reading) => reading.by.startsWith('guess'))) return at > 0 && !titleCase
  if (at > 0 && !titleCase && readings.every((reading) => reading.clitic === '1s' || reading.clitic === '2'))
    return true
  if (at > 0 && !titleCase && followsTitle(lexicon, tokens, at) && isGivenName(lexicon, analyser, tokens, at))
    return true
  if (readings.some((reading) => reading.by.startsWith('affix') || reading.by.startsWith('grammar'))) {
    // A rare derivation read into a capitalised word in mid-sentence is more often a name: Bersani, Kean, Serena.
    const derived = readings.every((reading) => reading.by.startsWith('affix') && reading.cost >= 0.5)
    return derived && at > 0 && !titleCase && tokens[at - 1]?.kind === 'word'
  }
  const following = tokens[at + 1]
  const initial =
    following?.spaced === true &&
    /^\p{Lu}$/u.test(following.text) &&
    tokens[at + 2]?.text === '.' &&
    tokens[at + 2]?.spaced === false
  if (initial && !hasTitle(lexicon, token)) return true
  if (at > 0 && !titleCase && standsForPlace(lexicon, tokens, at)) return true
  // `Jalan Pahlawan`, `Pasar Kembang`: what such places are called is a name whatever it means.
  if (at > 0 && !titleCase && CALLED.test(tokens[at - 1]?.text ?? '') && !lexiconName(lexicon, token)) return true
  if (at > 0 || lexiconName(lexicon, token)) return false
  // At the start of a sentence: a common word directly before an unknown capitalised one is a given name, unless it can head a title.
  const next = tokens[1]
  if (next === undefined || next.kind !== 'word' || !isCapital(next.text) || titleCase) return false
  if (/^\p{Lu}{2}/u.test(next.text)) return false
  const head = lexicon.entries(token.lower)[0]
  if (head === undefined || head.pos !== 'n') return false
  if (['title', 'org', 'place', 'hum', 'time'].some((feature) => head.features.has(feature))) return false
  return analyser.readings(next.lower).length === 0 && token.lower.length <= 6 && head.domain !== 'titles'
}

/** `Menteri Rahmat Saputra`: a capitalised title or kind of person stands before, not at the start of its own name. */
function followsTitle(lexicon: Lexicon, tokens: readonly Token[], at: number): boolean {
  // `Sekretaris Jenderal PBB Ban Ki-moon`: a body or country may stand between.
  const end = lexiconName(lexicon, tokens[at - 1]) ? at - 1 : at
  for (let from = Math.max(0, end - 4); from < end; from++) {
    const phrase = tokens.slice(from, end)
    if (!phrase.every((token) => token.kind === 'word')) continue
    // `Dr. Sakura Hayashida`
    const key = phrase.map((token) => token.lower.replace(/\.$/, '')).join(' ')
    if (
      lexicon
        .entries(key)
        .some((entry) => entry.pos === 'n' && (entry.features.has('title') || entry.features.has('hum')))
    )
      return true
  }
  return false
}

/** A common word with a capital that nothing ties to a title, before a capitalised word nobody knows. */
function isGivenName(lexicon: Lexicon, analyser: Analyser, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined || next?.kind !== 'word' || !next.spaced || !isCapital(next.text)) return false
  if (hasTitle(lexicon, token) || lexiconName(lexicon, token)) return false
  return /^\p{Lu}\p{Ll}/u.test(next.text) && analyser.readings(next.lower).length === 0
}

/** `Ri Yong Ho` is not of the RI: an abbreviation in capitals is written so. */
export function isForeignAbbreviation({ entry }: Reading, token: Token): boolean {
  return entry !== undefined && /^[A-Z]{2,}$/.test(entry.lemma) && /\p{Lu}\p{Ll}/u.test(token.text)
}

function hasTitle(lexicon: Lexicon, token: Token): boolean {
  return lexicon
    .entries(token.lower)
    .some((entry) => ['title', 'hum', 'org', 'place'].some((feature) => entry.features.has(feature)))
}

/** `PT Lumbung Nusantara Tbk`: a company's name is all that has a capital behind its legal form. */
const LEGAL_FORM = /^(?:PT|CV|UD)$/

function lexiconName(lexicon: Lexicon, token: Token | undefined): boolean {
  return token !== undefined && lexicon.entries(token.lower).some((entry) => entry.pos === 'pn')
}

function startsNewPhrase(lexicon: Lexicon, analyser: Analyser, token: Token, titleCase: boolean): boolean {
  if (titleCase) return analyser.readings(token.lower).length > 0
  const entry = lexicon.entries(token.lower)[0]
  return entry !== undefined && (entry.features.has('title') || entry.features.has('time'))
}
