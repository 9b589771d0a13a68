import { writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { createEngine } from '../../src/index.js'
import type { Explanation, Impact, Problem } from '../../src/review/api.js'
import { read } from '../helpers.js'
import { events, review, translate, translated, type Client } from './support.js'

const FILES = {
  'glossary.yaml': 'terms:\n  # ranks\n  - {term: Ryder, kind: person}\n',
  'input/a.txt': 'Presiden Widodu tiba. Hujan turun. Presiden Widodu pergi.\n',
  'input/b.txt': 'Mereka membeli gawai baru. Dia makan nasi.\n',
}
const TERM = { term: 'Joko Widodo', kind: 'person', source: ['Widodu'] }
const WORD = { lemma: 'gawai', pos: 'n', translations: ['gizmo'] }

async function open(): Promise<Client> {
  const base = await translated(FILES, createEngine())
  const { glossaryFrom } = await import('../../src/cli/load-glossary.js')
  return review(base, {
    loadGlossary: () => glossaryFrom([`${base}/glossary.yaml`]),
    glossaryFile: `${base}/glossary.yaml`,
    dictionaryFile: `${base}/dictionary.tsv`,
  })
}

const impact = async (answer: Promise<Response>): Promise<Impact> => (await answer).json() as Promise<Impact>

it('shows what a term would do without doing it', async () => {
  const { post, base, article } = await open()
  const { changes, kept } = await impact(post('/api/glossary/preview', TERM))
  expect(changes.map(({ path, id, after }) => [path, id, after.includes('Joko Widodo')])).toEqual([
    ['a.txt', '1.1', true],
    ['a.txt', '1.3', true],
  ])
  expect(kept).toEqual([])
  expect(await read(base, 'glossary.yaml')).toBe(FILES['glossary.yaml'])
  expect(JSON.stringify(await article('a.txt'))).not.toContain('Joko Widodo')
})

it('adds a term: the file keeps its other bytes, people’s texts stay, pages are told', async () => {
  const { post, save, base, article, server } = await open()
  const seen = events(server)
  await save('a.txt', '1.3', { target: 'Widodu left.', state: 'reviewed', revision: 0 })
  const { changes, kept } = await impact(post('/api/glossary', TERM))
  expect(changes.map(({ id }) => id)).toEqual(['1.1'])
  expect(kept).toMatchObject([{ path: 'a.txt', id: '1.3', target: 'Widodu left.' }])
  expect(await read(base, 'glossary.yaml')).toBe(
    `${FILES['glossary.yaml']}  - term: Joko Widodo\n    kind: person\n    source: [Widodu]\n`,
  )
  const { sentences } = await article('a.txt')
  expect(sentences[0]?.target).toContain('Joko Widodo')
  expect(sentences[2]?.target).toBe('Widodu left.')
  expect(seen).toContainEqual({ type: 'outside', path: 'a.txt', ids: expect.arrayContaining(['1.1', '1.3']) })
  // A server that is killed now has lost nothing of it.
  expect(await read(base, 'output/a.txt')).toContain('Joko Widodo')
  expect(await read(base, 'output/a.xlf')).toContain('Joko Widodo')
})

it('adds a spelling to a term that is there', async () => {
  const { post, base } = await open()
  await post('/api/glossary', { term: 'Ryder', kind: 'person', source: ['Widodu'] })
  expect(await read(base, 'glossary.yaml')).toBe(
    'terms:\n  # ranks\n  - {term: Ryder, source: [Ryder, Widodu], kind: person}\n',
  )
})

it('refuses a term that another one keeps from ever matching, and names that one', async () => {
  const { post, base } = await open()
  const draft = { term: 'Ryders', kind: 'person', source: ['Ryder'] }
  for (const path of ['/api/glossary/preview', '/api/glossary']) {
    const answer = await post(path, draft)
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as Problem).message).toMatch(
      /"Ryder" of "Ryders", expected one that "Ryder" \(line 3\)/u,
    )
  }
  expect(await read(base, 'glossary.yaml')).toBe(FILES['glossary.yaml'])
})

it('refuses what is no term', async () => {
  const { post } = await open()
  const answer = await post('/api/glossary', { ...TERM, term: 'x'.repeat(600) })
  expect(answer.status).toBe(400)
  expect((await post('/api/glossary', { term: '', kind: 'person', source: [] })).status).toBe(400)
})

it('shows and adds a word of the dictionary', async () => {
  const { post, base, sentence, server } = await open()
  const shown = await impact(post('/api/dictionary/preview', WORD))
  expect(shown.changes).toMatchObject([{ path: 'b.txt', id: '1.1', after: expect.stringContaining('gizmo') as string }])
  await expect(read(base, 'dictionary.tsv')).rejects.toThrow()
  expect(await impact(post('/api/dictionary', WORD))).toEqual(shown)
  expect(await read(base, 'dictionary.tsv')).toContain('gawai\tn\tgizmo\n')
  expect((await sentence('b.txt', '1.1')).target).toContain('gizmo')
  expect((await post('/api/dictionary', WORD)).status).toBe(422)
  await server.close()
  await translate(base, createEngine({ dictionary: await read(base, 'dictionary.tsv') }))
  expect(await read(base, 'output/b.txt')).toContain('gizmo')
})

it('finds derived forms of a new verb', async () => {
  const { mentionsOf } = await import('../../src/review/change/word.js')
  const words: readonly (readonly [lemma: string, form: string])[] = [
    ['mengirim', 'pengiriman'],
    ['mengirim', 'dikirimkan'],
    ['pukul', 'memukuli'],
    ['sapu', 'menyapu'],
    ['tulis', 'penulis'],
    ['kota', 'Perkotaan'],
  ]
  for (const [lemma, form] of words) expect([lemma, mentionsOf(lemma)(`Kata ${form} itu.`)]).toEqual([lemma, true])
  expect(mentionsOf('gawai')('Dia makan nasi.')).toBe(false)
})

it('explains a sentence word by word', async () => {
  const { ask } = await open()
  const { stages, words } = (await (await ask('/api/articles/b.txt/units/1.2/explain')).json()) as Explanation
  expect(stages.map(({ stage }) => stage)).toContain('lexicon')
  expect(words.find(({ lemma }) => lemma === 'nasi')).toMatchObject({
    range: [10, 14],
    by: expect.any(String) as string,
    alternatives: expect.arrayContaining(['rice']) as string[],
  })
})

it('takes an edit of the glossary by hand into account', async () => {
  const { post, base } = await open()
  await writeFile(`${base}/glossary.yaml`, `${FILES['glossary.yaml']}  - {term: Rain, kind: term, source: [Hujan]}\n`)
  await post('/api/glossary', TERM)
  expect(await read(base, 'glossary.yaml')).toContain(
    '{term: Rain, kind: term, source: [Hujan]}\n  - term: Joko Widodo',
  )
})
