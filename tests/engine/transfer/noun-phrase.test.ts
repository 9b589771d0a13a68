import { describe, expect, test } from 'vitest'
import { pattern, ruled } from './rules.js'

type Row = readonly [text: string, english: string]
const table = (rows: readonly Row[]): void => {
  test.each<[string, string]>(rows.map(([text, english]) => [text, english]))('%s → %s', (text, english) => {
    expect(ruled(text)).toMatch(pattern(english))
  })
}

describe('adjectives stand before their noun', () => {
  table([
    ['Rumah besar itu', '(?:the|that) big house'],
    ['Mereka membangun rumah besar.', 'built ~ big house'],
    ['Mereka membeli rumah tua yang mahal.', '~ expensive old house'],
    ['Mereka membangun rumah yang besar.', '~ big house'],
    ['Mereka membeli rumah paling mahal.', 'the most expensive house'],
    ['Mereka membeli rumah yang paling besar.', 'the biggest house'],
    ['Mereka membangun rumah yang lebih besar.', '~ bigger house'],
    ['Mereka membangun rumah yang sangat besar.', '~ very big house'],
    ['Mereka membeli mobil tua itu.', 'bought (?:the|that) old car'],
    ['Mereka membeli mobil kecil.', '~ small car'],
  ])
})

describe('nouns modify nouns', () => {
  table([
    ['Mereka menyerang kapal perang.', '~ war ship'],
    ['Mereka menutup pintu rumah.', '~ (?:house door|door of ~ house)'],
    ['Harga beras naik.', '(?:rice price|price of ~ rice)'],
    ['Kenaikan harga beras', 'increase (?:of|in) (?:~ rice prices?|~ prices? of ~ rice)'],
    ['Penyebab kebakaran itu', 'cause of (?:the|that) fire'],
    ['Penyebab banjir', 'cause of ~ flood'],
    ['Mereka membeli buku guru itu.', 'book of (?:the|that) teacher'],
  ])
})

describe('countries become adjectives, or stand as places', () => {
  table([
    ['Presiden Indonesia datang.', 'Indonesian president'],
    ['Kapal Rusia tiba.', 'Russian ship'],
    ['Kapal perang Korea Utara tiba.', 'North Korean war ship'],
    ['Pemerintah Korea Selatan menolak.', 'South Korean government'],
    ['Tentara Belanda datang.', 'Dutch soldier'],
    ['Mereka tinggal di Belanda.', 'in the Netherlands'],
    ['Mereka tinggal di Korea Utara.', 'in North Korea'],
    ['Mereka tinggal di kota Surabaya.', 'in the city of Surabaya'],
    ['Perusahaan asing itu datang dari Jepang.', 'from Japan'],
    ['Menteri Luar Negeri Jepang datang.', 'Japanese foreign minister'],
  ])
})

describe('owners', () => {
  table([
    ['Rumah saya besar.', 'my house'],
    ['Rumah kami besar.', 'our house'],
    ['Rumah mereka besar.', 'their house'],
    ['Rumah Anda besar.', 'your house'],
    ['Mereka membeli rumahnya.', 'bought (?:his|her|its|their|the) house'],
    ['Mereka membeli rumahku.', 'bought my house'],
    ['Mereka membeli rumahmu.', 'bought your house'],
    ['Mereka menutup pintu rumah saya.', 'door of my house'],
    ['Mereka melihat anak-anak saya.', 'my children'],
  ])
})

describe('titles and names', () => {
  table([
    ['Presiden Sudiro datang.', '^President Sudiro (?:came|comes)'],
    ['Gubernur Jakarta Budi Santoso datang.', 'Jakarta Governor Budi Santoso'],
    ['Menteri Luar Negeri Rina Wulandari datang.', '^Foreign Minister Rina Wulandari'],
    ['Duta Besar Rusia Viktor Lebedev datang.', '^Russian Ambassador Viktor Lebedev'],
    ['Mereka bertemu dengan Duta Besar Rusia Viktor Lebedev.', 'met Russian Ambassador Viktor Lebedev'],
    ['Jenderal Bambang Suryadi datang.', '^General Bambang Suryadi'],
    ['Presiden Rusia Viktor Lebedev datang.', '^Russian President Viktor Lebedev'],
    ['Presiden, Rina Wulandari, datang.', 'president, Rina Wulandari,'],
    ['Rina Wulandari, gubernur Jakarta, datang.', 'Rina Wulandari, ~ (?:Jakarta governor|governor of Jakarta),'],
  ])
})

describe('demonstratives', () => {
  table([
    ['Mereka membeli rumah ini.', 'bought this house'],
    ['Mereka membeli rumah itu.', 'bought (?:the|that) house'],
    ['Mereka membeli rumah tersebut.', 'bought the house'],
    ['Mereka membeli rumah-rumah ini.', 'bought these houses'],
    ['Ketiga rumah itu besar.', '(?:the|those) three houses'],
    ['Rumah baru ini besar.', 'this new house'],
  ])
})

describe('quantifiers and number', () => {
  table([
    ['Para petani datang.', 'farmers (?:came|come)'],
    ['Dua rumah', 'two houses'],
    ['Mereka membeli beberapa rumah.', 'several houses'],
    ['Mereka membeli banyak rumah.', 'many houses'],
    ['Mereka membeli banyak beras.', '(?:much|a lot of) rice'],
    ['Semua warga datang.', 'all ~ residents'],
    ['Setiap warga datang.', 'every resident'],
    ['Sejumlah warga datang.', 'a number of residents'],
    ['Berbagai negara', 'various'],
    ['Kedua kota', '(?:the two|both) cities'],
    ['Sekitar 1.500 warga datang.', 'about 1,500 residents'],
    ['Rumah-rumah itu besar.', '(?:the|those) houses'],
    ['Mereka melihat anak-anak.', 'children'],
    ['Satu rumah', 'one house'],
  ])
})

describe('classifiers go', () => {
  table([
    ['Mereka membeli sebuah rumah.', 'bought a house'],
    ['Seorang guru datang.', '^a teacher'],
    ['Mereka membeli seekor sapi.', 'bought a cow'],
    ['Mereka membeli dua ekor sapi.', 'bought two cows'],
    ['Mereka membeli tiga buah mobil.', 'bought three cars'],
  ])
})

describe('ordinals and sequence', () => {
  table([
    ['Rumah kedua', '(?:the )?second house'],
    ['Mereka membeli rumah pertama.', 'the first house'],
    ['Pada abad ke-19', 'in the 19th century'],
    ['Dalam dua tahun terakhir', 'in the (?:last|past) two years'],
    ['Mereka membeli rumah ketiga.', 'the third house'],
    ['Anak kedua presiden itu', 'second child of (?:the|that) president'],
  ])
})

describe('quoted adjectives, shared things and superlatives', () => {
  table([
    ['Mereka menolak keputusan "mahal" itu.', '(?:the|that) "expensive" decision'],
    ['Mereka menolak kerja sama Rusia dan Jepang.', 'cooperation (?:of|by) Russia and Japan'],
    ['Mereka menolak serangan Rusia dan Belanda.', '~ attack (?:of|by) Russia and the Netherlands'],
    ['Presiden Rusia dan Jepang datang.', 'Russian president and Japan'],
    ['Mereka tiba Oktober depan.', 'next October'],
  ])
})

describe('what stands last may be the whole phrase’s', () => {
  table([
    ['Mereka menolak kasus korupsi itu.', 'rejected (?:the|that) corruption case'],
    ['Perusahaan itu menolak kasus korupsinya.', 'its corruption case'],
    ['Mereka membeli buku guru itu.', 'book of (?:the|that) teacher'],
  ])
})

describe('the owner behind -nya is the subject', () => {
  table([
    ['Perusahaan itu menjual kapalnya.', 'sold its ship'],
    ['Guru itu menjual mobilnya.', 'sold his car'],
    ['Para petani menjual sapinya.', 's(?:old|ell) their cow'],
    ['Perusahaan itu menjual kapalnya yang besar.', 'sold its big ship'],
  ])
})

describe('adjectives in a row', () => {
  table([
    ['Mereka menerima bantuan ekonomi dan militer.', 'economic and military aid'],
    ['Mereka menerima bantuan politik, ekonomi, dan militer.', 'political, economic, and military aid'],
    ['Rusia menjual program nuklir dan rudalnya.', 'its nuclear and missile program'],
    ['Mereka membeli kapal besar dan mobil.', 'big ship and ~ car'],
  ])
})

describe('ages', () => {
  table([
    ['Guru berusia 40 tahun itu datang.', '(?:the|that) 40-year-old teacher came'],
    ['Seorang anak berusia lima tahun datang.', 'a five-year-old child came'],
    ['Mereka melihat anak yang berusia lima tahun.', '~ five-year-old child'],
    ['Guru itu berusia 40 tahun.', 'teacher (?:was|is) aged 40 years'],
  ])
})

describe('new, and just', () => {
  table([
    ['Presiden bertemu menteri baru di Jakarta.', 'met ~ new minister in Jakarta'],
    ['Mereka baru tiba.', 'just arrived'],
  ])
})
