import { appendFile, readFile, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { journalFile, journalWriter, readJournal } from '../../src/edits/journal.js'
import { formatRecord, parseJournal, pendingOf, type EditRecord } from '../../src/edits/record.js'
import { replay } from '../../src/edits/replay.js'
import { readXliff } from '../../src/exchange/xliff-read.js'
import { writeXliff } from '../../src/exchange/xliff-write.js'
import { targetOf, unitsOf } from '../../src/stages/units.js'
import type { Bitext, ReviewState } from '../../src/types.js'
import { folder } from '../helpers.js'

const SOURCES = ['Satu.', 'Dua.', 'Tiga.', 'Satu.']

const bitext: Bitext = {
  path: 'a.txt',
  format: 'text',
  sourceHash: '',
  translator: 'marker@1',
  glossaryHash: '',
  retired: [],
  blocks: SOURCES.map((source, at) => ({
    number: at + 1,
    kind: 'paragraph',
    text: source,
    units: [
      {
        id: `${at + 1}.1`,
        source,
        range: [0, source.length],
        state: 'translated',
        matches: [],
        findings: [],
        machine: { text: `EN ${source}` },
        origin: 'marker@1',
      },
    ],
  })),
}

const text = fc.string({ unit: 'grapheme', maxLength: 20 })
const draft = fc.record({
  at: fc.nat(SOURCES.length - 1),
  action: fc.constantFrom('edit' as const, 'state' as const, 'comment' as const),
  target: fc.option(text),
  state: fc.constantFrom<ReviewState>('translated', 'reviewed', 'final'),
})

/** Edits as the server writes them: an approval has a text, a comment has no layer. */
const edits = fc.array(draft, { maxLength: 20 }).map((drafts) =>
  drafts.map(({ at, action, target, state }, index): EditRecord => {
    const common = {
      seq: index + 1,
      id: `${at + 1}.1`,
      source: SOURCES[at] ?? '',
      at: `2026-01-01T00:00:${index}Z`,
      author: 'S',
    }
    if (action === 'comment') return { ...common, action, text: target ?? '-' }
    return { ...common, action, target, state: target === null ? 'translated' : state, base: '' }
  }),
)

const throughFile = (given: Bitext): Bitext => readXliff(writeXliff(given), 'a.xlf')
const layers = (given: Bitext): readonly unknown[] =>
  unitsOf(given.blocks).map((unit) => [unit.id, targetOf(unit), unit.state, unit.comments ?? []])

describe('the journal', () => {
  it('of which only a part was written has the records before the tear', () => {
    fc.assert(
      fc.property(edits, fc.nat(), (records, cut) => {
        const whole = Buffer.from(records.map(formatRecord).join(''))
        const part = whole.subarray(0, cut % (whole.length + 1)).toString('utf8')
        const found = parseJournal(part).records
        expect(found).toEqual(records.slice(0, found.length))
        expect(found.length).toBeGreaterThanOrEqual(part.split('\n').length - 1)
      }),
    )
  })

  it.each([
    ['a line', '{"seq":9,"id":"1.1","sou'],
    ['a character', Buffer.from('{"seq":9,"id":"1.1","source":"“').subarray(0, -1)],
  ])('goes on behind %s that was torn', async (_name, torn) => {
    const out = await folder({ 'a.xlf': '' })
    const [first, second] = [1, 2].map((seq): EditRecord => ({
      seq,
      id: '1.1',
      source: 's',
      at: '',
      author: '',
      action: 'edit',
      target: `t${seq}`,
    }))
    const writer = journalWriter(out, 'd/a.txt')
    await writer.append([first as EditRecord])
    await writer.close()
    await appendFile(journalFile(out, 'd/a.txt'), torn)
    const next = journalWriter(out, 'd/a.txt')
    await next.append([second as EditRecord])
    await next.close()
    expect((await readJournal(out, 'd/a.txt')).records).toEqual([first, second])
  })

  it('takes what two writers append at the same time', async () => {
    const out = await folder({ 'a.xlf': '' })
    const writers = [journalWriter(out, 'a.txt'), journalWriter(out, 'a.txt')]
    await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        writers[at % 2]?.append([
          { seq: at + 1, id: '1.1', source: 's', at: '', author: '', action: 'edit', target: 'x'.repeat(at * 20) },
        ]),
      ),
    )
    await Promise.all(writers.map((writer) => writer.close()))
    const { records } = await readJournal(out, 'a.txt')
    expect(records.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, at) => at + 1),
    )
  })

  it('survives lines that are no records, and knows what the file has', async () => {
    const out = await folder({ 'a.xlf': '' })
    const file = journalFile(out, 'a.txt')
    const writer = journalWriter(out, 'a.txt')
    await writer.append([
      { seq: 1, id: '1.1', source: 's', at: '', author: '', action: 'edit', target: 'x' },
      { folded: 1 },
    ])
    await writer.close()
    await writeFile(file, `\u0000\u0000\nnull\n{"folded":-1}\n{"__proto__":1}\n${await readFile(file, 'utf8')}`)
    expect(pendingOf(await readJournal(out, 'a.txt'))).toEqual([])
  })
})

describe('replaying', () => {
  it('twice, or over the file it was written to, gives the same as once', () => {
    fc.assert(
      fc.property(edits, (records) => {
        const once = replay(bitext, { records, folded: 0 }).bitext
        expect(layers(replay(once, { records, folded: 0 }).bitext)).toEqual(layers(once))
        const written = throughFile(once)
        expect(layers(written)).toEqual(layers(once))
        expect(layers(replay(written, { records, folded: 0 }).bitext)).toEqual(layers(once))
        expect(replay(written, { records, folded: records.length }).bitext).toBe(written)
      }),
    )
  })

  it('in two parts gives the same as whole', () => {
    fc.assert(
      fc.property(edits, fc.nat(20), (records, cut) => {
        const first = throughFile(replay(bitext, { records: records.slice(0, cut), folded: 0 }).bitext)
        expect(layers(replay(first, { records, folded: Math.min(cut, records.length) }).bitext)).toEqual(
          layers(replay(bitext, { records, folded: 0 }).bitext),
        )
      }),
    )
  })

  it('loses no last text and no comment, whatever another tool wrote meanwhile', () => {
    fc.assert(
      fc.property(edits, text, fc.nat(SOURCES.length - 1), fc.nat(20), (records, other, at, folded) => {
        const elsewhere: Bitext = {
          ...bitext,
          blocks: bitext.blocks.map((block, index) =>
            index === at
              ? { ...block, units: block.units.map((unit) => ({ ...unit, human: other, state: 'reviewed' })) }
              : block,
          ),
        }
        const merged = replay(elsewhere, { records, folded }).bitext
        for (const unit of unitsOf(merged.blocks)) {
          const own = records.filter(({ id }) => id === unit.id)
          const last = own.findLast(({ action }) => action !== 'comment')
          const remarks = (unit.comments ?? []).map(({ text }) => text)
          for (const { action, text: said } of own) if (action === 'comment') expect(remarks).toContain(said)
          const waits = last !== undefined && last.seq > folded
          if (waits && typeof last.target === 'string') expect(targetOf(unit)).toBe(last.target)
          if (unit.id !== `${at + 1}.1`) continue
          const known = own.some(({ target, base }) => target === other || base === other)
          if (!known) expect([targetOf(unit), ...remarks].some((each) => each.endsWith(other))).toBe(true)
        }
      }),
    )
  })

  it('finds a sentence that moved, and keeps the text of one that went', () => {
    const record = (id: string, source: string): EditRecord => ({
      seq: Number(id[0]),
      id,
      source,
      at: 't',
      author: 'S',
      action: 'edit',
      target: `T ${source}`,
      base: '',
    })
    const { bitext: merged } = replay(bitext, { records: [record('1.1', 'Tiga.'), record('2.1', 'Gone.')], folded: 0 })
    expect(unitsOf(merged.blocks).map(({ human }) => human)).toEqual([undefined, undefined, 'T Tiga.', undefined])
    expect(merged.retired).toEqual([
      { source: 'Gone.', target: 'T Gone.', state: 'translated', reviewer: 'S', changed: 't' },
    ])
  })
})

it('keeps a waiting edit that others wrote over before it reached the file', () => {
  const [first, ...rest] = bitext.blocks
  const unit = first?.units[0]
  if (first === undefined || unit === undefined) throw new Error('Expected a first sentence')
  const theirs: Bitext = { ...bitext, blocks: [{ ...first, units: [{ ...unit, human: 'Theirs' }] }, ...rest] }
  const common = { id: '1.1', source: 'Satu.', at: '2026-01-01T00:00:00Z', author: 'S' }
  // The process ended after it had noted what others did, and before it wrote the file.
  const records: readonly EditRecord[] = [
    { ...common, seq: 1, action: 'edit', target: 'Mine', base: 'EN Satu.' },
    { ...common, seq: 2, action: 'outside', target: 'Theirs' },
  ]
  const { bitext: merged, conflicts } = replay(theirs, { records, folded: 0 })
  const kept = unitsOf(merged.blocks)[0]
  expect(kept?.human).toBe('Mine')
  expect(kept?.comments?.map(({ text: said }) => said).join()).toContain('Theirs')
  expect(conflicts).toEqual(['1.1'])
  expect(replay(theirs, { records, folded: 1 }).bitext).toBe(theirs)
})

describe('a conflict that was noted when the process was killed', () => {
  const at = (second: number): string => `2026-01-01T00:00:0${second}Z`
  const common = { id: '1.1', source: 'Satu.', author: 'S', state: 'translated' as const }
  const records: readonly EditRecord[] = [
    { ...common, seq: 1, at: at(1), action: 'edit', target: 'Mine', base: 'EN Satu.' },
    { ...common, seq: 2, at: at(2), action: 'outside', target: 'Theirs' },
    { ...common, seq: 3, at: at(3), action: 'edit', target: 'Mine again', base: 'Mine' },
  ]
  const theirs = {
    ...bitext,
    blocks: bitext.blocks.map((block, index) =>
      index > 0 ? block : { ...block, units: block.units.map((unit) => ({ ...unit, human: 'Theirs' })) },
    ),
  }

  it('keeps both texts although more was typed', () => {
    const { bitext: after, conflicts } = replay(theirs, { records, folded: 0 })
    expect(conflicts).toEqual(['1.1'])
    expect(unitsOf(after.blocks)[0]).toMatchObject({
      human: 'Mine again',
      comments: [{ text: expect.stringContaining('Theirs') as string }],
    })
  })

  it('is none for who typed over the other text, nor once it has been written', () => {
    const over = records.map((each) => (each.seq === 3 ? { ...each, base: 'Theirs' } : each))
    expect(replay(theirs, { records: over, folded: 0 }).conflicts).toEqual([])
    expect(replay(theirs, { records, folded: 2 }).conflicts).toEqual([])
  })
})
