/** What other tools put into an XLIFF 2 file stays when padanan writes it again. */
import path from 'node:path'
import { writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readXliff } from '../../src/exchange/xliff-read.js'
import { writeXliff } from '../../src/exchange/xliff-write.js'
import { translateFolder } from '../../src/index.js'
import type { Bitext, Unit } from '../../src/types.js'
import { folder, read, recorder } from '../helpers.js'
import { violations } from './xliff-rules.js'

const unit = (source: string, text: string): Unit => ({
  id: '',
  source,
  range: [0, 0],
  state: 'translated',
  matches: [],
  machine: { text, confidence: 0.5 },
  origin: 'engine@1',
  findings: [],
})

function sample(): Bitext {
  const text = 'Ia pulang. Kami tidak. Ya.'
  const units = [unit('Ia pulang.', 'He went home.'), unit('Kami tidak.', 'We did not.'), unit('Ya.', 'Yes.')]
  const placed = units.map((each, at): Unit => {
    const from = text.indexOf(each.source)
    return { ...each, id: `1.${at + 1}`, range: [from, from + each.source.length] }
  })
  const block = { number: 1, kind: 'paragraph', text, units: placed, notes: ['Page 5'] } as const
  return {
    path: 'a.txt',
    format: 'text',
    sourceHash: '',
    translator: 'engine@1',
    glossaryHash: '',
    blocks: [block],
    retired: [],
  }
}

const A = 'xmlns:acme="urn:acme"'
const FIRST = /(?<=<segment id="s1"[^>]*>)<source>Ia pulang\.<\/source><target>He went home\.<\/target>/u
const SECOND = /(?<=<segment id="s2"[^>]*>)<source>Kami tidak\.<\/source><target>We did not\.<\/target>/u
const UNIT = /(?<=<unit [^>]*>\n)/u

type Edit = readonly [name: string, place: RegExp | string, put: string, kept?: readonly string[]]

/** Where a tool puts what, and what of it must be there in the next file, if not all. */
const EDITS: readonly Edit[] = [
  [
    'an attribute of the root',
    / version="2\.1"/u,
    ` version="2.1" ${A} acme:build="7 &amp; &lt;8>"`,
    ['acme:build="7 &amp; &lt;8&gt;"'],
  ],
  ['an attribute of the file', /(?<=<file )/u, `${A} acme:job="12" `, ['acme:job="12"']],
  ['a skeleton', /(?<=<file [^>]*>\n)/u, '<skeleton href="a.skl"/>'],
  ['an element of the file', /(?<=<file [^>]*>\n)/u, `<acme:job ${A} id="9"><acme:due>1 &lt; 2</acme:due></acme:job>`],
  ['notes of the file', /(?=<unit )/u, '<notes><note id="f1" category="brief">Be brief &amp; kind.</note></notes>'],
  [
    'metadata of the file',
    /(?<=<mda:metadata>)/u,
    '<mda:metaGroup category="acme"><mda:meta type="rate">5</mda:meta></mda:metaGroup>',
  ],
  ['attributes of the unit', /(?<=<unit )/u, `name="lead" ${A} acme:max="90" `, ['name="lead"', 'acme:max="90"']],
  [
    'a prefix of ours for another namespace',
    /(?<=<unit )/u,
    'xmlns:pad="urn:other" pad:x="1" ',
    ['="urn:other"', ':x="1"'],
  ],
  ['an element of the unit', UNIT, `<acme:len ${A}><b xmlns="urn:b" xmlns:c="urn:c" c:d="e">x<c:f/></b></acme:len>`],
  [
    'metadata of the unit',
    UNIT,
    '<mda:metadata><mda:metaGroup id="g1" category="acme"><mda:meta type="padanan">a</mda:meta></mda:metaGroup></mda:metadata>',
    ['<mda:metaGroup id="g1" category="acme"><mda:meta type="padanan">a</mda:meta></mda:metaGroup>'],
  ],
  [
    'a glossary entry',
    UNIT,
    '<gls:glossary><gls:glossEntry id="e1" ref="#s2"><gls:term source="TB">tidak</gls:term><gls:translation>not</gls:translation><gls:definition>No &amp; never</gls:definition></gls:glossEntry></gls:glossary>',
    ['<gls:glossEntry id="e1" ref="#s2">', '<gls:term source="TB">tidak</gls:term>', 'No &amp; never'],
  ],
  [
    'a glossary entry of the unit',
    UNIT,
    '<gls:glossary><gls:glossEntry><gls:term>ya</gls:term><gls:translation>yes</gls:translation></gls:glossEntry></gls:glossary>',
    ['<gls:glossEntry><gls:term>ya</gls:term>'],
  ],
  [
    'a machine match before ours',
    /(?<=<mtc:matches>\n)/u,
    '<mtc:match id="m1" ref="#s1" type="mt" origin="Big MT" matchQuality="40"><source>Ia pulang.</source><target>Him home.</target></mtc:match>',
    ['<mtc:match id="m1" ref="#s1" type="mt" origin="Big MT" matchQuality="40">'],
  ],
  [
    'a memory match',
    /(?=<\/mtc:matches>)/u,
    `<mtc:match ref="#s2" ${A} acme:user="Ann" type="tm" similarity="88" reference="no" origin="Big TM"><source>Kami <pc id="1">ya</pc>.</source><target>We <pc id="1">did</pc>.</target></mtc:match>`,
    ['acme:user="Ann"', 'Kami <pc id="1">ya</pc>.'],
  ],
  [
    'a note',
    /(?<=<notes[^>]*>\n)/u,
    `<note id="n5" priority="2" category="query" ${A} acme:to="PM">Who?</note>`,
    ['id="n5"', 'priority="2"', 'category="query"', 'acme:to="PM"', '>Who?</note>'],
  ],
  [
    'a note on a sentence',
    /<notes[^]*<target>He went home\.<\/target>/u,
    '<notes>\n<note>Page 5</note><note id="n6" category="query">Who?</note>\n</notes>\n<segment id="s1" state="translated"><source>Ia pulang.</source><target><mrk id="m1" type="comment" ref="#n=n6">He</mrk> went home.</target>',
    ['<note id="n6" category="query"', 'pad:segment="s1"', '<mrk id="m1" type="comment" ref="#n=n6">He</mrk>'],
  ],
  [
    'codes',
    FIRST,
    '<source>Ia <pc id="1" type="fmt" subType="xlf:b">pulang</pc>.<ph id="2" disp="&lt;br/>"/></source><target>He <pc id="1" type="fmt" subType="xlf:b">went</pc> home.<ph id="2" disp="&lt;br/>"/></target>',
    ['Ia <pc id="1" type="fmt" subType="xlf:b">pulang</pc>.<ph id="2"', 'He <pc id="1"'],
  ],
  [
    'codes with data',
    /<notes[^]*<target>He went home\.<\/target>/u,
    '<notes>\n<note>Page 5</note>\n</notes><originalData><data id="d1">&lt;br/></data></originalData>\n<segment id="s1" state="translated"><source>Ia <ph id="1" dataRef="d1"/>pulang.</source><target>He <ph id="1" dataRef="d1"/>went home.</target>',
    [
      '<data id="d1">&lt;br/&gt;</data>',
      'Ia <ph id="1" dataRef="d1"/>pulang.',
      'He <ph id="1" dataRef="d1"/>went home.',
    ],
  ],
  [
    'a span over two sentences',
    /(?<=<segment id="s1"[^]*)<target>He went home\.<\/target>[^]*<target>We did not\.<\/target>/u,
    '<target>He <sc id="1"/>went home.</target></segment>\n<ignorable><source> </source></ignorable>\n<segment id="s2" state="translated"><source>Kami tidak.</source><target>We<ec startRef="1"/> did not.</target>',
    ['He <sc id="1"/>went home.', 'We<ec startRef="1"/> did not.'],
  ],
  [
    'a term annotation',
    SECOND,
    '<source>Kami <mrk id="m2" type="term" ref="https://example.org/t?a=1&amp;b">tidak</mrk>.</source><target>We did not.</target>',
    ['<mrk id="m2" type="term" ref="https://example.org/t?a=1&amp;b">tidak</mrk>'],
  ],
  [
    'the language of a text',
    SECOND,
    '<source xml:lang="id">Kami tidak.</source><target xml:lang="en-GB">We did not.</target>',
    ['<source xml:lang="id">', '<target xml:lang="en-GB">'],
  ],
  [
    'a gap with its translation',
    /<ignorable><source> <\/source><\/ignorable>/u,
    '<ignorable id="i1"><source> </source><target> </target></ignorable>',
    ['<ignorable id="i1"><source> </source><target> </target></ignorable>'],
  ],
  [
    'a sub-state',
    / state="translated">(?=<source[^>]*>Kami)/u,
    ' state="translated" subState="acme:checked">',
    ['subState="acme:checked"'],
  ],
].map(([name, place, put, kept]) => [name, place, put, kept ?? [put]] as const) as readonly Edit[]

const put = (xml: string, [name, place, text]: Edit): string => {
  const made = xml.replace(place, () => text)
  if (made === xml) throw new Error(`Nowhere to put ${name}`)
  return made
}

const again = (xml: string): string => writeXliff(readXliff(xml, 'x.xlf'))

describe('markup of other tools', () => {
  test.each(EDITS.map((edit) => ({ name: edit[0], edit })))('$name stays', ({ edit }) => {
    const [, , , kept = []] = edit
    const xml = put(writeXliff(sample()), edit)
    expect(violations(xml)).toEqual([])
    const next = again(xml)
    expect(violations(next)).toEqual([])
    for (const each of kept) expect(next).toContain(each)
    expect(again(next)).toBe(next)
  })

  it('stays all at once, and the texts are what they were', () => {
    const apart = /sentence|data|two sentences/u
    fc.assert(
      fc.property(fc.subarray(EDITS.filter(([name]) => !apart.test(name))), (edits) => {
        const places = new Set(edits.map(([, place]) => String(place)))
        const chosen = edits.filter(
          (edit, at) => edits.findIndex(([, place]) => String(place) === String(edit[1])) === at,
        )
        expect(chosen).toHaveLength(places.size)
        const xml = chosen.reduce(put, writeXliff(sample()))
        const next = again(xml)
        expect(violations(next)).toEqual([])
        for (const each of chosen.flatMap(([, , , kept]) => kept ?? [])) expect(next).toContain(each)
        expect(again(next)).toBe(next)
        const [before, after] = [readXliff(xml, 'x'), readXliff(next, 'x')]
        expect(after).toEqual(before)
        expect(after.blocks[0]?.units.map(({ machine, human }) => [machine?.text, human])).toEqual(
          sample().blocks[0]?.units.map(({ machine }) => [machine?.text, undefined]),
        )
      }),
    )
  })
})

describe('markup that no longer fits', () => {
  const edited = (name: string): Bitext =>
    readXliff(put(writeXliff(sample()), EDITS.find(([each]) => each === name) as Edit), 'x')
  const change = (bitext: Bitext, at: number, more: Partial<Unit>): string =>
    writeXliff({
      ...bitext,
      blocks: bitext.blocks.map((block) => ({
        ...block,
        units: block.units.map((each, index) => (index === at ? { ...each, ...more } : each)),
      })),
    })

  const cases: readonly (readonly [string, string, number, Partial<Unit>, string, string])[] = [
    [
      'an edited target has no codes, its source has',
      'codes',
      0,
      { human: 'She left.' },
      '<target>She left.</target>',
      'He <pc',
    ],
    [
      'an edit elsewhere changes nothing',
      'codes',
      1,
      { human: 'We do.' },
      'He <pc id="1"',
      '<target>We did not.</target></segment>',
    ],
    [
      'half of a span is none',
      'a span over two sentences',
      1,
      { human: 'We do.' },
      '<target>He went home.</target>',
      '<sc',
    ],
    [
      'a comment that was taken back takes its annotation along',
      'a note on a sentence',
      0,
      { comments: [] },
      '<target>He went home.</target>',
      '<mrk',
    ],
    [
      'another state has no sub-state of theirs',
      'a sub-state',
      1,
      { state: 'final', human: 'We did not.' },
      'state="final">',
      'acme:checked',
    ],
  ]
  test.each(cases)('%s', (_name, edit, at, more, there, gone) => {
    const xml = change(edited(edit), at, more)
    expect(violations(xml)).toEqual([])
    expect(xml).toContain(there)
    expect(xml).not.toContain(gone)
  })

  it('gives way to an id that the unit has already', () => {
    const bitext = edited('a term annotation')
    const [, marked] = bitext.blocks[0]?.units ?? []
    const twice = change(bitext, 0, { source: 'Kami tidak.', ...(marked?.markup && { markup: marked.markup }) })
    expect(violations(twice)).toEqual([])
    expect(twice.match(/<mrk /gu)).toHaveLength(1)
  })
})

describe('a memory match of another tool', () => {
  it('is a suggestion and stays as it was', () => {
    const bitext = readXliff(put(writeXliff(sample()), EDITS.find(([name]) => name === 'a memory match') as Edit), 'x')
    const suggestions = bitext.blocks[0]?.units[1]?.suggestions
    expect(suggestions).toEqual([
      { source: 'Kami ya.', target: 'We did.', score: 88, origin: 'Big TM', state: 'translated' },
    ])
    expect(writeXliff(bitext).match(/Big TM/gu)).toHaveLength(1)
  })
})

describe('the first layer', () => {
  it('is a machine’s, or the memory’s, and told from matches of other tools', () => {
    const remembered = sample()
    const xml = writeXliff({
      ...remembered,
      blocks: remembered.blocks.map((block) => ({
        ...block,
        units: block.units.map((each) => ({ ...each, origin: 'memory' })),
      })),
    })
    expect(xml.match(/<mtc:match ref="#s\d" type="tm" subType="padanan:machine" origin="memory"/gu)).toHaveLength(3)
    const unit = readXliff(xml, 'x').blocks[0]?.units[0]
    expect(unit).toMatchObject({ origin: 'memory', machine: { text: 'He went home.' } })
    expect(unit?.suggestions).toBeUndefined()
  })

  it('is found in files that do not mark it', () => {
    const old = writeXliff(sample()).replaceAll(' subType="padanan:machine"', '')
    expect(readXliff(old, 'x')).toEqual(sample())
  })
})

it('stays when an article is translated again', async () => {
  const base = await folder({ 'input/a.txt': 'Ia pulang. Kami tidak.\n\nBaru.\n' })
  const [input, out] = [path.join(base, 'input'), path.join(base, 'output')]
  const run = () => translateFolder({ paths: [input], out, translator: recorder() })
  await run()
  const xml = await read(base, 'output/a.xlf')
  const edited = xml
    .replace(/(?<=<unit [^>]*)>/u, ' xmlns:acme="urn:acme" acme:max="90"><acme:len>5</acme:len>')
    .replace('<file ', '<file xmlns:acme="urn:acme" acme:job="12" ')
    .replace('<target>IA PULANG.</target></segment>', '<target>IA <pc id="1">PULANG</pc>.</target></segment>')
    .replace('<target>KAMI TIDAK.</target></segment>', '<target>We <ph id="2"/>do not.</target></segment>')
  expect(violations(edited)).toEqual([])
  await writeFile(path.join(out, 'a.xlf'), edited)
  await run()
  expect(await read(base, 'output/a.xlf')).toBe(edited)
  await writeFile(path.join(input, 'a.txt'), 'Satu lagi.\n\nIa pulang. Kami tidak. Dan.\n')
  await run()
  const next = await read(base, 'output/a.xlf')
  expect(violations(next)).toEqual([])
  expect(next).toMatch(/<unit id="u2"[^>]* acme:max="90">/u)
  for (const kept of ['<acme:len', 'acme:job="12"', 'IA <pc id="1">PULANG</pc>.', 'We <ph id="2"/>do not.'])
    expect(next).toContain(kept)
  expect(await read(base, 'output/a.txt')).toContain('IA PULANG. We do not. DAN.')
})
