import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readXliff } from '../../src/exchange/xliff-read.js'
import { writeXliff } from '../../src/exchange/xliff-write.js'
import {
  PadananError,
  checkUnits,
  createEngine,
  parseArticle,
  translateArticle,
  type Bitext,
  type Unit,
} from '../../src/index.js'
import { violations } from './xliff-rules.js'

const match = {
  term: 'Georgy Zinoviev',
  kind: 'person',
  range: [0, 8],
  surface: 'Zinoviev',
  target: 'Zinoviev',
} as const

const rich: Unit = {
  id: '1.1',
  source: 'Zinoviev “pulang” & <tidur>.\r\nYa',
  range: [2, 34],
  state: 'translated',
  matches: [match],
  machine: {
    text: 'Zinovyev went "home" & <slept>.',
    alignment: [
      { source: [0, 8], target: [0, 8], by: 'name' },
      { source: [9, 17], target: [9, 20] },
    ],
    confidence: 0.123456789,
    unknown: [{ range: [0, 8], word: 'Zinoviev' }],
    honoured: [0],
  },
  origin: 'engine@1',
  glossed: {
    text: 'Zinoviev went "home" & <slept>.',
    records: [{ match, outcome: 'corrected', reason: 'Unwanted form', target: [0, 8], before: 'Zinovyev' }],
  },
  findings: [],
}

const AT = '2026-11-26T04:05:06.789Z'
const comment = { text: 'Is this <his> name?\nSee page 3.\r', author: 'Sri "S" & <Co>', at: AT } as const
const suggestion = {
  source: 'Ia pulang \u0001 & tidur.',
  target: 'She went <home>.',
  score: 101,
  origin: 'memory',
  state: 'reviewed',
  author: 'Sri',
  at: AT,
} as const

function bitext(units: readonly Unit[], more: Partial<Bitext> = {}): Bitext {
  const text = `  ${units.map(({ source }) => source).join(' ')}  `
  let from = 2
  const placed = units.map((unit, index) => {
    const range = [from, from + unit.source.length] as const
    from = range[1] + 1
    return { ...unit, id: `1.${index + 1}`, range }
  })
  return {
    path: 'a/b "c" & d.txt',
    format: 'text',
    sourceHash: 'abc',
    translator: 'engine@1',
    glossaryHash: '',
    blocks: [{ number: 1, kind: 'caption', text, units: placed, notes: ['See <page> 5 & 6'] }],
    retired: [],
    ...more,
  }
}

const roundTrip = (value: Bitext): Bitext => readXliff(writeXliff(value), 'x.xlf')

describe('XLIFF', () => {
  const samples: readonly (readonly [string, Bitext])[] = [
    ['all layers', bitext([rich])],
    [
      'an untranslated sentence',
      bitext([{ ...rich, state: 'initial', machine: undefined, origin: undefined, glossed: undefined } as never]),
    ],
    ['a human target', bitext([{ ...rich, human: 'He left.', state: 'reviewed' }])],
    ['a confirmed machine target', bitext([{ ...rich, human: rich.glossed?.text ?? '', state: 'final' }])],
    ['a human edit without a new state', bitext([{ ...rich, human: 'He left.' }])],
    ['a changed source', bitext([{ ...rich, human: 'He left.', humanSource: 'Ia \u0001pergi\uFFFE.' }])],
    ['retired translations', bitext([rich], { retired: [{ source: 'Lama.', target: 'Old.', state: 'final' }] })],
    [
      'retired comments',
      bitext([rich], {
        retired: [
          {
            source: 'Lama.',
            lastSource: 'Baru \u0001.',
            target: '',
            state: 'initial',
            reviewer: 'Ana & <Budi>',
            changed: '2026-01-02T03:04:05Z',
            comments: [{ text: 'Why\n<so>?', author: 'Ana', at: '2026-01-02T03:04:05Z' }, { text: 'x' }],
          },
        ],
      }),
    ],
    ['no blocks', bitext([], { blocks: [] })],
    [
      'a human target without a machine one',
      bitext([
        { ...rich, machine: undefined, origin: undefined, glossed: undefined, human: 'Hi', state: 'reviewed' } as never,
      ]),
    ],
    ['an empty target', bitext([{ ...rich, human: '' }])],
    [
      'a block without a sentence',
      bitext([], { blocks: [{ number: 1, kind: 'caption', text: ' \u0001…\r\n', units: [] }] }),
    ],
    [
      'who reviewed it and when',
      bitext([{ ...rich, human: 'He left.', state: 'final', reviewer: 'Sri & "Co"', changed: AT }]),
    ],
    ['a reviewer who approved and left', bitext([{ ...rich, reviewer: 'Sri', changed: AT }])],
    [
      'comments',
      bitext([
        { ...rich, comments: [comment, { text: 'No <b>&' }, { text: 'a\u0001b\uFFFE \uD800\n\r' }] },
        { ...rich, comments: [{ text: 'Ya' }] },
      ]),
    ],
    [
      'suggestions',
      bitext([{ ...rich, suggestions: [suggestion, { ...suggestion, score: 87.25, repaired: true }] }, rich]),
    ],
  ]

  test.each(samples)('%s: is valid and comes back as it was', (_name, value) => {
    expect(violations(writeXliff(value))).toEqual([])
    expect(roundTrip(value)).toEqual(JSON.parse(JSON.stringify(value)))
  })

  it('is valid for what the engine makes of an article', async () => {
    const article = parseArticle('a.txt', 'Judul berita\n\nIa pergi ke pasar. Kami tidak.\n\n(Foto: AP)\n')
    const made = await translateArticle(article, { translator: createEngine() })
    expect(violations(writeXliff(made))).toEqual([])
    const back = roundTrip(made)
    expect(writeXliff({ ...back, blocks: checkUnits(back.blocks) })).toBe(writeXliff(made))
  })

  it('carries every character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary' }), (source, text) => {
        const value = bitext([{ ...rich, source, matches: [], glossed: { text, records: [] }, machine: { text: 'x' } }])
        expect(violations(writeXliff(value))).toEqual([])
        const unit = roundTrip(value).blocks[0]?.units[0]
        expect(unit?.source).toBe(source)
        expect(unit?.glossed?.text).toBe(text)
      }),
    )
  })

  it('shows findings as notes and does not read them back', () => {
    const finding = { rule: 'numbers', severity: 'warning', message: 'Unexpected loss of 5', target: [0, 1] } as const
    const value = bitext([{ ...rich, findings: [finding] }])
    const xml = writeXliff(value)
    expect(violations(xml)).toEqual([])
    expect(xml).toContain('<note category="padanan:numbers" priority="3">s1: Unexpected loss of 5</note>')
    expect(readXliff(xml, 'x').blocks[0]?.notes).toEqual(['See <page> 5 & 6'])
  })

  it('takes comments of tools that know nothing of padanan', () => {
    const annotated = writeXliff(bitext([rich, rich]))
      .replace('<notes>', '<notes><note id="n7">Really?</note>')
      .replace(
        /(?<=<segment id="s2"[^]*)<target>([^<]*)<\/target>/u,
        '<target><mrk id="m1" type="comment" ref="#n=n7">$1</mrk></target>',
      )
    expect(violations(annotated)).toEqual([])
    const [block] = readXliff(annotated, 'x').blocks
    expect(block?.units.map(({ comments }) => comments)).toEqual([undefined, [{ text: 'Really?' }]])
    expect(block?.notes).toEqual(['See <page> 5 & 6'])
    const alone = writeXliff(bitext([{ ...rich, comments: [{ text: 'Ya' }] }])).replace(' pad:segment="s1"', '')
    expect(readXliff(alone, 'x').blocks[0]?.units[0]?.comments).toEqual([{ text: 'Ya' }])
  })

  it('takes a memory match of another tool as a suggestion', () => {
    const match =
      '<mtc:match ref="#s1" type="tm" similarity="88" origin="Big TM"><source>Ia</source><target>He</target></mtc:match>'
    const xml = writeXliff(bitext([rich])).replace('</mtc:matches>', `${match}</mtc:matches>`)
    expect(violations(xml)).toEqual([])
    expect(readXliff(xml, 'x').blocks[0]?.units[0]?.suggestions).toEqual([
      { source: 'Ia', target: 'He', score: 88, origin: 'Big TM', state: 'translated' },
    ])
    expect(() => readXliff(xml.replace('"88"', '"many"'), 'x')).toThrowError(/Unexpected similarity/)
  })

  it('takes a target that a tool changed as a person’s, inline codes and all', () => {
    const edited = writeXliff(bitext([rich])).replace(
      /(<segment[^>]*>.*?)<target>.*?<\/target>/su,
      '$1<target>He <pc id="1">left</pc>.</target>',
    )
    expect(readXliff(edited, 'x').blocks[0]?.units[0]?.human).toBe('He left.')
  })

  test.each([
    ['', 'Unexpected'],
    ['<xliff', 'Unexpected XML'],
    ['<html/>', 'expected XLIFF 2'],
    ['<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', 'expected XLIFF 2'],
    ['<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="id"/>', 'without a <file>'],
    ['<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', 'document type'],
    ['<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>', 'document type'],
    [`${'<x>'.repeat(100_000)}`, 'at most 100'],
    [`<x ${Array.from({ length: 50_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`, 'at most 100'],
    ['<x a="1" a="2"/>', 'Unexpected XML'],
    ['<x>\u0001</x>', 'Unexpected XML'],
    ['<x>&undefined;</x>', 'Unexpected XML'],
  ])('refuses %.40s', (xml, message) => {
    const failure = (() => {
      try {
        return readXliff(xml, 'a/x.xlf')
      } catch (error) {
        return error
      }
    })()
    expect(failure).toBeInstanceOf(PadananError)
    expect(failure).toMatchObject({ code: 'exchange-invalid', place: { file: 'a/x.xlf', line: expect.any(Number) } })
    expect((failure as PadananError).message).toContain(message)
  })

  it('names the place of broken metadata and of an unknown state', () => {
    const xml = writeXliff(bitext([rich]))
    const broken = xml.replace(/(<mda:meta type="alignment">)[^<]*/u, '$1[[1')
    expect(() => readXliff(broken, 'x.xlf')).toThrowError(/Unexpected padanan metadata/)
    expect(() => readXliff(xml.replace('state="translated"', 'state="done"'), 'x.xlf')).toThrowError(
      /Unexpected state "done"/,
    )
  })

  it('keeps names of prototype members apart from prototypes', () => {
    const xml = writeXliff(bitext([rich], { path: '__proto__' })).replace('type="format"', 'type="__proto__"')
    expect(readXliff(xml, 'x')).toMatchObject({ path: '__proto__', format: 'text' })
    expect(Object.prototype).not.toHaveProperty('format')
  })
})
