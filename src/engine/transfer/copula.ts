import type { Item, Option } from '../types.js'
import { thereAsked } from './asking.js'
import { type Agreement, agreementOf } from './agreement.js'
import { current, IT, type Walk } from './clause-state.js'
import { agreeing, leaf, ranked, scored } from './lattice.js'
import { previousWord } from './look-around.js'
import { beOptions, type VerbContext, verbOptions } from './verb-group.js'

/** `adalah`, `merupakan` and their like. */
export function copula(walk: Walk, item: Item, at: number): void {
  const [outer, inner] = walk.stack.slice(-2)
  // `yang menemukan mayat itu adalah …`: what a relative clause tells of is complete, and this is what it is.
  if (inner?.relative === true && inner.verb !== undefined && outer?.verb === undefined) walk.stack.pop()
  const clause = current(walk)
  const { chunks, nodes } = walk
  const before = previousWord(chunks, at)
  if (before !== undefined && rendersCopula(before)) return
  if (item.reading.glosses[0] !== 'be') {
    nodes.push(leaf(item.from, item.to, ranked([...item.reading.glosses, 'that is']), item.reading.by))
    return
  }
  const options = beOptions([], {
    form: 'finite',
    tense: 'present',
    subject: clause.subject ?? IT,
    otherTense: otherOf(walk),
  })
  nodes.push(agreeing(leaf(item.from, item.to, options, item.reading.by), clause.subject))
  clause.verb = item
  clause.form = 'finite'
}

/** Negation and auxiliaries take the copula with them: `bukan merupakan`, `mungkin adalah`. */
export function rendersCopula({ reading }: Item): boolean {
  return reading.cat === 'neg' || reading.cat === 'aux'
}

/** `ada`: there is, or is, with what denies or modifies it. */
export function existential(walk: Walk, item: Item, at: number, modifiers: readonly Item[] = []): void {
  const { chunks, nodes } = walk
  const clause = current(walk)
  const next = chunks[at + 1]
  const before = previousWord(chunks, at - (modifiers.length > 0 ? 1 : 0))
  const number = next?.type === 'np' ? agreementOf(next.np) : IT
  const otherTense = otherOf(walk)
  const from = modifiers[0]?.from ?? item.from
  const negative = modifiers.some((modifier) => modifier.reading.cat === 'neg') && next?.type === 'np'
  const kept = negative ? modifiers.filter((modifier) => modifier.reading.cat !== 'neg') : modifiers
  const relative = before?.reading.cat === 'rel'
  const bare = relative || (clause.subject !== undefined && clause.verb === undefined && next?.type !== 'np')
  const subject = bare ? (clause.subject ?? number) : number
  const options = beOptions(kept, { form: 'finite', tense: 'present', subject, otherTense })
  const shown = options.map(({ text, score }) => ({
    text: `${relative ? `${text} there` : bare ? text : `there ${text}`}${negative ? ' no' : ''}`,
    score,
  }))
  if (bare && !relative && endsHere(chunks, at) && modifiers.some(({ reading }) => reading.cat === 'neg')) {
    // `seandainya Bulan tidak ada`: did not exist.
    const verb: Item = { ...item, reading: { ...item.reading, glosses: ['exist'] } }
    const group = { from, to: item.to, before: modifiers, verb }
    const context: VerbContext = { form: 'finite', tense: walk.tense, subject, otherTense }
    nodes.push(agreeing(leaf(from, item.to, verbOptions(group, context), item.reading.by, true), subject, verb))
    clause.verb = item
    clause.form = 'finite'
    return
  }
  if (negative && modifiers.some(({ lower }) => lower === 'pernah')) {
    // `belum pernah ada negara`: there has never been a country.
    const never = scored(['there has never been', 0], ['there had never been', -0.5], ['there was never', -1])
    nodes.push(leaf(from, item.to, never, item.reading.by, true))
    clause.verb = item
    clause.form = 'finite'
    return
  }
  const told = thereAsked(walk, item, at, shown)
  const existing = relative ? [{ text: 'existing', score: -0.5 }, ...told] : told
  // `cerita itu ada dalam Alkitab`: a table's "is" would take the preposition along.
  const placed = bare && !relative && next?.type === 'word' && next.item.reading.cat === 'prep'
  nodes.push(agreeing(leaf(from, item.to, existing, item.reading.by, placed || told !== shown), subject))
  clause.negated = negative
  clause.verb = item
  clause.form = 'finite'
}

function endsHere(chunks: Walk['chunks'], at: number): boolean {
  const next = chunks[at + 1]
  return next === undefined || (next.type === 'word' && next.item.reading.cat === 'punct')
}

/** "is" and "was" where Indonesian has nothing. */
export function zeroCopula(walk: Walk, subject: Agreement): readonly Option[] {
  return beOptions([], {
    form: 'finite',
    tense: 'present',
    subject,
    otherTense: otherOf(walk),
  })
}

/** The log-score of `was` beside `is`: what something is, is told in the present more often than what happens. */
const otherOf = ({ tense, odds }: Walk): number =>
  tense === 'past' ? Math.min(1, -0.6 + 0.5 * odds) : -Math.min(3, 0.5 + 0.7 * odds)
