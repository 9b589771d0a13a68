import type { Lexicon } from '../lexicon/index.js'
import type { Reading, Token, Word } from '../types.js'
import type { Analyser } from './affixes.js'
import { isCapital } from './names.js'
import { makeWord } from './word.js'

/** The longest multiword entry that begins here; its verb may be inflected and its last word may carry a clitic. */
export function multiwordAt(
  lexicon: Lexicon,
  analyser: Analyser,
  tokens: readonly Token[],
  at: number,
  context: ReadonlySet<string>,
): Word | undefined {
  const first = tokens[at]
  if (first === undefined || tokens[at + 1]?.kind !== 'word') return undefined
  // `…, jadi lebih baik bertanya`: so, and no verb.
  if (first.lower === 'jadi' && tokens[at - 1]?.text === ',') return undefined
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
  // `Kepala Badan Penanggulangan Bencana Daerah`: the second word begins a much longer entry.
  const longer = best !== undefined && best.to - at === 2 ? longest(lexicon, tokens, at + 1) : 0
  return longer > 2 ? undefined : best
}

/** How many words the longest entry has that begins here as it is written. */
function longest(lexicon: Lexicon, tokens: readonly Token[], at: number): number {
  let most = 0
  for (const words of lexicon.multiwords(tokens[at]?.lower ?? ''))
    if (words.length > most && words.every((word, offset) => tokens[at + offset]?.lower === word)) most = words.length
  return most
}

const READING = /^(?:membaca|menulis|membeli|menjual|membuka|menonton|membuat|memakai|membangun|memasak|mengirim)$/

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
  const last = words.at(-1) ?? ''
  const noun = [words.slice(-2).join(' '), last]
    .filter((ending) => ending !== words.join(' '))
    .some((ending) => isNoun(lexicon, ending))
  if (!noun) return false
  // `membaca buku itu`: one that is pointed at, and not what one does.
  if (/^(?:itu|ini|tersebut)$/.test(next.lower) && words.length === 2 && READING.test(words[0] ?? '')) return true
  // `memeluk agama Kristen`: the noun belongs to a longer one.
  if (next.lower === 'yang' || isNoun(lexicon, `${last} ${next.lower}`)) return true
  // `kembali ke rumah masing-masing`: to their own.
  if (next.lower === 'masing-masing') return true
  const cat = analyser.readings(next.lower)[0]?.cat
  // `mendengar kabar itu`: the news is pointed at; in `jalan yang memakan korban itu` the road is.
  if (cat === 'dem') return !tokens.slice(Math.max(0, at - words.length - 3), at).some(({ lower }) => lower === 'yang')
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
  // `di tepi Laut Hitam`: the capital begins a name, and `tepi laut` is no word here.
  const last = tokens[at + words.length - 1]
  if (clitic === undefined && last !== undefined && isCapital(last.text) && !isCapital(tokens[at]?.text ?? '')) {
    const after = tokens[at + words.length]
    const name = `${last.lower} ${after?.lower ?? ''}`
    if (lexicon.entries(name).some((entry) => entry.pos === 'pn')) return undefined
  }
  const entries = lexicon.entries(words.join(' '))
  const goesOn = clitic === undefined && continuesNoun(lexicon, analyser, tokens, at + words.length, words)
  const owner = clitic ?? head?.clitic
  const readings: Reading[] = []
  for (const entry of entries) {
    if (entry.near.length > 0 && !entry.near.some((word) => context.has(word))) continue
    if (entry.pos === 'pn' && !isCapital(tokens[at]?.text ?? '')) continue
    // `Lautan luas …`: the first word of a sentence has its capital from there.
    if (entry.pos === 'pn' && at === 0 && last !== undefined && !isCapital(last.text)) continue
    if (head !== undefined && head.cat === 'v' && entry.pos !== 'v') continue
    // `40 negara gagal menyepakati batas waktu`: what they failed to do follows.
    if (entry.pos === 'n' && words.at(-1) === 'gagal' && isActive(analyser, tokens[at + words.length])) continue
    if (entry.pos === 'v' && goesOn) continue
    if (entry.pos === 'v' && beginsPreposition(lexicon, tokens, at + words.length - 1)) continue
    // `di rumah itu`: a thing that is pointed at is no longer an adverb.
    if (
      (entry.pos === 'adv' || entry.pos === 'prep') &&
      (pointedAt(tokens[at + words.length]) || (entry.pos === 'prep' && tokens[at + words.length]?.lower === 'yang')) &&
      isNoun(lexicon, words.at(-1) ?? '')
    )
      continue
    // `tidak perlu khawatir`: what is denied is the need, and no thing is unnecessary.
    if (
      entry.lemma === 'tidak perlu' &&
      /^(?:a|v)$/.test(analyser.readings(tokens[at + words.length]?.lower ?? '')[0]?.cat ?? '')
    )
      continue
    // `tidak bertanggung jawab atas barang`: is not responsible for them; `tidak langsung dibuka`: not opened at once.
    const next = tokens[at + words.length]?.lower ?? ''
    if (entry.lemma === 'tidak bertanggung jawab' && /^(?:atas|terhadap|kepada|untuk)$/.test(next)) continue
    if (entry.lemma === 'tidak langsung' && analyser.readings(next)[0]?.cat === 'v') continue
    // `semua orang Amerika Latin`: all people of a kind.
    if (/^(?:semua|setiap) orang$/.test(entry.lemma) && isCapital(tokens[at + words.length]?.text ?? '')) continue
    // `bila tidak yakin`, `jika tidak ada kasus`: what is denied follows.
    if (/^(?:bila|jika|kalau|apabila) tidak$/.test(entry.lemma) && goesOnWith(tokens[at + words.length])) continue
    // `ditandai dengan baik`: how it is done.
    if (entry.pos === 'v' && words.at(-1) === 'dengan' && saysHow(analyser, tokens, at + words.length)) continue
    if (entry.lemma === 'tidak sadar' && /^(?:bahwa|akan|kalau)$/.test(tokens[at + words.length]?.lower ?? '')) continue
    // `memiliki waktu 14 menit`: has 14 minutes, not time.
    if (entry.lemma === 'memiliki waktu' && tokens[at + words.length]?.kind === 'number') continue
    // `tidak menutup kemungkinan jumlah itu bertambah`: with a subject it is a verb of its own.
    if (
      /^it (?:is|should) /.test(entry.glosses[0] ?? '') &&
      entry.pos === 'conj' &&
      !(opensClause(tokens[at - 1]) && tokens[at + words.length]?.lower !== 'adanya')
    )
      continue
    // `ke rumah sakit`, `di rumah kami`: nor is one that has words of its own.
    if (
      entry.pos === 'adv' &&
      /^(?:di|ke|dalam) /.test(entry.lemma) &&
      clitic === undefined &&
      ownWords(lexicon, analyser, tokens, at + words.length)
    )
      continue
    // `ditandatanganinya perjanjian`: what follows is no part of the verb, it is what is signed; in `mengobarkan perangnya`
    // the owner belongs to the noun, an object of its own.
    if (owner !== undefined && entry.pos === 'v' && isNoun(lexicon, words.at(-1) ?? '')) continue
    readings.push({
      cat: entry.pos,
      entry,
      glosses: entry.glosses,
      cost: readings.length * 0.7,
      by: `lex:${entry.lemma}/${entry.pos}`,
      ...(entry.pos === 'v' ? { voice: head?.voice ?? 'active' } : {}),
      ...(head?.plural === true ? { plural: true } : {}),
      ...(owner === undefined ? {} : { clitic: owner }),
    })
  }
  return readings.length === 0 ? undefined : makeWord(tokens, at, at + words.length, readings)
}

/** `terjadi di dekat pasar`: the verb's preposition is the beginning of a longer one. */
function beginsPreposition(lexicon: Lexicon, tokens: readonly Token[], at: number): boolean {
  const key = `${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`
  return /^(?:di|ke|dari) /.test(key) && lexicon.entries(key).some((entry) => entry.pos === 'prep')
}

/** Nothing but a beginning, a comma or a conjunction stands before. */
const opensClause = (before: Token | undefined): boolean =>
  before === undefined ||
  before.kind === 'punctuation' ||
  /^(?:bahwa|karena|sebab|dan|namun|tetapi|tapi|sehingga|memang|juga|kini|sekarang|maka|jadi)$/.test(before.lower)

const goesOnWith = (token: Token | undefined): boolean => token?.kind === 'word' && token.lower !== 'maka'

const saysHow = (analyser: Analyser, tokens: readonly Token[], at: number): boolean =>
  analyser.readings(tokens[at]?.lower ?? '')[0]?.cat === 'a' &&
  !/^(?:n|pn)$/.test(analyser.readings(tokens[at + 1]?.lower ?? '')[0]?.cat ?? '')

const isActive = (analyser: Analyser, token: Token | undefined): boolean =>
  token?.lower.startsWith('me') === true && analyser.readings(token.lower)[0]?.cat === 'v'

const pointedAt = (token: Token | undefined): boolean =>
  /^(?:itu|ini|tersebut|lalu|silam|depan|mendatang|\d{4})$/.test(token?.lower ?? '')

/** Whether a noun goes on here: with an adjective, an owner, a relative clause. */
function ownWords(lexicon: Lexicon, analyser: Analyser, tokens: readonly Token[], at: number): boolean {
  const [noun, next] = [tokens[at - 1], tokens[at]]
  if (noun === undefined || next?.kind !== 'word' || !isNoun(lexicon, noun.lower)) return false
  if (next.lower === 'yang' || lexicon.entries(`${noun.lower} ${next.lower}`).some((entry) => entry.pos === 'n'))
    return true
  const [reading] = analyser.readings(next.lower)
  if (reading?.cat === 'n') return reading.entry?.features.has('time') !== true
  return reading?.cat === 'a' || reading?.cat === 'pn' || reading?.cat === 'pron'
}

function isNoun(lexicon: Lexicon, word: string): boolean {
  return lexicon.entries(word)[0]?.pos === 'n'
}
