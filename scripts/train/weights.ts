/** How much a corpus counts. The policy surveys are a third of the text and all of one kind. */
const SINGLE_DOMAIN = new Set(['smeru'])

export const isSingleDomain = (corpus: string): boolean => SINGLE_DOMAIN.has(corpus)

/** Weight of one occurrence in relative frequencies. */
export const weightOf = (corpus: string): number => (isSingleDomain(corpus) ? 0.4 : 1)
