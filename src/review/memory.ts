/** What the translation memory has for a sentence under review, with what was reviewed a moment ago. */
import type { MemoryStore } from '../memory/index.js'
import { lookupFor, remember } from '../project/memory.js'
import { unitsOf } from '../stages/units.js'
import type { Suggestion } from '../types.js'
import type { OpenArticle } from './article.js'
import type { Project } from './project.js'

export interface ReviewMemory {
  /** Without a memory: what the XLIFF file carries for the sentence. */
  suggest(article: OpenArticle, id: string): Promise<readonly Suggestion[]>
  /** Remembers what was reviewed, and closes the store. */
  close(): Promise<void>
}

export function reviewMemory(project: Project, store: MemoryStore | undefined): ReviewMemory {
  /** Articles whose people's texts the memory does not have yet. */
  const fresh = new Set<string>()
  const unsubscribe = project.subscribe((event) => {
    if (event.type === 'article') fresh.add(event.summary.path)
  })
  const rememberFresh = async (): Promise<void> => {
    if (store === undefined) return
    for (const path of fresh) {
      fresh.delete(path)
      const article = await project.article(path)
      if (article) await remember(store, article.bitext(), new Date().toISOString())
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
      await rememberFresh()
      await store?.close()
    },
  }
}
