/** Each rule with what it flags and what it lets be; and each fix with what it gives. */
import { describe, expect, it, test } from 'vitest'
import {
  applyFix,
  applyFixes,
  checkStyle,
  checkUnits,
  inconsistentTranslations,
  type BitextBlock,
  type Finding,
  type Suggestion,
  type Unit,
} from '../../src/index.js'

function blockOf(source: string, target: string, more: Partial<Unit> = {}, text = source): BitextBlock {
  const from = text.indexOf(source)
  const unit: Unit = {
    id: '1.1',
    source,
    range: [from, from + source.length],
    state: 'translated',
    matches: [],
    machine: { text: target },
    findings: [],
    ...more,
  }
  return { number: 1, kind: 'paragraph', text, units: [unit] }
}

const findingsOf = (blocks: readonly BitextBlock[]): readonly Finding[] => blocks[0]?.units[0]?.findings ?? []

/** With the style findings, as a reviewer sees them. */
async function find(...args: Parameters<typeof blockOf>): Promise<readonly Finding[]> {
  return findingsOf(await checkStyle(checkUnits([blockOf(...args)])))
}

/** `[rule, source, target, the target with the fix applied]`; without the last, there must be no fix. */
const flagged: readonly (readonly [rule: string, source: string, target: string, fixed?: string])[] = [
  ['numbers', 'Ada 1.500 orang.', 'There are 15,000 people.', 'There are 1,500 people.'],
  ['numbers', 'Harga naik 37,5 persen.', 'Prices rose 35.7 percent.', 'Prices rose 37.5 percent.'],
  ['numbers', 'Ada banyak orang di sana.', 'There are 20 people there.'],
  ['numbers', 'Sebanyak 12 orang dari 40 hadir.', 'Some of those invited came.'],
  ['numbers', 'Rapat mulai pukul 14.30.', 'The meeting starts at 3:30.'],
  ['numbers', 'Ia berusia dua puluh tahun.', 'He is 21 years old.'],

  ['dates', 'Ia tiba Rabu pagi.', 'He arrived on Tuesday morning.', 'He arrived on Wednesday morning.'],
  ['dates', 'Ia lahir pada 5 Mei 1990.', 'He was born on June 5, 1990.', 'He was born on May 5, 1990.'],
  ['dates', 'Ia datang hari Minggu.', 'He came.'],
  ['dates', 'Ia datang.', 'He came on Friday.'],
  ['dates', 'Sidang dibuka Senin dan ditutup Kamis.', 'The trial opened Monday and closed.'],

  ['money-scale', 'Nilainya Rp1,5 miliar.', 'It is worth Rp1.5 million.', 'It is worth Rp1.5 billion.'],
  ['money-scale', 'Nilainya Rp2 triliun.', 'It is worth Rp2 billion.', 'It is worth Rp2 trillion.'],
  ['money-scale', 'Ada 3 juta orang.', 'There are 3 people.', 'There are 3 million people.'],
  ['money-scale', 'Ada 40 ribu orang.', 'There are 40 million people.', 'There are 40 thousand people.'],
  ['money-scale', 'Kerugian mencapai miliaran rupiah.', 'Losses ran to millions of rupiah.'],

  ['currency', 'Harganya Rp500.', 'It costs $500.'],
  ['currency', 'Harganya 20 euro.', 'It costs £20.'],
  ['currency', 'Harganya US$1,2 juta.', 'It costs 1.2 million.'],

  ['urls', 'Lihat https://contoh.id/a.', 'See https://contoh.id/b.', 'See https://contoh.id/a.'],
  ['urls', 'Tulis ke a@b.id saja.', 'Just write to a@c.id.', 'Just write to a@b.id.'],
  ['urls', 'Lihat www.contoh.id hari ini.', 'Look today.'],

  ['placeholders', 'Halo {name}, apa kabar?', 'Hello {nama}, how are you?', 'Hello {name}, how are you?'],
  ['placeholders', 'Berkas %s hilang.', 'The file is gone.'],
  ['placeholders', 'Berkas itu hilang.', 'The file %1$s is gone.'],
  ['placeholders', 'Tulis ${nama} dan ${nama}.', 'Write ${nama}.'],

  ['brackets', 'Ia pergi (ke pasar di desa).', 'He left.'],
  ['brackets', 'Ia pergi.', 'He left (for the market).'],
  ['brackets', 'Ia [sang raja] pergi (tadi pagi sekali).', 'He, the king, left.'],

  ['quotes', 'Ia berkata, “Saya pulang.”', 'He said he was going home.'],
  ['quotes', 'Ia berkata dia pulang.', 'He said, “I am going home.”'],
  ['quotes', 'Kata “ya” dan “tidak” sulit.', 'The words “yes” and no are hard.'],

  ['unbalanced', 'Ia pergi (tadi).', 'He left (earlier.'],
  ['unbalanced', 'Ia berkata, “Ya.”', 'He said, “Yes.'],
  ['unbalanced', '“Ya, kata dia.', '“Yes, he said.'],
  ['unbalanced', 'Ia berkata, “Ya.”', 'He said, ”Yes.”', 'He said, “Yes.”'],
  ['unbalanced', '“Ya,” katanya.', '“Yes,“ he said.', '“Yes,” he said.'],

  ['same-as-source', 'Ia sudah pergi ke pasar.', 'Ia sudah pergi ke pasar.'],
  ['same-as-source', 'Ia sudah pergi\nke pasar.', 'Ia sudah pergi ke pasar.'],
  ['same-as-source', 'Mereka tidak akan datang lagi.', ' Mereka tidak akan datang lagi. '.trim()],

  ['empty', 'Ia pergi.', ''],
  ['empty', 'Ia pergi.', ' '],
  ['empty', 'Ia pergi.', '\u00A0\n'],

  ['length-ratio', 'Ia pergi ke pasar bersama ibunya tadi pagi.', 'He.'],
  ['length-ratio', 'Ia pergi ke pasar tadi.', `${'He went to the market '.repeat(9)}then.`],
  ['length-ratio', 'Banyak warga yang mengungsi karena banjir.', 'Many left.'],

  ['doubled-word', 'Ia pergi ke pasar itu.', 'He went to the the market.', 'He went to the market.'],
  ['doubled-word', 'Buku itu mahal.', 'The book book is expensive.'],
  ['doubled-word', 'Divisi itu pergi.', 'The 3rd Division division left.'],
  ['doubled-word', 'Ia dari desa.', 'He is from From a village.', 'He is from a village.'],

  ['end-punctuation', 'Ia pergi.', 'He left', 'He left.'],
  ['end-punctuation', 'Apa kabar?', 'How are you', 'How are you?'],
  ['end-punctuation', 'Apa kabar?', 'How are you.'],
  ['end-punctuation', 'Kata dia, “Ya.”', 'He said, “Yes”'],

  ['edge-space', 'Ia pergi.', ' He left.', 'He left.'],
  ['edge-space', 'Ia pergi.', 'He left. ', 'He left.'],
  ['edge-space', 'Ia pergi.', '\tHe left.', 'He left.'],

  ['untranslated-word', 'Ia dan ibunya pergi.', 'He dan his mother left.'],
  ['untranslated-word', 'Ia pergi ke pasar.', 'He went to the pasar.'],
  ['untranslated-word', 'Presiden memperingatkan warga.', 'The president yang warned residents.'],

  ['indefinite-article', 'Ia makan sebutir apel.', 'He ate a apple.', 'He ate an apple.'],
  ['indefinite-article', 'Ia menunggu satu jam.', 'He waited a hour.', 'He waited an hour.'],
  ['indefinite-article', 'Ia seorang guru.', 'He is an teacher.', 'He is a teacher.'],

  ['repeated-words', 'Itu sangat sangat mahal.', 'It is very very expensive.'],
  ['repeated-words', 'Ia tertawa.', 'He laughed: ha ha.'],
  ['repeated-words', 'Sampai jumpa.', 'He said bye bye.'],

  ['quote-style', 'Kata “ya” itu “baik”.', 'The word “yes" is “good”.', 'The word “yes” is “good”.'],
  ['quote-style', '“Ya,” kata dia.', '"Yes,” he said.', '“Yes,” he said.'],
  ['quote-style', 'Ia berkata, “Ya.”', 'He said, “Yes."', 'He said, “Yes.”'],

  ['hidden-character', 'Ia \u202Epergi.', 'He \u202Ewent.'],
  ['hidden-character', 'Ia\0 pergi.', 'He\0 went.'],
  ['hidden-character', 'Ia per\u00ADgi.', 'He left.'],
]

/** Good translations that come near to a rule. */
const fine: readonly (readonly [rule: string, source: string, target: string])[] = [
  ['numbers', 'Ada 1.500 orang pada 21 Oktober 2024.', 'There were 1,500 people on October 21, 2024.'],
  ['numbers', 'Rapat pukul 14.30 dan pukul 09.00.', 'Meetings at 2:30 p.m. and 9 a.m.'],
  ['numbers', 'Ada 5 orang dan dua belas anak.', 'There were five people and 12 children.'],
  ['numbers', 'Siswa kelas VII datang.', 'The students of grade 7 came.'],
  ['numbers', 'Jaraknya 6.000 meter.', 'It is six thousand meters away.'],
  ['numbers', 'Ia juara pertama, unggul 3-0.', 'He came 1st, leading three-nil.'],

  ['dates', 'Ia datang minggu lalu.', 'He came last week.'],
  ['dates', 'Ia boleh pergi bulan Maret.', 'He may go in March.'],
  ['dates', 'Foto diambil Rabu (13/3/2024).', 'The photo was taken on Wednesday (March 13, 2024).'],
  ['dates', 'Sidang dibuka Kamis.', 'Thus the trial opens on Thursday.'],
  ['dates', 'Mei Ling datang.', 'Mei Ling came.'],
  ['dates', 'Ia menulis di Sunday Times.', 'He wrote in the Sunday Times.'],

  ['money-scale', 'Nilainya Rp1,5 miliar.', 'It is worth Rp1.5 billion.'],
  ['money-scale', 'Ada 380 juta panggilan.', 'There were 380 millions of calls.'],
  ['money-scale', 'Ada 500 ribu orang.', 'There are 500,000 people.'],
  ['money-scale', 'Ada 1,2 juta orang.', 'There are 1,200,000 people.'],
  ['money-scale', 'Ribuan orang datang.', 'Thousands of people came.'],
  ['money-scale', 'Anggarannya Rp1.000 triliun.', 'Its budget is Rp1 quadrillion.'],

  ['currency', 'Harganya 5 dolar AS.', 'It costs $5.'],
  ['currency', 'Harganya Rp500 ribu.', 'It costs 500,000 rupiah.'],
  ['currency', 'Harganya 20 dolar Singapura.', 'It costs S$20.'],
  ['currency', 'Harganya 300 won.', 'It costs 300 won.'],

  ['urls', 'Tulis ke a@b.id atau https://contoh.id/x.', 'Write to a@b.id or https://contoh.id/x.'],
  ['urls', 'Lihat (https://contoh.id).', 'See (https://contoh.id).'],
  ['urls', 'Lihat www.contoh.id.', 'See www.contoh.id.'],

  ['placeholders', 'Halo {name}, %1$s.', '%1$s, hello {name}.'],
  ['placeholders', 'Naik 5% dari tahun lalu.', 'Up 5% from last year.'],
  ['placeholders', 'Naik 5 %d tahun ini.', 'Up 5 %d this year.'],

  ['brackets', 'Upah Minimum Provinsi (UMP) naik.', 'The provincial minimum wage rose.'],
  ['brackets', 'Ia pergi (tadi).', 'He left [earlier].'],
  ['brackets', 'Jalan No. 3) itu.', 'Road No. 3) there.'],

  ['quotes', '“Ya,” kata dia.', '"Yes," he said.'],
  ['quotes', '“Ya,” kata dia.', '‘Yes,’ he said.'],
  ['quotes', '"Ya, kata dia.', 'Yes, he said.'],

  ['unbalanced', 'Ia pergi (tadi).', 'He left [earlier].'],
  ['unbalanced', 'Kata «ya» itu.', 'The word “yes”.'],
  ['unbalanced', 'Panjangnya 5" lebih.', 'It is 5" longer.'],
  ['unbalanced', '“Ya," katanya.', '“Yes," he said.'],
  ['unbalanced', 'Kata „ya“ itu.', 'The word „yes“ there.'],

  ['same-as-source', 'Kim Jong Un', 'Kim Jong Un'],
  ['same-as-source', 'Real Madrid 3, Barcelona 1', 'Real Madrid 3, Barcelona 1'],
  ['same-as-source', 'Jakarta', 'Jakarta'],
  ['same-as-source', 'The city of dreams was asleep.', 'The city of dreams was asleep.'],

  ['empty', ' ', ' '],
  ['empty', 'Ia.', 'He.'],
  ['empty', '-', '-'],

  ['length-ratio', 'Ya.', 'That is right, of course.'],
  ['length-ratio', 'Ia pergi ke pasar tadi.', 'He went to the market earlier.'],
  ['length-ratio', 'Warga mengungsi ke gedung sekolah itu.', 'People fled to the school.'],

  ['doubled-word', 'Pelan pelan saja.', 'He had had enough of it.'],
  ['doubled-word', 'Ia tahu itu.', 'He knew that that was so.'],
  ['doubled-word', 'Bora Bora itu indah.', 'Bora Bora is beautiful.'],
  ['doubled-word', 'Kata Samsuar Said kemarin.', 'Samsuar Said said so yesterday.'],
  ['doubled-word', 'Kata bank sentral.', 'The central bank Bank Indonesia said so.'],

  ['end-punctuation', 'Kata dia, “Ya”.', 'He said, “Yes.”'],
  ['end-punctuation', 'Ia pergi!', 'He left.'],
  ['end-punctuation', 'Ia pergi…', 'He left...'],
  ['end-punctuation', 'Judul berita', 'A headline'],
  ['end-punctuation', 'Dana untuk A.I.', 'Funds for AI'],
  ['end-punctuation', 'Kata dia, “gurun di A.S.”', 'He said, “the desert of the US”'],

  ['edge-space', 'Ia pergi.', 'He left.'],
  ['edge-space', 'Ia  pergi.', 'He  left.'],
  ['edge-space', 'Ia pergi.', ' '],

  ['untranslated-word', 'Data dan radio itu penting.', 'The data and the radio are important.'],
  ['untranslated-word', 'Ia pergi ke Pasar Baru.', 'He went to Pasar Baru.'],
  ['untranslated-word', 'Gol itu pada injury-time.', 'The goal came in injury-time.'],
  ['untranslated-word', 'Ia memposting foto.', 'He is posting a photo.'],
  ['untranslated-word', 'Lihat yang-baru.id/dan.', 'See yang-baru.id/dan.'],
  ['untranslated-word', 'Lihat https://contoh.id/beras?bulan=4.', 'See https://contoh.id/beras?bulan=4.'],

  ['indefinite-article', 'Ia menunggu satu jam.', 'He waited an hour.'],
  ['indefinite-article', 'Ia kuliah di universitas.', 'He is at a university.'],
  ['indefinite-article', 'Ia anggota FBI.', 'He is an FBI agent.'],

  ['repeated-words', 'Ia pergi.', 'He had had to leave.'],
  ['repeated-words', 'Bora Bora itu indah.', 'Bora Bora is beautiful.'],
  ['repeated-words', 'Ia pergi, pergi.', 'He went, went away.'],

  ['quote-style', '"Ya," kata dia.', '"Yes," he said.'],
  ['quote-style', '“Ya,” kata dia.', '“Yes,” he said, “it’s fine.”'.replace(', “it’s fine.”', '.')],
  ['quote-style', 'Ia tidak mau.', "He doesn't want to; it’s “hers”.".replace('“hers”', 'hers')],

  ['hidden-character', 'Ia pergi.', 'He left.'],
  ['hidden-character', 'Ia\tpergi.', 'He left.'],
  ['hidden-character', 'Ia\u00A0pergi.', 'He left.'],
]

const rows = flagged.map(([rule, source, target, fixed]) => ({ rule, source, target, fixed }))

describe('a rule', () => {
  test.each(rows)('$rule flags $source → $target', async ({ rule, source, target, fixed }) => {
    const found = (await find(source, target)).filter((finding) => finding.rule === rule)
    expect(found.length).toBeGreaterThan(0)
    for (const { message, source: from, target: to } of found) {
      expect(message).toMatch(/^Unexpected .+, expected .+/su)
      for (const [range, text] of [
        [from, source],
        [to, target],
      ] as const) {
        if (range) expect(range[0] <= range[1] && range[1] <= text.length, String(range)).toBe(true)
      }
    }
    const fixes = found.filter(({ fix }) => fix !== undefined)
    expect(fixes.map((finding) => applyFix(target, finding))).toEqual(fixed === undefined ? [] : [fixed])
  })

  test.each(fine)('%s lets be %j → %j', async (rule, source, target) => {
    expect((await find(source, target)).filter((finding) => finding.rule === rule)).toEqual([])
  })

  test.each(rows.filter(({ fixed }) => fixed !== undefined))(
    '$rule: the fix of $source → $target settles it',
    async ({ rule, source, fixed = '' }) => {
      expect((await find(source, fixed)).filter((finding) => finding.rule === rule)).toEqual([])
    },
  )

  it('has at least three cases either way', () => {
    const count = (cases: readonly (readonly [rule: string, ...rest: unknown[]])[]): ReadonlyMap<string, number> => {
      const counts = new Map<string, number>()
      for (const [rule] of cases) counts.set(rule, (counts.get(rule) ?? 0) + 1)
      return counts
    }
    for (const counts of [count(flagged), count(fine)]) {
      expect([...counts.keys()].toSorted()).toEqual([...new Set(flagged.map(([rule]) => rule))].toSorted())
      expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(3)
    }
  })
})

describe('unbalanced', () => {
  it('lets a quotation run over several sentences of a paragraph', async () => {
    const text = '“Saya lelah. Saya pulang,” katanya.'
    expect(await find('“Saya lelah.', '“I am tired.', {}, text)).toEqual([])
    expect(await find('Saya pulang,” katanya.', 'I am going home,” he said.', {}, text)).toEqual([])
    expect(await find('“Saya lelah.', '"I am tired.', {}, text)).toEqual([])
  })
})

describe('marks that look the wrong way', () => {
  test.each([
    ['Ia berkata,”Ya.', 'He said,”Yes.', ['”'], ['“'], [11, 12]],
    ['“Ya,“ katanya, “benar.”', '“Yes,“ he said, “true.”', ['“'], ['”'], [4, 5]],
  ])('in %s are told of once, at their place', async (source, target, actual, expected, place) => {
    const whole = `${source} Lagi.”`
    const found = (await find(source, target, {}, whole)).filter(({ message }) => message.includes('quotation in'))
    expect(found.map((finding) => [finding.actual])).toEqual([actual])
    expect(found).toMatchObject([{ severity: 'info', expected, source: place }])
  })
})

describe('unbalanced over paragraphs', () => {
  const rules = (...texts: readonly string[]): readonly number[] =>
    checkUnits(texts.map((text) => blockOf(text, text.replaceAll('ia', 'he')))).map(
      ({ units }) => units[0]?.findings.filter(({ rule }) => rule === 'unbalanced').length ?? 0,
    )

  test.each([
    ['closed in the next', ['“Ya, kata ia.', 'Lalu ia pulang.”'], [0, 0]],
    ['opened again and closed', ['“Ya, kata ia.', '“Lalu ia pulang.', 'Ia lelah.”'], [0, 0, 0]],
    ['never closed', ['“Ya, kata ia.', 'Lalu ia pulang.'], [1, 0]],
    ['never opened', ['Ya, kata ia.', 'Lalu ia pulang.”'], [0, 1]],
    ['in straight marks', ['"Ya, kata ia.', 'Lalu ia pulang."', 'Ia "lelah.'], [0, 0, 1]],
  ] as const)('%s', (_name, texts, counts) => {
    expect(rules(...texts)).toEqual(counts)
  })
})

describe('source-changed', () => {
  const flag = (source: string, humanSource: string, more: Partial<Unit> = {}) =>
    find(source, '', { human: 'He left early today.', humanSource, ...more })

  test.each([
    ['Ia pergi tadi pagi kemarin.', 'Ia pergi tadi pagi.', 'with “kemarin”', [18, 26]],
    ['Ia pergi tadi sore.', 'Ia pergi tadi pagi.', '“pagi” → “sore”', [14, 18]],
    ['Ia pergi pagi.', 'Ia pergi tadi pagi.', 'without “tadi”', [0, 14]],
  ])('%j from %j', async (source, before, shown, place) => {
    const found = (await flag(source, before)).filter(({ rule }) => rule === 'source-changed')
    expect(found).toMatchObject([{ expected: [before], source: place }])
    expect(found[0]?.message).toContain(`(${shown})`)
  })

  test.each([
    ['the same source', 'Ia pergi tadi.', {}],
    ['an approval since', 'Ia tidak pergi.', { state: 'reviewed' as const }],
    ['a final approval since', 'Ia tidak pergi.', { state: 'final' as const }],
  ])('not with %s', async (_name, before, more) => {
    expect((await flag('Ia pergi tadi.', before, more)).filter(({ rule }) => rule === 'source-changed')).toEqual([])
  })
})

describe('fuzzy-unedited', () => {
  const offer = (score: number, more: Partial<Suggestion> = {}): Suggestion => ({
    source: 'Ia pergi.',
    target: 'He left.',
    score,
    origin: 'memory',
    state: 'reviewed',
    ...more,
  })
  const flag = async (more: Partial<Unit>) =>
    (await find('Ia pulang.', 'He went home.', { human: 'He left.', state: 'reviewed', ...more })).filter(
      ({ rule }) => rule === 'fuzzy-unedited',
    )

  test.each([
    ['reviewed', { suggestions: [offer(80)] }],
    ['final', { state: 'final' as const, suggestions: [offer(99.9)] }],
    ['the better of two', { suggestions: [offer(70), offer(85)] }],
  ])('%s', async (_name, more) => {
    expect(await flag(more)).toHaveLength(1)
  })

  test.each([
    ['an exact match', { suggestions: [offer(100)] }],
    ['an exact match beside a fuzzy one', { suggestions: [offer(80), offer(101)] }],
    ['a repaired match', { suggestions: [offer(90, { repaired: true })] }],
    ['an edited match', { human: 'He went.', suggestions: [offer(80)] }],
    ['one that nobody approved', { state: 'translated' as const, suggestions: [offer(80)] }],
    ['no match', {}],
  ])('not for %s', async (_name, more) => {
    expect(await flag(more)).toEqual([])
  })
})

describe('inconsistent-translation', () => {
  const said = (human: string | undefined, state: Unit['state'] = 'reviewed', source = 'Foto: Antara.'): BitextBlock =>
    blockOf(source, 'PHOTO', { ...(human !== undefined && { human }), state })
  const rules = (articles: readonly { readonly blocks: readonly BitextBlock[] }[]): readonly (readonly string[])[] =>
    articles.map(({ blocks }) => findingsOf(blocks).map(({ rule, message }) => `${rule}: ${message}`))

  test.each([
    ['the more final one is wanted', [said('Photo: A.'), said('Photo: B.', 'final')], 0],
    ['the more frequent one is wanted', [said('X.'), said('X.'), said('Y.')], 2],
    ['else the first', [said('X.'), said('Y.')], 1],
  ])('%s', (_name, blocks, flaggedAt) => {
    const articles = inconsistentTranslations(blocks.map((block, at) => ({ path: `${at}.txt`, blocks: [block] })))
    expect(rules(articles).flatMap((all, at) => (all.length > 0 ? [at] : []))).toEqual([flaggedAt])
    expect(rules(inconsistentTranslations(articles))).toEqual(rules(articles))
  })

  test.each([
    ['the same words', [said('X.'), said('X.', 'final')]],
    ['what a machine said', [said('X.'), said(undefined, 'translated')]],
    ['another sentence', [said('X.'), said('Y.', 'final', 'Foto: AP.')]],
  ])('not for %s', (_name, blocks) => {
    const articles = inconsistentTranslations(blocks.map((block, at) => ({ path: `${at}.txt`, blocks: [block] })))
    expect(rules(articles).flat()).toEqual([])
  })

  it('is found within an article by its checks', () => {
    const [first, second] = checkUnits([said('Photo: Antara.', 'final'), said('Picture: Antara.')])
    expect(first?.units[0]?.findings).toEqual([])
    expect(second?.units[0]?.findings.map(({ rule }) => rule)).toEqual(['inconsistent-translation'])
  })
})

describe('fixes', () => {
  it('are applied together, each at its place', async () => {
    const found = await find('Ada 1.500 orang.', ' There are 15,000 of of them')
    expect(applyFixes(' There are 15,000 of of them', found)).toBe('There are 1,500 of them.')
  })

  it('that overlap are not mixed', () => {
    const finding = (range: readonly [number, number], text: string): Finding => ({
      rule: 'x',
      severity: 'info',
      message: '',
      fix: { range, text },
    })
    expect(applyFixes('abcdef', [finding([1, 3], 'X'), finding([2, 4], 'Y'), finding([5, 6], 'Z')])).toBe('aXdeZ')
  })

  it('leave a target alone without one', () => {
    expect(applyFix('abc', {})).toBe('abc')
  })
})
