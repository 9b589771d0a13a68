/** Laws, regulations and their articles, with numbers and years: `UU No. 11 Tahun 2020` → Law No. 11 of 2020. */
import { table } from '../table.js'
import type { Reading, Token, Word } from '../types.js'
import { makeWord } from './word.js'

const KINDS: Readonly<Record<string, string>> = table({
  uu: 'Law',
  'undang-undang': 'Law',
  'undang undang': 'Law',
  pp: 'Government Regulation',
  'peraturan pemerintah': 'Government Regulation',
  perppu: 'Government Regulation in Lieu of Law',
  'peraturan pemerintah pengganti undang-undang': 'Government Regulation in Lieu of Law',
  perpres: 'Presidential Regulation',
  'peraturan presiden': 'Presidential Regulation',
  keppres: 'Presidential Decree',
  'keputusan presiden': 'Presidential Decree',
  inpres: 'Presidential Instruction',
  'instruksi presiden': 'Presidential Instruction',
  perda: 'Regional Regulation',
  'peraturan daerah': 'Regional Regulation',
  pergub: 'Gubernatorial Regulation',
  'peraturan gubernur': 'Gubernatorial Regulation',
})

const NAMED: Readonly<Record<string, string>> = table({
  kuhp: 'the Criminal Code',
  kuhpidana: 'the Criminal Code',
  kuhap: 'the Criminal Procedure Code',
  kuhperdata: 'the Civil Code',
  'kuh perdata': 'the Civil Code',
  'uud 1945': 'the 1945 Constitution',
  'undang-undang dasar 1945': 'the 1945 Constitution',
  'uu ite': 'the Electronic Information and Transactions Law',
  'uu cipta kerja': 'the Job Creation Law',
})

/** What has a number of its own although several words may stand between: `Peraturan Menteri Keuangan Nomor 5`. */
const NUMBERED =
  /^(?:peraturan|keputusan|putusan|instruksi|surat|resolusi|ketetapan|perda|pergub|perbup|perwali|permen\p{L}*|qanun|fatwa|uu|undang-undang)$/u

/** English for some tokens, and where they end. */
interface Said {
  readonly text: string
  readonly to: number
}

const fixedReading = (text: string, by: string): Reading => ({
  cat: 'pn',
  entry: undefined,
  glosses: [text],
  cost: 0,
  by,
})

/** The first words of all phrases: most tokens are none. */
const OPENINGS: ReadonlySet<string> = new Set(
  [KINDS, NAMED].flatMap((phrases) => Object.keys(phrases).map((phrase) => phrase.split(' ')[0] ?? '')),
)

/** The longest phrase of a table that begins at a token. */
function phraseAt(phrases: Readonly<Record<string, string>>, tokens: readonly Token[], at: number): Said | undefined {
  if (!OPENINGS.has(tokens[at]?.lower ?? '')) return undefined
  for (let length = Math.min(5, tokens.length - at); length > 0; length--) {
    const key = tokens.slice(at, at + length).map(({ lower }) => lower)
    const text = phrases[key.join(' ')]
    if (text !== undefined) return { text, to: at + length }
  }
  return undefined
}

/** `No. 11 Tahun 2020`, `Nomor 11`, `11/2020` → "No. 11 of 2020". */
function numberAt(tokens: readonly Token[], at: number): Said | undefined {
  const marked = /^(?:no\.?|nomor)$/.test(tokens[at]?.lower ?? '')
  const start = marked ? at + (tokens[at]?.lower === 'no' && tokens[at + 1]?.text === '.' ? 2 : 1) : at
  const number = tokens[start]?.text ?? ''
  const both = /^(\d{1,4})\/(\d{4})$/.exec(number)
  if (both !== null) return { text: `No. ${both[1] ?? ''} of ${both[2] ?? ''}`, to: start + 1 }
  if (!marked || !/^\d[\d./A-Z-]*$/.test(number)) return undefined
  const year = tokens[start + 1]?.lower === 'tahun' ? /^\d{4}$/.exec(tokens[start + 2]?.text ?? '')?.[0] : undefined
  return year === undefined
    ? { text: `No. ${number}`, to: start + 1 }
    : { text: `No. ${number} of ${year}`, to: start + 3 }
}

/** `Undang-Undang Nomor 12 Tahun 2024`, `KUHP`, `UU TPKS`. */
function lawAt(tokens: readonly Token[], at: number): Said | undefined {
  const kind = phraseAt(KINDS, tokens, at)
  const number = kind === undefined ? undefined : numberAt(tokens, kind.to)
  if (kind !== undefined && number !== undefined) return { text: `${kind.text} ${number.text}`, to: number.to }
  return undefined
}

function namedAt(tokens: readonly Token[], at: number): Said | undefined {
  const named = phraseAt(NAMED, tokens, at)
  if (named !== undefined) return named
  const short = tokens[at]?.text === 'UU' ? tokens[at + 1]?.text : undefined
  return short !== undefined && /^[A-Z]{2,}$/.test(short) ? { text: `the ${short} Law`, to: at + 2 } : undefined
}

/** ` ayat (3)`, ` huruf b` behind an article's number. */
function partAt(tokens: readonly Token[], at: number): Said | undefined {
  const [word, open, number, close] = tokens.slice(at, at + 4)
  if (word?.lower === 'ayat' && open?.text === '(' && close?.text === ')' && /^\d+\w?$/.test(number?.text ?? ''))
    return { text: ` paragraph (${number?.text ?? ''})`, to: at + 4 }
  if (word?.lower === 'ayat' && /^\d+$/.test(open?.text ?? ''))
    return { text: ` paragraph ${open?.text ?? ''}`, to: at + 2 }
  return word?.lower === 'huruf' && /^[a-z]$/.test(open?.text ?? '')
    ? { text: ` letter ${open?.text ?? ''}`, to: at + 2 }
    : undefined
}

/** Words that open a law which the grammar has to put behind its article: `Pasal 5 Undang-Undang Kesehatan`. */
const LAWFUL = /^(?:uu|uud|undang-undang|kitab|peraturan|perda|perppu|konstitusi|piagam|konvensi|statuta)$/

/** `340`, `28E ayat (3)`, and the letters and paragraphs behind it. */
function articleNumberAt(tokens: readonly Token[], at: number): Said | undefined {
  const number = tokens[at]?.text ?? ''
  if (!/^\d+$/.test(number)) return undefined
  const letter = tokens[at + 1]
  const lettered = letter?.spaced === false && /^[A-Z]$/.test(letter.text) ? letter.text : ''
  let text = number + lettered
  let to = at + (lettered === '' ? 1 : 2)
  for (let part = partAt(tokens, to); part !== undefined; part = partAt(tokens, to)) {
    text += part.text
    to = part.to
  }
  return { text, to }
}

const JOINED: Readonly<Record<string, string>> = table({
  dan: ' and ',
  atau: ' or ',
  juncto: ' in conjunction with ',
  'jo.': ' in conjunction with ',
  jo: ' in conjunction with ',
})

/** `Pasal 27 ayat (3) UU ITE` → Article 27 paragraph (3) of the … Law; `Pasal 340 juncto Pasal 55 KUHP`, `Pasal 340 dan 351 KUHP`. */
function articleAt(tokens: readonly Token[], at: number): Said | undefined {
  const first = tokens[at]?.lower === 'pasal' ? articleNumberAt(tokens, at + 1) : undefined
  if (first === undefined) return undefined
  let text = first.text
  let to = first.to
  let several = false
  for (;;) {
    const stop = tokens[to]?.lower === 'jo' && tokens[to + 1]?.text === '.' ? 2 : 1
    const joint = JOINED[tokens[to]?.lower ?? '']
    const again = tokens[to + stop]?.lower === 'pasal'
    const next = joint === undefined ? undefined : articleNumberAt(tokens, to + stop + (again ? 1 : 0))
    if (next === undefined) break
    text += `${joint ?? ''}${again ? 'Article ' : ''}${next.text}`
    several ||= !again
    to = next.to
  }
  const law = lawAt(tokens, to) ?? namedAt(tokens, to)
  const articles = `Article${several ? 's' : ''} ${text}`
  if (law !== undefined) return { text: `${articles} of ${law.text}`, to: law.to }
  // `Pasal 5 dan 3 orang lain`: without a law, figures behind "and" may count something else.
  if (several || LAWFUL.test(tokens[to]?.lower ?? '')) return undefined
  return { text: articles, to }
}

/** The number of something official whose name stands before: `Peraturan Menteri Keuangan Nomor 5 Tahun 2021`. */
function ownNumberAt(tokens: readonly Token[], at: number): Said | undefined {
  if (!/^(?:no\.?|nomor)$/.test(tokens[at]?.lower ?? '')) return undefined
  return tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => NUMBERED.test(lower))
    ? numberAt(tokens, at)
    : undefined
}

/** A law or an article with its number as one word. */
export function lawWord(tokens: readonly Token[], at: number): Word | undefined {
  const law = articleAt(tokens, at) ?? lawAt(tokens, at)
  if (law !== undefined) return makeWord(tokens, at, law.to, [fixedReading(law.text, 'rule:reference')])
  const number = ownNumberAt(tokens, at)
  return number && makeWord(tokens, at, number.to, [fixedReading(number.text, 'rule:numbered')])
}
