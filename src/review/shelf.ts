/** The articles of an output folder, each opened once and kept open. */
import { setTimeout as pause } from 'node:timers/promises'
import pLimit from 'p-limit'
import { PadananError } from '../errors.js'
import type { ArticleSummary, BrokenArticle } from './api.js'
import type { OpenArticle } from './article.js'
import { articlePaths } from './files.js'

export interface Listed {
  readonly articles: readonly ArticleSummary[]
  readonly broken: readonly BrokenArticle[]
  /** How many are being read still. */
  readonly reading: number
}

export interface Shelf {
  /** `undefined` where there is no such article. Throws what opening it throws, and opens it anew the next time. */
  article(name: string): Promise<OpenArticle | undefined>
  /** Every article, opened; broken ones left out. */
  all(): Promise<readonly OpenArticle[]>
  /** Those that have been read; it waits a moment for the others, and goes on reading them afterwards. */
  list(): Promise<Listed>
  /** Those that somebody has asked for. */
  opened(): Promise<readonly OpenArticle[]>
  /** Reads no more for the list. */
  close(): void
}

/** How long the list waits for articles that are being read, in milliseconds. */
const PATIENCE = 400
/** Articles that are read at once for the list. */
const AT_ONCE = 2

/** `openOne` gives `undefined` where there is nothing to review. */
export function createShelf(out: string, openOne: (name: string) => Promise<OpenArticle | undefined>): Shelf {
  const open = new Map<string, Promise<OpenArticle | undefined>>()
  const ready = new Map<string, OpenArticle>()
  const broken = new Map<string, string>()
  const limit = pLimit(AT_ONCE)
  let closed = false
  let background: Promise<readonly OpenArticle[]> | undefined

  const take = (name: string): Promise<OpenArticle | undefined> => {
    const known = open.get(name)
    if (known !== undefined) return known
    const opening = openOne(name)
    open.set(name, opening)
    opening.then(
      (found) => {
        broken.delete(name)
        if (found === undefined) open.delete(name)
        else ready.set(name, found)
      },
      (error: unknown) => {
        broken.set(name, messageOf(error))
        open.delete(name)
      },
    )
    return opening
  }
  const takeAll = async (names: readonly string[]): Promise<readonly OpenArticle[]> => {
    const quietly = (name: string): Promise<OpenArticle | undefined> =>
      closed ? Promise.resolve(undefined) : take(name).catch(() => undefined)
    const found = await Promise.all(names.map((name) => ready.get(name) ?? limit(quietly, name)))
    return found.filter((each) => each !== undefined)
  }
  return {
    async article(name) {
      const known = open.get(name)
      if (known !== undefined) return known
      return (await articlePaths(out)).includes(name) ? take(name) : undefined
    },
    all: async () => takeAll(await articlePaths(out)),
    async list() {
      const names = await articlePaths(out)
      const whole = (background ??= takeAll(names).finally(() => (background = undefined)))
      const found = await Promise.race([whole, pause(PATIENCE, undefined, { ref: false })])
      const articles = names.flatMap((name) => ready.get(name) ?? [])
      const failed = names.flatMap((path) => {
        const message = broken.get(path)
        return message === undefined ? [] : [{ path, message }]
      })
      return {
        articles: articles.map((each) => each.summary()),
        broken: failed,
        reading: found === undefined ? names.length - articles.length - failed.length : 0,
      }
    },
    async opened() {
      const found = await Promise.all([...open.values()].map((each) => each.catch(() => undefined)))
      return found.filter((each) => each !== undefined)
    },
    close: () => void (closed = true),
  }
}

const messageOf = (error: unknown): string =>
  error instanceof PadananError ? error.describe() : error instanceof Error ? error.message : String(error)
