/** How much a corpus counts. The policy surveys are a third of the text and all of one kind. */
const SINGLE_DOMAIN = new Set(['smeru'])

/** What the names of the project's own collections begin with. */
export const OWN = 'own-'

export const isSingleDomain = (corpus: string): boolean => SINGLE_DOMAIN.has(corpus)

export const isOwn = (corpus: string): boolean => corpus.startsWith(OWN)

/** How often a pair that was written for the project counts: its English says what its Indonesian does, no more and no less. */
export const OWN_COUNT = 2

/** Weight of one occurrence in relative frequencies. */
export const weightOf = (corpus: string): number => (isSingleDomain(corpus) ? 0.4 : isOwn(corpus) ? OWN_COUNT : 1)
