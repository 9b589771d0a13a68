/** All articles of an output folder under review: opened when they are asked for, kept open, brought to the files when nobody is typing. */
import { htmlArticle } from '../exchange/html.js'
import { formatFor } from '../formats/index.js'
import type { Glossary } from '../glossary/index.js'
import { updateIndexPage } from '../project/index-page.js'
import type { Bitext } from '../types.js'
import type { ApiEvent, SearchHit } from './api.js'
import { openArticle, type OpenArticle } from './article.js'
import { createCheckers } from './checkers.js'
import { folderId, sourceFiles } from './files.js'
import { searchArticles } from './search.js'
import { createShelf, type Listed } from './shelf.js'
import { createTroubles } from './trouble.js'

export interface ProjectOptions {
  /** Files and folders with the source articles; those that are missing leave the translated article unwritten. */
  readonly paths: readonly string[]
  readonly out: string
  /** Reads the glossary's files; again when a term is added. */
  readonly loadGlossary?: () => Promise<Glossary | undefined>
  /** The file that new terms are written to. Default `glossary.yaml`. */
  readonly glossaryFile?: string
  /** How long nothing may have been typed before the files are brought up to date, in milliseconds. Default 1000. */
  readonly idle?: number
  /** How often the files are looked at for changes by others, in milliseconds; 0 for never. Default 2000. */
  readonly poll?: number
  /** ISO 8601 in UTC. Default: the clock. */
  readonly now?: () => string
  /** What could not be done in the background: the edits are in the journal all the same. */
  readonly onError?: (error: unknown) => void
}

export interface Project {
  /** The same for the same output folder, and for no other on this machine. */
  readonly id: string
  readonly out: string
  /** ISO 8601 in UTC. */
  now(): string
  readonly glossaryFile: string
  glossary(): Glossary | undefined
  reloadGlossary(): Promise<Glossary | undefined>
  /** Those that have been read, and how many are being read still; it waits a moment for these. */
  list(): Promise<Listed>
  /** `undefined` where there is no such article. */
  article(path: string): Promise<OpenArticle | undefined>
  /** Every article, opened; broken ones left out. */
  all(): Promise<readonly OpenArticle[]>
  search(query: string): Promise<readonly SearchHit[]>
  /** Why an article's files are behind, where they cannot be read or written. */
  trouble(path: string): string | undefined
  /** Gives an article another machine layer, tells the pages, and brings its files up to date. */
  change(article: OpenArticle, work: (bitext: Bitext) => Promise<Bitext>): Promise<void>
  /** Looks at the files for changes by others. */
  poll(): Promise<void>
  /** Brings every file up to date. */
  fold(): Promise<void>
  subscribe(listener: (event: ApiEvent) => void): () => void
  tell(event: ApiEvent): void
  close(): Promise<void>
}

const IDLE = 1000
const POLL = 2000

export async function openProject(options: ProjectOptions): Promise<Project> {
  const { out, idle = IDLE, poll: every = POLL, onError = () => {} } = options
  const timers = new Map<string, NodeJS.Timeout>()
  const listeners = new Set<(event: ApiEvent) => void>()
  let glossary = await options.loadGlossary?.()
  const id = await folderId(out)
  const now = options.now ?? (() => new Date().toISOString())
  let closed = false
  /** Articles whose files were written: the page with all of them has to follow. */
  const written = new Set<string>()

  const { check, checkInTurns } = createCheckers(() => glossary)
  const tell = (event: ApiEvent): void => listeners.forEach((listener) => listener(event))
  const tellChanged = (article: OpenArticle, ids: readonly string[]): void => {
    if (ids.length === 0) return
    tell({ type: 'outside', path: article.path, ids })
    tell({ type: 'article', summary: article.summary() })
  }

  const troubles = createTroubles((path, trouble) => tell({ type: 'files', path, ...(trouble && { trouble }) }))

  const tellSource = (article: OpenArticle): void => {
    const source = article.sourceNote()
    tell({ type: 'source', path: article.path, ...(source && { source }) })
    tell({ type: 'article', summary: article.summary() })
  }

  const foldOne = async (article: OpenArticle): Promise<void> => {
    const behind = article.dirty()
    const changed = await troubles.watch(article.path, article.fold())
    troubles.over(article.path)
    tellChanged(article, changed)
    if (behind) written.add(article.path)
  }
  const foldSoon = (name: string): void => {
    clearTimeout(timers.get(name))
    if (closed) return
    const timer = setTimeout(() => {
      timers.delete(name)
      article(name)
        .then((found) => found && foldOne(found))
        .catch((error: unknown) => {
          onError(error)
          foldSoon(name)
        })
    }, idle)
    timers.set(name, timer)
  }

  let sources: Promise<ReadonlyMap<string, string>> | undefined
  const sourceOf = async (name: string): Promise<string | undefined> =>
    (await (sources ??= sourceFiles(options.paths, out))).get(name)

  const openOne = async (name: string): Promise<OpenArticle | undefined> => {
    if (formatFor(name) === undefined) return undefined
    const source = await sourceOf(name)
    const found = await openArticle(name, {
      out,
      source,
      check,
      checkInTurns,
      now,
      onEdit: () => foldSoon(name),
    })
    if (found?.path !== found?.bitext().path) return undefined
    if (found?.dirty()) foldSoon(name)
    return found
  }
  const { article, all, list, opened, close: closeShelf } = createShelf(out, openOne)

  const refresh = async (each: OpenArticle): Promise<void> => {
    const changed = await troubles.watch(each.path, each.refresh())
    if (!each.dirty()) troubles.over(each.path)
    tellChanged(each, changed)
  }
  const poll = async (): Promise<void> => {
    for (const each of await opened()) {
      await refresh(each).catch(onError)
      if (await each.lookAtSource()) tellSource(each)
    }
  }
  const fold = async (): Promise<void> => {
    for (const each of await opened()) await foldOne(each)
  }
  let polling = false
  const clock =
    every === 0
      ? undefined
      : setInterval(() => {
          if (polling) return
          polling = true
          void poll().finally(() => (polling = false))
        }, every)
  clock?.unref()

  return {
    id,
    out,
    now,
    glossaryFile: options.glossaryFile ?? 'glossary.yaml',
    glossary: () => glossary,
    reloadGlossary: async () => (glossary = await options.loadGlossary?.()),
    async change(found, work) {
      tellChanged(found, await found.replaceMachine(work))
      // The journal has people's edits only: what a machine says now has to be in the file before anybody is told.
      if (found.dirty()) await foldOne(found).catch(onError)
    },
    list,
    article,
    all,
    trouble: troubles.of,
    search: async (query) =>
      searchArticles(
        (await all()).map((each) => each.bitext()),
        query,
      ),
    poll,
    fold,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell,
    async close() {
      closed = true
      closeShelf()
      clearInterval(clock)
      for (const timer of timers.values()) clearTimeout(timer)
      await fold()
      const open = await opened()
      const fresh = open.filter(({ path }) => written.has(path)).map((each) => htmlArticle(each.bitext()))
      if (fresh.length > 0) await updateIndexPage(out, fresh)
      for (const each of open) await each.close()
    },
  }
}
