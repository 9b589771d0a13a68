import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { exchangeFormat, exchangeFormats, detectFormat } from '../../src/exchange/formats.js'
import { mergeRows } from '../../src/exchange/rows/merge.js'
import { sentRows } from '../../src/exchange/rows/row.js'
import { guard, unguard } from '../../src/exchange/table/cells.js'
import { PadananError } from '../../src/index.js'
import { bitext, collect, received, unit, written } from './sample.js'
import { violations } from './xliff-rules.js'

const NOW = '2026-11-26T05:00:00.000Z'
const comment = { text: 'Which "one" & <why>?\nSee 3.', author: 'Ani', at: '2026-01-01T00:00:00Z' }
const first = bitext([
  unit('=1+1 & <b>"x"</b>', { human: '=cmd|calc', state: 'final', reviewer: 'Ani', changed: NOW, comments: [comment] }),
  unit('Ia pergi,\r\n“pulang”; ya\t.', {
    findings: [{ rule: 'numbers', severity: 'warning', message: '-Unexpected 5' }],
    suggestions: [{ source: 'Ia', target: '@He', score: 101, origin: 'memory', state: 'final' }],
  }),
  unit('Belum.', { state: 'initial', machine: undefined, origin: undefined } as never),
  unit('\u0001Aneh \uFFFE'),
])
const second = bitext([unit('Ia pergi,\r\n“pulang”; ya\t.', { human: 'He left.', state: 'reviewed' })], '=2/𝒳 "c".txt')

/** A review file brings back only what its script has put there: `review-file.test.ts`. */
const whole = exchangeFormats.filter(({ name }) => name !== 'html')

describe.each(whole.map((format) => [format.name, format] as const))('%s', (name, format) => {
  it('brings every sentence back as it was sent', async () => {
    const text = await written(format, first, second)
    const rows = await received(format, text)
    const sent = [...sentRows(first), ...sentRows(second)].filter(({ target }) => name !== 'tmx' || target !== '')
    expect(rows.map(({ path, unit: id, key }) => [path, id, key])).toEqual(
      sent.map(({ path, unit: { id }, key }) => [path, id, key]),
    )
    for (const article of [first, second]) {
      const own = rows.filter(({ path }) => path === article.path)
      const merged = mergeRows(article, own, { now: NOW, reviewer: 'Sri' })
      expect(merged).toMatchObject({ changes: [], conflicts: [], unmatched: [], comments: 0, unchanged: own.length })
      expect(merged.bitext).toBe(article)
    }
  })

  it('writes the same text for the same articles', async () => {
    expect(await written(format, first, second)).toBe(await written(format, first, second))
  })

  it('is told by its ending and its beginning', async () => {
    const text = await written(format, first)
    expect(detectFormat(`a/b${format.extension.toUpperCase()}`, text.slice(0, 4096)).name).toBe(name)
  })

  it('carries every text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (source, text) => {
        const article = bitext([unit(`a${source}`, { human: `b${text}`, state: 'reviewed' })])
        const rows = await received(format, await written(format, article), 1000)
        expect(mergeRows(article, rows, { now: NOW })).toMatchObject({ changes: [], conflicts: [], unchanged: 1 })
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    ['an empty file', ''],
    ['a page of HTML', '<html><body>&nbsp;</body></html>'],
    ['another table', 'a,b\r\n1,2\r\n'],
    ['half a quote', 'key,target\r\na,"b\r\n'],
    ['something nested without end', '<xliff version="1.2">'.repeat(1000)],
    ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>'],
    ['an external entity', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xliff>&e;</xliff>'],
    ['many attributes', `<xliff ${Array.from({ length: 5000 }, (_, at) => `a${at}="1"`).join(' ')}/>`],
  ])('refuses %s', async (_what, text) => {
    const failure = await received(format, text, 1000).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(PadananError)
    expect(failure).toMatchObject({ code: 'exchange-invalid', place: { file: 'x', line: expect.any(Number) } })
  })
})

describe('XLIFF 2.1', () => {
  it('is valid with keys and several articles', async () => {
    expect(violations(await written(exchangeFormat('xliff21'), first, second))).toEqual([])
  })
})

describe('XLIFF 1.2', () => {
  const format = exchangeFormat('xliff12')
  const back = async (from: RegExp, to: string) => {
    const [row] = await received(format, (await written(format, bitext([unit('Ia pergi.')]))).replace(from, to))
    return row
  }

  test.each([
    ['state="signed-off"', 'reviewed'],
    ['state="final"', 'final'],
    ['state="translated"', 'translated'],
    ['state="needs-review-l10n"', 'translated'],
    ['state="new"', 'initial'],
    ['state="x-own"', undefined],
    ['', undefined],
  ])('reads <target %s> as %s', async (attribute, state) => {
    expect((await back(/state="[^"]*" state-qualifier="[^"]*"/u, attribute))?.state).toBe(state)
  })

  it('takes `approved` for a review', async () => {
    expect((await back(/<trans-unit /u, '<trans-unit approved="yes" '))?.state).toBe('reviewed')
  })

  it('looks through what tools put into a target, and leaves codes and proposals out', async () => {
    const target = '<target><mrk mtype="seg" mid="0">He <g id="1">left</g></mrk><ph id="2">&lt;br/&gt;</ph>.</target>'
    const other = '<alt-trans><source>x</source><target>Other</target></alt-trans>'
    expect((await back(/<target.*?<\/target>/u, target + other))?.target).toBe('He left.')
  })

  it('takes notes as comments, but not the findings that were sent along', async () => {
    const notes = '<note from="Ani">Why?</note><note>Hm</note><note from="padanan:numbers">5</note></trans-unit>'
    expect((await back(/<\/trans-unit>/u, notes))?.comments).toEqual([{ text: 'Why?', author: 'Ani' }, { text: 'Hm' }])
  })

  it('refuses other versions with the place', async () => {
    await expect(received(format, '<xliff version="3.0"></xliff>')).rejects.toThrowError(
      /version "3.0", expected 1.0 to 1.2/,
    )
  })
})

describe('a spreadsheet', () => {
  const format = exchangeFormat('csv')
  const lines = async () => (await written(format, bitext([unit('Ia pergi.')]))).split('\r\n')

  it('has no cell that is a formula', async () => {
    const cells = (await received(exchangeFormat('tsv'), await written(exchangeFormat('tsv'), first, second))).length
    expect(cells).toBe(5)
    for (const line of (await written(exchangeFormat('tsv'), first, second)).split('\r\n'))
      for (const cell of line.split('\t')) expect(cell).not.toMatch(/^"?[=+\-@]/u)
  })

  it('gives back what it neutralised', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^['=+\-@\t\r＝x]{0,5}$/u), (text) => {
        expect(guard(text)).not.toMatch(/^[=+\-@\t\r＝]/u)
        expect(unguard(guard(text))).toBe(text)
      }),
    )
  })

  it('comes back with semicolons, a byte order mark, other columns and empty rows', async () => {
    const [header = '', row = ''] = await lines()
    const text = `\uFEFF${header.replaceAll(',', ';')};note\n;;;\n${row.replaceAll(',', ';').replace('IA PERGI.', '"He; left"')};x\n\n`
    expect(await received(format, text)).toMatchObject([{ unit: '1.1', target: 'He; left', state: 'translated' }])
  })

  it('takes a new comment', async () => {
    const [header = '', row = ''] = await lines()
    const [back] = await received(format, `${header}\n${row.replace('translated,,', 'Reviewed ,Why?,')}`)
    expect(back).toMatchObject({ comments: [{ text: 'Why?' }], state: 'reviewed' })
  })

  it('knows a sentence by its source where there is no key', async () => {
    expect(await received(format, 'article,source,target\na.txt,Ia pergi.,He left.\n')).toMatchObject([
      { path: 'a.txt', source: 'Ia pergi.', target: 'He left.' },
    ])
  })

  test.each([
    ['a state that is none', 'key,target,state\nk,t,done\n', 2, 'Unexpected state "done"'],
    ['a missing column', 'key,source\na,b\n', 1, 'without the column "target"'],
    ['no column to know a sentence by', 'article,target\na,b\n', 1, 'the column "key" or "source"'],
    ['a quote that is never closed', `key,target\nk,"${'x'.repeat(2_000_000)}`, 2, 'never closed'],
    ['text after a quote', 'key,target\nk,"a"b\n', 2, 'after a closing quotation mark'],
    ['a quote in a cell', 'key,target\nk,a"b\n', 2, 'doubled'],
    ['a row of very many cells', `key,target\n${','.repeat(5000)}\n`, 2, 'at most 1000'],
  ])('refuses %s with its place', async (_what, text, line, message) => {
    const failure = await received(format, text, 50_000).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'exchange-invalid', place: { file: 'x', line } })
    expect((failure as PadananError).message).toContain(message)
  })

  it('refuses what is not UTF-8', async () => {
    const pieces = [Buffer.from('key,target'), Buffer.from([0x6b, 0xc3, 0xa9, 0xff])]
    await expect(collect(format.read(pieces, 'x'))).rejects.toMatchObject({
      code: 'input-encoding',
      place: { offset: 13 },
    })
  })
})
