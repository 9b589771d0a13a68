/** A glossary term from the page: what it would do, and doing it. */
import path from 'node:path'
import { PadananError } from '../../errors.js'
import type { Entry } from '../../glossary/entry.js'
import { addEntry, extendEntry, hasEntry } from '../../glossary/edit/index.js'
import { createGlossary, matchArticle, type Glossary } from '../../glossary/index.js'
import { lintEntries } from '../../glossary/lint.js'
import { entryFrom } from '../../glossary/parse/entries.js'
import { readTextIfAny } from '../../files/read.js'
import { writeUnder } from '../../files/write.js'
import { matchUnits } from '../../stages/apply-glossary.js'
import { unitsOf } from '../../stages/units.js'
import type { Bitext, TermMatch, Unit } from '../../types.js'
import type { Impact, TermDraft } from '../api.js'
import { isEngines, type Engines } from '../engines.js'
import type { Project } from '../project.js'
import { impactBetween, joined } from './impact.js'
import { retranslate } from './retranslate.js'

/** Throws `glossary-invalid` for a draft that is no term. Nothing is written. */
export async function previewTerm(project: Project, engines: Engines, draft: TermDraft): Promise<Impact> {
  const glossary = glossaryWith(project.glossary(), draft, project.glossaryFile)
  const impacts = (await project.all()).map(async (article) => {
    const before = article.bitext()
    const after = await withTerm(before, glossary, draft.term, engines)
    return after === undefined ? undefined : impactBetween(before, after)
  })
  return joined((await Promise.all(impacts)).filter((impact) => impact !== undefined))
}

/** Writes the term into the glossary's file, where every other byte stays, and applies it to every article. */
export async function saveTerm(project: Project, engines: Engines, draft: TermDraft): Promise<Impact> {
  const file = project.glossaryFile
  // Read anew: someone may have edited the files since.
  glossaryWith(await project.reloadGlossary(), draft, file)
  const text = (await readTextIfAny(file)) ?? ''
  await writeUnder(path.dirname(path.resolve(file)), path.basename(file), textWith(file, text, draft))
  // Read again: other files may say more of the term.
  const glossary = (await project.reloadGlossary()) ?? createGlossary([])
  const impacts: Impact[] = []
  for (const article of await project.all()) {
    await project.change(article, async (before) => {
      const after = await withTerm(before, glossary, draft.term, engines)
      if (after === undefined) return before
      impacts.push(impactBetween(before, after))
      return { ...after, glossaryHash: glossary.forArticle(before.path).hash }
    })
  }
  return joined(impacts)
}

/** A draft of a known term adds to that term. */
function glossaryWith(glossary: Glossary | undefined, draft: TermDraft, file: string): Glossary {
  const { term, kind, source, unwanted = [] } = draft
  const fresh = entryFrom({ term, kind, ...(source.length > 0 && { source }), unwanted }, file)
  const known = glossary?.entry(term)
  const before = glossary ?? createGlossary([])
  const after = before.with(known === undefined ? fresh : extended(known, fresh))
  refuseFaults(before, after)
  return after
}

/** The errors of the glossary in use: a preview is asked for at every pause of the person who types. */
const faults = new WeakMap<Glossary, ReadonlySet<string>>()

const errorsOf = ({ entries }: Glossary): readonly string[] =>
  lintEntries(entries)
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message)

/** Throws `glossary-invalid` for an error of `padanan glossary check` that the glossary did not have before. */
function refuseFaults(before: Glossary, after: Glossary): void {
  const known = faults.get(before) ?? new Set(errorsOf(before))
  faults.set(before, known)
  const fresh = errorsOf(after).find((message) => !known.has(message))
  if (fresh !== undefined) throw new PadananError('glossary-invalid', fresh)
}

function extended(known: Entry, more: Entry): Entry {
  const forms = new Set(known.source.map(({ form }) => form))
  return {
    ...known,
    source: [...known.source, ...more.source.filter(({ form }) => !forms.has(form))],
    unwanted: [...new Set([...known.unwanted, ...more.unwanted])],
  }
}

function textWith(file: string, text: string, { term, kind, source, unwanted = [] }: TermDraft): string {
  return hasEntry(file, text, term)
    ? extendEntry(file, text, term, { source, unwanted })
    : addEntry(file, text, { term, kind, source, unwanted })
}

/** The article with the term; `undefined` where it does not occur. */
async function withTerm(bitext: Bitext, batch: Glossary, term: string, engines: Engines): Promise<Bitext | undefined> {
  const glossary = batch.forArticle(bitext.path)
  const entry = glossary.entry(term)
  const sources = unitsOf(bitext.blocks).map(({ source }) => source)
  if (entry === undefined || !occurs(entry, bitext.path, sources)) return undefined
  const blocks = matchUnits(bitext.blocks, bitext.path, glossary)
  const before = new Map(unitsOf(bitext.blocks).map((unit) => [unit.id, unit]))
  const changed = (unit: Unit): boolean =>
    termsKey(unit.matches) !== termsKey(before.get(unit.id)?.matches ?? []) ||
    unit.matches.some((match) => match.term === term)
  return retranslate(
    { ...bitext, blocks },
    (unit) => {
      if (unit.machine === undefined || !changed(unit)) return 'leave'
      return isEngines(unit.origin) ? 'translate' : 'enforce'
    },
    engines.current().translator,
    glossary,
  )
}

/** Whether any sentence has the term, whatever else the glossary says there. */
function occurs(entry: Entry, articlePath: string, sources: readonly string[]): boolean {
  return matchArticle(createGlossary([entry]), articlePath, sources).some((matches) => matches.length > 0)
}

const termsKey = (matches: readonly TermMatch[]): string =>
  JSON.stringify(matches.map(({ range, target }) => [range, target]))
