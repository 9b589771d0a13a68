import { describe, expect, it, test } from 'vitest'
import { checkUnits, segmentText, type BitextBlock, type Finding, type Unit } from '../../src/index.js'

function findings(source: string, target: string, more: Partial<Unit> = {}): readonly Finding[] {
  const unit: Unit = {
    id: '1.1',
    source,
    range: [0, source.length],
    state: 'translated',
    matches: [],
    machine: { text: target },
    findings: [],
    ...more,
  }
  const block: BitextBlock = { number: 1, kind: 'paragraph', text: source, units: [unit] }
  return checkUnits([block])[0]?.units[0]?.findings ?? []
}

const rules = (...args: Parameters<typeof findings>): readonly string[] => findings(...args).map(({ rule }) => rule)

describe('checks', () => {
  test.each([
    ['Ia pergi ke pasar.', 'He went to the market.'],
    ['Ada 1.500 orang pada 21 Oktober 2024.', 'There were 1,500 people on October 21, 2024.'],
    ['Suhu 37,5 derajat, skor 3-1.', 'A temperature of 37.5 degrees, score 3-1.'],
    ['Rapat pukul 14.30 dan pukul 09.00.', 'Meetings at 2:30 p.m. and 9 a.m.'],
    ['Foto diambil Rabu (13/3/2024).', 'The photo was taken on Wednesday (March 13, 2024).'],
    ['Dua ribu lima ratus orang datang.', '2,500 people came.'],
    ['Kim Jong Un', 'Kim Jong Un'],
    ['Tulis ke a@b.id atau https://contoh.id/x.', 'Write to a@b.id or https://contoh.id/x.'],
    ['“Ya,” kata dia (tadi).', '“Yes,” he said (earlier).'],
    ['Pelan pelan saja.', 'He had had enough of it.'],
    ['Keluarga 👩‍👩‍👧 dan 👩🏽‍🚒.', 'The family 👩‍👩‍👧 and 👩🏽‍🚒.'],
  ])('are silent on %j → %j', (source, target) => {
    expect(findings(source, target)).toEqual([])
  })

  test.each([
    ['numbers', 'Ada 1.500 orang.', 'There are 15,000 people.'],
    ['numbers', 'Ada banyak orang di sana.', 'There are 20 people there.'],
    ['numbers', 'Dari 5 menjadi 5 lagi.', 'From 5 to him again.'],
    ['empty', 'Ia pergi.', ' '],
    ['same-as-source', 'Ia sudah pergi ke pasar.', 'Ia sudah pergi ke pasar.'],
    ['length-ratio', 'Ia pergi ke pasar bersama ibunya tadi pagi.', 'He.'],
    ['length-ratio', 'Ia pergi ke pasar tadi.', 'He went to the market. '.repeat(10).trim()],
    ['urls', 'Lihat https://contoh.id/a.', 'See https://contoh.id/b.'],
    ['urls', 'Tulis ke a@b.id saja.', 'Just write to a@c.id.'],
    ['doubled-word', 'Ia pergi ke pasar itu.', 'He went to the the market.'],
    ['unbalanced', 'Kata dia, ya (tadi).', 'He said yes (earlier.'],
    ['unbalanced', '“Ya, kata dia.', '“Yes, he said.'],
    ['hidden-character', 'Ia \u202Epergi.', 'He \u202Ewent.'],
    ['hidden-character', 'Ia\0 pergi.', 'He\0 went.'],
    ['hidden-character', 'Ia\u200D 👩\u200Dpergi.', 'He\u200D 👩\u200Dwent.'],
  ])('%s: %j → %j', (rule, source, target) => {
    expect(new Set(rules(source, target))).toEqual(new Set([rule]))
  })

  it('name what was lost and what was added', () => {
    const [lost, added] = findings('Ada 1.500 orang.', 'There are 15,000 people.')
    expect(lost).toMatchObject({ expected: ['1.500'], severity: 'warning' })
    expect(added).toMatchObject({ actual: '15,000' })
  })

  it('point at the unknown words of the machine, not at those of a person', () => {
    const machine = { text: 'He gobs.', unknown: [{ word: 'menggobs', range: [3, 11] as const }] }
    expect(rules('Ia menggobs.', '', { machine })).toEqual(['unknown-word'])
    expect(rules('Ia menggobs.', '', { machine, human: 'He does.', state: 'reviewed' })).toEqual([])
  })

  it('look at the text of the person first, then of the glossary', () => {
    const glossed = { text: 'There are 1,500.', records: [] }
    expect(rules('Ada 1.500.', 'There are 2.', { glossed })).toEqual([])
    expect(rules('Ada 1.500.', 'There are 1,500.', { glossed, human: 'Many.' })).toEqual(['numbers'])
  })

  it('flag a person’s translation whose source has changed', () => {
    expect(rules('Ia akan pergi.', '', { human: 'He goes.', humanSource: 'Ia pergi.' })).toEqual(['source-changed'])
  })

  it('say what is unexpected and what is expected', () => {
    for (const { message } of [...findings('Ada 5 (orang.', 'See a@b.id the the'), ...findings('Ia pergi.', '')]) {
      expect(message).toMatch(/^Unexpected .+, expected .+/u)
    }
  })

  it('skip what has no target yet', () => {
    expect(segmentText('Ada 5.')).toHaveLength(1)
    const [block] = checkUnits([
      {
        number: 1,
        kind: 'paragraph',
        text: 'Ada 5.',
        units: [{ id: '1.1', source: 'Ada 5.', range: [0, 6], state: 'initial', matches: [], findings: [] }],
      },
    ])
    expect(block?.units[0]?.findings).toEqual([])
  })
})
