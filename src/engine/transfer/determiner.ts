import type { NounPhrase } from '../parse/types.js'
import type { Option } from '../types.js'
import { scored } from './lattice.js'
import type { NounContext } from './noun-phrase.js'

export type Number = 'singular' | 'plural'
export type Role = 'subject' | 'object' | 'preposition' | 'predicate' | 'of' | 'modifier' | 'exists'

/** Which articles a phrase without determiner may take, with hand-set log-scores; empty where none ever stands. */
export function determinerOptions(np: NounPhrase, context: NounContext, number: Number, mass: boolean): readonly Option[] {
  const { head } = np
  const features = head.reading.entry?.features
  if (np.modifiers.some((modifier) => modifier.type === 'adjective' && modifier.item.reading.by === 'rule:time')) return []
  const named = np.modifiers.some((modifier) => modifier.type === 'name')
  if (head.reading.cat === 'pn') return features?.has('the') === true && !head.reading.glosses[0]?.startsWith('the ') ? scored(['the', 0], ['', -2.5]) : []
  if (head.reading.cat === 'num' || head.reading.cat === 'det' || head.reading.cat === 'pron') return []
  if (features?.has('settled') === true) return features.has('title') ? [] : scored(['', 0], ['the', -0.7])
  if (features?.has('title') === true && named) return scored(['', 0], ['the', -2])
  if (/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(head.reading.glosses[0] ?? '')) return []
  if (named && features?.has('hum') === true) return scored(['', 0], ['the', -0.5])
  if (np.modifiers.some((modifier) => modifier.type === 'number')) return scored(['', 0], ['the', -1])
  if (features?.has('the') === true) return scored(['the', 0], ['', -1.5])
  if (superlativeOf(np)) return scored(['the', 0])
  const ofTail = np.modifiers.some((modifier) => modifier.type === 'noun')
  if (mass) return context.role === 'subject' || ofTail ? scored(['', 0], ['the', -0.2]) : scored(['', 0], ['the', -0.5])
  if (number === 'plural') return context.role === 'subject' ? scored(['', 0], ['the', -0.3]) : scored(['', 0], ['the', -0.6])
  switch (context.role) {
    case 'predicate':
    case 'exists':
      return scored(['a', 0], ['an', 0], ['the', -0.6], ['', -1.2])
    case 'subject':
      return scored(['the', 0], ['', -0.9], ['a', -1.2], ['an', -1.2])
    case 'object':
      return scored(['the', -0.1], ['a', -0.1], ['an', -0.1], ['', -0.6])
    case 'of':
      return scored(['the', 0], ['', -0.3], ['a', -1], ['an', -1])
    default:
      return scored(['the', 0], ['', -0.5], ['a', -0.6], ['an', -0.6])
  }
}

function superlativeOf(np: NounPhrase): boolean {
  return np.modifiers.some((modifier) => modifier.type === 'adjective' && (modifier.item.lower.startsWith('ter') && /(?:est|^most )/.test(modifier.item.reading.glosses[0] ?? '') || modifier.adverbs[0]?.lower === 'paling' || /^(?:pertama|kedua|ketiga|terakhir)$/.test(modifier.item.lower)))
}
