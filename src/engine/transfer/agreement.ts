import { UNCOUNTABLE } from '../english/irregular.js'
import type { NounPhrase } from '../parse/types.js'
import type { Item, Span } from '../types.js'
import type { Number } from './determiner.js'
import { PRONOUNS } from './pronouns.js'

export interface Agreement {
  readonly person: 1 | 2 | 3
  readonly number: Number
  readonly human: boolean
  /** The head noun where only the choice tells its number. */
  readonly head?: Span | undefined
}

export function agreementOf(np: NounPhrase): Agreement {
  const pronoun = PRONOUNS[np.head.lower]
  if (pronoun !== undefined) return { person: pronoun.person, number: pronoun.number, human: true }
  const features = np.head.reading.entry?.features
  // `tim`: people together are a thing.
  const human =
    features?.has('org') !== true &&
    (features?.has('hum') === true ||
      features?.has('person') === true ||
      features?.has('title') === true ||
      isPersonName(np))
  if (/^(?:salah satu|salah seorang)$/.test(np.quantifiers[0]?.lower ?? ''))
    return { person: 3, number: 'singular', human }
  // A noun that is always plural shows its number itself.
  const head: Span | undefined =
    np.head.reading.cat === 'n' && features?.has('pl') !== true ? [np.head.from, np.head.to] : undefined
  return { person: 3, number: numberOf(np), human, head }
}

/** Numbers and `para` count things, whatever their English is. */
const isCounted = ({ quantifiers }: NounPhrase): boolean =>
  quantifiers.some(({ lower, reading }) => reading.cat === 'num' || lower === 'para' || lower === 'kedua')

/** Two capitalised words that nobody knows, alone or behind a noun that is no body or place: most often a person. */
function isPersonName({ head, modifiers }: NounPhrase): boolean {
  const full = (item: Item): boolean => item.reading.by === 'name' && /^\p{Lu}[\p{L}'-]+ \p{Lu}/u.test(item.text)
  if (head.reading.cat === 'pn') return full(head)
  const features = head.reading.entry?.features
  if (features === undefined || features.size > 0) return false
  return (
    head.reading.by.startsWith('guess') && modifiers.some((modifier) => modifier.type === 'name' && full(modifier.item))
  )
}

/** Number as far as Indonesian shows it: quantifiers, reduplication, nouns that English has in the plural. */
export function numberOf(np: NounPhrase): Number {
  const { head } = np
  if (head.reading.plural === true && !isMass(head)) return 'plural'
  // `Rp 5 juta hilang`: a sum is one thing.
  if ([...np.quantifiers, head].some(({ reading }) => reading.by === 'rule:money')) return 'singular'
  // `40 persen wilayah`: the number counts percents.
  if (isShare(np)) return head.reading.entry?.features.has('pl') === true ? 'plural' : 'singular'
  if (isMass(head) && !isCounted(np)) return 'singular'
  const features = head.reading.entry?.features
  for (const quantifier of np.quantifiers) {
    if (
      /^(?:para|beberapa|sejumlah|banyak|semua|seluruh|segala|berbagai|pelbagai|sebagian|kedua|ketiga|keempat|salah satu|cukup|cukup banyak|lebih banyak|lebih sedikit|satu per satu)$/.test(
        quantifier.lower,
      )
    )
      return 'plural'
    if (quantifier.reading.cat === 'det' && MANY.test(quantifier.reading.glosses[0] ?? '')) return 'plural'
    // `setiap tujuh tahun`: every seven years.
    if (/^(?:setiap|tiap)$/.test(quantifier.lower) && np.quantifiers.some(isSeveral)) return 'plural'
    if (/^(?:sebuah|seorang|suatu|satu|setiap|tiap|masing-masing|seekor|1)$/.test(quantifier.lower)) return 'singular'
    // `separuh penduduk`, `separuh apel`: of one thing.
    const parted = quantifier.lower === 'separuh' && (features?.has('hum') !== true || head.lower === 'penduduk')
    if (quantifier.reading.cat === 'num' && !parted && !/^(?:setengah|seperempat)$/.test(quantifier.lower))
      return 'plural'
  }
  if (/^(?:salah satu|salah seorang)$/.test(np.quantifiers[0]?.lower ?? '')) return 'plural'
  // `keduanya ditangkap`: both were.
  if (head.reading.cat === 'pron' && /^ke(?:dua|tiga|empat|lima|enam)nya$/.test(head.lower)) return 'plural'
  const gloss = head.reading.glosses[0] ?? ''
  // `ada yang menangis`: some cry.
  if (head.reading.cat === 'pron' && /^(?:some|many|most|several|others|those)\b/.test(gloss)) return 'plural'
  if (head.reading.cat === 'det' && (COUNTED.test(gloss) || MANY.test(gloss))) return 'plural'
  if (features?.has('pl') === true) return 'plural'
  return 'singular'
}

const isSeveral = ({ lower, reading }: Item): boolean => reading.cat === 'num' && !/^(?:satu|1)$/.test(lower)

/** What only several things are counted with, whatever Indonesian says for it: `ratusan`, `hampir semua`, `sebagian besar`. */
const MANY =
  /^(?:(?:almost|nearly|about|not) )?(?:all|most|many|more and more|fewer|several|some|various|(?:tens|dozens|scores|hundreds|thousands|millions|billions)(?: of)?)(?: of)?$/

/** The same, where it counts by itself: `puluhan orang`. */
const COUNTED = /^(?:tens|dozens|scores|hundreds|thousands|millions|billions|more than a dozen|several|many) /

/** `40 persen wilayah`: a part of what the head names. */
export function isShare(np: NounPhrase): boolean {
  return np.quantifiers.some(isShareWord)
}

export function isShareWord({ reading }: Item): boolean {
  return (
    (reading.cat === 'clf' && reading.entry?.features.has('unit') === true) ||
    (reading.cat === 'det' &&
      reading.entry?.lemma.endsWith(' dari') === true &&
      !/^(?:lebih|kurang) dari$/.test(reading.entry.lemma))
  )
}

export function isMass(item: Item): boolean {
  const features = item.reading.entry?.features
  if (features?.has('mass') === true) return true
  const gloss = item.reading.glosses[0] ?? ''
  return UNCOUNTABLE.has(gloss.slice(gloss.lastIndexOf(' ') + 1))
}
