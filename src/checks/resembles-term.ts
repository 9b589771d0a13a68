import { resemblingNames, type Glossary } from '../glossary/index.js'
import type { Check } from './check.js'

/** A name in the source that no term has, but that is nearly one: a spelling to add, or a slip of the author's. */
export const resemblesTerm = (glossary: Glossary): Check => ({
  rule: 'resembles-term',
  check: ({ source, unit }) =>
    resemblingNames(glossary, source, unit.matches).map(({ range, name, form, term }) => ({
      severity: 'info',
      message: `Unexpected name “${name}”, expected “${form}” (${term}) or a term of its own`,
      source: range,
      actual: name,
      expected: [form],
    })),
})
