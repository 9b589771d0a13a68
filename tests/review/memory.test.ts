import { expect, it } from 'vitest'
import { openMemory } from '../../src/memory/index.js'
import type { Suggestion } from '../../src/index.js'
import type { SaveResult } from '../../src/review/api.js'
import { review, translated } from './support.js'

const FILES = {
  'input/a.txt': 'Presiden tiba di Jakarta kemarin.\n',
  'input/b.txt': 'Presiden tiba di Bandung kemarin.\n',
}
const at = '/api/articles/b.txt/units/1.1/memory'

it('suggests what was reviewed a moment ago in another article', async () => {
  const base = await translated(FILES)
  const memory = await openMemory(`${base}/memory.db`)
  const { ask, save } = await review(base, { memory })
  expect(await (await ask(at)).json()).toEqual([])
  await save('a.txt', '1.1', { target: 'The president came to Jakarta yesterday.', state: 'reviewed', revision: 0 })
  const [first] = (await (await ask(at)).json()) as readonly Suggestion[]
  expect(first).toMatchObject({
    source: FILES['input/a.txt'].trim(),
    origin: 'a.txt',
    author: 'Sari',
    state: 'reviewed',
  })
  expect(first?.score).toBeLessThan(100)
})

it('suggests a text no more that was written over, or taken back', async () => {
  const base = await translated(FILES)
  const { ask, save } = await review(base, { memory: await openMemory(`${base}/memory.db`) })
  const targets = async (): Promise<readonly string[]> =>
    ((await (await ask(at)).json()) as readonly Suggestion[]).map(({ target }) => target)
  let revision = 0
  const write = async (target: string | null, state: 'translated' | 'reviewed'): Promise<void> => {
    const answer = await save('a.txt', '1.1', { target, state, revision })
    revision = ((await answer.json()) as SaveResult).sentence.revision
  }
  await write('The president came to Jakarta yesterday.', 'translated')
  expect(await targets()).toHaveLength(1)
  await write('The president arrived in Jakarta yesterday.', 'reviewed')
  expect(await targets()).toEqual([expect.stringContaining('arrived')])
  await write(null, 'translated')
  expect(await targets()).toEqual([])
})

it('remembers when it ends, and does not suggest a sentence to itself', async () => {
  const base = await translated(FILES)
  const { ask, save, server } = await review(base, { memory: await openMemory(`${base}/memory.db`) })
  await save('b.txt', '1.1', { target: 'The president came to Bandung yesterday.', state: 'final', revision: 0 })
  expect(await (await ask(at)).json()).toEqual([])
  await server.close()
  const store = await openMemory(`${base}/memory.db`)
  expect((await store.stats()).units).toBe(1)
  await store.close()
})

it('without a memory gives what the XLIFF file has', async () => {
  const { ask } = await review(await translated(FILES))
  expect(await (await ask(at)).json()).toEqual([])
})
