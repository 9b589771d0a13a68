/** What the translation memory has for a sentence under review, with what was reviewed a moment ago. */
import { unitsFromBitext, type MemoryStore, type MemoryUnit } from '../memory/index.js'
import { lookupFor, remember } from '../project/memory.js'
import { unitsOf } from '../stages/units.js'
import type { Bitext, Suggestion } from '../types.js'
import type { OpenArticle } from './article.js'
import type { Project } from './project.js'

export interface ReviewMemory {
  /** Without a memory: what the XLIFF file carries for the sentence. */
  suggest(article: OpenArticle, id: string): Promise<readonly Suggestion[]>
  /** Remembers what was reviewed, and closes the store. */
  close(): Promise<void>
}

/** A state or an author that has changed is news too. */
const keyOf = ({ source, target, previous, next, state, author }: MemoryUnit): string =>
  JSON.stringify([source, target, previous, next, state, author])

export function reviewMemory(project: Project, store: MemoryStore | undefined): ReviewMemory {
  const started = project.now()
  /** Articles whose people's texts the memory does not have yet. */
  const fresh = new Set<string>()
  /** By article, what the memory was given since the start. */
  const given = new Map<string, ReadonlySet<string>>()
  const unsubscribe = project.subscribe((event) => {
    if (event.type === 'article') fresh.add(event.summary.path)
  })
  /** Only what is new goes into the memory: putting all of a long article there takes longer than a person waits for a key. */
  const rememberNew = async (bitext: Bitext, into: MemoryStore): Promise<void> => {
    const units = unitsFromBitext(bitext, project.now()).filter(({ changed = '' }) => changed >= started)
    const keys = new Set(units.map(keyOf))
    const before = given.get(bitext.path) ?? new Set()
    given.set(bitext.path, keys)
    const isGone = [...before].some((key) => !keys.has(key))
    if (isGone) await remember(into, bitext, project.now())
    else await into.put(units.filter((unit) => !before.has(keyOf(unit))))
  }
  const rememberFresh = async (): Promise<void> => {
    for (const path of fresh) {
      fresh.delete(path)
      const article = await project.article(path)
      if (article !== undefined && store !== undefined) await rememberNew(article.bitext(), store)
    }
  }
  return {
    async suggest(article, id) {
      const units = unitsOf(article.bitext().blocks)
      const at = units.findIndex((unit) => unit.id === id)
      const unit = units[at]
      if (unit === undefined) return []
      if (store === undefined) return unit.suggestions ?? []
      await rememberFresh()
      const query = {
        source: unit.source,
        previous: units[at - 1]?.source ?? '',
        next: units[at + 1]?.source ?? '',
        terms: unit.matches,
      }
      const [found = []] = await lookupFor(store, project.glossary()).lookUp([query])
      // What the sentence says already is no suggestion.
      return found.filter(({ source, target }) => source !== unit.source || target !== unit.human)
    },
    async close() {
      unsubscribe()
      const paths = new Set([...fresh, ...given.keys()])
      fresh.clear()
      given.clear()
      for (const path of paths) {
        const article = await project.article(path)
        if (article !== undefined && store !== undefined) await remember(store, article.bitext(), project.now())
      }
      await store?.close()
    },
  }
}
