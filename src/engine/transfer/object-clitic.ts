/** The object that a verb carries as an enclitic: `menjualnya`. */
import type { VerbGroup } from '../parse/types.js'
import type { Item, LatticeNode } from '../types.js'
import type { Agreement } from './agreement.js'
import { agreeing, inserted, scored } from './lattice.js'

/** `…, lalu meneranginya`: a verb that goes on with what the one before was about. */
export const isNext = (preceding: Item | undefined): boolean =>
  /^(?:dan|serta|lalu|kemudian|,)$/.test(preceding?.lower ?? '')

/** What the enclitic of a verb stands for; `thing` is what an earlier verb of the row was about. */
export function objectClitic(vg: VerbGroup, thing: Agreement | undefined): LatticeNode {
  if (vg.verb.reading.clitic === '3' && thing !== undefined) {
    const one = thing.human ? scored(['him', 0], ['her', -0.7], ['them', -0.7]) : scored(['it', 0])
    return agreeing({ ...inserted(vg.to, one, 'rule:object-clitic'), fixed: true }, thing)
  }
  const options =
    vg.verb.reading.clitic === '1s'
      ? scored(['me', 0])
      : vg.verb.reading.clitic === '2'
        ? scored(['you', 0])
        : scored(['it', 0], ['him', -0.4], ['them', -0.5], ['her', -1])
  return { ...inserted(vg.to, options, 'rule:object-clitic'), fixed: true }
}
