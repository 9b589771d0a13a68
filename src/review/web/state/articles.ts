import { signal } from '@preact/signals'
import type { ArticleSummary, BrokenArticle } from '../../api.js'
import { getArticles } from '../api/client.js'
import { failureText } from '../api/http.js'
import type { ArticleOrder } from '../logic/order.js'
import { keepDraftsOf } from './drafts.js'

export const articles = signal<readonly ArticleSummary[] | undefined>(undefined)
export const brokenArticles = signal<readonly BrokenArticle[]>([])
/** How many articles the server is still reading. */
export const readingArticles = signal(0)
export const articlesError = signal<string | undefined>(undefined)
export const reviewer = signal('')
export const articleQuery = signal('')
export const articleOrder = signal<ArticleOrder>('path')

export async function loadArticles(): Promise<void> {
  const answer = await getArticles()
  articlesError.value = answer.ok ? undefined : failureText(answer)
  if (!answer.ok) return
  keepDraftsOf(answer.value.project)
  articles.value = answer.value.articles
  brokenArticles.value = answer.value.broken
  readingArticles.value = answer.value.reading
  reviewer.value = answer.value.reviewer
  // The server has waited a moment before it answered; the rest is asked for at once.
  if (answer.value.reading > 0) return loadArticles()
}

/** Puts an article's new figures in their place; an article that was not there comes at the end. */
export function updateSummary(summary: ArticleSummary): void {
  const all = articles.peek()
  if (all === undefined) return
  const there = all.some(({ path }) => path === summary.path)
  articles.value = there ? all.map((one) => (one.path === summary.path ? summary : one)) : [...all, summary]
}
