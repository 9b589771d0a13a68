import type { LatticeNode } from '../types.js'
import type { Agreement } from './agreement.js'
import { agreeing, inserted, scored } from './lattice.js'

/** The pronoun that takes up a subject where Indonesian leaves it out: `menyatakan belum memperoleh …`, "said it had not …". */
export function pronounFor(at: number, subject: Agreement | undefined): LatticeNode {
  return agreeing({ ...inserted(at, optionsFor(subject), 'rule:subject'), fixed: true }, subject)
}

function optionsFor(subject: Agreement | undefined) {
  if (subject === undefined) return scored(['it', 0], ['they', -1.2], ['he', -1.2])
  if (subject.person === 1) return scored([subject.number === 'plural' ? 'we' : 'I', 0])
  if (subject.person === 2) return scored(['you', 0])
  if (subject.number === 'plural') return scored(['they', 0])
  return subject.human
    ? scored(['he', 0], ['she', -1.3], ['they', -1])
    : scored(['it', 0], ['they', -0.7], ['he', -0.8])
}
