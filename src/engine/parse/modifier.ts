/** One modifier behind the head of a noun phrase. */
import type { Item } from '../types.js'
import { isDegree, isOnlyPredicate, isPredicate, relativeAdjective, takesVerb } from './adjectives.js'
import { parseCoordinated } from './coordination.js'
import { ordinalOf, ownedOrdinal } from './counting.js'
import { parseDecade } from './decades.js'
import { parseMagnitude } from './magnitude.js'
import {
  parseAge,
  parseAges,
  parseBareAge,
  parseBodied,
  parseCitizen,
  parseColour,
  parseLimbs,
  parseMeasure,
} from './measures.js'
import {
  directionOf,
  isTime,
  isTitleLike,
  parseMade,
  parsePlaces,
  parseQuoted,
  shifted,
  standsApart,
} from './modifier-words.js'
import { isDeverbal, opensManner, opensOwner, opensPlace } from './owners.js'
import { isRelativesPredicate } from './relative-predicate.js'
import type { Modifier, NounPhrase, Parsed } from './types.js'

/** `14 tahun lebih singkat`: fourteen years shorter. */
const isCountedUnit = (items: readonly Item[], head: Item): boolean => {
  const features = head.reading.entry?.features
  if (features?.has('time') !== true && features?.has('unit') !== true) return false
  return items[items.indexOf(head) - 1]?.reading.cat === 'num'
}

const isCountedTime = (items: readonly Item[], head: Item): boolean =>
  isTime(head) && /^(?:num|det)$/.test(items[items.indexOf(head) - 1]?.reading.cat ?? '')

/** Nothing stands before a counted time but its number, or a comma. */
function opensSentence(items: readonly Item[], head: Item): boolean {
  const before = items[items.indexOf(head) - 2]
  return before === undefined || before.reading.cat === 'punct'
}

/** A thing behind a person, and behind it a name of two words. */
function isPersonNamed(person: Item, { head, modifiers, to }: NounPhrase): boolean {
  const last = modifiers.at(-1)
  if (last?.type !== 'name' || last.item.to !== to || !/^\p{Lu}[\p{L}'-]+ \p{Lu}/u.test(last.item.text)) return false
  const features = head.reading.entry?.features
  if (person.reading.entry?.features.has('hum') !== true || head.reading.cat !== 'n') return false
  return features !== undefined && !['hum', 'title', 'org', 'place'].some((feature) => features.has(feature))
}

const ABOUT = /^(?:lebih dari|kurang dari|sekitar|hampir|sedikitnya|setidaknya)$/

/** How deep nouns may modify nouns; a longer chain is cut. */
const DEEPEST = 5

/** Parses the noun phrase inside another one. */
export type ParseNoun = (
  items: readonly Item[],
  at: number,
  subject: boolean,
  depth: number,
) => Parsed<NounPhrase> | undefined

/** Whether a noun phrase can begin with an item. */
export function startsNominal(item: Item | undefined): boolean {
  if (item === undefined) return false
  const cat = item.reading.cat
  return cat === 'n' || cat === 'pn' || cat === 'num' || cat === 'det'
}

export function parseModifier(
  items: readonly Item[],
  head: Item,
  at: number,
  subject: boolean,
  depth: number,
  parse: ParseNoun,
): Parsed<Modifier> | undefined {
  const item = items[at]
  if (item === undefined) return undefined
  const headPlace = head.reading.cat === 'pn'
  if (isTime(head) && item.lower === 'depan')
    return { value: { type: 'adjective', adverbs: [], item: shifted(item, 'next') }, to: at + 1 }
  const direction = headPlace && depth <= DEEPEST ? directionOf(item) : undefined
  if (direction !== undefined) return { value: { type: 'adjective', adverbs: [], item: direction }, to: at + 1 }
  const special = headPlace
    ? undefined
    : (parseDecade(items, head, at, subject) ??
      parseAges(items, at, subject) ??
      parseAge(items, at, subject) ??
      parseBareAge(items, head, at) ??
      parseCitizen(items, at, subject) ??
      parseColour(items, at, subject) ??
      parseBodied(items, at, subject) ??
      parseLimbs(items, at, subject) ??
      parseMagnitude(items, head, at, subject) ??
      parseQuoted(items, at) ??
      parsePlaces(items, head, at))
  if (special !== undefined) return special
  // `evakuasi lebih dari 26.000 orang`
  if (
    head.reading.cat === 'n' &&
    isDeverbal(head) &&
    depth < DEEPEST &&
    ABOUT.test(item.lower) &&
    items[at + 1]?.reading.cat === 'num'
  ) {
    const inner = parse(items, at, subject, depth + 1)
    if (inner !== undefined) return { value: { type: 'noun', phrase: inner.value }, to: inner.to }
  }
  const nth = head.reading.cat === 'n' ? ownedOrdinal(items, at) : undefined
  if (nth !== undefined) return { value: { type: 'adjective', adverbs: [], item: nth }, to: at + 1 }
  const made = headPlace ? undefined : parseMade(items, at)
  if (made !== undefined) return made
  switch (item.reading.cat) {
    case 'a': {
      if (parseMeasure(items, at) !== undefined) return parseMeasure(items, at)
      if (isTime(head) && /^(?:lalu|silam|lampau)$/.test(item.lower))
        return { value: { type: 'adjective', adverbs: [], item: shifted(item, 'ago') }, to: at + 1 }
      // `sepuluh tahun mendatang kota ini …`: ten years from now.
      if (item.lower === 'mendatang' && isCountedTime(items, head) && opensSentence(items, head))
        return { value: { type: 'adjective', adverbs: [], item: shifted(item, 'from now') }, to: at + 1 }
      // `dua tahun sebelumnya`: two years earlier; `selama dua tahun sebelumnya` is the two years before.
      if (
        item.lower === 'sebelumnya' &&
        isCountedUnit(items, head) &&
        !/^(?:selama|dalam|dari|pada)$/.test(items[items.indexOf(head) - 2]?.lower ?? '')
      )
        return { value: { type: 'adjective', adverbs: [], item: shifted(item, 'earlier') }, to: at + 1 }
      if (
        (headPlace && !item.capital) ||
        takesVerb(items, at) ||
        (subject && isPredicate(items, at)) ||
        isOnlyPredicate(items, at) ||
        isRelativesPredicate(items, at)
      )
        return undefined
      return parseCoordinated(items, at) ?? { value: { type: 'adjective', adverbs: [], item }, to: at + 1 }
    }
    case 'adv':
    case 'conj':
    case 'prep': {
      const measure = parseMeasure(items, at)
      if (measure !== undefined) return measure
      if (isTime(head) && /^(?:lalu|silam|kemudian)$/.test(item.lower) && items[at - 1]?.reading.cat !== 'rel')
        return {
          value: { type: 'adjective', adverbs: [], item: shifted(item, item.lower === 'kemudian' ? 'later' : 'ago') },
          to: at + 1,
        }
      const next = items[at + 1]
      if (item.lower === 'segera' && (next?.reading.cat === 'n' || next?.reading.cat === 'pn'))
        return {
          value: {
            type: 'adjective',
            adverbs: [],
            item: {
              ...item,
              reading: { cat: 'a', entry: undefined, glosses: ['immediate'], cost: 0, by: 'rule:segera' },
            },
          },
          to: at + 1,
        }
      if (/^(?:semakin|makin|kian|terlalu)$/.test(item.lower)) return undefined
      // `50 persen lebih besar`: how much larger.
      if (item.lower === 'lebih' && (/^(?:persen|kali|%)$/.test(head.lower) || isCountedUnit(items, head)))
        return undefined
      // `burung di pelabuhan sangat berani`: without `yang` such an adjective is a predicate, unless the thing is pointed at.
      if (/^(?:sangat|amat|begitu|sungguh|agak)$/.test(item.lower) && items[at + 2]?.reading.cat !== 'dem')
        return undefined
      if (
        !isDegree(item) ||
        next?.reading.cat !== 'a' ||
        headPlace ||
        (subject && isPredicate(items, at + 1)) ||
        isOnlyPredicate(items, at + 1) ||
        isRelativesPredicate(items, at + 1)
      )
        return undefined
      return { value: { type: 'adjective', adverbs: [item], item: next }, to: at + 2 }
    }
    case 'rel': {
      const past = items[at + 1]
      if (isTime(head) && past !== undefined && /^(?:lalu|silam|lampau)$/.test(past.lower))
        return { value: { type: 'adjective', adverbs: [item], item: shifted(past, 'ago') }, to: at + 2 }
      return relativeAdjective(items, at)
    }
    case 'n': {
      // `setelah beberapa tahun pertumbuhannya melambat`: a time is no owner's.
      if (item.reading.clitic === '3' && isCountedTime(items, head)) return undefined
      if (headPlace || standsApart(item, head) || depth >= DEEPEST || opensPlace(items, at)) return undefined
      if (opensManner(items, head, at)) return undefined
      const whole = parse(items, at, subject, depth + 1)
      // `sejarawan makanan Lucien Marchetti`: the name is the person's, not the thing's.
      const inner =
        whole !== undefined && isPersonNamed(head, whole.value)
          ? parse(items.slice(0, whole.to - 1), at, subject, depth + 1)
          : whole
      return inner === undefined ? undefined : { value: { type: 'noun', phrase: inner.value }, to: inner.to }
    }
    case 'pn': {
      if (headPlace && item.reading.by !== 'name' && head.reading.by !== 'name') return undefined
      if (headPlace && head.reading.by === 'name') return undefined
      if (headPlace && !isTitleLike(head)) return undefined
      const place = item.reading.entry?.features.has('place') === true || item.reading.entry?.adjective !== undefined
      return { value: place ? { type: 'place', item } : { type: 'name', item }, to: at + 1 }
    }
    case 'pron': {
      const next = items[at + 1]?.reading.cat
      // `daya ingat seseorang`; before a verb it is somebody else.
      if (item.lower === 'seseorang')
        return headPlace || isTime(head) || /^(?:v|aux|neg|rel|a)$/.test(next ?? '') || head.reading.cat !== 'n'
          ? undefined
          : { value: { type: 'pronoun', item }, to: at + 1 }
      const clause =
        (next === 'v' || next === 'aux' || next === 'neg') &&
        (head.reading.entry?.features.has('time') === true || head.lower === 'cara')
      if (
        headPlace ||
        clause ||
        item.lower === 'ia' ||
        item.reading.glosses[0]?.startsWith('some') ||
        !/^(?:saya|aku|kamu|anda|dia|beliau|kami|kita|mereka|kalian)$/.test(item.lower)
      )
        return undefined
      return { value: { type: 'pronoun', item }, to: at + 1 }
    }
    case 'num':
      if (/^(?:pukul|jam)$/.test(head.lower) && /^\d{1,2}(?:[.:]\d\d)?$/.test(item.text))
        return { value: { type: 'number', item }, to: at + 1 }
      // `pukul enam pagi`
      if (/^(?:pukul|jam)$/.test(head.lower) && /^(?:pagi|siang|sore|petang|malam)$/.test(items[at + 1]?.lower ?? ''))
        return { value: { type: 'number', item }, to: at + 1 }
      if (head.lower === 'tahun' && /^\d{4}$/.test(item.text)) return { value: { type: 'number', item }, to: at + 1 }
      if (!headPlace && depth < DEEPEST && opensOwner(items, head, at)) {
        const inner = parse(items, at, subject, depth + 1)
        if (inner !== undefined) return { value: { type: 'noun', phrase: inner.value }, to: inner.to }
      }
      if (items[at + 1]?.reading.cat === 'n' || items[at + 1]?.reading.cat === 'num' || items[at + 1]?.text === '%')
        return undefined
      return /^\d/.test(item.text) || /^[IVX]+$/.test(item.text)
        ? { value: { type: 'number', item }, to: at + 1 }
        : undefined
    case 'det':
      if (!headPlace && depth < DEEPEST && opensOwner(items, head, at)) {
        const inner = parse(items, at, subject, depth + 1)
        if (inner !== undefined) return { value: { type: 'noun', phrase: inner.value }, to: inner.to }
      }
      return /^(?:kedua|ketiga|keempat)$/.test(item.lower) &&
        (!startsNominal(items[at + 1]) ||
          isTime(head) ||
          /^(?:babak|kali|putaran|gol|anak|periode|tahap|posisi|peringkat|urutan|tempat|kuartal|triwulan|semester|set|pertandingan|edisi|bagian)$/.test(
            head.lower,
          ))
        ? { value: { type: 'adjective', adverbs: [], item: ordinalOf(item) }, to: at + 1 }
        : undefined
    default:
      return undefined
  }
}
