import type { ArticleSummary, SentenceView } from '../../api.js'
import { isOpen } from './filter.js'

/** `article`: reading order. `risk`: what most likely needs a person first; equal risks in reading order. */
export type Order = 'article' | 'risk'

export function ordered(sentences: readonly SentenceView[], order: Order): readonly SentenceView[] {
  return order === 'article' ? sentences : sentences.toSorted((a, b) => b.risk - a.risk)
}

/**
 * The riskiest sentence that nobody has approved yet and that the queue has not led to, other than the current one. When it has led
 * to all of them, it begins anew; nothing when all are approved.
 */
export function nextInQueue(
  sentences: readonly SentenceView[],
  current: string | undefined,
  seen: ReadonlySet<string>,
): string | undefined {
  const open = ordered(sentences, 'risk').filter(({ id, state }) => isOpen(state) && id !== current)
  return (open.find(({ id }) => !seen.has(id)) ?? open[0])?.id
}

/** The next sentence in the given order that nobody has approved yet, going round. */
export function nextOpen(sentences: readonly SentenceView[], current: string | undefined): string | undefined {
  const at = sentences.findIndex(({ id }) => id === current)
  const round = [...sentences.slice(at + 1), ...sentences.slice(0, Math.max(0, at))]
  return round.find(({ state }) => isOpen(state))?.id
}

/** Sentences of an article that still wait for a person. */
export const left = ({ states }: ArticleSummary): number => states.initial + states.translated

export type ArticleOrder = 'path' | 'left'

/** Articles whose path holds every word of the query, in order; equal ones by path, numbers by their value. */
export function listed(
  articles: readonly ArticleSummary[],
  query: string,
  order: ArticleOrder,
): readonly ArticleSummary[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean)
  const compare = new Intl.Collator('en', { numeric: true }).compare
  return articles
    .filter(({ path }) => words.every((word) => path.toLowerCase().includes(word)))
    .toSorted((a, b) => (order === 'left' ? left(b) - left(a) : 0) || compare(a.path, b.path))
}
