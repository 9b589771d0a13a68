import { plain } from '../english/inflect.js'
import type { NounPhrase } from '../parse/types.js'
import type { Item, LatticeNode } from '../types.js'
import { isMass, isShareWord } from './agreement.js'
import { inserted, leaf, ranked, scored } from './lattice.js'
import { table } from '../table.js'

const SCALE: Readonly<Record<string, string>> = table({
  ribu: 'thousand',
  juta: 'million',
  miliar: 'billion',
  milyar: 'billion',
  triliun: 'trillion',
  trilyun: 'trillion',
  ratus: 'hundred',
  puluh: '',
})

export function quantifierLeaf(item: Item, np: NounPhrase, index: number, definite: boolean): LatticeNode[] {
  const { reading } = item
  if (isShareWord(item))
    return [
      leaf(
        item.from,
        item.to,
        ranked(reading.glosses.map((gloss) => (gloss.endsWith(' of') ? gloss : `${gloss} of`))),
        reading.by,
        true,
      ),
    ]
  if (reading.cat === 'clf') return index === 0 ? [] : [leaf(item.from, item.to, scored(['', 0]), 'rule:classifier')]
  // `satu per satu saksi diperiksa`: one by one, witnesses were questioned.
  if (item.lower === 'satu per satu' && item.from === 0)
    return [
      leaf(item.from, item.to, ranked(reading.glosses), reading.by, true),
      { ...inserted(item.to, scored([',', 0]), 'rule:comma'), fixed: true },
    ]
  if (item.lower === 'para') return [leaf(item.from, item.to, scored(['', 0], ['the', -0.2]), 'rule:para')]
  if (reading.cat === 'num') {
    const whole = SCALE[item.lower] ?? reading.glosses[0] ?? item.text
    // `seperempat siswa`: a part of them.
    const text =
      /^(?:seperempat|sepertiga|seperlima|sepersepuluh)$/.test(item.lower) && item.to === np.head.from
        ? `${whole} of`
        : whole
    return [
      leaf(
        item.from,
        item.to,
        ranked([text, ...(/^\d/.test(text) ? [] : reading.glosses.slice(1))]),
        reading.by,
        // `satu setengah jam`: no phrase says it as "hour and a half".
        /\d| and a half$/.test(text),
      ),
    ]
  }
  const one = reading.glosses[0] === 'a'
  if (one)
    return [
      leaf(
        item.from,
        item.to,
        definite ? scored(['', 0], ['one', -1]) : scored(['a', 0], ['an', 0], ['one', -2]),
        reading.by,
      ),
    ]
  const mass = isMass(np.head)
  const texts = reading.glosses.map((gloss) =>
    mass ? plain(gloss).replace(/^((?:so|too) )?many$/, '$1much') : plain(gloss),
  )
  return [
    leaf(item.from, item.to, ranked(definite ? texts.map((text) => text.replace(/^the /, '')) : texts), reading.by),
  ]
}
