/** What people and programs do to a project, as plain data, and doing it. */
import { readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { loadGlossary, translateFolder, type ReviewState, type Translator, type Unit } from '../../../src/index.js'
import { readXliff } from '../../../src/exchange/xliff-read.js'
import { writeXliff } from '../../../src/exchange/xliff-write.js'
import { exchangeFormat } from '../../../src/exchange/formats.js'
import { exportArticles } from '../../../src/project/export.js'
import { importFiles } from '../../../src/project/import.js'
import { openProject, type Project } from '../../../src/review/project.js'
import { unitsOf, mapUnits } from '../../../src/stages/units.js'
import { read } from '../../helpers.js'
import { editCsv, editXliff } from './edited.js'
import { attach, detach, die, killAfter, Killed, restart } from './disk.js'

export interface Kill {
  readonly steps: number
  readonly part: number
}

export type Step =
  | { readonly do: 'edit' | 'comment'; readonly unit: number; readonly text: string; readonly kill?: Kill | undefined }
  | { readonly do: 'state'; readonly unit: number; readonly state: ReviewState; readonly kill?: Kill | undefined }
  | { readonly do: 'take-back'; readonly unit: number; readonly kill?: Kill | undefined }
  | { readonly do: 'fold' | 'translate' | 'fresh'; readonly kill?: Kill | undefined }
  | { readonly do: 'reopen' }
  | { readonly do: 'source'; readonly article: readonly (readonly number[])[] }
  | { readonly do: 'glossary'; readonly term: number }
  | { readonly do: 'tool'; readonly unit: number; readonly text: string; readonly approve: boolean }
  | { readonly do: 'export'; readonly format: 'xliff21' | 'csv' }
  | { readonly do: 'import'; readonly unit: number; readonly text: string; readonly kill?: Kill | undefined }

/** Sentences that share words, so that changed ones are found again, and that repeat. */
const SENTENCES = [
  'Presiden Budi tiba di Jakarta hari Senin.',
  'Presiden Budi tiba di Jakarta hari Selasa pagi.',
  'Presiden Budi tiba.',
  'Ia membawa 12 dokumen penting.',
  'Ia membawa 13 dokumen penting, dan Presiden Budi tiba.',
  'Hujan turun di desa itu.',
  'Hujan  turun di desa itu.',
  'Foto: Antara.',
  'Warga “mengungsi” ke sekolah & masjid.',
] as const

const TERMS = ['', 'Budi Santoso', 'President Budi']

const glossaries = TERMS.map((term) =>
  loadGlossary([
    {
      path: 'g.yaml',
      text: term ? `terms:\n  - term: ${term}\n    kind: person\n    source: [Budi]\n` : 'terms: []\n',
    },
  ]),
)

/** Says the source with a mark; knows nothing of terms. */
const marker = (version: string): Translator => ({
  name: `marker@${version}`,
  translate: async (requests) => requests.map(({ text }) => ({ text: `EN ${text}` })),
})

const kill = fc.option(fc.record({ steps: fc.nat(14), part: fc.constantFrom(0, 0.3, 0.9, 1) }), {
  nil: undefined,
  freq: 3,
})
const text = fc.constantFrom(
  'a',
  ' “x” & <y> ',
  'é e\u0301',
  'a\tb',
  ']]>',
  '$& $1',
  '\u0001',
  '{"a":1}',
  '=1+1',
  '日本 👍',
)
const unit = fc.nat(6)
const article = fc.array(fc.array(fc.nat(SENTENCES.length - 1), { minLength: 1, maxLength: 3 }), { maxLength: 3 })

/** More of what people do most. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('edit' as const), unit, text, kill }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('comment' as const), unit, text, kill }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('state' as const),
      unit,
      state: fc.constantFrom<ReviewState>('translated', 'reviewed', 'final'),
      kill,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('take-back' as const), unit, kill }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('translate' as const, 'fold' as const, 'fresh' as const), kill }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('source' as const), article }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('glossary' as const), term: fc.nat(TERMS.length - 1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('tool' as const), unit, text, approve: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('export' as const),
      format: fc.constantFrom('xliff21' as const, 'csv' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('import' as const), unit, text, kill }) },
)

/** What is known of one project, and of what people typed into it. */
interface World {
  readonly base: string
  term: number
  version: number
  project: Project | undefined
  /** Numbers every text, so that no two are the same. */
  count: number
  /** Texts that must be there: each a target or a retired target, or inside a comment. */
  readonly live: Set<string>
  readonly comments: Set<string>
  /** Of an edit that was killed: one of the two must be there. */
  either: readonly (readonly [string, string])[]
  exported: { readonly file: string; readonly humans: ReadonlyMap<string, string> } | undefined
}

const NAME = 'a.txt'
const SOURCE = (base: string): string => path.join(base, 'input', NAME)
const XLIFF = (base: string): string => path.join(base, 'output', 'a.xlf')

/** Does the steps in a folder of its own, and looks for every text that a person typed and did not replace. */
export async function run(base: string, steps: readonly Step[]): Promise<void> {
  attach(base)
  const world: World = {
    base,
    term: 0,
    version: 1,
    project: undefined,
    count: 0,
    live: new Set(),
    comments: new Set(),
    either: [],
    exported: undefined,
  }
  try {
    await writeArticle(world, [
      [0, 3],
      [5, 7],
    ])
    await translate(world, false)
    for (const each of steps) await perform(world, each)
    await closeProject(world)
    await translate(world, false)
    await check(world)
  } finally {
    await endOfProcess(world)
    detach(base)
  }
}

const writeArticle = ({ base }: World, paragraphs: readonly (readonly number[])[]): Promise<void> =>
  writeFile(SOURCE(base), `${paragraphs.map((all) => all.map((at) => SENTENCES[at]).join(' ')).join('\n\n')}\n`)

async function translate({ base, term, version }: World, fresh: boolean): Promise<void> {
  const report = await translateFolder({
    paths: [path.join(base, 'input')],
    out: path.join(base, 'output'),
    translator: marker(String(version)),
    glossary: glossaries[term],
    fresh,
  })
  const error = report.files.find((file) => file.error)?.error
  if (error) throw error
}

async function perform(world: World, each: Step): Promise<void> {
  if ('kill' in each && each.kill) killAfter(world.base, each.kill.steps, each.kill.part)
  try {
    await act(world, each)
  } catch (error) {
    if (!isKill(error)) throw error
  }
  if ('kill' in each && each.kill) await endOfProcess(world)
}

const isKill = (error: unknown): boolean =>
  error instanceof Killed || (error instanceof Error && error.cause !== undefined && isKill(error.cause))

/**
 * The process dies here, if it has not died before. A new one knows nothing of what the old one had in memory; locks of a process that is
 * gone are taken over, which has tests of its own.
 */
async function endOfProcess(world: World): Promise<void> {
  die(world.base)
  await world.project?.close().catch(() => undefined)
  world.project = undefined
  await restart(world.base)
  const out = path.join(world.base, 'output')
  for (const name of await readdir(out)) if (/\.lock(?:\.stale)?$/u.test(name)) await rm(path.join(out, name))
}

async function projectOf(world: World): Promise<Project> {
  world.project ??= await openProject({
    paths: [path.join(world.base, 'input')],
    out: path.join(world.base, 'output'),
    loadGlossary: async () => glossaries[world.term],
    idle: 2 ** 30,
    poll: 0,
    now: () => new Date(Date.UTC(2026, 0, 1) + world.count * 1000).toISOString(),
  })
  return world.project
}

async function closeProject(world: World): Promise<void> {
  const { project } = world
  world.project = undefined
  await project?.close()
}

async function act(world: World, each: Step): Promise<void> {
  switch (each.do) {
    case 'edit':
      return edit(world, each.unit, `${++world.count} ${each.text}`)
    case 'take-back':
      return edit(world, each.unit, null)
    case 'state':
      return approve(world, each.unit, each.state)
    case 'comment':
      return comment(world, each.unit, `c${++world.count} ${each.text}`)
    case 'fold':
      return (await projectOf(world)).fold()
    case 'reopen':
      return closeProject(world)
    case 'translate':
    case 'fresh':
      await translate(world, each.do === 'fresh')
      return world.project?.poll()
    case 'source':
      return writeArticle(world, each.article)
    case 'glossary':
      world.term = each.term
      world.version++
      await world.project?.reloadGlossary()
      return
    case 'tool':
      return tool(world, each.unit, `t${++world.count} ${each.text}`, each.approve)
    case 'export':
      return exportFile(world, each.format)
    case 'import':
      return importFile(world, each.unit, `i${++world.count} ${each.text}`)
  }
}

async function edit(world: World, at: number, target: string | null): Promise<void> {
  const found = await (await projectOf(world)).article(NAME)
  const views = found?.views() ?? []
  const view = views[at % Math.max(views.length, 1)]
  if (found === undefined || view === undefined) return
  try {
    const saved = await found.save(view.id, { target, revision: view.revision }, 'Ana')
    if (saved.type !== 'saved') return
    replaced(world, view.human)
    if (target !== null) world.live.add(target)
  } catch (error) {
    unanswered(world, view.human, target)
    throw error
  }
}

/** Killed before the answer: the person sees on return which of the two is there. */
function unanswered(world: World, old: string | undefined, target: string | null): void {
  const known = old !== undefined && (world.live.has(old) || world.either.some((pair) => pair.includes(old)))
  if (!known) return
  replaced(world, old)
  if (target !== null) world.either = [...world.either, [old, target]]
}

/** A person replaced this text, knowing it. */
function replaced(world: World, old: string | undefined): void {
  if (old === undefined) return
  world.live.delete(old)
  world.either = world.either.filter((pair) => !pair.includes(old))
}

async function approve(world: World, at: number, state: ReviewState): Promise<void> {
  const found = await (await projectOf(world)).article(NAME)
  const views = found?.views() ?? []
  const view = views[at % Math.max(views.length, 1)]
  if (view) await found?.save(view.id, { state, revision: view.revision }, 'Ana')
}

async function comment(world: World, at: number, said: string): Promise<void> {
  const found = await (await projectOf(world)).article(NAME)
  const views = found?.views() ?? []
  const view = views[at % Math.max(views.length, 1)]
  if (view && (await found?.comment(view.id, said, 'Ana'))) world.comments.add(said)
}

/** A CAT tool opens the file, changes a target and saves it. */
async function tool(world: World, at: number, target: string, approved: boolean): Promise<void> {
  const file = XLIFF(world.base)
  const bitext = readXliff(await read(world.base, 'output/a.xlf'), file)
  const all = unitsOf(bitext.blocks)
  const chosen = all[at % Math.max(all.length, 1)]
  if (chosen === undefined) return
  const change = (unit: Unit): Unit =>
    unit.id === chosen.id ? { ...unit, human: target, state: approved ? 'reviewed' : 'translated' } : unit
  await writeFile(file, writeXliff({ ...bitext, blocks: mapUnits(bitext.blocks, change) }))
  replaced(world, chosen.human)
  world.live.add(target)
}

async function exportFile(world: World, format: 'xliff21' | 'csv'): Promise<void> {
  const to = path.join(world.base, `exported.${format === 'csv' ? 'csv' : 'xlf'}`)
  const found = await (await projectOf(world)).article(NAME)
  if (found === undefined) return
  await exportArticles({
    articles: [],
    input: path.join(world.base, 'input'),
    out: path.join(world.base, 'output'),
    format: exchangeFormat(format),
    to,
  })
  const humans = unitsOf(found.bitext().blocks).flatMap(({ id, human }) =>
    human === undefined ? [] : [[id, human] as const],
  )
  world.exported = { file: to, humans: new Map(humans) }
}

/** What was exported comes back with one target changed: as text, for every format alike. */
async function importFile(world: World, at: number, target: string): Promise<void> {
  const { exported } = world
  if (exported === undefined) return
  const content = await read(world.base, path.basename(exported.file))
  const edited = exported.file.endsWith('.csv')
    ? editCsv(content, at, target)
    : editXliff(content, exported.file, at, target)
  await writeFile(exported.file, edited.content)
  const report = await importFiles({
    files: [exported.file],
    input: path.join(world.base, 'input'),
    out: path.join(world.base, 'output'),
    reviewer: 'Budi',
    now: '2026-02-02T00:00:00.000Z',
  }).catch((error: unknown) => {
    unanswered(world, edited.old, target)
    throw error
  })
  for (const { unit: id, after } of report.articles.flatMap(({ changes }) => changes)) {
    const old = exported.humans.get(id)
    if (old !== after) replaced(world, old)
    if (after === target) world.live.add(after)
  }
  await world.project?.poll()
}

/** Reads the file alone, as a tool would: nothing may be left only in the journal or in memory. */
async function check({ base, live, comments, either }: World): Promise<void> {
  const { blocks, retired } = readXliff(await read(base, 'output/a.xlf'), XLIFF(base))
  const said = [...unitsOf(blocks), ...retired].flatMap((each) => (each.comments ?? []).map((one) => one.text))
  const texts = new Set([...unitsOf(blocks).map(({ human }) => human), ...retired.map(({ target }) => target)])
  const isThere = (one: string): boolean => texts.has(one) || said.some((each) => each.includes(one))
  expect({
    lost: [...live].filter((one) => !isThere(one)),
    comments: [...comments].filter((one) => !said.includes(one)),
    either: either.filter((pair) => !pair.some(isThere)),
  }).toEqual({ lost: [], comments: [], either: [] })
}
