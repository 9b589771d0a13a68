import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readTmx, writeTmx, type TmxReadOptions, type TmxUnit } from '../../src/exchange/tmx/index.js'
import { PadananError } from '../../src/errors.js'

const file = (body: string, header = '<header srclang="id"/>', before = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${before}<tmx version="1.4">${header}<body>${body}</body></tmx>`

async function read(input: string | Uint8Array, options?: TmxReadOptions): Promise<readonly TmxUnit[]> {
  const units: TmxUnit[] = []
  for await (const unit of readTmx([input], 'some.tmx', options)) units.push(unit)
  return units
}

async function write(units: readonly TmxUnit[]): Promise<string> {
  let text = ''
  for await (const piece of writeTmx(units)) text += piece
  return text
}

const tuv = (language: string, seg: string): string => `<tuv xml:lang="${language}"><seg>${seg}</seg></tuv>`

async function refused(input: string | Uint8Array): Promise<string> {
  const error = await read(input).then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(PadananError)
  expect((error as PadananError).code).toBe('exchange-invalid')
  return (error as PadananError).describe()
}

describe('readTmx', () => {
  test.each([
    ['id', 'en'],
    ['id-ID', 'en-US'],
    ['in', 'en-GB'],
    ['ID', 'EN'],
    ['in_ID', 'en_US'],
    ['ind', 'eng'],
  ])('takes %s and %s for Indonesian and English', async (source, target) => {
    expect(await read(file(`<tu>${tuv(source, 'Ia pergi.')}${tuv(target, 'He left.')}</tu>`))).toMatchObject([
      { source: 'Ia pergi.', target: 'He left.' },
    ])
  })

  it('reads a file whose source language is *all*, or the other one', async () => {
    const body = `<tu>${tuv('fr', 'Il est parti.')}${tuv('en-GB', 'He left.')}${tuv('id-ID', 'Ia pergi.')}</tu>`
    for (const language of ['*all*', 'en', 'fr'])
      expect(await read(file(body, `<header srclang="${language}"/>`))).toEqual([
        { source: 'Ia pergi.', target: 'He left.', sourceLanguage: 'id-ID', targetLanguage: 'en-GB' },
      ])
  })

  it('gives each target variant, or those of one region', async () => {
    const body = `<tu>${tuv('id', 'warna')}${tuv('en-US', 'color')}${tuv('en-GB', 'colour')}</tu>`
    expect((await read(file(body))).map(({ target }) => target)).toEqual(['color', 'colour'])
    expect((await read(file(body), { target: 'en-GB' })).map(({ target }) => target)).toEqual(['colour'])
  })

  it('tells of units without both languages', async () => {
    const lines: number[] = []
    const body = `\n<tu>${tuv('id', 'satu')}</tu>\n<tu>${tuv('id', 'dua')}${tuv('en', ' ')}</tu>\n<tu>${tuv('id', 'tiga')}${tuv('en', 'three')}</tu>`
    const units = await read(file(body), { onSkip: (line) => lines.push(line) })
    expect(units.map(({ target }) => target)).toEqual(['three'])
    expect(lines).toEqual([3, 4])
  })

  test.each([
    ['<bpt i="1">&lt;b></bpt>tebal<ept i="1">&lt;/b></ept>.', 'tebal.'],
    ['Klik <ph x="1">&lt;img alt="<sub>gambar</sub>"/></ph>di sini', 'Klik di sini'],
    ['<it pos="begin">&lt;i></it>miring', 'miring'],
    ['<hi type="x">disorot <hi>dua kali</hi></hi>', 'disorot dua kali'],
    ['<![CDATA[a < b]]> &amp; c', 'a < b & c'],
    ['satu<ph/> dua', 'satu dua'],
  ])('reads %s without its codes', async (seg, source) => {
    expect(await read(file(`<tu>${tuv('id', seg)}${tuv('en', 'x')}</tu>`))).toMatchObject([{ source }])
  })

  it('keeps who and when, notes and properties', async () => {
    const body = `<tu tuid="7" creationid="Sari" creationdate="20240102T030405Z" changeid="Budi" changedate="20250607T080910Z">
      <note>periksa</note><prop type="x-state">reviewed</prop><prop type="x-context-pre">Dulu.</prop>
      <prop type="next"></prop><prop type="client">ABC</prop>${tuv('id', 'Ia pergi.')}${tuv('en', 'He left.')}</tu>`
    expect(await read(file(body))).toEqual([
      {
        source: 'Ia pergi.',
        target: 'He left.',
        sourceLanguage: 'id',
        targetLanguage: 'en',
        id: '7',
        createdBy: 'Sari',
        created: '2024-01-02T03:04:05Z',
        changedBy: 'Budi',
        changed: '2025-06-07T08:09:10Z',
        state: 'reviewed',
        previous: 'Dulu.',
        next: '',
        notes: ['periksa'],
        properties: [['client', 'ABC']],
      },
    ])
  })

  test.each([
    ['<tu creationid="MT!">', '', true],
    ['<tu changeid="MT">', '', true],
    ['<tu>', '<prop type="x-Origin">MT</prop>', true],
    ['<tu>', '<prop type="x-machine">yes</prop>', true],
    ['<tu creationid="MT!" changeid="Sari">', '', undefined],
    ['<tu creationid="Marta">', '', undefined],
    ['<tu>', '<prop type="x-Origin">TM</prop>', undefined],
  ])('knows whether a machine made %s%s', async (open, prop, machine) => {
    const [unit] = await read(file(`${open}${prop}${tuv('id', 'a')}${tuv('en', 'b')}</tu>`))
    expect(unit?.machine).toBe(machine)
  })

  it('reads over a document type without fetching it', async () => {
    const body = `<tu>${tuv('id', 'a')}${tuv('en', 'b')}</tu>`
    expect(await read(file(body, '<header/>', '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'))).toHaveLength(1)
  })

  test.each(['utf16le', 'latin1'] as const)('reads or refuses %s', async (encoding) => {
    const text = `<tmx version="1.4"><body><tu>${tuv('id', 'naïf')}${tuv('en', 'naïve')}</tu></body></tmx>`
    if (encoding === 'latin1') expect(await refused(Buffer.from(text, encoding))).toMatch(/^some\.tmx:1:56: .*UTF-8/u)
    else expect(await read(Buffer.from(`\uFEFF${text}`, encoding))).toMatchObject([{ target: 'naïve' }])
  })

  test.each([
    [
      'XXE',
      file('<tu/>', '', '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      /^some\.tmx:2:\d+: .*document type/u,
    ],
    ['billion laughs', file('&b;', '', '<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'), /^some\.tmx:2:\d+: /u],
    [
      'an entity of a foreign document type',
      file(`<tu>${tuv('id', '&nbsp;')}</tu>`, '', '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'),
      /entity/u,
    ],
    ['100,000 levels', file('<a>'.repeat(100_000)), /^some\.tmx:2:\d+: .*depth.*100/u],
    [
      '50,000 attributes',
      file(`<tu ${Array.from({ length: 50_000 }, (_, at) => `a${at}=""`).join(' ')}/>`),
      /attributes/u,
    ],
    ['an attribute twice', file('<tu a="" a=""/>'), /^some\.tmx:2:\d+: .*duplicate/u],
    ['a control character', file(`<tu>${tuv('id', 'a\u0001')}</tu>`), /^some\.tmx:2:\d+: /u],
    ['a file cut off', file('').slice(0, -10), /^some\.tmx:2:\d+: /u],
    ['another format', '<xliff version="1.2"/>', /<xliff>, expected TMX/u],
    ['a variant without text', file('<tu><tuv xml:lang="id"></tuv></tu>'), /without a <seg>/u],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><tmx/>', /ISO-8859-1/u],
    ['nothing', '', /^some\.tmx:1:\d+: /u],
  ])('refuses %s with its place', async (_name, text, message) => {
    expect(await refused(text)).toMatch(message)
  })

  it('refuses a text without end', async () => {
    const endless = function* (): Generator<string> {
      yield '<tmx version="1.4"><body><tu><tuv xml:lang="id"><seg>'
      while (true) yield 'a'.repeat(100_000)
    }
    await expect(async () => {
      for await (const unit of readTmx(endless(), 'some.tmx')) expect(unit).toBeUndefined()
    }).rejects.toThrow(/expected at most \d+ characters/u)
  })

  it('cuts pieces anywhere', async () => {
    const bytes = Buffer.from(file(`<tu>${tuv('id', '“naïf” 😀\uFFFD')}${tuv('en', 'é')}</tu>`.repeat(3)))
    const units: TmxUnit[] = []
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte))
    for await (const unit of readTmx(single, 'some.tmx')) units.push(unit)
    expect(units).toHaveLength(3)
    expect(units[0]).toMatchObject({ source: '“naïf” 😀\uFFFD', target: 'é' })
  })
})

describe('writeTmx', () => {
  const name = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'é', '"', '<', '&', '\t', '😀', ' ') })
  const text = name.map((each) => `.${each}`)
  const date = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((each) => `${each.toISOString().slice(0, 19)}Z`)
  const unit: fc.Arbitrary<TmxUnit> = fc.record(
    {
      source: text,
      target: text,
      sourceLanguage: fc.constantFrom('id', 'id-ID'),
      targetLanguage: fc.constantFrom('en', 'en-US'),
      id: text,
      previous: fc.oneof(text, fc.constant('')),
      next: fc.oneof(text, fc.constant('')),
      state: fc.constantFrom('translated', 'reviewed', 'final'),
      machine: fc.constant(true),
      origin: text,
      createdBy: text,
      created: date,
      changedBy: text,
      changed: date,
      notes: fc.array(text, { minLength: 1 }),
      properties: fc.array(fc.tuple(fc.constantFrom('client', 'x-domain'), text), { minLength: 1 }),
    },
    { requiredKeys: ['source', 'target', 'sourceLanguage', 'targetLanguage'] },
  )

  it('writes what readTmx reads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(unit), async (units) => {
        expect(await read(await write(units))).toEqual(units)
      }),
    )
  })

  it('writes a header with all that TMX 1.4b requires', async () => {
    const head = (await write([])).split('\n').slice(0, 3).join('\n')
    expect(head).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<tmx version="1\.4">\n<header /u)
    for (const name of ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'])
      expect(head).toContain(` ${name}="`)
  })

  it('writes dates as TMX has them and what XML cannot carry as U+FFFD', async () => {
    const out = await write([{ source: 'a\u0000', target: 'b', changed: '2026-01-31T23:59:00.500+07:00' }])
    expect(out).toContain('changedate="20260131T165900Z"')
    expect(out).toContain('<seg>a\uFFFD</seg>')
  })
})
