import { rm, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { events, review, translate, translated } from './support.js'

const FILES = { 'input/a.txt': 'Satu.\n\nDua.\n\nTiga.\n\nEmpat.\n', 'input/b.txt': 'Lima.\n' }

it('tells what has become of the source article, and that it is well again', async () => {
  const base = await translated(FILES)
  const { server, article, articles, save } = await review(base)
  expect(await article('a.txt')).not.toHaveProperty('source')
  await save('a.txt', '2.1', { target: 'Two.', state: 'reviewed', revision: 0 })
  const seen = events(server)
  await writeFile(`${base}/input/a.txt`, 'Satu.\n\nDua lagi.\n\nEmpat.\n\nLima.\n')
  await server.project.poll()
  const source = {
    kind: 'changed',
    changed: 1,
    added: 1,
    removed: 1,
    paragraphs: [{ before: 'Dua.', after: 'Dua lagi.' }, { before: 'Tiga.' }, { after: 'Lima.' }],
  }
  expect((await article('a.txt')).source).toEqual(source)
  expect(seen).toContainEqual({ type: 'source', path: 'a.txt', source })
  expect((await articles()).articles).toMatchObject([{ path: 'a.txt', source: 'changed' }, { path: 'b.txt' }])
  expect((await articles()).articles[1]).not.toHaveProperty('source')

  await server.project.fold()
  await translate(base)
  await server.project.poll()
  expect(await article('a.txt')).not.toHaveProperty('source')
  expect(seen).toContainEqual({ type: 'source', path: 'a.txt' })
  const { sentences } = await article('a.txt')
  expect(sentences.map(({ source: text, target }) => [text, target])).toContainEqual(['Dua lagi.', 'Two.'])
})

it.each([
  ['only white space between paragraphs is other', 'Satu.\n\n\n\nDua.\n\nTiga.\n\nEmpat.\n', undefined],
  ['it is as before', FILES['input/a.txt'], undefined],
  ['it cannot be read', new Uint8Array([0xff, 0xfe, 0xff]), { kind: 'unreadable' }],
  ['it has gone', undefined, { kind: 'missing' }],
])('while the server runs, %s', async (_what, content, note) => {
  const base = await translated(FILES)
  const { server, article } = await review(base)
  await article('a.txt')
  if (content === undefined) await rm(`${base}/input/a.txt`)
  else await writeFile(`${base}/input/a.txt`, content)
  await server.project.poll()
  const { source } = await article('a.txt')
  if (note === undefined) expect(source).toBeUndefined()
  else expect(source).toMatchObject(note)
})

it('knows at its start that the source has changed', async () => {
  const base = await translated(FILES)
  await writeFile(`${base}/input/a.txt`, 'Lain.\n')
  const { article } = await review(base)
  expect((await article('a.txt')).source).toMatchObject({ kind: 'changed', changed: 1, removed: 3 })
})
