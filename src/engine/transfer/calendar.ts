import { plural } from '../english/inflect.js'
import type { NounPhrase } from '../parse/types.js'
import type { LatticeNode } from '../types.js'
import { adjectiveNode } from './adjective.js'
import type { Role } from './determiner.js'
import { inserted, leaf, scored, sequence } from './lattice.js'
import { nameLeaf } from './names.js'
import type { Transfer } from './noun-context.js'
import { quantifierLeaf } from './quantifiers.js'
import { table } from '../table.js'

interface HalfOfDay {
  /** Behind the figure, with its space; empty where the hour itself tells. */
  readonly text: string
  /** Where the words for it end. */
  readonly to: number
}

/** `pukul 7.55 pagi` → a.m. `siang` begins at ten in the morning, `malam` lasts until four. */
function halfOfDay({ modifiers: [number, part] }: NounPhrase): HalfOfDay | undefined {
  if (number?.type !== 'number' || part?.type !== 'noun' || part.phrase.modifiers.length > 0) return undefined
  const word = part.phrase.head.lower
  if (!/^(?:pagi|siang|sore|petang|malam)$/.test(word)) return undefined
  const hour = Number.parseInt(number.item.text, 10)
  const morning =
    word === 'pagi' ||
    (word === 'siang' && (hour === 10 || hour === 11)) ||
    (word === 'malam' && (hour === 12 || hour <= 4))
  return { text: hour > 12 || hour === 0 ? '' : morning ? ' a.m.' : ' p.m.', to: part.phrase.to }
}

const PARTS: Readonly<Record<string, string>> = table({
  pagi: 'in the morning',
  siang: 'in the afternoon',
  sore: 'in the afternoon',
  petang: 'in the evening',
  malam: 'at night',
})

/** `pukul enam pagi`: six in the morning. An hour in words stays in words. */
function toldHour({ head, modifiers, quantifiers }: NounPhrase): string | undefined {
  const [number, part, more] = modifiers
  if (!/^(?:pukul|jam)$/.test(head.lower) || quantifiers.length > 0 || more !== undefined) return undefined
  if (number?.type !== 'number' || part?.type !== 'noun' || part.phrase.modifiers.length > 0) return undefined
  const hour = number.item.reading.glosses[0] ?? ''
  const half = PARTS[part.phrase.head.lower]
  if (half === undefined || !/^[a-z]+$/.test(hour)) return undefined
  // Seven is in the evening yet, eleven at night.
  const evening = part.phrase.head.lower === 'malam' && /^(?:six|seven|eight|nine)$/.test(hour)
  return `${hour} ${evening ? 'in the evening' : half}`
}

/** `seorang pria, 32 tahun, …`: between commas English gives the figure alone. */
export function ageNode(np: NounPhrase, before: string, after: string): LatticeNode | undefined {
  const [number, more] = np.quantifiers
  // `di atas usia 45 tahun`: over the age of 45.
  const aged = /(?:^| )usia$/.test(before) && np.head.lower === 'tahun' && np.modifiers.length === 0
  if (aged && number?.reading.cat === 'num' && more === undefined && np.demonstrative === undefined)
    return leaf(np.from, np.to, scored([number.reading.glosses[0] ?? number.text, 0]), 'rule:age', true)
  if (before !== ',' || after !== ',' || np.head.lower !== 'tahun' || np.modifiers.length > 0) return undefined
  if (number?.reading.cat !== 'num' || more !== undefined || !/^\d{1,3}$/.test(number.text)) return undefined
  return leaf(np.from, np.to, scored([number.text, 0]), 'rule:age', true)
}

/** `sepuluh tahun mendatang kota ini …`: in ten years. */
function fromNow({ head, quantifiers, modifiers: [shift], from, to }: NounPhrase): LatticeNode | undefined {
  if (shift?.type !== 'adjective' || shift.item.reading.glosses[0] !== 'from now') return undefined
  const numbers = quantifiers.map(({ text, reading }) => reading.glosses[0] ?? text)
  const unit = head.reading.glosses[0] ?? head.text
  const time = `in ${numbers.join(' ')} ${/^(?:one|a|1)$/.test(numbers.at(-1) ?? '') ? unit : plural(unit)}`
  return leaf(from, to, scored([time, 0]), 'rule:time', true)
}

/** `Jumat dini hari`: early on Friday; behind a preposition it stays what it is. */
function earlyOn({ head, modifiers, quantifiers, from, to }: NounPhrase, role: Role): LatticeNode | undefined {
  const [part, more] = modifiers
  const day = head.reading.glosses[0] ?? ''
  if (
    role === 'preposition' ||
    quantifiers.length > 0 ||
    more !== undefined ||
    !/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(day)
  )
    return undefined
  if (part?.type !== 'noun' || part.phrase.head.lower !== 'dini hari' || part.phrase.modifiers.length > 0)
    return undefined
  return leaf(from, to, scored([`early on ${day}`, 0], [`in the early hours of ${day}`, -0.7]), 'rule:time', true)
}

/** `tahun 1966` → 1966, `hari Senin` → Monday, `bulan Juni` → June: English leaves the unit out. */
export function calendarNode(np: NounPhrase, role: Role, transfer: Transfer): LatticeNode | undefined {
  const modifier = np.modifiers[0]
  const ahead = fromNow(np)
  if (ahead !== undefined) return ahead
  if (modifier === undefined || np.quantifiers.some((item) => item.reading.cat === 'num')) return undefined
  const { head } = np
  if (
    modifier.type === 'number' &&
    /^(?:pukul|jam)$/.test(head.lower) &&
    (/^\d{1,2}[.:]\d\d$/.test(modifier.item.text) ||
      (/^\d{1,2}$/.test(modifier.item.text) && (halfOfDay(np)?.text ?? '') !== ''))
  ) {
    const half = halfOfDay(np)
    const time = `${modifier.item.text.replace('.', ':')}${half?.text ?? ''}`
    const end = half?.to ?? modifier.item.to
    const about = np.quantifiers.flatMap((item, index) => quantifierLeaf(item, np, index, true))
    const zone = np.modifiers
      .slice(1)
      .flatMap((each) =>
        each.type === 'place' || each.type === 'name'
          ? [nameLeaf(each.item)]
          : each.type === 'noun' && each.phrase.to > end
            ? [transfer(each.phrase, { role: 'modifier', governor: 'no' })]
            : [],
      )
    // `sekitar pukul 09.30`: at about 09:30.
    if (about.length > 0)
      return sequence([
        ...(role === 'preposition' ? [] : [inserted(np.from, scored(['at', 0]), 'rule:time')]),
        ...about,
        leaf(head.from, end, scored([time, 0]), 'rule:time', true),
        ...zone,
      ])
    return sequence([
      leaf(head.from, end, scored([role === 'preposition' ? time : `at ${time}`, 0]), 'rule:time', true),
      ...zone,
    ])
  }
  if (head.lower === 'awal abad' && modifier.type === 'adjective' && /^ke-\d/.test(modifier.item.lower)) {
    // `awal abad ke-19`: the early 19th century.
    const century = `the early ${modifier.item.reading.glosses[0] ?? ''} century`
    return leaf(head.from, modifier.item.to, scored([century, 0]), 'rule:century', true)
  }
  const early = earlyOn(np, role)
  if (early !== undefined) return early
  const told = toldHour(np)
  if (told !== undefined)
    return leaf(head.from, np.to, scored([role === 'preposition' ? told : `at ${told}`, 0]), 'rule:time', true)
  const decade = modifier.type === 'number' && modifier.item.reading.by === 'rule:decade'
  const named = modifier.type === 'number' && head.lower === 'tahun' && /^\d{4}/.test(modifier.item.text)
  if (named || (decade && /^(?:dekade|era|tahun)$/.test(head.lower))) {
    const rest =
      np.modifiers.length > 1
        ? np.modifiers
            .slice(1)
            .filter((each) => each.type === 'adjective')
            .map((each) => adjectiveNode(each.item, []))
        : []
    return sequence([
      leaf(
        head.from,
        modifier.item.to,
        scored([`${decade ? 'the ' : ''}${modifier.item.reading.glosses[0] ?? modifier.item.text}`, 0]),
        'rule:year',
        true,
      ),
      ...rest,
    ])
  }
  if (modifier.type !== 'noun' || modifier.phrase.head.reading.entry?.features.has('time') !== true) return undefined
  if (!/^(?:hari|bulan)$/.test(head.lower) || !modifier.phrase.head.capital) return undefined
  const skipped = leaf(head.from, head.to, scored(['', 0]), 'rule:calendar')
  const quantified = np.quantifiers.flatMap((item, index) => quantifierLeaf(item, np, index, false))
  return sequence([...quantified, skipped, transfer(modifier.phrase, { role: 'modifier', governor: '' })])
}
