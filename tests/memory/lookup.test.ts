import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  createLookup,
  openMemory,
  unitsFromBitext,
  type LookupOptions,
  type MemoryUnit,
} from '../../src/memory/index.js'
import type { Bitext, MemoryQuery, Suggestion, Unit } from '../../src/types.js'
import { folder } from '../helpers.js'
import { unit } from './contract.js'

async function look(
  units: readonly MemoryUnit[],
  query: MemoryQuery,
  options?: LookupOptions,
): Promise<readonly Suggestion[]> {
  const store = await openMemory(path.join(await folder(), 'memory.db'))
  onTestFinished(() => store.close())
  await store.put(units)
  const [found] = await createLookup(store, options).lookUp([query])
  return found ?? []
}

describe('looking up', () => {
  const source = 'Ia pergi ke pasar.'

  it('gives 101 in context, 100 elsewhere', async () => {
    const units = [
      unit(source, { target: 'A', previous: 'P.', next: 'N.' }),
      unit(source, { target: 'B', state: 'final' }),
    ]
    expect(await look(units, { source, previous: 'P.', next: 'N.' })).toMatchObject([
      { target: 'A', score: 101 },
      { target: 'B', score: 100 },
    ])
    expect(await look(units, { source, previous: 'P.', next: '' })).toMatchObject([
      { target: 'B', score: 100 },
      { target: 'A', score: 100 },
    ])
    expect(await look(units, { source })).toMatchObject([{ score: 100 }, { score: 100 }])
  })

  it('tells where a match comes from', async () => {
    const at = '2025-01-01T00:00:00Z'
    expect(await look([unit(source, { origin: 'x.txt', author: 'Sari', changed: at })], { source })).toEqual([
      { source, target: source.toUpperCase(), score: 100, origin: 'x.txt', state: 'reviewed', author: 'Sari', at },
    ])
  })

  it('takes points from what a machine made and from an import with a penalty', async () => {
    const units = [
      unit(source, { target: 'machine', machine: true, state: 'final' }),
      unit(source, { target: 'import', penalty: 3, imported: true }),
    ]
    expect(await look(units, { source })).toMatchObject([
      { target: 'import', score: 97 },
      { target: 'machine', score: 85, machine: true },
    ])
  })

  it('puts the reviewed before the machine, and the later before the earlier, at the same score', async () => {
    const near = 'Ia pergi ke pasar lagi.'
    const units = [
      unit(near, { target: 'early', changed: '2020-01-01T00:00:00Z' }),
      unit(near, { target: 'late', changed: '2021-01-01T00:00:00Z' }),
      unit(near, { target: 'final', state: 'final', changed: '2019-01-01T00:00:00Z' }),
      unit(near, { target: 'translated', state: 'translated', changed: '2022-01-01T00:00:00Z' }),
    ]
    const targets = (await look(units, { source })).map(({ target }) => target)
    expect(targets).toEqual(['final', 'late', 'early', 'translated'])
  })

  it('offers nothing below the threshold, each translation once, and so many', async () => {
    const words = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh']
    const units = words.map((word) => unit(`Ia pergi ke pasar ${word}.`, { target: word }))
    expect(await look(units, { source })).toHaveLength(5)
    expect(await look(units, { source }, { limit: 2 })).toHaveLength(2)
    expect(await look(units, { source }, { threshold: 81 })).toEqual([])
    expect(
      await look(
        units.map((each) => ({ ...each, target: 'same' })),
        { source },
      ),
    ).toHaveLength(1)
    expect(await look([unit('Ia pergi ke kota besar.')], { source }, { threshold: 50 })).toMatchObject([{ score: 60 }])
  })

  it('finds another name of the glossary by the words around it', async () => {
    const before = 'Kim Jong Un mengirim pasukan.'
    const now = 'Georgy Zinoviev mengirim pasukan.'
    const term = (text: string, name: string) => ({
      term: name,
      kind: 'person' as const,
      surface: name,
      target: name,
      range: [text.indexOf(name), text.indexOf(name) + name.length] as const,
    })
    const options = { termsOf: (text: string) => (text === before ? [term(before, 'Kim Jong Un')] : []) }
    const units = [unit(before, { target: 'Kim Jong Un sent troops.' })]
    const query = { source: now, terms: [term(now, 'Georgy Zinoviev')] }
    expect(await look(units, query, options)).toMatchObject([
      { target: 'Georgy Zinoviev sent troops.', score: 99, repaired: true },
    ])
    expect(await look(units, { source: now })).toEqual([])
  })

  it('has nothing for a text without words and for one without end', async () => {
    const endless = 'kata '.repeat(5_000)
    const units = [unit('***'), unit(endless)]
    expect(await look(units, { source: '...' })).toEqual([])
    expect(await look(units, { source: `${endless}lagi` })).toEqual([])
    expect(await look(units, { source: endless })).toMatchObject([{ score: 100 }])
  })
})

describe('what people made of an article', () => {
  const made = (id: string, source: string, more: Partial<Unit>): Unit => ({
    id,
    source,
    range: [0, source.length],
    state: 'translated',
    matches: [],
    findings: [],
    machine: { text: 'machine' },
    origin: 'engine@1',
    ...more,
  })
  const bitext = (units: readonly Unit[], retired: Bitext['retired'] = []): Bitext => ({
    path: 'a/b.txt',
    format: 'text',
    sourceHash: '',
    translator: 'engine@1',
    glossaryHash: '',
    blocks: [{ number: 1, kind: 'paragraph', text: '', units }],
    retired,
  })

  it('is what they wrote or approved, with its neighbours, and nothing of a machine', () => {
    const units = [
      made('1.1', 'Satu.', {}),
      made('1.2', 'Dua.', { human: 'Two.', state: 'reviewed', reviewer: 'Sari', changed: '2025-01-01T00:00:00Z' }),
      made('1.3', 'Tiga.', { human: 'Three.', state: 'translated' }),
      made('1.4', 'Empat.', { human: '  ' }),
    ]
    expect(unitsFromBitext(bitext(units), '2026-01-01T00:00:00Z')).toEqual([
      {
        source: 'Dua.',
        target: 'Two.',
        previous: 'Satu.',
        next: 'Tiga.',
        state: 'reviewed',
        origin: 'a/b.txt',
        author: 'Sari',
        changed: '2025-01-01T00:00:00Z',
        seen: '2026-01-01T00:00:00Z',
      },
      {
        source: 'Tiga.',
        target: 'Three.',
        previous: 'Dua.',
        next: 'Empat.',
        state: 'translated',
        origin: 'a/b.txt',
        seen: '2026-01-01T00:00:00Z',
      },
    ])
  })

  it('belongs to the sentence it was made for, also after that has changed or gone', () => {
    const units = [made('1.1', 'Dua sekarang.', { human: 'Two.', humanSource: 'Dua dulu.' })]
    const retired = [{ source: 'Hilang.', target: 'Gone.', state: 'final' as const }]
    const found = unitsFromBitext(bitext(units, retired), '2026-01-01T00:00:00Z')
    expect(found.map(({ source, target, previous }) => [source, target, previous])).toEqual([
      ['Dua dulu.', 'Two.', undefined],
      ['Hilang.', 'Gone.', undefined],
    ])
  })
})
