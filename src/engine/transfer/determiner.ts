import type { NounPhrase } from '../parse/types.js'
import type { Option } from '../types.js'
import { scored } from './lattice.js'
import type { NounContext } from './noun-context.js'
import { table } from '../table.js'

export type Number = 'singular' | 'plural'
export type Role = 'subject' | 'object' | 'preposition' | 'predicate' | 'of' | 'modifier' | 'exists'

/** Which articles a phrase without determiner may take, with hand-set log-scores; empty where none ever stands. */
export function determinerOptions(
  np: NounPhrase,
  context: NounContext,
  number: Number,
  mass: boolean,
): readonly Option[] {
  const { head } = np
  const features = head.reading.entry?.features
  if (np.modifiers.some((modifier) => modifier.type === 'adjective' && modifier.item.reading.by === 'rule:time'))
    return []
  if (context.governor === 'no') return []
  const named = np.modifiers.some((modifier) => modifier.type === 'name')
  if (head.reading.cat === 'pn')
    return features?.has('the') === true && !head.reading.glosses[0]?.startsWith('the ')
      ? scored(['the', 0], ['', -2.5])
      : []
  // `pada 1970-an`: in the 1970s.
  if (head.reading.by === 'rule:decade' && /^\d{4}s$/.test(head.reading.glosses[0] ?? '')) return scored(['the', 0])
  if (head.reading.cat === 'num' || head.reading.cat === 'det' || head.reading.cat === 'pron') return []
  if (features?.has('settled') === true) return features.has('title') ? [] : scored(['', 0], ['the', -0.7])
  if (features?.has('title') === true && named) return scored(['', 0], ['the', -2])
  if (
    /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
      head.reading.glosses[0] ?? '',
    )
  )
    return []
  if (features?.has('title') === true && /^(?:subject|object|preposition)$/.test(context.role))
    return scored(['the', 0], ['', -2], ['a', -2.5])
  if (named && features?.has('hum') === true) return scored(['', 0], ['the', -0.5])
  if (np.modifiers.some((modifier) => modifier.type === 'number')) return scored(['', 0], ['the', -1])
  if (features?.has('the') === true) return scored(['the', 0], ['', -1.5])
  if (superlativeOf(np)) return scored(['the', 0])
  const ofTail = np.modifiers.some((modifier) => modifier.type === 'noun')
  return articles(PRIORS[contextOf(context.role, number, mass, ofTail)])
}

/** Log-scores of the, a and no article, for each kind of noun phrase; found by `scripts/train/tune.ts`. */
export const PRIORS: Record<string, { the: number; a?: number; none: number }> = table({
  predicate: { the: -0.3, a: 0, none: -0.6 },
  exists: { the: -0.75, a: 0, none: -0.7 },
  subject: { the: 0, a: -0.95, none: -0.1 },
  object: { the: -0.4, a: -0.05, none: -0.3 },
  of: { the: 0.35, a: -0.5, none: -0.15 },
  other: { the: 0.35, a: -0.65, none: -0.25 },
  tail: { the: -0.175, a: -0.15, none: -0.5 },
  massSubject: { the: -0.1, none: 0 },
  mass: { the: -0.775, none: 0 },
  pluralSubject: { the: -0.5, none: 0 },
  plural: { the: -0.65, none: 0 },
})

function contextOf(role: Role, number: Number, mass: boolean, ofTail: boolean): string {
  if (mass) return role === 'subject' || ofTail ? 'massSubject' : 'mass'
  if (number === 'plural') return role === 'subject' ? 'pluralSubject' : 'plural'
  if (ofTail) return 'tail'
  return role === 'preposition' || role === 'modifier' ? 'other' : role
}

function articles(prior: { the: number; a?: number; none: number } | undefined): readonly Option[] {
  if (prior === undefined) return []
  const { the, a, none } = prior
  return a === undefined ? scored(['the', the], ['', none]) : scored(['the', the], ['', none], ['a', a], ['an', a])
}

function superlativeOf(np: NounPhrase): boolean {
  return np.modifiers.some(
    (modifier) =>
      modifier.type === 'adjective' &&
      ((modifier.item.lower.startsWith('ter') && /(?:est|^most )/.test(modifier.item.reading.glosses[0] ?? '')) ||
        modifier.adverbs[0]?.lower === 'paling' ||
        /^(?:pertama|kedua|ketiga|terakhir)$/.test(modifier.item.lower)),
  )
}
