import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { prepare, score } from '../../src/memory/match/score.js'
import type { TermMatch } from '../../src/types.js'

const names: Readonly<Record<string, readonly [english: string, kind: TermMatch['kind']]>> = {
  'Korea Utara': ['North Korea', 'place'],
  'Korea Selatan': ['South Korea', 'place'],
  Zinoviev: ['Zinoviev', 'person'],
  Ryder: ['Ryder', 'person'],
  beras: ['rice', 'term'],
}

function termsOf(source: string): readonly TermMatch[] {
  return Object.entries(names).flatMap(([surface, [target, kind]]): readonly TermMatch[] => {
    const at = source.indexOf(surface)
    return at < 0 ? [] : [{ term: target, kind, surface, target, range: [at, at + surface.length] }]
  })
}

const compare = (now: string, before: string, target = 'x') =>
  score(prepare(now, termsOf(now)), prepare(before, termsOf(before)), target)

const pts = (now: string, before: string): number => compare(now, before).score

describe('the score', () => {
  test.each([
    ['the same', 'Ia pergi ke pasar.', 'Ia pergi ke pasar.', 100],
    ['the same over two lines', 'Ia pergi\nke pasar.', 'Ia pergi ke pasar.', 100],
    ['the same, decomposed', 'Kafe\u0301 itu.', 'Kafé itu.', 100],
    ['another case', 'ia pergi ke pasar.', 'Ia pergi ke pasar.', 99],
    ['another mark', 'Ia pergi ke pasar!', 'Ia pergi ke pasar.', 99],
    ['another space', 'Ia  pergi ke pasar.', 'Ia pergi ke pasar.', 99],
    ['case, mark and space', 'ia pergi  ke pasar!', 'Ia pergi ke pasar.', 97],
    ['another number, not said in the target', 'Ada 12 orang di sana.', 'Ada 15 orang di sana.', 98],
    ['all that', 'ada 12 orang  di sana!', 'Ada 15 orang di sana.', 95],
    ['one of four words', 'Ia pergi ke kota.', 'Ia pergi ke pasar.', 75],
    ['another form of one of four words', 'Ia membaca kebijakannya lagi.', 'Ia membaca kebijakan lagi.', 87],
    ['one word more', 'Ia pergi ke pasar lagi.', 'Ia pergi ke pasar.', 80],
    ['one word less', 'Ia pergi ke pasar.', 'Ia pergi ke pasar lagi.', 80],
    ['a word and a mark', 'Ia pergi ke kota!', 'Ia pergi ke pasar.', 74],
    ['nothing', 'Harga beras naik.', 'Ia pergi ke pasar.', 0],
    ['no words', '***', '...', 0],
    ['no words against some', '...', 'Ia pergi.', 0],
  ])('of %s', (_name, now, before, expected) => {
    expect(pts(now, before)).toBe(expected)
  })

  const sentence = fc
    .array(fc.constantFrom('ia', 'Ia', 'pergi', 'pasar', '12', '1.500', ',', '“', '13 Maret 2024', 'Rabu', '\n'), {
      maxLength: 12,
    })
    .map((words) => words.join(' '))

  it('is 100 for the same sentence only, the same both ways, never out of range', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const [ab, ba] = [pts(a, b), pts(b, a)]
        expect(ab).toBe(ba)
        expect(ab).toBeGreaterThanOrEqual(0)
        expect(ab === 100).toBe(prepare(a).exact === prepare(b).exact)
        expect(Number.isInteger(ab)).toBe(true)
      }),
    )
  })
})

describe('repair', () => {
  test.each([
    ['Ada 15 orang.', 'Ada 12 orang.', 'There are 12 people.', 'There are 15 people.'],
    ['Ada 1.500 orang.', 'Ada 2.350 orang.', 'There are 2,350 people.', 'There are 1,500 people.'],
    ['Harganya Rp2,5 triliun.', 'Harganya Rp1,7 triliun.', 'It costs Rp1.7 trillion.', 'It costs Rp2.5 trillion.'],
    ['Naik 7,5% dan 8%.', 'Naik 3,5% dan 2%.', 'Up 3.5% and 2%.', 'Up 7.5% and 8%.'],
    ['Pukul 14.30 ia tiba.', 'Pukul 09.15 ia tiba.', 'At 09:15 he arrived.', 'At 14:30 he arrived.'],
    ['Ia 54 tahun.', 'Ia 30 tahun.', 'A 30-year-old.', undefined],
    ['Pada 2 April 2025.', 'Pada 13 Maret 2024.', 'On March 13, 2024.', 'On April 2, 2025.'],
    ['Pada 2 April 2025.', 'Pada 13 Maret 2024.', 'On 13 March 2024.', 'On 2 April 2025.'],
    ['Pada 2 April.', 'Pada 13 Maret.', 'On March 13.', 'On April 2.'],
    ['Tanggal 2/4/2025.', 'Tanggal 13/3/2024.', 'On March 13, 2024.', 'On April 2, 2025.'],
    ['Tanggal 2/4/2025.', 'Tanggal 13/3/2024.', 'On 13/3/2024.', 'On 2/4/2025.'],
    ['Rabu (2/4/2025).', 'Kamis (13/3/2024).', 'Thursday (March 13, 2024).', 'Wednesday (April 2, 2025).'],
    ['Bulan Maret ia pergi.', 'Bulan Mei ia pergi.', 'In May he left.', 'In March he left.'],
    ['Dari Korea Utara.', 'Dari Korea Selatan.', 'From South Korea.', 'From North Korea.'],
    ['Kata Ryder, ada 12 orang.', 'Kata Zinoviev, ada 15 orang.', 'Zinoviev said 15.', 'Ryder said 12.'],
  ])('%s after %s: %s', (now, before, target, expected) => {
    const { target: said, repaired } = compare(now, before, target)
    expect(repaired ? said : undefined).toBe(expected)
  })

  test.each([
    ['the old number is not there', 'Ada 15 orang.', 'Ada 12 orang.', 'There are twelve people.'],
    ['it is there twice', 'Ada 15 orang.', 'Ada 12 orang.', 'There are 12 of 12.'],
    ['it is part of another one', 'Ada 15 orang.', 'Ada 12 orang.', 'There are 1,123.12 people.'],
    ['it is an ordinal', 'Hari ke 3 itu.', 'Hari ke 2 itu.', 'That 2nd day.'],
    ['one takes the singular', 'Ada 1 orang.', 'Ada 12 orang.', 'There are 12 people.'],
    ['one number became two', 'Ada 15 dan 16 orang.', 'Ada 12 dan 12 orang.', 'There are 12 and 12.'],
    ['the hour has its half of the day', 'Pukul 14.30 ia tiba.', 'Pukul 09.15 ia tiba.', 'At 9:15 a.m. he arrived.'],
    ['the year is missing', 'Pada 2 April.', 'Pada 13 Maret 2024.', 'On March 13, 2024.'],
    ['a person is no place', 'Dari Ryder.', 'Dari Korea Selatan.', 'From South Korea.'],
    ['the adjective stands there', 'Tentara Korea Utara.', 'Tentara Korea Selatan.', 'South Korean soldiers.'],
    ['an article depends on it', 'Usia 8 tahun.', 'Usia 30 tahun.', 'Aged a 30 year.'],
    ['a term is no name', 'Harga beras naik.', 'Harga jagung naik.', 'Maize prices rise.'],
    [
      'one sentence has a number more',
      'Ada 15 orang dan 2 anak.',
      'Ada 12 orang dan anak.',
      'There are 12 people and children.',
    ],
  ])('is not done when %s', (_name, now, before, target) => {
    expect(compare(now, before, target)).toMatchObject({ repaired: false, target })
  })

  it('costs one point, and a name counts as one word', () => {
    expect(compare('Ada 15 orang.', 'Ada 12 orang.', 'There are 12.').score).toBe(99)
    expect(compare('Dari Korea Utara.', 'Dari Korea Selatan.', 'From South Korea.').score).toBe(99)
    expect(compare('Dari Korea Utara.', 'Dari Korea Selatan.', 'From there.').score).toBe(66)
  })

  it('changes nothing else', () => {
    const number = fc.integer({ min: 2, max: 999_999 })
    const written = (value: number): string => value.toLocaleString('de-DE')
    fc.assert(
      fc.property(number, number, number, (a, b, other) => {
        fc.pre(a !== b && a !== other && b !== other)
        const [now, before] = [a, b].map((each) => `Ada ${written(each)} orang.`) as [string, string]
        const { target } = compare(now, before, `There are ${b.toLocaleString('en-US')} people.`)
        expect(target).toBe(`There are ${a.toLocaleString('en-US')} people.`)
      }),
    )
  })
})
