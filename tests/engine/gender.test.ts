/** She or he: what names and nouns of the sentence tell. */
import { describe } from 'vitest'
import { table } from './sentence-table.js'

describe('she, where every person named before is a woman', () => {
  table([
    ['Setelah suaminya meninggal, Edith Pomeroy pindah, dan kini ia memiliki 60 murid.', /her husband .*\bshe\b/],
    ['Ilmuwan Thaís Ribeiro mengatakan timnya menemukan senyawa itu.', /\bher team\b/],
    ['Menteri Retno Marsudi mengatakan bahwa ia akan pergi.', /\bshe (?:will|would)\b/],
    ['Perempuan itu mengatakan rumahnya terbakar.', /\bher (?:house|home)s?\b/],
    ['Anna mengatakan ayahnya sakit dan ia harus pulang.', /her father .*\bshe\b/],
  ])
})

describe('he, where a man is named too, or nobody', () => {
  table([
    ['Presiden Joko Widodo dan istrinya tiba, dan ia berbicara kepada pers.', /\bhis wife .*\bhe\b/],
    ['Maria bertemu dengan Karl Lindner, dan ia marah.', /\bhe\b/],
    ['Ia mengatakan bahwa ia akan pergi.', /\b[Hh]e\b.*\bhe\b/],
  ])
})
