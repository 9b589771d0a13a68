import { describe, expect, test } from 'vitest'
import { pattern, ruled } from './rules.js'

type Row = readonly [text: string, english: string]
const table = (rows: readonly Row[]): void => {
  test.each<[string, string]>(rows.map(([text, english]) => [text, english]))('%s → %s', (text, english) => {
    expect(ruled(text)).toMatch(pattern(english))
  })
}

describe('dates', () => {
  table([
    ['Presiden tiba pada 21 Oktober 2024.', 'on October 21, 2024'],
    ['Presiden tiba pada tanggal 3 Mei.', 'on May 3'],
    ['Presiden tiba pada Oktober 2024.', 'in October 2024'],
    ['Presiden tiba pada bulan Mei.', 'in May'],
    ['Presiden tiba pada tahun 1966.', 'in 1966'],
    ['Presiden tiba pada hari Senin.', 'on Monday'],
    ['Presiden tiba pada Senin, 21 Oktober 2024.', 'on Monday, October 21, 2024'],
    ['Jembatan itu dibangun pada tahun 1990-an.', 'in (?:the )?1990s'],
    ['Jembatan itu dibangun pada abad ke-19.', 'in the 19th century'],
    ['Presiden tiba pada 05 Mei 2023.', 'on May 5, 2023'],
  ])
})

describe('times and spans', () => {
  table([
    ['Presiden tiba tiga hari lalu.', 'three days ago'],
    ['Presiden tiba pada pukul 10.30.', 'at 10[.:]30'],
    ['Presiden tiba tiga hari yang lalu.', 'three days ago'],
    ['Presiden tiba dua jam kemudian.', 'two hours later'],
    ['Mereka tinggal di desa itu selama lima tahun.', 'for five years'],
    ['Harga naik bulan lalu.', 'last month'],
    ['Harga naik tahun ini.', 'this year'],
    ['Harga naik setiap hari.', 'every day'],
    ['Mereka datang dari hari Senin hingga Rabu.', 'from Monday (?:to|until) Wednesday'],
  ])
})

describe('numbers', () => {
  table([
    ['Sebanyak 1.500 warga datang.', '1,500 residents'],
    ['Harga naik 2,5 persen.', '2\\.5 percent'],
    ['Sekitar 200 ribu warga datang.', 'about 200 thousand residents|about 200,000 residents'],
    ['Sebanyak 1,2 juta warga datang.', '1\\.2 million residents'],
    ['Mereka tinggal sepuluh kilometer dari desa itu.', 'ten kilometers from (?:the|that) village'],
    ['Lebih dari 300 orang datang.', 'more than 300 people'],
    ['Harga naik 12,5%.', '12\\.5%'],
    ['Mereka membeli 15 sapi.', '15 cows'],
  ])
})

describe('money', () => {
  table([
    ['Perusahaan itu membeli kapal seharga Rp1,5 miliar.', 'Rp1\\.5 billion'],
    ['Mereka membeli beras Rp15.000.', 'Rp15,000'],
    ['Mereka membeli kapal US$20 juta.', 'US\\$20 million'],
    ['Harga kapal itu Rp2 triliun.', 'Rp2 trillion'],
    ['Mereka membeli mobil €3.500.', '€3,500'],
  ])
})

describe('quotes', () => {
  test.each<[text: string, english: RegExp]>([
    ['"Kami akan datang," kata Sudiro.', /^"We (?:will|would) come," (?:Sudiro said|said Sudiro)\.$/],
    ['“Kami aman,” kata presiden.', /^“We (?:are|were) safe,” (?:said the president|the president said)\.$/],
    ['"Harga naik," katanya.', /," (?:he|she|they) said\.$/],
    ['Presiden mengatakan, "Kami menolak."', /^The president said, "We (?:reject|rejected)\."$/],
    ['‘Kami datang.’', /^‘We (?:came|come)\.’$/],
    ['Mereka membaca "Surat Kecil".', /"(?:Little|Small|A Small|The Small|the Small) Letter"|"Surat Kecil"/],
    ['Rumah itu (dibangun 1990) dijual.', /\((?:was )?built (?:in )?1990\)/],
  ])('%s', (text, english) => expect(ruled(text)).toMatch(english))
})

describe('capitals and stops', () => {
  test.each<[text: string, english: RegExp]>([
    ['Rumah itu dijual.', /^[A-Z].*\.$/],
    ['rumah itu dijual', /^[a-z].*[a-z]$/],
    ['Siapa yang datang?', /^[A-Z].*\?$/],
    ['Rumah itu mahal! Kami menolak.', /! We /],
    ['Mereka datang... lalu pergi', /\.\.\./],
    ['Mereka bertemu Presiden Sudiro.', /met President Sudiro\.$/],
    ['Mereka bertemu presiden.', /met the president\.$/],
    ['1.500 warga datang.', /^1,500 residents/],
    ['Beras, sapi, dan mobil dijual.', /^(?:The )?[Rr]ice, .*cow.*,? and .*car/],
  ])('%s', (text, english) => expect(ruled(text)).toMatch(english))
})

describe('what must stay as it is', () => {
  test.each(['https://contoh.id/berita?id=1', 'redaksi@contoh.id', '#SaveRimba', '@padanan_id', 'F-16', 'Covid-19'])(
    '%s',
    (text) => expect(ruled(`Mereka membaca ${text} kemarin.`)).toContain(text),
  )
})
