/** The names of all rules, as findings have them. */
import { checks } from './index.js'
import { styleRules } from './style.js'

export const ruleNames: readonly string[] = [
  ...checks.map(({ rule }) => rule),
  ...styleRules,
  // Those that need more than a sentence: its failure, a glossary, the other sentences.
  'untranslated',
  'forbidden-form',
  'resembles-term',
  'inconsistent-rendering',
  'inconsistent-translation',
].toSorted()
