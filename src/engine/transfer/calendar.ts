import type { NounPhrase } from '../parse/types.js'
import type { LatticeNode } from '../types.js'
import { adjectiveNode } from './adjective.js'
import type { Role } from './determiner.js'
import { inserted, leaf, scored, sequence } from './lattice.js'
import { nameLeaf } from './names.js'
import type { Transfer } from './noun-context.js'
import { quantifierLeaf } from './quantifiers.js'

/** `tahun 1966` → 1966, `hari Senin` → Monday, `bulan Juni` → June: English leaves the unit out. */
export function calendarNode(np: NounPhrase, role: Role, transfer: Transfer): LatticeNode | undefined {
  const modifier = np.modifiers[0]
  if (modifier === undefined || np.quantifiers.some((item) => item.reading.cat === 'num')) return undefined
  const { head } = np
  if (
    modifier.type === 'number' &&
    /^(?:pukul|jam)$/.test(head.lower) &&
    /^\d{1,2}[.:]\d\d$/.test(modifier.item.text)
  ) {
    const time = modifier.item.text.replace('.', ':')
    const about = np.quantifiers.flatMap((item, index) => quantifierLeaf(item, np, index, true))
    const zone = np.modifiers
      .slice(1)
      .flatMap((each) => (each.type === 'place' || each.type === 'name' ? [nameLeaf(each.item)] : []))
    // `sekitar pukul 09.30`: at about 09:30.
    if (about.length > 0)
      return sequence([
        ...(role === 'preposition' ? [] : [inserted(np.from, scored(['at', 0]), 'rule:time')]),
        ...about,
        leaf(head.from, modifier.item.to, scored([time, 0]), 'rule:time', true),
        ...zone,
      ])
    return sequence([
      leaf(head.from, modifier.item.to, scored([role === 'preposition' ? time : `at ${time}`, 0]), 'rule:time', true),
      ...zone,
    ])
  }
  const named = modifier.type === 'number' && head.lower === 'tahun' && /^\d{4}/.test(modifier.item.text)
  if (named) {
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
        scored([modifier.item.reading.glosses[0] ?? modifier.item.text, 0]),
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
