import type { TermMatch } from '../types.js'

/** What a person may have written for a match: the wanted form, the canonical one, the adjective. */
export const targetsOf = ({ target, term, adjective }: TermMatch): readonly string[] =>
  [target, term, adjective].filter((form) => form !== undefined)
