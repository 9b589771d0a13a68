/** A word of the user's dictionary from the page: what it would do, and doing it. */
import { stemsOf } from '../../engine/analyse/stems.js'
import { addToDictionary, readDictionary, withWord } from '../../project/dictionary-file.js'
import type { Bitext, Unit } from '../../types.js'
import type { Impact, WordDraft } from '../api.js'
import { isEngines, type EngineInUse, type Engines } from '../engines.js'
import type { Project } from '../project.js'
import { impactBetween, joined } from './impact.js'
import { retranslate } from './retranslate.js'

/** Throws `dictionary-invalid` for a malformed word, or one that is there. Nothing is written. */
export async function previewWord(project: Project, engines: Engines, draft: WordDraft): Promise<Impact> {
  const engine = engines.withDictionary(withWord(engines.file, await readDictionary(engines.file), draft))
  const impacts = (await project.all()).map(async (article) => {
    const before = article.bitext()
    return impactBetween(before, await withEngine(before, draft, engine, engines, project))
  })
  return joined(await Promise.all(impacts))
}

/** Adds the word to the dictionary's file and translates again what it changes. */
export async function saveWord(project: Project, engines: Engines, draft: WordDraft): Promise<Impact> {
  const { file } = engines
  const { text, engine } = await addToDictionary(file, draft, (after) => ({
    text: after,
    engine: engines.withDictionary(after),
  }))
  const impacts: Impact[] = []
  for (const article of await project.all()) {
    await project.change(article, async (before) => {
      const after = await withEngine(before, draft, engine, engines, project)
      impacts.push(impactBetween(before, after))
      return after
    })
  }
  engines.use(text, engine)
  return joined(impacts)
}

/** Only sentences that the word itself changes, by comparison with the engine without it, are translated again. */
async function withEngine(
  bitext: Bitext,
  draft: WordDraft,
  { engine, translator }: EngineInUse,
  engines: Engines,
  project: Project,
): Promise<Bitext> {
  const mentions = mentionsOf(draft.lemma)
  const affected = (unit: Unit, kind: Bitext['blocks'][number]['kind']): boolean => {
    if (!isEngines(unit.origin) || unit.machine === undefined || !mentions(unit.source)) return false
    const request = { text: unit.source.replace(/[\r\n]/gu, ' '), kind, terms: unit.matches }
    return engine.translate(request).text !== engines.current().engine.translate(request).text
  }
  const chosen = new Set(
    bitext.blocks.flatMap(({ units, kind }) => units.filter((unit) => affected(unit, kind)).map(({ id }) => id)),
  )
  if (chosen.size === 0) return bitext
  const glossary = project.glossary()?.forArticle(bitext.path)
  return retranslate(bitext, ({ id }) => (chosen.has(id) ? 'translate' : 'leave'), translator, glossary)
}

/**
 * Whether a text may have a word or one of its derivations: it has the stem, whose first letter the prefixes meN- and peN- may have swallowed.
 * More may be said to be there than is; less is not.
 */
export function mentionsOf(lemma: string): (text: string) => boolean {
  const [first = ''] = lemma.toLowerCase().normalize('NFC').split(/\s+/u)
  const stems = new Set([first, ...stemsOf(first)])
  const cores = [...stems].map((stem) => (stem.length > 3 && /^[kpst]/u.test(stem) ? stem.slice(1) : stem))
  return (text) => {
    const lower = text.toLowerCase().normalize('NFC')
    return cores.some((core) => lower.includes(core))
  }
}
