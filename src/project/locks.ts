/**
 * Locks of an output folder. A run that writes it (`translate`, `glossary apply`) holds the folder; whoever changes one article's files,
 * the review page too, holds that article while it reads, changes and writes them. So people review while a run goes on, two runs do not
 * meet, and neither writes over what the other wrote.
 */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { takeLock, withLock, type Lock } from '../files/lock.js'

/** How long one who changes an article's files waits for another, in milliseconds: each needs a few. */
const ARTICLE_WAIT = 10_000

/** Throws `locked` at once when another run has the folder. */
export const lockOutput = (out: string, purpose: string): Promise<Lock> =>
  takeLock(path.join(out, '.padanan.lock'), { purpose })

/** One review server a folder. Throws `locked` at once when another one has it. */
export const lockReview = (out: string): Promise<Lock> =>
  takeLock(path.join(out, '.padanan-review.lock'), { purpose: 'padanan review' })

/**
 * Does the work while nobody else changes the files of this article. `article` is its path under the output folder. Read what is there
 * inside the work, not before. Throws `locked` after ten seconds.
 */
export function withArticle<T>(out: string, article: string, purpose: string, work: () => Promise<T>): Promise<T> {
  return withLock(path.join(out, articleLock(article)), { purpose, wait: ARTICLE_WAIT }, work)
}

/** In the output folder itself: a folder inside it could be a link that leads out. */
function articleLock(article: string): string {
  return `.padanan-${createHash('sha256').update(article).digest('hex').slice(0, 12)}.lock`
}
