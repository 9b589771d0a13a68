/** The three-way merge through the whole pipeline: every combination of what can change, and what then stands in the article. */
import { describe, expect, test } from 'vitest'
import { loadGlossary, parseArticle, translateArticle, type Bitext, type Unit } from '../../src/index.js'
import { mapUnits, targetOf, unitsOf } from '../../src/stages/units.js'
import { recorder, type Recorder } from '../helpers.js'

const OLD = 'Presiden Bolsonaro tiba di Brasil pada hari Senin.'
const NEW = 'Presiden Bolsonaro tiba di Brasil pada hari Selasa.'
const by = { reviewer: 'Ana', changed: '2026-01-02T03:04:05.000Z' }
const comments = [{ text: 'Which Monday?', author: 'Ana', at: '2026-01-02T03:04:05.000Z' }]

const engine = (version: 1 | 2): Recorder =>
  recorder(
    ({ text }) => ({ text: `${version === 1 ? 'Old' : 'New'}: ${text.replace('Brasil', 'Brasilia')}` }),
    `machine@${version}`,
  )
const glossary = (english: string): ReturnType<typeof loadGlossary> =>
  loadGlossary([
    { path: 'g.yaml', text: `terms:\n  - {term: ${english}, kind: place, source: [Brasil], unwanted: [Brasilia]}\n` },
  ])

type Left = Partial<Pick<Unit, 'human' | 'state' | 'reviewer' | 'changed' | 'comments'>>
const people: Readonly<Record<string, Left>> = {
  nobody: {},
  edited: { human: 'The president came to Brasilia.', ...by },
  approved: { human: 'The president came to Brasilia.', state: 'reviewed', ...by },
  'edited, final and commented': { human: 'He came.', state: 'final', comments },
  commented: { comments },
}

const rows = [OLD, NEW].flatMap((source) =>
  ([1, 2] as const).flatMap((version) =>
    ['Brazil', 'Brasil Raya'].flatMap((term) =>
      Object.entries(people).map(([person, left]) => ({
        name: [
          source === OLD ? 'same source' : 'other source',
          version === 1 ? 'same engine' : 'other engine',
          term === 'Brazil' ? 'same glossary' : 'other glossary',
          person,
        ].join(', '),
        source,
        version,
        term,
        left,
      })),
    ),
  ),
)

/** Translated by the first engine with the first glossary; then a person came by. */
async function earlier(left: Left): Promise<Bitext> {
  const made = await translateArticle(parseArticle('a.txt', `${OLD}\n`), {
    translator: engine(1),
    glossary: glossary('Brazil'),
  })
  return { ...made, blocks: mapUnits(made.blocks, (unit) => ({ ...unit, ...left })) }
}

describe('what stands in the article afterwards', () => {
  test.each(rows)('$name', async ({ source, version, term, left }) => {
    const translator = engine(version)
    const options = { translator, glossary: glossary(term) }
    const article = parseArticle('a.txt', `${source}\n`)
    const result = await translateArticle(article, { ...options, previous: await earlier(left) })
    const [unit] = unitsOf(result.blocks) as [Unit]

    // The machine's layers are always of today: today's sentence, today's engine, today's glossary.
    const said = `${version === 1 ? 'Old' : 'New'}: ${source.replace('Brasil', 'Brasilia')}`
    expect(unit.machine?.text).toBe(said)
    expect(unit.glossed?.text).toBe(said.replace('Brasilia', term))
    expect(translator.asked).toEqual(source === OLD && version === 1 ? [] : [source])

    // A person's text outranks them, word for word; another source flags it and takes the approval back.
    expect(targetOf(unit)).toBe(left.human ?? unit.glossed?.text)
    expect(unit.human).toBe(left.human)
    const flagged = left.human !== undefined && source === NEW
    expect(unit.humanSource).toBe(flagged ? OLD : undefined)
    expect(unit.state).toBe(flagged ? 'translated' : (left.state ?? 'translated'))
    expect([unit.reviewer, unit.changed, unit.comments]).toEqual([left.reviewer, left.changed, left.comments])
    const found = unit.findings.find(({ rule }) => rule === 'source-changed')
    expect(found?.message).toEqual(flagged ? expect.stringContaining('Senin') : undefined)
    expect(result.retired).toEqual([])

    // The next run has nothing to do.
    const again = await translateArticle(article, { ...options, translator: engine(version), previous: result })
    expect(again).toEqual(result)
  })
})
