import type { Item } from '../types.js'
import { parseCoordinated } from './coordination.js'
import { isDegree, isOnlyPredicate, isPredicate, relativeAdjective, takesVerb } from './adjectives.js'
import {
  counts,
  directionOf,
  isTime,
  isTitleLike,
  parseMade,
  ordinalOf,
  ownedOrdinal,
  anyOf,
  ownOf,
  collectiveOf,
  opensPlace,
  isCollective,
  parseAge,
  parseColour,
  parseMeasure,
  parsePlaces,
  parseQuoted,
  shifted,
  standsApart,
} from './modifier-words.js'
import type { Modifier, NounPhrase, Parsed } from './types.js'

/** Adjective-like words that stand before their noun. */
const PRENOMINAL =
  /^(?:mantan|bekas|calon|eks|hampir|sekitar|kira-kira|kurang lebih|lebih dari|kurang dari|sedikitnya|setidaknya|setidak-tidaknya|paling tidak|sekurang-kurangnya|tak kurang dari|hingga|nyaris|wakil|total|satu-satunya|sesama|bukan|lebih)$/

/** How deep nouns may modify nouns; a longer chain is cut. */
const DEEPEST = 5

/** A noun phrase that begins at an item, as long as its grammar lets it run; `subject` leaves a final predicate adjective out. */
export function parseNounPhrase(
  items: readonly Item[],
  at: number,
  subject: boolean,
  depth = 0,
): Parsed<NounPhrase> | undefined {
  const quantifiers: Item[] = []
  let cursor = at
  for (;;) {
    const item = items[cursor]
    if (item === undefined) break
    const cat = item.reading.cat
    if (cat === 'det' || cat === 'num' || (cat === 'clf' && quantifiers.length > 0)) quantifiers.push(item)
    else if (
      PRENOMINAL.test(item.lower) &&
      startsNominal(items[cursor + 1]) &&
      (item.lower !== 'sekitar' || counts(items[cursor + 1])) &&
      (cat === 'a' || cat === 'adv' || cat === 'n' || cat === 'prep')
    )
      quantifiers.push(item)
    // `ketujuh pemain`: the seven players.
    else if (quantifiers.length === 0 && isCollective(item) && items[cursor + 1]?.reading.cat === 'n')
      quantifiers.push(collectiveOf(item))
    // `pihak kepolisian`: the police.
    else if (
      item.lower === 'pihak' &&
      quantifiers.length === 0 &&
      /^(?:n|pn)$/.test(items[cursor + 1]?.reading.cat ?? '')
    )
      quantifiers.push(item)
    else if (item.text === '%' && quantifiers.length > 0) quantifiers.push(item)
    else break
    cursor++
  }
  let head = items[cursor]
  if (head === undefined || !isHead(head)) {
    // `kedua`, `beberapa`, `1.500` alone: the last number or determiner is the head.
    const last = quantifiers.pop()
    if (last === undefined || last.reading.cat === 'clf') return undefined
    head = last
    cursor--
  }
  cursor++
  const from = items[at]?.from ?? 0
  const start = { from, quantifiers, head }
  const numeral = head.reading.cat === 'num' || head.reading.cat === 'det'
  if (head.reading.cat === 'pron') {
    const all = items[cursor]?.lower === 'semua' ? items[cursor] : undefined
    return all === undefined
      ? finish(items, start, [], cursor)
      : finish(items, start, [{ type: 'adjective', adverbs: [], item: all }], cursor + 1)
  }
  const { modifiers, to } = numeral
    ? { modifiers: [], to: cursor }
    : parseModifiers(items, head, cursor, subject, depth)
  const any = head.reading.cat === 'n' ? anyOf(items[to]) : undefined
  if (any !== undefined) return finish(items, { ...start, quantifiers: [...quantifiers, any] }, modifiers, to + 1)
  return finish(items, start, modifiers, to)
}

function finish(
  items: readonly Item[],
  start: { from: number; quantifiers: readonly Item[]; head: Item },
  modifiers: readonly Modifier[],
  cursor: number,
): Parsed<NounPhrase> {
  const next = items[cursor]
  const demonstrative = next?.reading.cat === 'dem' ? next : undefined
  const to = demonstrative === undefined ? cursor : cursor + 1
  const tail = modifiers.at(-1)
  const inner = tail?.type === 'noun' && tail.phrase.clitic !== undefined
  const clitic = inner
    ? undefined
    : (items[cursor - 1]?.reading.clitic ?? lastOwned(start.head, modifiers)?.reading.clitic)
  const np: NounPhrase = {
    ...start,
    modifiers,
    to: items[to - 1]?.to ?? start.head.to,
    ...(demonstrative === undefined ? {} : { demonstrative }),
    ...(clitic === undefined ? {} : { clitic }),
  }
  return { value: np, to }
}

/** The noun or adjective that carries the owner, where a `yang` with its adjective comes after it. */
function lastOwned(head: Item, modifiers: readonly Modifier[]): Item | undefined {
  const last = modifiers.at(-1)
  if (last?.type !== 'adjective') return undefined
  const before = modifiers.at(-2)
  if (before === undefined) return head
  if (before.type === 'noun') return before.phrase.clitic === undefined ? undefined : before.phrase.head
  return before.type === 'adjective' ? before.item : undefined
}

function isHead(item: Item): boolean {
  const cat = item.reading.cat
  return cat === 'n' || cat === 'pn' || cat === 'pron'
}

function startsNominal(item: Item | undefined): boolean {
  if (item === undefined) return false
  const cat = item.reading.cat
  return cat === 'n' || cat === 'pn' || cat === 'num' || cat === 'det'
}

function parseModifiers(
  items: readonly Item[],
  head: Item,
  at: number,
  subject: boolean,
  depth: number,
): { modifiers: Modifier[]; to: number } {
  const modifiers: Modifier[] = []
  let cursor = at
  let previous = head
  while (previous.reading.clitic === undefined) {
    const found = parseModifier(items, head, cursor, subject, depth)
    if (found === undefined) break
    modifiers.push(found.value)
    cursor = found.to
    previous = items[cursor - 1] ?? previous
    if (
      found.value.type === 'noun' &&
      (found.value.phrase.demonstrative !== undefined || found.value.phrase.clitic !== undefined)
    )
      break
  }
  // `lagunya sendiri`: its own song.
  const own = items[cursor]
  if (previous.reading.clitic !== undefined && own?.lower === 'sendiri' && head.reading.cat === 'n')
    return { modifiers: [...modifiers, { type: 'adjective', adverbs: [], item: ownOf(own, previous) }], to: cursor + 1 }
  // `kepentingannya yang vital`: an owner may stand between a noun and its adjective.
  const adjective =
    previous.reading.clitic !== undefined && items[cursor]?.reading.cat === 'rel'
      ? relativeAdjective(items, cursor)
      : undefined
  if (adjective !== undefined) return { modifiers: [...modifiers, adjective.value], to: adjective.to }
  return { modifiers, to: cursor }
}

function parseModifier(
  items: readonly Item[],
  head: Item,
  at: number,
  subject: boolean,
  depth: number,
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
    : (parseAge(items, at, subject) ??
      parseColour(items, at, subject) ??
      parseQuoted(items, at) ??
      parsePlaces(items, head, at))
  if (special !== undefined) return special
  const nth = head.reading.cat === 'n' ? ownedOrdinal(items, at) : undefined
  if (nth !== undefined) return { value: { type: 'adjective', adverbs: [], item: nth }, to: at + 1 }
  const made = headPlace ? undefined : parseMade(items, at)
  if (made !== undefined) return made
  switch (item.reading.cat) {
    case 'a': {
      if (parseMeasure(items, at) !== undefined) return parseMeasure(items, at)
      if (isTime(head) && /^(?:lalu|silam|lampau)$/.test(item.lower))
        return { value: { type: 'adjective', adverbs: [], item: shifted(item, 'ago') }, to: at + 1 }
      if (
        (headPlace && !item.capital) ||
        takesVerb(items, at) ||
        (subject && isPredicate(items, at)) ||
        isOnlyPredicate(items, at)
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
      // `burung di pelabuhan sangat berani`: without `yang` such an adjective is a predicate, unless the thing is pointed at.
      if (/^(?:sangat|amat|begitu|sungguh|agak)$/.test(item.lower) && items[at + 2]?.reading.cat !== 'dem')
        return undefined
      if (
        !isDegree(item) ||
        next?.reading.cat !== 'a' ||
        headPlace ||
        (subject && isPredicate(items, at + 1)) ||
        isOnlyPredicate(items, at + 1)
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
      if (headPlace || standsApart(item, head) || depth >= DEEPEST || opensPlace(items, at)) return undefined
      const inner = parseNounPhrase(items, at, subject, depth + 1)
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
      const clause =
        subject &&
        (next === 'v' || next === 'aux' || next === 'neg') &&
        head.reading.entry?.features.has('time') === true
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
      if (items[at + 1]?.reading.cat === 'n' || items[at + 1]?.reading.cat === 'num' || items[at + 1]?.text === '%')
        return undefined
      return /^\d/.test(item.text) || /^[IVX]+$/.test(item.text)
        ? { value: { type: 'number', item }, to: at + 1 }
        : undefined
    case 'det':
      // `menteri kedua negara`: of both.
      if (
        item.lower === 'kedua' &&
        depth < DEEPEST &&
        !headPlace &&
        /^(?:negara|belah pihak|pihak|tim|kubu|kelompok|pemimpin|perusahaan|partai)$/.test(items[at + 1]?.lower ?? '')
      ) {
        const both = parseNounPhrase(items, at, subject, depth + 1)
        if (both !== undefined) return { value: { type: 'noun', phrase: both.value }, to: both.to }
      }
      // `tubuh seorang wanita`: whose it is.
      if (
        (item.lower === 'para' || (item.lower === 'seorang' && items[at + 1]?.reading.cat === 'n')) &&
        !headPlace &&
        depth < DEEPEST
      ) {
        const inner = parseNounPhrase(items, at, subject, depth + 1)
        return inner === undefined ? undefined : { value: { type: 'noun', phrase: inner.value }, to: inner.to }
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
