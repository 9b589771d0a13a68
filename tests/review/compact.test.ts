import { mkdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { journalFile } from '../../src/edits/journal.js'
import { formatRecord } from '../../src/edits/record.js'
import { read } from '../helpers.js'
import { review, translated } from './support.js'

it('opens an article with a long journal: the journal is shorter then, and everything is as it was', async () => {
  const base = await translated()
  const file = journalFile(`${base}/output`, 'a.txt')
  const lines = Array.from({ length: 600 }, (_, at) =>
    formatRecord({
      seq: at + 1,
      id: '1.1',
      source: 'Kabar Pagi',
      at: new Date(1_700_000_000_000 + at * 150).toISOString(),
      author: 'Sari',
      action: 'edit',
      target: `Morning news ${at}`,
      state: 'translated',
      base: at === 0 ? 'EN Kabar Pagi' : `Morning news ${at - 1}`,
    }),
  )
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, `${lines.slice(0, 599).join('')}${formatRecord({ folded: 599 })}${lines[599] ?? ''}`)
  const { server, sentence, ask, save } = await review(base)
  expect(await sentence('a.txt', '1.1')).toMatchObject({ target: 'Morning news 599', revision: 600 })
  expect((await stat(file)).size).toBeLessThan(1000)
  const history = await (await ask('/api/articles/a.txt/units/1.1/history')).json()
  expect(history).toMatchObject([{ author: 'Sari', target: 'Morning news 599' }])
  await save('a.txt', '1.1', { target: 'News of the morning', revision: 600 })
  await server.close()
  expect(await read(base, 'output/a.txt')).toContain('News of the morning')
  const kept = (await read(base, 'output/.padanan/review/a.txt.jsonl')).split('\n').filter(Boolean)
  expect(kept.map((line) => Object.entries(JSON.parse(line) as object)[0])).toEqual([
    ['seq', 599],
    ['folded', 599],
    ['seq', 600],
    ['seq', 601],
    ['folded', 601],
  ])
})
