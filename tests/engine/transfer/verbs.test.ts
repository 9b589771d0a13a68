import { describe, expect, test } from 'vitest'
import { pattern, ruled } from './rules.js'

type Row = readonly [text: string, english: string]
const table = (rows: readonly Row[]): void => {
  test.each<[string, string]>(rows.map(([text, english]) => [text, english]))('%s → %s', (text, english) => {
    expect(ruled(text)).toMatch(pattern(english))
  })
}

describe('passives', () => {
  table([
    ['Rumah itu dibangun oleh pemerintah.', '(?:the|that) house was built by the government'],
    ['Rumah itu dibangun pemerintah.', '(?:the|that) house was built by the government'],
    ['Surat itu ditulis Sudiro.', '(?:the|that) letter was written by Sudiro'],
    ['Pelaku ditangkap polisi kemarin.', 'perpetrator was arrested by ~ police yesterday'],
    ['Rumah-rumah itu dijual.', 'houses (?:were|are) sold'],
    ['Dua kapal diserang.', 'two ships were attacked'],
    ['Jembatan itu telah ditutup.', 'bridge (?:has been|was|had been) closed'],
    ['Jembatan itu akan dibuka.', 'bridge (?:will|would) be opened'],
    ['Jembatan itu belum dibuka.', 'bridge (?:has|had) not (?:yet )?been opened'],
    ['Jembatan itu tidak dibuka.', 'bridge (?:was|is) not opened'],
    ['Jembatan itu harus ditutup.', 'bridge (?:must be|had to be) closed'],
    ['Jembatan itu sedang dibangun.', 'bridge (?:was|is) being built'],
    ['Surat itu terkirim.', 'letter was sent'],
    ['Keputusan itu ditolak oleh warga.', 'decision was rejected by ~ residents?'],
    ['Buku itu kubeli.', 'I (?:bought|buy)'],
    ['Buku itu dibelinya.', 'he bought'],
  ])
})

describe('relatives', () => {
  table([
    ['Petani yang menjual sapi itu datang.', 'farmer who sold ~ cow'],
    ['Kapal yang tiba kemarin besar.', 'ship (?:that|which) arrived yesterday'],
    ['Rumah yang dijual itu besar.', 'house (?:that was )?sold'],
    [
      'Warga yang tinggal di desa itu menolak.',
      'residents? who (?:live|lives|lived) in (?:the|that) village reject(?:s|ed)?',
    ],
    ['Buku yang saya beli mahal.', 'book (?:that |which )?I bought'],
    ['Surat yang dikirim ke pemerintah ditolak.', 'letter (?:that was )?sent to the government was rejected'],
    ['Presiden, yang tiba kemarin, menolak.', 'president, who arrived yesterday, rejected'],
    ['Mereka menolak keputusan yang penting itu.', '(?:the|that) important decision'],
    ['Orang yang tidak datang', 'person who d(?:id|oes) not come'],
  ])
})

describe('tense, aspect and modals', () => {
  table([
    ['Pemerintah akan membangun jembatan.', 'government (?:will|would) build'],
    ['Pemerintah telah membangun jembatan.', 'government (?:has built|built|had built)'],
    ['Pemerintah sudah membangun jembatan.', 'government (?:has built|built|had built)'],
    ['Pemerintah sedang membangun jembatan.', 'government (?:is|was) building'],
    ['Mereka sedang membangun jembatan.', 'they (?:are|were) building'],
    ['Pemerintah harus membangun jembatan.', 'government (?:must build|had to build)'],
    ['Pemerintah dapat membangun jembatan.', 'government (?:can|could) build'],
    ['Pemerintah ingin membangun jembatan.', 'government (?:wants|wanted) to build'],
    ['Pemerintah perlu membangun jembatan.', 'government (?:needs|needed) to build'],
    ['Pemerintah mampu membangun jembatan.', 'government (?:is|was) able to build'],
    ['Pemerintah mulai membangun jembatan.', 'government (?:began|begins) to build'],
    ['Warga masih bekerja.', 'residents? (?:is|was|are|were) still working'],
    ['Warga juga menolak.', 'residents? also rejected'],
    ['Saya sekarang tinggal di Jakarta.', 'I now live in Jakarta|I live in Jakarta now'],
    ['Kemarin presiden tiba di Surabaya.', 'yesterday,? the president arrived in Surabaya'],
    ['Presiden tiba pekan lalu.', 'president arrived last week'],
    ['Presiden akan tiba pekan depan.', 'president (?:will|would) arrive next week'],
    ['Warga bisa bekerja.', '(?:can|could) work'],
    ['Warga boleh bekerja.', '(?:may|might) work'],
  ])
})

describe('negation', () => {
  table([
    ['Pemerintah tidak menolak.', 'government (?:did|does) not reject'],
    ['Warga belum datang.', 'residents? (?:has|have|had) not (?:yet )?come'],
    ['Pemerintah tidak akan menolak.', 'government (?:will|would) not reject'],
    ['Pemerintah tidak dapat menolak.', 'government (?:cannot|could not) reject'],
    ['Jangan menutup pintu!', '^do not close ~ door'],
    ['Sudiro bukan presiden.', 'Sudiro (?:is|was) not ~ president'],
    ['Rumah itu tidak mahal.', 'house (?:is|was) not expensive'],
    ['Saya tidak bekerja.', 'I (?:do|did) not work'],
    ['Mereka tidak bekerja.', 'they (?:do|did) not work'],
    [
      'Warga tidak pernah datang.',
      '(?:never|not ever) (?:came|comes?)|(?:did|have|has|had) never come|(?:did|have|has) not ever come',
    ],
  ])
})

describe('predicates without a verb', () => {
  table([
    ['Rumah itu mahal.', 'house (?:is|was) expensive'],
    ['Rumah itu sangat mahal.', 'house (?:is|was) very expensive'],
    ['Rumah ini lebih mahal.', 'house (?:is|was) more expensive'],
    ['Rumah-rumah itu mahal.', 'houses (?:are|were) expensive'],
    ['Sudiro adalah presiden.', 'Sudiro (?:is|was) ~ president'],
    ['Jakarta merupakan kota besar.', 'Jakarta (?:is|was) ~ big city'],
    ['Sudiro adalah presiden Indonesia.', 'Indonesian president'],
    ['Kami aman.', 'we (?:are|were) safe'],
  ])
})

describe('there is', () => {
  table([
    ['Ada rumah di desa itu.', '^there (?:is|was) ~ house in (?:the|that) village'],
    ['Ada tiga rumah di desa itu.', '^there (?:are|were) three houses in (?:the|that) village'],
    ['Di desa itu terdapat dua sekolah.', '^in (?:the|that) village,? there (?:are|were) two schools'],
    ['Ada banyak warga.', '^there (?:are|were) many residents'],
  ])
})

describe('verbs that take verbs and clauses', () => {
  table([
    ['Pemerintah meminta warga datang.', 'asked ~ residents? to come'],
    ['Presiden mengatakan bahwa harga naik.', 'president said that ~ prices? (?:rose|rises?|is rising)'],
    ['Presiden mengatakan harga naik.', 'president said (?:that )?~ price (?:rose|rises)'],
    ['Warga datang untuk membeli beras.', 'residents? (?:came|comes?) to buy ~ rice'],
    ['Mereka membantu petani menjual beras.', 'help(?:ed|s)? ~ farmers? (?:to )?sell'],
    ['Presiden bertemu dengan menteri.', 'president met ~ minister'],
    ['Pelaku melarikan diri dengan mobil.', 'perpetrator fled (?:with|in|by) ~ car'],
    ['Pemerintah menutup sekolah karena banjir.', 'because of ~ flood'],
    ['Pemerintah menutup sekolah karena air naik.', 'because ~ water (?:rose|rises|is rising)'],
    ['Setelah tiba di Jakarta, presiden menolak.', '^after arriving in Jakarta, the president rejected'],
    ['Jika harga naik, petani akan menjual beras.', '^if ~ prices? rises?, ~ farmers? (?:will|would) sell ~ rice'],
    ['Meskipun mahal, rumah itu dijual.', '^although (?:it (?:is|was) )?expensive, (?:the|that) house (?:was|is) sold'],
    ['Mereka membangun rumah dan sekolah.', 'built ~ house and ~ school'],
    ['Mereka membeli sapi dan menjual beras.', 'bought ~ cow and sold ~ rice'],
  ])
})
