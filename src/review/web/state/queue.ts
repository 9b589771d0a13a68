import { nextInQueue } from '../logic/order.js'
import { article, current, sentencesNow } from './article.js'

/** Where the risk queue has led to, in the article that it was last asked for. */
let queue: { readonly path: string; readonly seen: ReadonlySet<string> } = { path: '', seen: new Set() }

/** The sentence that the queue leads to next. */
export function riskiest(): string | undefined {
  const path = article.peek()?.path ?? ''
  const seen = queue.path === path ? queue.seen : new Set<string>()
  const id = nextInQueue(sentencesNow(), current.peek(), seen)
  if (id === undefined) return undefined
  queue = { path, seen: new Set(seen.has(id) ? [id] : [...seen, id]) }
  return id
}
