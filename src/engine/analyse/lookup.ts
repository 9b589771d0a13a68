import type { Lexicon } from '../lexicon/index.js'
import type { Entry, Reading, Token, Word } from '../types.js'
import type { Analyser } from './affixes.js'
import { isCapital, nameEnd, properReading } from './names.js'
import { numberWordsAt } from './number-words.js'
import { numberReading } from './numerals.js'

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
  if (token.kind === 'term') return make(tokens, at, at + 1, [termReading(token, lexicon)])
  if (token.kind === 'punctuation')
    return make(tokens, at, at + 1, [{ cat: 'punct', entry: undefined, glosses: [token.text], cost: 0, by: 'copy' }])
  if (token.kind === 'verbatim') return make(tokens, at, at + 1, [properReading(token.text)])
  if (token.kind === 'number') return make(tokens, at, at + 1, [numberReading(token.text)])
  const spelled = numberWordsAt(tokens, at)
  if (spelled !== undefined) return make(tokens, at, spelled.to, [spelled.reading])
  const multi = multiwordAt(lexicon, analyser, tokens, at, context)
  const end = nameEnd(lexicon, analyser, tokens, at, titleCase)
  if (end > at && (multi === undefined || end > multi.to)) {
    const text = joinTokens(tokens, at, end)
    return make(tokens, at, end, [properReading(text)])
  }
  if (multi !== undefined) return multi
  const saying = sayingAt(lexicon, tokens, at)
  if (saying !== undefined) return make(tokens, at, at + 1, [saying])
  const joined = hyphenatedPlace(lexicon, tokens, at)
  if (joined !== undefined) return joined
  const readings = placed(withSenses(lexicon, formReadings(analyser, token.lower), context), token, at)
  if (readings.length > 0) return make(tokens, at, at + 1, readings)
  return make(tokens, at, foreignEnd(analyser, tokens, at), [
    unknownReading(token, joinTokens(tokens, at, foreignEnd(analyser, tokens, at))),
  ])
}

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

/** `Rusia-Korea Utara` → Russian-North Korean; `antar-Korea` → inter-Korean. */
function hyphenatedPlace(lexicon: Lexicon, tokens: readonly Token[], at: number): Word | undefined {
  const [left, right, more] = (tokens[at]?.lower ?? '').split('-')
  if (left === undefined || right === undefined || more !== undefined) return undefined
  const next = tokens[at + 1]
  const wide =
    next?.kind === 'word' ? lexicon.entries(`${right} ${next.lower}`).find((entry) => entry.pos === 'pn') : undefined
  const place = wide ?? lexicon.entries(right).find((entry) => entry.pos === 'pn')
  if (place === undefined) return undefined
  const first = left === 'antar' ? 'inter' : lexicon.entries(left).find((entry) => entry.pos === 'pn')
  if (first === undefined) return undefined
  const prefix = typeof first === 'string' ? first : (first.adjective ?? first.glosses[0] ?? '')
  const gloss = `${prefix}-${place.adjective ?? place.glosses[0] ?? ''}`
  const entry: Entry = { ...place, adjective: gloss, features: new Set(['place']) }
  const end = wide === undefined ? at + 1 : at + 2
  return make(tokens, at, end, [{ cat: 'pn', entry, glosses: [gloss], cost: 0, by: 'rule:hyphen' }])
}

const SAYING =
  /^(kata|ujar|tutur|tambah|jelas|ungkap|tegas|papar|imbuh|lanjut|ucap|terang|tulis|tandas|sebut|cetus|kilah|tukas|sambung|jawab)(nya)?$/

/** `…, ujar Budi`, `…, katanya`: bare stems of saying behind a comma or a quotation mark. */
function sayingAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Reading | undefined {
  const match = SAYING.exec(tokens[at]?.lower ?? '')
  const before = tokens[at - 1]
  if (match === null || before === undefined || !/^[,"”“’'?!]$/.test(before.text)) return undefined
  const next = tokens[at + 1]
  if (
    match[2] === undefined &&
    (next === undefined || (next.kind === 'word' && /^(?:yang|dengan|ini|itu|untuk|ke|di|lagi)$/.test(next.lower)))
  )
    return undefined
  const gloss = /^tambah|imbuh|sambung|lanjut$/.test(match[1] ?? '')
    ? ['add', 'say']
    : match[1] === 'jawab'
      ? ['answer', 'reply']
      : match[1] === 'tulis'
        ? ['write']
        : ['say']
  const entry = lexicon.entries('mengatakan')[0]
  return {
    cat: 'v',
    entry,
    glosses: gloss,
    voice: 'active',
    cost: 0,
    by: `rule:saying/${match[1]}`,
    ...(match[2] === undefined ? {} : { clitic: '3' as const }),
  }
}

function make(tokens: readonly Token[], from: number, to: number, readings: readonly Reading[]): Word {
  const first = tokens[from]
  const text = to === from + 1 ? (first?.text ?? '') : joinTokens(tokens, from, to)
  return {
    from,
    to,
    text,
    lower: text.toLowerCase(),
    capital: isCapital(first?.text ?? '') && !startsSentence(tokens, from),
    readings,
  }
}

/** The first word, also behind a full stop, colon or opening quote: its capital says nothing. */
export function startsSentence(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const token = tokens[before]
    if (token === undefined || token.kind !== 'punctuation') return false
    if (/^[.!?:…]$/.test(token.text)) return true
    if (/^[,;)]$/.test(token.text)) return false
  }
  return true
}

export function joinTokens(tokens: readonly Token[], from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token !== undefined) text += (at > from && token.spaced ? ' ' : '') + token.text
  }
  return text
}

function termReading(token: Token, lexicon: Lexicon): Reading {
  const gloss = token.target ?? token.text
  const by = `term:${gloss}`
  const known = token.termKind === 'person' ? undefined : lexicon.entries(token.lower)[0]
  if (known !== undefined && (known.pos === 'n' || known.pos === 'pn')) {
    const adjective = token.adjective ?? known.adjective
    return { cat: known.pos, entry: { ...known, glosses: [gloss], adjective }, glosses: [gloss], cost: 0, by }
  }
  const feature = FEATURES[token.termKind ?? 'term'] ?? 'term'
  const cat = feature === 'title' || feature === 'term' ? 'n' : 'pn'
  const entry: Entry = {
    lemma: token.lower,
    pos: cat,
    glosses: [gloss],
    features: new Set([feature, 'settled', ...(token.article === undefined ? [] : [token.article])]),
    government: undefined,
    near: [],
    adjective: token.adjective,
    domain: 'user',
  }
  return { cat, entry, glosses: [gloss], cost: 0, by }
}

/** What a settled term's kind means to the grammar. */
const FEATURES: Readonly<Record<string, string>> = {
  person: 'person',
  place: 'place',
  organisation: 'org',
  title: 'title',
}

/** A word nobody knows: kept as it is, taken for a noun. */
function unknownReading(token: Token, text: string): Reading {
  return { cat: isCapital(token.text) ? 'pn' : 'n', entry: undefined, glosses: [text], cost: 0, by: 'unknown' }
}

/** Proper-noun entries need a capital, and lower-case entries lose to them when there is one. */
function placed(readings: readonly Reading[], token: Token, at: number): readonly Reading[] {
  const capital = isCapital(token.text)
  if (capital && at > 0 && token.lower === 'minggu')
    return readings.map((reading) => (reading.cat === 'n' ? { ...reading, glosses: ['Sunday'] } : reading))
  if (!readings.some((reading) => reading.cat === 'pn')) return readings
  if (!capital)
    return readings.filter((reading) => reading.cat !== 'pn').length > 0
      ? readings.filter((reading) => reading.cat !== 'pn')
      : readings
  return at === 0 ? readings : readings.filter((reading) => reading.cat === 'pn')
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

/** The longest multiword entry that begins here; its verb may be inflected and its last word may carry a clitic. */
function multiwordAt(
  lexicon: Lexicon,
  analyser: Analyser,
  tokens: readonly Token[],
  at: number,
  context: ReadonlySet<string>,
): Word | undefined {
  const first = tokens[at]
  if (first === undefined || tokens[at + 1]?.kind !== 'word') return undefined
  let best: Word | undefined
  const tryKey = (key: string, head: Reading | undefined): void => {
    for (const words of lexicon.multiwords(key)) {
      if (best !== undefined && words.length <= best.to - best.from) break
      const found = matchWords(lexicon, analyser, tokens, at, words, head, context)
      if (found !== undefined) {
        best = found
        break
      }
    }
  }
  tryKey(first.lower, undefined)
  for (const reading of analyser.readings(first.lower)) {
    if (reading.cat === 'v' && reading.entry !== undefined && reading.entry.lemma !== first.lower)
      tryKey(reading.entry.lemma, reading)
    if (reading.plural === true && reading.entry !== undefined) tryKey(reading.entry.lemma, reading)
  }
  return best
}

/** `menimbulkan ancaman keamanan`: the noun inside a verb phrase has modifiers of its own, so the phrase must be taken apart. */
function continuesNoun(
  lexicon: Lexicon,
  analyser: Analyser,
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
): boolean {
  const next = tokens[at]
  if (next === undefined || next.kind !== 'word') return false
  const noun = [words.slice(-2).join(' '), words.at(-1) ?? '']
    .flatMap((ending) => (ending === words.join(' ') ? [] : lexicon.entries(ending)))
    .find((entry) => entry.pos === 'n')
  if (noun === undefined) return false
  if (next.lower === 'yang') return true
  const cat = analyser.readings(next.lower)[0]?.cat
  return cat === 'n' || cat === 'a' || cat === 'pn' || cat === 'pron'
}

function matchWords(
  lexicon: Lexicon,
  analyser: Analyser,
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
  head: Reading | undefined,
  context: ReadonlySet<string>,
): Word | undefined {
  let clitic: Reading['clitic']
  for (let offset = 1; offset < words.length; offset++) {
    const token = tokens[at + offset]
    if (token === undefined || !token.spaced || (token.kind !== 'word' && token.kind !== 'number')) return undefined
    if (token.lower === words[offset]) continue
    if (offset < words.length - 1 || token.lower.length <= (words[offset]?.length ?? 0)) return undefined
    const reading = analyser
      .readings(token.lower)
      .find((found) => found.clitic !== undefined && found.entry?.lemma === words[offset])
    if (reading === undefined && token.lower !== `${words[offset]}nya`) return undefined
    clitic = reading?.clitic ?? '3'
  }
  const entries = lexicon.entries(words.join(' '))
  const goesOn = clitic === undefined && continuesNoun(lexicon, analyser, tokens, at + words.length, words)
  const readings: Reading[] = []
  for (const entry of entries) {
    if (entry.near.length > 0 && !entry.near.some((word) => context.has(word))) continue
    if (entry.pos === 'pn' && !isCapital(tokens[at]?.text ?? '')) continue
    if (head !== undefined && head.cat === 'v' && entry.pos !== 'v') continue
    if (entry.pos === 'v' && goesOn) continue
    readings.push({
      cat: entry.pos,
      entry,
      glosses: entry.glosses,
      cost: readings.length * 0.7,
      by: `lex:${entry.lemma}/${entry.pos}`,
      ...(entry.pos === 'v' ? { voice: head?.voice ?? 'active' } : {}),
      ...(head?.plural === true ? { plural: true } : {}),
      ...(clitic === undefined ? {} : { clitic }),
    })
  }
  return readings.length === 0 ? undefined : make(tokens, at, at + words.length, readings)
}
