/** What other pages save arrives here: their sentences are read again. */
import { article, refresh } from './article.js'
import type { Entry } from './entry.js'

/** Milliseconds: whoever types elsewhere saves several times a second. */
const PAUSE = 100

/** The revisions that were told of, by sentence. */
const told = new Map<string, number>()
let timer: ReturnType<typeof setTimeout> | undefined

/** A page, maybe this one, has saved this revision of a sentence of the open article. */
export function hear(id: string, revision: number): void {
  told.set(id, revision)
  timer ??= setTimeout(read, PAUSE)
}

function read(): void {
  timer = undefined
  const news = [...told].filter(([id, revision]) => (entryOf(id)?.sentence.peek().revision ?? revision) < revision)
  told.clear()
  const isSending = (id: string): boolean => entryOf(id)?.saving.peek().kind === 'sending'
  const ready = news.flatMap(([id]) => (isSending(id) ? [] : [id]))
  if (ready.length > 0) void refresh(ready)
  // The answer to an own save may bring this revision, or an older one.
  for (const [id, revision] of news) if (isSending(id)) hear(id, revision)
}

const entryOf = (id: string): Entry | undefined => article.peek()?.entries.get(id)
