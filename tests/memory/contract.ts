/** What every store of a translation memory does. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CandidateQuery, MemoryStore, MemoryUnit } from '../../src/memory/types.js'

export const unit = (source: string, more: Partial<MemoryUnit> = {}): MemoryUnit => ({
  source,
  target: source.toUpperCase(),
  state: 'reviewed',
  origin: 'a.txt',
  ...more,
})

const sources = (units: readonly MemoryUnit[]): readonly string[] => units.map(({ source }) => source)

const targets = (units: readonly MemoryUnit[]): readonly string[] => units.map(({ target }) => target)

async function allOf(store: MemoryStore): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { source } of store.all()) found.push(source)
  return found
}

/** Words of the query as they are, lengths that do not matter. */
const query = (tokens: string, more: Partial<CandidateQuery> = {}): CandidateQuery => ({
  tokens: tokens.split(' '),
  minLength: 1,
  maxLength: 100,
  shared: 1,
  limit: 10,
  ...more,
})

/** `open` gives an empty store; the test closes it. */
export function storeContract(name: string, open: () => Promise<MemoryStore>): void {
  const using = async (work: (store: MemoryStore) => Promise<void>): Promise<void> => {
    const store = await open()
    try {
      await work(store)
    } finally {
      await store.close()
    }
  }

  describe(`${name}: putting`, () => {
    it('is empty at first', () =>
      using(async (store) => {
        expect(await store.count()).toBe(0)
        expect(await store.exact('Ia pergi.', 5)).toEqual([])
        expect(await store.inContext('Ia pergi.', '', '', 5)).toEqual([])
        expect(await store.candidates(query('ia pergi'))).toEqual([])
        expect(await allOf(store)).toEqual([])
        expect(await store.stats()).toEqual({
          units: 0,
          byState: { translated: 0, reviewed: 0, final: 0 },
          machine: 0,
          origins: [],
        })
      }))

    it('gives back all of a unit', () =>
      using(async (store) => {
        const whole = unit('Ia pergi.', {
          previous: '',
          next: 'Ia datang.',
          state: 'final',
          imported: true,
          penalty: 3,
          author: 'Sari',
          created: '2024-01-01T00:00:00Z',
          changed: '2025-01-01T00:00:00Z',
        })
        await store.put([whole, unit('Ia datang.', { machine: true, state: 'translated' })])
        const [first] = await store.exact('Ia pergi.', 5)
        expect(first).toEqual({ ...whole, id: first?.id })
        const [second] = await store.exact('Ia datang.', 5)
        expect(second).toEqual({ ...unit('Ia datang.', { machine: true, state: 'translated' }), id: second?.id })
      }))

    it('knows a unit again by source, target, context and origin', () =>
      using(async (store) => {
        const one = unit('Ia pergi.', { previous: 'A.', next: 'B.', changed: '2024-01-01T00:00:00Z' })
        expect(await store.put([one])).toEqual({ added: 1, changed: 0, unchanged: 0, removed: 0 })
        expect(await store.put([one])).toEqual({ added: 0, changed: 0, unchanged: 1, removed: 0 })
        expect(await store.put([{ ...one, state: 'final', author: 'Budi' }])).toMatchObject({ added: 0, changed: 1 })
        expect(await store.exact('Ia pergi.', 5)).toMatchObject([{ state: 'final', author: 'Budi' }])
        const others = [{ next: 'C.' }, { target: 'Pergi.' }, { origin: 'b.txt' }, { imported: true }]
        expect(await store.put(others.map((other) => ({ ...one, ...other })))).toMatchObject({ added: 4 })
        expect(await store.count()).toBe(5)
      }))

    it('keeps when a unit was first seen', () =>
      using(async (store) => {
        await store.put([unit('Ia pergi.', { seen: '2024-01-01T00:00:00Z' })])
        expect(await store.put([unit('Ia pergi.', { seen: '2025-01-01T00:00:00Z' })])).toMatchObject({ unchanged: 1 })
        expect(await store.exact('Ia pergi.', 5)).toMatchObject([{ changed: '2024-01-01T00:00:00Z' }])
        await store.put([unit('Ia pergi.', { changed: '2026-01-01T00:00:00Z' })])
        expect(await store.exact('Ia pergi.', 5)).toMatchObject([{ changed: '2026-01-01T00:00:00Z' }])
      }))

    it('keeps any text', () =>
      using(async (store) => {
        const odd = ["'; DROP TABLE unit; --", '"%_\\', '😀', 'a\u0301', '[1,2]', '__proto__', 'a\tb', 'ia', '']
        await store.put(odd.map((source) => unit(source)))
        for (const source of odd) expect(targets(await store.exact(source, 1))).toEqual([source.toUpperCase()])
      }))

    it('knows text again that no database holds', () =>
      using(async (store) => {
        const odd = ['a\0b', 'half \uD83D of it']
        expect(await store.put(odd.map((source) => unit(source, { author: source })))).toMatchObject({ added: 2 })
        expect(await store.put(odd.map((source) => unit(source, { author: source })))).toMatchObject({ unchanged: 2 })
        for (const source of odd) expect(await store.exact(source, 5)).toHaveLength(1)
        const origin = { origin: 'half \uD83D\0', imported: false }
        const same = [unit('Ia pergi.', { created: 'a\0b' })]
        expect(await store.replace(origin, same)).toMatchObject({ added: 1 })
        expect(await store.replace(origin, same)).toMatchObject({ unchanged: 1, removed: 0 })
        expect(await store.remove(origin)).toBe(1)
      }))

    it('keeps words and names of any length', () =>
      using(async (store) => {
        const word = Array.from({ length: 700 }, (_, at) => Math.sin(at).toString(36).slice(3)).join('')
        const list = [unit(`Kode ${word} itu.`, { origin: word }), unit('\u{4E00}\u{4E8C}\u{4E09}'.repeat(400))]
        expect(await store.put(list)).toMatchObject({ added: 2 })
        expect(await store.put(list)).toMatchObject({ unchanged: 2 })
        expect(await store.exact(`Kode ${word} itu.`, 5)).toHaveLength(1)
        expect(await store.candidates(query('kode itu', { shared: 2 }))).toHaveLength(1)
        expect(await store.remove({ origin: word, imported: false })).toBe(1)
      }))

    it('takes the last of what is said of a unit at once', () =>
      using(async (store) => {
        const said = [{ author: 'Sari' }, { author: 'Budi' }, { author: 'Ani', state: 'final' as const }]
        expect(await store.put(said.map((more) => unit('Ia pergi.', more)))).toMatchObject({ added: 1, changed: 2 })
        expect(await store.exact('Ia pergi.', 5)).toMatchObject([said[2]])
        expect(await store.put(said.map((more) => unit('Ia pergi.', more)))).toMatchObject({ changed: 3 })
        expect(await store.exact('Ia pergi.', 5)).toMatchObject([said[2]])
      }))

    it('puts thousands at once', () =>
      using(async (store) => {
        const many = Array.from({ length: 2_500 }, (_, at) => unit(`Kalimat ke-${at} ini.`))
        expect(await store.put(many)).toMatchObject({ added: 2_500 })
        expect(await store.count()).toBe(2_500)
        expect(await allOf(store)).toEqual(sources(many))
      }))
  })

  describe(`${name}: exact matches`, () => {
    it('come in the order of trust, then the latest first, then the one added last', () =>
      using(async (store) => {
        const same = (target: string, more: Partial<MemoryUnit>): MemoryUnit => unit('Ia pergi.', { target, ...more })
        await store.put([
          same('machine', { state: 'final', machine: true, changed: '2026-01-01T00:00:00Z' }),
          same('translated', { state: 'translated', changed: '2025-01-01T00:00:00Z' }),
          same('reviewed, added before', {}),
          same('reviewed, added after', {}),
          same('reviewed, dated', { changed: '2020-01-01T00:00:00Z' }),
          same('reviewed, later', { changed: '2021-01-01T00:00:00Z' }),
          same('final', { state: 'final', changed: '2019-01-01T00:00:00Z' }),
        ])
        const order = [
          'final',
          'reviewed, later',
          'reviewed, dated',
          'reviewed, added after',
          'reviewed, added before',
          'translated',
          'machine',
        ]
        expect(targets(await store.exact('Ia pergi.', 10))).toEqual(order)
        expect(targets(await store.exact('Ia pergi.', 2))).toEqual(order.slice(0, 2))
      }))

    it('tell case, punctuation and spaces apart, but not line breaks and composed letters', () =>
      using(async (store) => {
        await store.put([unit('Kafé itu tutup.')])
        for (const other of ['kafé itu tutup.', 'Kafé itu tutup', 'Kafé  itu tutup.', 'Kafé itu'])
          expect(await store.exact(other, 5)).toEqual([])
        for (const same of ['Kafé itu\r\n  tutup.', 'Kafe\u0301 itu tutup.'])
          expect(await store.exact(same, 5)).toHaveLength(1)
      }))

    it('in context have the same neighbours', () =>
      using(async (store) => {
        await store.put([
          unit('Ia pergi.', { target: 'middle', previous: 'A.', next: 'B.' }),
          unit('Ia pergi.', { target: 'first', previous: '', next: 'B.' }),
          unit('Ia pergi.', { target: 'unknown' }),
        ])
        expect(targets(await store.inContext('Ia pergi.', 'A.', 'B.', 5))).toEqual(['middle'])
        expect(targets(await store.inContext('Ia pergi.', '', 'B.', 5))).toEqual(['first'])
        expect(await store.inContext('Ia pergi.', 'A.', 'C.', 5)).toEqual([])
        expect(await store.inContext('Ia pergi.', '', '', 5)).toEqual([])
      }))
  })

  describe(`${name}: candidates`, () => {
    const texts = ['Ia pergi ke pasar.', 'Ia pergi ke kota besar itu.', 'Anak itu dan anak ini.', 'Harga beras naik.']

    it('share words, those with most of them first', () =>
      using(async (store) => {
        await store.put(texts.map((text) => unit(text)))
        expect(sources(await store.candidates(query('ia pergi ke pasar')))).toEqual(texts.slice(0, 2))
        expect(sources(await store.candidates(query('ia pergi ke pasar', { shared: 4 })))).toEqual(texts.slice(0, 1))
        expect(sources(await store.candidates(query('ia pergi ke pasar', { limit: 1 })))).toEqual(texts.slice(0, 1))
        expect(sources(await store.candidates(query('ia pergi ke pasar', { minLength: 5 })))).toEqual([texts[1]])
        expect(sources(await store.candidates(query('ia pergi ke pasar', { maxLength: 4 })))).toEqual([texts[0]])
        expect(await store.candidates(query('entah apa'))).toEqual([])
        expect(sources(await store.candidates(query('entah naik', { shared: 1 })))).toEqual([texts[3]])
        expect(await store.candidates(query('entah naik', { shared: 2 }))).toEqual([])
      }))

    it('count a word as often as it stands there', () =>
      using(async (store) => {
        await store.put(texts.map((text) => unit(text)))
        expect(
          sources(await store.candidates(query('anak anak\u00202', { tokens: ['anak', 'anak 2'], shared: 2 }))),
        ).toEqual([texts[2]])
        expect(await store.candidates(query('', { tokens: ['ia', 'ia 2'], shared: 2 }))).toEqual([])
      }))

    it('are all there, whatever the words', () =>
      using(async (store) => {
        const word = fc.constantFrom('satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh')
        const words = fc.uniqueArray(word, { minLength: 1, maxLength: 6 })
        await fc.assert(
          fc.asyncProperty(
            fc.array(words, { maxLength: 12 }),
            words,
            fc.integer({ min: 1, max: 4 }),
            async (all, asked, shared) => {
              const list = [...new Set(all.map((each) => each.join(' ')))]
              await store.replace(
                { origin: 'p.txt', imported: false },
                list.map((text) => unit(text)),
              )
              const found = await store.candidates(query(asked.join(' '), { shared, limit: 100 }))
              const expected = list.filter(
                (text) => asked.filter((each) => text.split(' ').includes(each)).length >= shared,
              )
              expect(sources(found).toSorted()).toEqual(expected.toSorted())
            },
          ),
          { numRuns: 40 },
        )
      }))
  })

  describe(`${name}: replacing and removing`, () => {
    const [a, b, c] = ['Ia pergi.', 'Ia datang.', 'Ia tinggal.'] as const
    const article = { origin: 'a.txt', imported: false }

    it('makes the units all there is of an origin', () =>
      using(async (store) => {
        await store.put([unit(a), unit(b), unit(a, { origin: 'b.txt' }), unit(a, { imported: true })])
        const [before] = await store.exact(b, 1)
        expect(await store.replace(article, [unit(b), unit(c)])).toEqual({
          added: 1,
          changed: 0,
          unchanged: 1,
          removed: 1,
        })
        expect(await store.exact(b, 1)).toEqual([before])
        expect((await store.exact(a, 5)).map(({ origin, imported = false }) => [origin, imported]).toSorted()).toEqual([
          ['a.txt', true],
          ['b.txt', false],
        ])
        expect(sources(await store.candidates(query('pergi')))).toEqual([a, a])
        expect(await store.replace(article, [])).toMatchObject({ removed: 2 })
        expect(await store.count()).toBe(2)
      }))

    it('removes an origin, all articles, or all that was imported', () =>
      using(async (store) => {
        const all = [unit(a), unit(b, { origin: 'b.txt' }), unit(c, { origin: 'c.tmx', imported: true })]
        await store.put(all)
        expect(await store.remove({ origin: 'b.txt', imported: true })).toBe(0)
        expect(await store.remove({ origin: 'b.txt', imported: false })).toBe(1)
        expect(await allOf(store)).toEqual([a, c])
        expect(await store.remove({ imported: true })).toBe(1)
        expect(await store.candidates(query('tinggal'))).toEqual([])
        expect(await store.remove({ imported: false })).toBe(1)
        expect(await store.count()).toBe(0)
        await store.put(all)
        expect(sources(await store.candidates(query('tinggal')))).toEqual([c])
      }))

    it('counts by state and origin', () =>
      using(async (store) => {
        await store.put([
          unit(a, { state: 'final' }),
          unit(b),
          unit(c, { origin: 'c.tmx', imported: true, machine: true, state: 'final' }),
        ])
        expect(await store.stats()).toEqual({
          units: 3,
          byState: { translated: 0, reviewed: 1, final: 1 },
          machine: 1,
          origins: [
            { origin: 'a.txt', imported: false, units: 2 },
            { origin: 'c.tmx', imported: true, units: 1 },
          ],
        })
      }))
  })
}
