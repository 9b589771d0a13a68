import type { Item } from '../types.js'
import { relativeAdjective } from './adjectives.js'
import { parseModifier, startsNominal } from './modifier.js'
import { anyOf, collectiveOf, counts, enoughOf, isCollective, isEnough, moreOf, whatOf } from './counting.js'
import { isTime, ownOf } from './modifier-words.js'
import type { Modifier, NounPhrase, Parsed } from './types.js'

/** Adjective-like words that stand before their noun. */
const PRENOMINAL =
  /^(?:mantan|bekas|calon|eks|hampir|sekitar|kira-kira|kurang lebih|lebih dari|kurang dari|sedikitnya|setidaknya|setidak-tidaknya|paling tidak|sekurang-kurangnya|sekurangnya|tak kurang dari|hingga|nyaris|wakil|total|satu-satunya|sesama|bukan|lebih)$/

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
    // `tidak ada cukup dokter`: enough doctors.
    else if (quantifiers.length === 0 && isEnough(items, cursor)) quantifiers.push(enoughOf(item))
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
  // `turun dari Rp14.200 sebulan sebelumnya`: money counts no months.
  const money = /^\D.*\d/.test(quantifiers.at(-1)?.text ?? '') && head?.reading.entry?.features.has('time') === true
  if (head === undefined || !isHead(head) || money) {
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
  const any = head.reading.cat === 'n' ? (anyOf(items[to]) ?? whatOf(items, to)) : undefined
  if (any !== undefined) return finish(items, { ...start, quantifiers: [...quantifiers, any] }, modifiers, to + 1)
  const more = moreOf(items[to], head, quantifiers)
  if (more !== undefined) return finish(items, { ...start, quantifiers: [...quantifiers, more] }, modifiers, to + 1)
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
  const each = isEach(tail)
  const clitic = each
    ? '3'
    : inner
      ? undefined
      : (items[cursor - 1]?.reading.clitic ?? ownerBefore(start.head, modifiers))
  const np: NounPhrase = {
    ...start,
    ...(each ? { head: { ...start.head, reading: { ...start.head.reading, plural: true } } } : {}),
    modifiers: clitic === undefined ? modifiers : withoutOwner(modifiers),
    to: items[to - 1]?.to ?? start.head.to,
    ...(demonstrative === undefined ? {} : { demonstrative }),
    ...(clitic === undefined ? {} : { clitic }),
  }
  return { value: np, to }
}

/** `rumah masing-masing`: their respective homes, where nothing follows that is counted. */
function eachOf(items: readonly Item[], head: Item, at: number): Modifier | undefined {
  const [item, next] = items.slice(at, at + 2)
  if (item?.lower !== 'masing-masing' || head.reading.cat !== 'n' || isTime(head)) return undefined
  if (next !== undefined && !/^(?:punct|prep|sub|conj|adv)$/.test(next.reading.cat)) return undefined
  const reading = { cat: 'a', entry: undefined, glosses: ['respective', 'own'], cost: 0, by: 'rule:each' } as const
  return { type: 'adjective', adverbs: [], item: { ...item, reading: { ...reading, clitic: '3' } } }
}

const isEach = (modifier: Modifier | undefined): boolean =>
  modifier?.type === 'adjective' && modifier.item.reading.by === 'rule:each'

/** The owner on the noun or adjective before, where a `yang` with its adjective comes after it. */
function ownerBefore(head: Item, modifiers: readonly Modifier[]): NounPhrase['clitic'] {
  const last = modifiers.at(-1)
  if (last?.type !== 'adjective') return undefined
  const before = modifiers.at(-2)
  if (before === undefined) return head.reading.clitic
  if (before.type === 'noun') return before.phrase.clitic
  return before.type === 'adjective' ? before.item.reading.clitic : undefined
}

/** `kepentingan keamanan nasionalnya yang vital`: the owner is the whole's, and said once. */
function withoutOwner(modifiers: readonly Modifier[]): readonly Modifier[] {
  return modifiers.map((modifier) => {
    if (modifier.type !== 'noun' || modifier.phrase.clitic === undefined) return modifier
    const { clitic: _, ...phrase } = modifier.phrase
    return { ...modifier, phrase }
  })
}

function isHead(item: Item): boolean {
  const cat = item.reading.cat
  return cat === 'n' || cat === 'pn' || cat === 'pron'
}

/** `anggota DPR dari Fraksi Golkar Dewi Lestari`: a body has its name already, and the person is another. */
function isMemberNamed(head: Item, before: readonly Modifier[], found: Modifier): boolean {
  const last = before.at(-1)
  return (
    found.type === 'name' &&
    /^\p{Lu}\S+ \p{Lu}/u.test(found.item.text) &&
    last?.type === 'name' &&
    /^(?:fraksi|partai|komisi|faksi)$/.test(head.lower)
  )
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
    const found = parseModifier(items, head, cursor, subject, depth, parseNounPhrase)
    if (found === undefined || isMemberNamed(head, modifiers, found.value)) break
    modifiers.push(found.value)
    cursor = found.to
    previous = items[cursor - 1] ?? previous
    // `sepuluh tahun mendatang kota ini …`: the time is complete.
    if (found.value.type === 'adjective' && found.value.item.reading.glosses[0] === 'from now') break
    if (
      found.value.type === 'noun' &&
      (found.value.phrase.demonstrative !== undefined || found.value.phrase.clitic !== undefined)
    )
      break
  }
  // `lagunya sendiri`, `lagu mereka sendiri`: its own song.
  const own = items[cursor]
  const owned = previous.reading.clitic !== undefined || modifiers.at(-1)?.type === 'pronoun'
  if (owned && own?.lower === 'sendiri' && head.reading.cat === 'n')
    return { modifiers: [...modifiers, { type: 'adjective', adverbs: [], item: ownOf(own, previous) }], to: cursor + 1 }
  const each = eachOf(items, head, cursor)
  if (each !== undefined && !owned) return { modifiers: [...modifiers, each], to: cursor + 1 }
  // `kepentingannya yang vital`: an owner may stand between a noun and its adjective.
  const adjective =
    previous.reading.clitic !== undefined && items[cursor]?.reading.cat === 'rel'
      ? relativeAdjective(items, cursor)
      : undefined
  if (adjective !== undefined) return { modifiers: [...modifiers, adjective.value], to: adjective.to }
  return { modifiers, to: cursor }
}
