import type { NounPhrase } from '../parse/types.js'
import type { Decision, Option } from '../types.js'
import type { NounContext } from './noun-context.js'

/** Classes of the two decisions; the index is what `Option.choice` holds. */
export const ARTICLES = ['the', 'a', 'none'] as const
export const NUMBERS = ['singular', 'plural'] as const

/** What a noun phrase shows of its article and number: head, modifiers, governor, neighbours. */
export function nounFeatures(np: NounPhrase, context: NounContext, mass: boolean): readonly string[] {
  const { head } = np
  const lemma = head.reading.entry?.lemma ?? head.lower
  const gloss = head.reading.glosses[0] ?? ''
  const adjective = np.modifiers.find((modifier) => modifier.type === 'adjective')
  const noun = np.modifiers.find((modifier) => modifier.type === 'noun')
  const modifiers = np.modifiers.map((modifier) => modifier.type[0]).join('')
  const inner = noun?.type === 'noun' ? noun.phrase.head.lower : ''
  const word = adjective?.type === 'adjective' ? adjective.item.lower : ''
  const governor = `${context.role}:${context.governor}`
  const plural =
    head.reading.plural === true ? 'P' : np.quantifiers.length > 0 ? `q${np.quantifiers[0]?.lower ?? ''}` : ''
  return [
    'b',
    `h${lemma}`,
    `g${gloss}`,
    `r${context.role}`,
    `v${governor}`,
    `m${modifiers}`,
    `i${inner}`,
    `a${word}`,
    `p${plural}`,
    `x${mass ? 1 : 0}${context.role}`,
    `hr${lemma} ${context.role}`,
    `hv${lemma} ${governor}`,
    `hm${lemma} ${modifiers}`,
    `hi${lemma} ${inner}`,
    `ha${lemma} ${word}`,
    `rm${context.role} ${modifiers}`,
    `vm${governor} ${modifiers}`,
    `hp${lemma} ${plural}`,
    `f${np.from === 0 ? 1 : 0}${head.capital ? 1 : 0} ${context.role}`,
  ]
}

/** Marks the options of an article leaf with their class. */
export function articleChoices(options: readonly Option[]): readonly Option[] {
  return options.map((option) => ({ ...option, choice: option.text === 'the' ? 0 : option.text === '' ? 2 : 1 }))
}

export function decisionOf(kind: Decision['kind'], np: NounPhrase, features: readonly string[]): Decision {
  return { kind, features, head: [np.head.from, np.head.to], span: [np.from, np.to] }
}
