import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../../src/engine/analyse/affixes.js'
import { lookUp } from '../../../src/engine/analyse/lookup.js'
import { tokenise } from '../../../src/engine/tokenise.js'
import type { Word } from '../../../src/engine/types.js'
import { lexiconOf } from '../lexicon-of.js'

const lexicon = lexiconOf(`
  rumah | n | house
  rumah sakit | n | hospital | place
  rumah sakit umum | n | general hospital | place
  sakit | a | sick
  anak | n | child | hum
  menteri | n | minister | hum title
  menteri luar negeri | n | foreign minister | hum title
  luar negeri | adv | abroad
  presiden | n | president | hum title
  kota | n | city | place
  bunga | n | flower
  bunga | n | interest | mass near=bank
  bank | n | bank | org
  partai | n | party | org
  baru | a | new
  mengambil | v | take
  mengambil alih | v | take over
  mengatakan | v | say | that
  datang | v | come | intr
  tahun | n | year | time
  hari | n | day | time
  senin | n | Monday | time
  besar | a | big
  budi | n | reason
  Jakarta | pn | Jakarta | place
  Amerika Serikat | pn | United States | place the adj=American
  Korea | pn | Korea | place adj=Korean
  Korea Utara | pn | North Korea | place adj=North_Korean
  Rusia | pn | Russia | place adj=Russian
  Partai Keadilan | pn | Justice Party | org the
  warga | n | resident | hum
`)
const analyser = createAnalyser(lexicon)
const words = (text: string): readonly Word[] => lookUp(lexicon, analyser, tokenise(text))
const texts = (text: string): readonly string[] => words(text).map((word) => word.text)
const find = (text: string, surface: string): Word | undefined => words(text).find((word) => word.text === surface)

describe('multiword entries', () => {
  test.each<[text: string, cut: readonly string[]]>([
    ['rumah sakit', ['rumah sakit']],
    ['rumah sakit umum', ['rumah sakit umum']],
    ['rumah sakit besar', ['rumah sakit', 'besar']],
    ['rumah, sakit', ['rumah', ',', 'sakit']],
    ['di rumah sakitnya', ['di', 'rumah sakitnya']],
    ['Menteri Luar Negeri datang', ['Menteri Luar Negeri', 'datang']],
    ['menteri luar negeri datang', ['menteri luar negeri', 'datang']],
    ['warga datang dari luar negeri', ['warga', 'datang', 'dari', 'luar negeri']],
    ['bank diambil alih', ['bank', 'diambil alih']],
    ['bank mengambil alih', ['bank', 'mengambil alih']],
    ['Korea Utara', ['Korea Utara']],
    ['Korea', ['Korea']],
    ['ke Amerika Serikat', ['ke', 'Amerika Serikat']],
  ])('%s', (text, cut) => expect(texts(text)).toEqual(cut))

  test('an inflected verb keeps its voice', () => {
    expect(find('bank diambil alih', 'diambil alih')?.readings[0]).toMatchObject({ cat: 'v', voice: 'passive' })
  })

  test('a clitic on the last word is kept', () => {
    expect(find('di rumah sakitnya', 'rumah sakitnya')?.readings[0]).toMatchObject({ cat: 'n', clitic: '3' })
  })

  test('a lower-case phrase is no proper name', () => {
    expect(texts('partai keadilan')[0]).toBe('partai')
  })
})

describe('senses', () => {
  test('a context word calls for its sense', () => {
    expect(find('bunga bank', 'bunga')?.readings[0]?.glosses[0]).toBe('interest')
  })
  test('without it the default stands', () => {
    expect(find('bunga besar', 'bunga')?.readings[0]?.glosses[0]).toBe('flower')
  })
})

describe('names', () => {
  test.each<[text: string, name: string]>([
    ['Presiden Joko Sudiro datang', 'Joko Sudiro'],
    ['presiden Joko Sudiro datang', 'Joko Sudiro'],
    ['warga bernama Ahn Yong-joon', 'Ahn Yong-joon'],
    ['kata Menteri Bunga Wirasena', 'Bunga Wirasena'],
    ['bertemu Menteri Luar Negeri Rusia Bunga Wirasena', 'Bunga Wirasena'],
    ['kata Viktor Lebedev', 'Viktor Lebedev'],
    ['kata Muhammad bin Salim', 'Muhammad bin Salim'],
    ['kata Ludwig van Dijk', 'Ludwig van Dijk'],
    ['kata Siti Baru', 'Siti Baru'],
    ['Joko datang', 'Joko'],
    ['Sudiro Wibowo datang', 'Sudiro Wibowo'],
    ['kata John F. Smith datang', 'John F. Smith'],
    ['oleh W.S. Wardana', 'W.S. Wardana'],
    ['Budi Santoso datang', 'Budi Santoso'],
    ['bertemu Zulfan di Jakarta', 'Zulfan'],
  ])('%s', (text, name) => {
    const reading = find(text, name)?.readings[0]
    expect(texts(text)).toContain(name)
    expect(reading?.cat).toBe('pn')
    expect(reading?.glosses[0]).toBe(name)
  })

  test.each<[text: string, word: string]>([
    ['Warga datang', 'Warga'],
    ['Presiden datang', 'Presiden'],
    ['Jakarta', 'Jakarta'],
    ['“Warga datang', 'Warga'],
    ['Kota Jakarta', 'Kota'],
  ])('%s: %s is no unknown name', (text, word) => {
    expect(find(text, word)?.readings[0]?.by).not.toBe('name')
  })

  test('a title ends a name', () => {
    expect(texts('kata Sudiro Presiden Rusia')).toEqual(['kata', 'Sudiro', 'Presiden', 'Rusia'])
  })

  test('a known place ends a name', () => {
    expect(texts('kata Sudiro Jakarta')).toEqual(['kata', 'Sudiro', 'Jakarta'])
  })

  test('countries with a hyphen join as adjectives', () => {
    expect(find('hubungan Rusia-Korea', 'Rusia-Korea')?.readings[0]?.entry?.adjective).toBe('Russian-Korean')
  })

  test('the second country may have two words', () => {
    expect(find('hubungan Rusia-Korea Utara', 'Rusia-Korea Utara')?.readings[0]?.entry?.adjective).toBe(
      'Russian-North Korean',
    )
  })

  test('a word that nobody knows is marked', () => {
    expect(find('warga melongok', 'melongok')?.readings[0]).toMatchObject({ by: 'unknown', glosses: ['melongok'] })
  })

  test.each(['https://contoh.id/x', '#SaveRimba', 'info@contoh.id'])('%s stands as it is', (text) => {
    expect(find(`lihat ${text} ya`, text)?.readings[0]).toMatchObject({ glosses: [text] })
  })
})

describe('verbs of saying', () => {
  test.each<[text: string, word: string, gloss: string]>([
    ['"Warga datang," kata Sudiro', 'kata', 'say'],
    ['"Warga datang," ujar presiden', 'ujar', 'say'],
    ['"Warga datang," katanya', 'katanya', 'say'],
    ['"Warga datang," tambahnya', 'tambahnya', 'add'],
    ['"Warga datang," tulis Sudiro', 'tulis', 'write'],
  ])('%s', (text, word, gloss) => {
    expect(find(text, word)?.readings[0]).toMatchObject({ cat: 'v', voice: 'active' })
    expect(find(text, word)?.readings[0]?.glosses[0]).toBe(gloss)
  })
})
