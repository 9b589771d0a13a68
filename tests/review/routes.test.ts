import { writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { SaveResult, SearchHit, SentenceView } from '../../src/review/api.js'
import { read } from '../helpers.js'
import { review, translate, translated } from './support.js'

it('lists the articles with their progress', async () => {
  const { articles } = await review(await translated())
  expect(await articles()).toEqual({
    reviewer: 'Sari',
    project: expect.stringMatching(/^[0-9a-f]{12}$/u) as string,
    reading: 0,
    broken: [],
    articles: [
      {
        path: 'a.txt',
        sentences: 4,
        states: { initial: 0, translated: 4, reviewed: 0, final: 0 },
        // The translator of these tests leaves the words Indonesian.
        flagged: 3,
        unknown: 0,
      },
      expect.objectContaining({ path: 'dunia/b.txt', sentences: 2 }),
    ],
  })
})

it('lists an article whose XLIFF file is broken, and takes it up when it is whole again', async () => {
  const base = await translated()
  const whole = await read(base, 'output/a.xlf')
  await writeFile(`${base}/output/a.xlf`, whole.replace('</source>', '</sauce>'))
  const { articles, ask } = await review(base)
  expect(await articles()).toMatchObject({
    articles: [{ path: 'dunia/b.txt' }],
    broken: [{ path: 'a.txt', message: expect.stringMatching(/a\.xlf:\d+:\d+: Unexpected XML/u) as string }],
    reading: 0,
  })
  expect((await ask('/api/articles/a.txt')).status).toBe(422)
  await writeFile(`${base}/output/a.xlf`, whole)
  expect(await articles()).toMatchObject({ articles: [{ path: 'a.txt' }, { path: 'dunia/b.txt' }], broken: [] })
})

it('gives an article sentence by sentence', async () => {
  const { article } = await review(await translated())
  const { path, sentences } = await article('dunia/b.txt')
  expect(path).toBe('dunia/b.txt')
  expect(sentences.map(({ id, source, target, state, revision }) => ({ id, source, target, state, revision }))).toEqual(
    [
      { id: '1.1', source: 'Mayjen Ryder tiba.', target: 'EN Mayjen Ryder tiba.', state: 'translated', revision: 0 },
      { id: '1.2', source: 'Menteri pergi.', target: 'EN Menteri pergi.', state: 'translated', revision: 0 },
    ],
  )
})

it('saves an edit, and brings it into the XLIFF file and the article', async () => {
  const base = await translated()
  const { save, server } = await review(base)
  const answer = await save('a.txt', '2.1', { target: 'The president came.', revision: 0 })
  expect(answer.status).toBe(200)
  const { sentence, summary } = (await answer.json()) as SaveResult
  expect(sentence).toMatchObject({
    target: 'The president came.',
    human: 'The president came.',
    state: 'translated',
    reviewer: 'Sari',
  })
  expect(sentence.revision).toBeGreaterThan(0)
  expect(summary.path).toBe('a.txt')
  await server.project.fold()
  expect(await read(base, 'output/a.txt')).toBe(
    'EN Kabar Pagi\n\nThe president came. EN Ia membawa 12 dokumen.\n\nEN Hujan turun.\n',
  )
  expect(await read(base, 'output/a.xlf')).toContain('<target>The president came.</target>')
  await server.close()
  expect(await read(base, 'output/index.html')).toContain('The president came.')
})

it('keeps an edit through translate, also before it is in the XLIFF file', async () => {
  const base = await translated()
  const { save } = await review(base)
  await save('a.txt', '2.1', { target: 'The president came.', state: 'reviewed', revision: 0 })
  await translate(base)
  expect(await read(base, 'output/a.txt')).toContain('The president came.')
  expect(await read(base, 'output/a.xlf')).toContain('state="reviewed"')
})

it('approves what the machine said, and takes it back', async () => {
  const { save, sentence } = await review(await translated())
  await save('a.txt', '3.1', { state: 'reviewed', revision: 0 })
  const approved = await sentence('a.txt', '3.1')
  expect(approved).toMatchObject({ state: 'reviewed', human: 'EN Hujan turun.' })
  await save('a.txt', '3.1', { target: null, revision: approved.revision })
  expect(await sentence('a.txt', '3.1')).toMatchObject({ state: 'translated', target: 'EN Hujan turun.' })
})

it('an edit of an approved sentence asks for another approval', async () => {
  const { save, sentence } = await review(await translated())
  await save('a.txt', '3.1', { state: 'final', revision: 0 })
  const { revision } = await sentence('a.txt', '3.1')
  await save('a.txt', '3.1', { target: 'It rained.', revision })
  expect(await sentence('a.txt', '3.1')).toMatchObject({ state: 'translated', target: 'It rained.' })
})

it('refuses an edit of what has changed since, with the sentence as it is now', async () => {
  const { save } = await review(await translated())
  await save('a.txt', '3.1', { target: 'It rained.', revision: 0 })
  const answer = await save('a.txt', '3.1', { target: 'Rain fell.', revision: 0 })
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ code: 'stale', sentence: { target: 'It rained.' } })
})

it('takes a request that is sent again because its answer was lost', async () => {
  const { save } = await review(await translated())
  await save('a.txt', '3.1', { target: 'It rained.', revision: 0 })
  expect((await save('a.txt', '3.1', { target: 'It rained.', revision: 0 })).status).toBe(200)
})

it('keeps comments and tells the history', async () => {
  const base = await translated()
  const { post, save, ask, server } = await review(base)
  const at = '/api/articles/a.txt/units/3.1'
  const answer = await post(`${at}/comments`, { text: 'Is this right?' })
  const { comments, revision } = (await answer.json()) as SentenceView
  expect(comments).toMatchObject([{ text: 'Is this right?', author: 'Sari' }])
  await save('a.txt', '3.1', { target: 'It rained.', revision })
  expect(await (await ask(`${at}/history`)).json()).toMatchObject([
    { action: 'comment', author: 'Sari', target: 'Is this right?' },
    { action: 'edit', author: 'Sari', target: 'It rained.' },
  ])
  await server.close()
  expect(await (await review(base)).sentence('a.txt', '3.1')).toMatchObject({
    target: 'It rained.',
    comments: [{ text: 'Is this right?' }],
  })
})

it('finds sentences by source and target', async () => {
  const { ask } = await review(await translated())
  const hits = (await (await ask('/api/search?q=MENTERI')).json()) as SearchHit[]
  expect(hits).toEqual([
    { path: 'dunia/b.txt', id: '1.2', source: 'Menteri pergi.', target: 'EN Menteri pergi.', state: 'translated' },
  ])
})

it.each([
  ['/api/articles/none.txt', 404],
  ['/api/articles/a.txt/units/9.9/history', 404],
  ['/api/nothing', 404],
])('%s is %d', async (path, status) => {
  const { ask } = await review(await translated())
  expect((await ask(path)).status).toBe(status)
})
