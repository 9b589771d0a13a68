import { describe, expect, it } from 'vitest'
import { loadGlossary, matchArticle } from '../../src/glossary/index.js'

const glossary = loadGlossary([
  {
    path: 'g.yaml',
    text: `
terms:
  - {term: Georgy Zinoviev, kind: person, source: [Georgy Zinoviev, Georgi Zinoviev], short: [Zinoviev]}
  - term: Yoon Suk-yeol
    kind: person
    source: [Yoon Suk-yeol, Eun Suk-yeol]
    short: [{form: Yoon, source: [Yoon, Yun]}]
  - term: Mark Rutte
    kind: person
    short: [Rutte, {form: Rutte, source: [Root], when: {terms: [Mark Rutte]}}]
  - {term: North Korea, kind: place, source: [Korea Utara, Korut], adjective: North Korean}
  - {term: Korea, kind: place}
  - {term: NATO, kind: keep}
  - {term: US, kind: place, source: AS, case: exact, article: the}
  - {term: minister, kind: title, source: menteri}
  - {term: foreign minister, kind: title, source: menteri luar negeri}
  - {term: Maj. Gen., kind: title, source: Mayjen}
  - {term: law, kind: term, source: undang}
  - {term: end, kind: term, source: akhir}
  - {term: Quran, kind: keep, source: Qur'an}
  - {term: Abdul, kind: person}
  - {term: Erdogan, kind: person, source: Erdoğan}
  - term: Corruption Eradication Commission
    kind: organisation
    source: Komisi Pemberantasan Korupsi
    short: [{form: KPK, when: always}]
    first: Corruption Eradication Commission (KPK)
    later: KPK
  - {term: Mercury (planet), kind: place, source: Merkurius, scope: sains/**, priority: 5}
  - {term: Mercury (god), kind: person, source: Merkurius}
  - {term: Kim Hong-kyun, kind: person, short: [Kim]}
  - {term: Kim Jong Un, kind: person, source: [Kim Jong Un, Kim Jong-un], short: [{form: Kim Jong Un, source: Kim}]}
  - term: Apple
    kind: organisation
    source: [{form: Apel, when: {pattern: "iPhone|Cupertino"}}]
`,
  },
])

const match = (...sentences: string[]) => matchArticle(glossary, 'berita/a.txt', sentences)
/** `surface>target@[range]` of all matches. */
const shown = (...sentences: string[]) =>
  match(...sentences).map((found, index) =>
    found.map(({ surface, target, range }) => `${surface}>${target}@${sentences[index]?.slice(...range)}`),
  )

describe('matchArticle', () => {
  it.each([
    ['Georgi Zinoviev datang.', ['Georgi Zinoviev>Georgy Zinoviev@Georgi Zinoviev']],
    ['GEORGI ZINOVIEV DATANG', ['GEORGI ZINOVIEV>Georgy Zinoviev@GEORGI ZINOVIEV']],
    ['georgi zinoviev datang', []],
    ['Yoon Suk Yeol', ['Yoon Suk Yeol>Yoon Suk-yeol@Yoon Suk Yeol']],
    ['Yoon Suk-yeol', ['Yoon Suk-yeol>Yoon Suk-yeol@Yoon Suk-yeol']],
    ['Yoon Sukyeol', ['Yoon Sukyeol>Yoon Suk-yeol@Yoon Sukyeol']],
    ['Yoon Suk‑yeol', ['Yoon Suk‑yeol>Yoon Suk-yeol@Yoon Suk‑yeol']],
    ['Korea Utara-nya', ['Korea Utara>North Korea@Korea Utara-nya']],
    ['Georgi Zinoviev-lah', ['Georgi Zinoviev>Georgy Zinoviev@Georgi Zinoviev-lah']],
    ['ke-NATO-an itu', ['NATO>NATO@ke-NATO-an']],
    ['Nato menolak', ['Nato>NATO@Nato']],
    ['pasukan Korea  Utara', ['Korea  Utara>North Korea@Korea  Utara']],
    ['Korea\nUtara', ['Korea\nUtara>North Korea@Korea\nUtara']],
    ['Korea. Utara', ['Korea>Korea@Korea']],
    ['Korea, Utara', ['Korea>Korea@Korea']],
    ['AS dan as', ['AS>US@AS']],
    ['para menteri-menteri itu', ['menteri-menteri>ministers@menteri-menteri'.replace('menteri-menteri>', 'menteri>')]],
    ['Menteri Luar Negeri', ['Menteri Luar Negeri>foreign minister@Menteri Luar Negeri']],
    ['menterinya pergi', ['menteri>minister@menterinya']],
    ['Mayjen. Pat', ['Mayjen>Maj. Gen.@Mayjen']],
    ['undang-undang', ['undang>laws@undang-undang']],
    ['berakhir mengakhiri akhiran', []],
    ['Qur’an dan Quran', ['Qur’an>Quran@Qur’an', 'Quran>Quran@Quran']],
    ['Abdullah pergi', []],
    ['Erdog\u0306an', ['Erdog\u0306an>Erdogan@Erdog\u0306an']],
    ['Erdogan', ['Erdogan>Erdogan@Erdogan']],
    ['lihat https://nato.int/NATO dan @NATO serta a@NATO.int', []],
    ['“Korea Utara”', ['Korea Utara>North Korea@Korea Utara']],
    [
      'Komisi Pemberantasan Korupsi (KPK) menahan',
      ['Komisi Pemberantasan Korupsi (KPK)>Corruption Eradication Commission (KPK)@Komisi Pemberantasan Korupsi (KPK)'],
    ],
    ['', []],
    ['…', []],
  ])('finds in %j', (text, expected) => {
    expect(shown(text)[0]).toEqual(expected)
  })

  it('counts a surname behind the full name only', () => {
    expect(shown('Zinoviev datang.', 'Georgi Zinoviev pergi.', 'Zinoviev marah.').map((found) => found.length)).toEqual(
      [0, 1, 1],
    )
  })

  it('takes Root for Rutte only where Mark Rutte stands', () => {
    expect(shown('Root berkata.', 'Mark Rutte hadir.')).toEqual([
      ['Root>Rutte@Root'],
      ['Mark Rutte>Mark Rutte@Mark Rutte'],
    ])
    expect(shown('Root dan root tanaman.', 'Akar tanaman itu.')).toEqual([[], []])
  })

  it('keeps small letters out even where the condition holds', () => {
    expect(shown('Mark Rutte melihat root tanaman.')[0]).toHaveLength(1)
  })

  it('gives a surname that two people share to the one named last', () => {
    const found = match('Kim Hong-kyun bicara.', 'Kim setuju.', 'Kim Jong Un hadir.', 'Kim pergi.')
    expect(found.map((each) => each[0]?.term)).toEqual(['Kim Hong-kyun', 'Kim Hong-kyun', 'Kim Jong Un', 'Kim Jong Un'])
  })

  it('wants the long form first and the short one later', () => {
    expect(
      match('KPK menahan dia.', 'Komisi Pemberantasan Korupsi diam.', 'Lalu KPK.').map((found) => found[0]?.target),
    ).toEqual(['Corruption Eradication Commission (KPK)', 'KPK', 'KPK'])
  })

  it('keeps to the scope, then to the priority', () => {
    const term = (path: string) => matchArticle(glossary, path, ['Merkurius bersinar'])[0]?.[0]?.term
    expect([term('sains/langit.txt'), term('sains/a/b.txt'), term('mitos/a.txt')]).toEqual([
      'Mercury (planet)',
      'Mercury (planet)',
      'Mercury (god)',
    ])
  })

  it('looks for a pattern in the whole article', () => {
    expect(shown('Apel turun.', 'iPhone baru.')[0]).toEqual(['Apel>Apple@Apel'])
    expect(shown('Apel turun.', 'Harga buah.')[0]).toEqual([])
  })

  it('takes patterns in linear time', () => {
    const hostile = loadGlossary([
      { path: 'g.yaml', text: 'terms:\n  - {term: A, kind: term, source: [{form: zzz, when: {pattern: "(a+)+$"}}]}\n' },
    ])
    expect(matchArticle(hostile, 'a', [`zzz ${'a'.repeat(50_000)}!`])[0]).toEqual([])
  })

  it('finds the same in NFC and NFD', () => {
    const text = 'Georgi Zinoviev dan Erdoğan'
    expect(match(text.normalize('NFD'))[0]?.map(({ term }) => term)).toEqual(
      match(text.normalize('NFC'))[0]?.map(({ term }) => term),
    )
  })
})

describe('files of one article', () => {
  const layered = loadGlossary([
    {
      path: 'glossary.yaml',
      text: 'terms:\n  - {term: PAN, kind: organisation}\n  - {term: Rutte, kind: person, source: Rute}\n',
    },
    {
      path: 'glossary/articles/a.txt.yaml',
      article: 'a.txt',
      text: 'terms:\n  - {term: Rutte, kind: place, source: Ruti}\n',
    },
  ])
  const found = (path: string, text: string) =>
    matchArticle(layered.forArticle(path), path, [text])[0]?.map(({ term, kind }) => `${term} ${kind}`)

  it('replace entries there and nowhere else', () => {
    expect(found('a.txt', 'Rute dan Ruti')).toEqual(['Rutte place'])
    expect(found('b.txt', 'Rute dan Ruti')).toEqual(['Rutte person'])
  })

  it('leaves short acronyms alone in a headline of capitals', () => {
    expect(found('b.txt', 'PETER PAN TIBA')).toEqual([])
    expect(found('b.txt', 'Ketua PAN tiba')).toEqual(['PAN organisation'])
  })
})
