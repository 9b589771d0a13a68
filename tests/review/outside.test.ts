import { readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { read } from '../helpers.js'
import { events, marker, review, translate, translated } from './support.js'

/** As a CAT tool does: one target of the file, and all the others as they were read. */
async function edit(base: string, before: string, after: string, from?: string): Promise<void> {
  const file = `${base}/output/a.xlf`
  const text = from ?? (await readFile(file, 'utf8'))
  await writeFile(file, text.replace(`<target>${before}</target></segment>`, `<target>${after}</target></segment>`))
}

it('shows what a CAT tool changed', async () => {
  const base = await translated()
  const { server, sentence } = await review(base)
  await sentence('a.txt', '3.1')
  const seen = events(server)
  await edit(base, 'EN Hujan turun.', 'Rain came.')
  await server.project.poll()
  expect(await sentence('a.txt', '3.1')).toMatchObject({ target: 'Rain came.', human: 'Rain came.' })
  expect(seen).toContainEqual({ type: 'outside', path: 'a.txt', ids: ['3.1'] })
})

it.each(['while the server runs', 'while it does not'])(
  'what a CAT tool changed goes into the article, %s',
  async (when) => {
    const base = await translated()
    if (when === 'while it does not') await edit(base, 'EN Hujan turun.', 'Rain came.')
    const { server, article } = await review(base)
    await article('a.txt')
    if (when === 'while the server runs') await edit(base, 'EN Hujan turun.', 'Rain came.')
    const before = await read(base, 'output/a.xlf')
    await server.close()
    expect(await read(base, 'output/a.txt')).toContain('Rain came.')
    expect(await read(base, 'output/a.xlf')).toBe(before)
  },
)

it('an edit made on the older text is refused', async () => {
  const base = await translated()
  const { server, save, sentence } = await review(base)
  const { revision } = await sentence('a.txt', '3.1')
  await edit(base, 'EN Hujan turun.', 'Rain came.')
  await server.project.poll()
  const answer = await save('a.txt', '3.1', { target: 'It rained.', revision })
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ sentence: { target: 'Rain came.' } })
})

it('keeps both texts of a sentence that was changed on both sides', async () => {
  const base = await translated()
  const { server, save, sentence, ask } = await review(base)
  await save('a.txt', '3.1', { target: 'It rained.', state: 'reviewed', revision: 0 })
  await edit(base, 'EN Hujan turun.', 'Rain came.')
  await server.project.fold()
  const both = await sentence('a.txt', '3.1')
  expect(both).toMatchObject({ target: 'It rained.', state: 'translated' })
  expect(both.comments).toMatchObject([{ text: expect.stringContaining('Rain came.') as string }])
  expect(await (await ask('/api/articles/a.txt/units/3.1/history')).json()).toMatchObject([
    { action: 'edit', target: 'It rained.' },
    { action: 'outside', target: 'Rain came.' },
  ])
  await server.close()
  expect(await read(base, 'output/a.txt')).toContain('It rained.')
  expect(await (await review(base)).sentence('a.txt', '3.1')).toMatchObject({
    target: 'It rained.',
    comments: both.comments,
  })
})

it.each(['while the server runs', 'while it does not'])(
  'a tool that saves an older file takes no edit back, %s',
  async (when) => {
    const base = await translated()
    const stale = await read(base, 'output/a.xlf')
    const first = await review(base)
    await first.save('a.txt', '2.1', { target: 'The president came.', state: 'reviewed', revision: 0 })
    await first.post('/api/articles/a.txt/units/2.2/comments', { text: 'Which ones?' })
    await first.server.project.fold()
    if (when === 'while it does not') await first.server.close()
    await edit(base, 'EN Hujan turun.', 'Rain came.', stale)
    await (when === 'while it does not' ? translate(base) : first.server.project.fold())
    const text = await read(base, 'output/a.xlf')
    for (const kept of ['The president came.', 'Rain came.', 'Which ones?']) expect(text).toContain(kept)
  },
)

it('translate and review work on one article at the same time', async () => {
  const base = await translated()
  const { save, server, sentence } = await review(base)
  await save('a.txt', '2.1', { target: 'One.', revision: 0 })
  await Promise.all([
    translate(base, {
      ...marker,
      name: 'other@1',
      translate: async (all) => all.map(({ text }) => ({ text: `NEW ${text}` })),
    }),
    save('a.txt', '2.2', { target: 'Two.', revision: 0 }),
    server.project.fold(),
  ])
  await server.project.fold()
  const text = await read(base, 'output/a.txt')
  expect(text).toContain('One. Two.')
  expect(text).toContain('NEW Hujan turun.')
  expect((await sentence('a.txt', '3.1')).target).toBe('NEW Hujan turun.')
})

it('leaves the translated article alone when its source has changed, and keeps the edit', async () => {
  const base = await translated()
  const { save, server } = await review(base)
  await writeFile(`${base}/input/a.txt`, 'Sesuatu yang lain.\n\nHujan turun.\n')
  await save('a.txt', '3.1', { target: 'It rained.', revision: 0 })
  const before = await read(base, 'output/a.txt')
  await server.project.fold()
  expect(await read(base, 'output/a.txt')).toBe(before)
  await translate(base)
  expect(await read(base, 'output/a.txt')).toBe('EN Sesuatu yang lain.\n\nIt rained.\n')
})

it('waits for files that are being written, whenever that is, and writes what came since', async () => {
  const base = await translated()
  const { server, save, sentence } = await review(base)
  for (let moment = 0; moment < 24; moment++) {
    const text = `Text ${moment}.`
    await save('a.txt', '3.1', { target: text, revision: (await sentence('a.txt', '3.1')).revision })
    const first = server.project.fold()
    await setTimeout(moment / 2)
    await server.project.fold()
    expect(await readFile(`${base}/output/a.txt`, 'utf8')).toContain(text)
    await first
  }
})

it('tells every page of what one of them saves or says', async () => {
  const base = await translated()
  const { server, save, post, sentence } = await review(base)
  const seen = events(server)
  await save('a.txt', '3.1', { target: 'Rain came.', revision: 0 })
  const first = await sentence('a.txt', '3.1')
  expect(seen).toContainEqual({ type: 'saved', path: 'a.txt', id: '3.1', revision: first.revision })
  await post('/api/articles/a.txt/units/3.1/comments', { text: 'Heavy?' })
  const { revision } = await sentence('a.txt', '3.1')
  expect(revision).toBeGreaterThan(first.revision)
  expect(seen).toContainEqual({ type: 'saved', path: 'a.txt', id: '3.1', revision })
})

it('writes an XLIFF file that has gone anew, with everything', async () => {
  const base = await translated()
  const { server, save } = await review(base)
  await save('a.txt', '3.1', { target: 'Rain came.', state: 'reviewed', revision: 0 })
  await server.project.fold()
  const whole = await read(base, 'output/a.xlf')
  await rm(`${base}/output/a.xlf`)
  await server.project.poll()
  await server.project.fold()
  expect(await read(base, 'output/a.xlf')).toBe(whole)
})

it('says why the files are behind while they are, and keeps the edit', async () => {
  const base = await translated()
  const { server, save, article, sentence } = await review(base)
  await article('a.txt')
  const seen = events(server)
  const whole = await read(base, 'output/a.xlf')
  await writeFile(`${base}/output/a.xlf`, whole.slice(0, 500))
  await save('a.txt', '3.1', { target: 'Rain came.', revision: 0 })
  await expect(server.project.fold()).rejects.toThrow()
  await expect(server.project.fold()).rejects.toThrow()
  const { trouble } = await article('a.txt')
  expect(trouble).toMatch(/a\.xlf.*Put the XLIFF file right, or delete it/u)
  expect(seen.filter(({ type }) => type === 'files')).toEqual([{ type: 'files', path: 'a.txt', trouble }])
  await writeFile(`${base}/output/a.xlf`, whole)
  await server.project.fold()
  expect((await article('a.txt')).trouble).toBeUndefined()
  expect(seen).toContainEqual({ type: 'files', path: 'a.txt' })
  expect(await read(base, 'output/a.xlf')).toContain('Rain came.')
  expect((await sentence('a.txt', '3.1')).target).toBe('Rain came.')
})

it('a revision is never the one of an older text', async () => {
  const base = await translated()
  const { server, save, sentence } = await review(base)
  const seen = new Set<number>()
  await sentence('a.txt', '3.1')
  for (const at of [1, 2, 3]) {
    await edit(base, at === 1 ? 'EN Hujan turun.' : `Rain ${at - 1}b.`, `Rain ${at}a.`)
    await server.project.poll()
    const { revision } = await sentence('a.txt', '3.1')
    expect(seen.has(revision)).toBe(false)
    seen.add(revision)
    await save('a.txt', '3.1', { target: `Rain ${at}b.`, revision })
    seen.add((await sentence('a.txt', '3.1')).revision)
    await server.project.fold()
  }
  expect(seen.size).toBe(6)
})
