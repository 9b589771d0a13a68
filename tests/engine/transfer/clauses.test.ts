import { describe, expect, test } from 'vitest'
import { pattern, ruled } from './rules.js'

type Row = readonly [text: string, english: string]
const table = (rows: readonly Row[]): void => {
  test.each<[string, string]>(rows.map(([text, english]) => [text, english]))('%s → %s', (text, english) => {
    expect(ruled(text)).toMatch(pattern(english))
  })
}

describe('clauses that leave their subject out', () => {
  table([
    ['Pemerintah mengatakan belum membuka jembatan.', 'government said it (?:has|had) not (?:yet )?opened'],
    ['Para petani mengatakan akan menolak.', 'farmers said they (?:will|would) reject'],
    ['Jembatan itu kecil sehingga ditutup.', 'so (?:that )?it (?:was|is) closed'],
    ['Presiden mengatakan tentara siap menyerang.', 'soldier (?:is|was) ready to attack'],
    ['Jika menolak, pemerintah akan menutup sekolah.', '^if it reject(?:s|ed), the government'],
    ['Warga datang agar bertemu presiden.', 'came (?:in order )?to meet the president'],
  ])
})

describe('subjects behind their verb', () => {
  table([
    ['Kemarin terjadi serangan di kota itu.', 'there (?:was|is) ~ attack'],
    ['Kemarin dijual dua kapal.', 'two ships were sold'],
    ['"Harga naik," kata Sudiro.', 'Sudiro said'],
    ['"Harga naik," kata Sudiro, guru di Jakarta.', 'said Sudiro, ~ teacher in Jakarta'],
  ])
})

describe('demonstratives', () => {
  table([
    ['Ini rumah yang besar.', '^this (?:is|was) ~ big house'],
    ['Itu keputusan pemerintah.', '^(?:that|it) (?:is|was) ~ (?:government decision|decision)'],
    ['Tentara yang datang itu menolak.', '^~ soldier who came rejected'],
  ])
})

describe('charges', () => {
  table([
    ['Mereka menuduh petani menjual kapal.', 'accused? ~ farmer of selling ~ ship'],
    ['Pemerintah melarang petani menerima beras.', '(?:banned|bans) ~ farmer from accepting ~ rice'],
    ['Petani dituduh menjual kapal.', 'farmer (?:was|is) accused of selling ~ ship'],
  ])
})

describe('commas', () => {
  table([
    ['Presiden mengatakan, harga naik.', 'president said that ~ price rose'],
    ['Presiden, Senin, menolak keputusan itu.', 'president on Monday rejected'],
    ['Presiden tiba di Jakarta, Senin, untuk bertemu menteri.', 'arrived in Jakarta on Monday to meet'],
  ])
})

describe('subordinate clauses', () => {
  table([
    ['Sejak jembatan itu dibangun, harga naik.', '^since the bridge (?:was|is) built, ~ price (?:rose|rises)'],
    ['Mereka tinggal di sana hingga rumah itu dijual.', 'until the house (?:was|is) sold'],
    ['Petani dengan membeli sapi membantu warga.', 'help(?:ed|s) ~ resident'],
  ])
})

describe('relative clauses', () => {
  table([
    ['Rusia dan Korea Utara, yang menolak keputusan itu, datang.', 'which reject(?:ed)? (?:the|that) decision'],
    ['Petani, yang rumahnya dijual, datang.', 'farmer, whose house (?:was|is) sold, came'],
    ['Petani yang rumahnya dijual datang.', 'farmer whose house (?:was|is) sold'],
    ['Jembatan yang sebagian ditutup', 'bridge partly closed'],
    ['Surat yang ditulis tentara itu', 'letter written by the soldier'],
    ['Ahmad Sudiro, yang tinggal di Jakarta, datang.', 'Ahmad Sudiro, who live[sd] in Jakarta, (?:came|comes)'],
  ])
})

describe('predicates keep their verb', () => {
  table([
    ['Harga beras semakin mahal.', 'price(?: of the rice)? (?:is|was) increasingly expensive'],
    ['Para guru sedang sibuk.', 'teachers (?:are|were) busy'],
    ['Polisi masih menyelidiki kasus itu.', 'police (?:are|were) still investigating'],
    ['Wartawan lepas Ahmad Sudiro datang.', 'freelance journalist Ahmad Sudiro came'],
  ])
})

describe('questions', () => {
  table([
    ['Mengapa pemerintah menolak keputusan itu?', '^why d(?:oes|id) the government reject (?:the|that) decision'],
    ['Di mana mereka tinggal?', '^where d(?:o|id) they live'],
    ['Apakah mereka membeli rumah?', '^d(?:o|id) they buy ~ house'],
    ['Apakah mereka tidak membeli rumah?', '^d(?:o|id) they not buy ~ house'],
    ['Apakah mereka akan menjual kapal?', '^w(?:ill|ould) they sell ~ ship'],
    ['Mengapa kapal itu dijual?', '^why (?:was|is) (?:the|that) ship sold'],
    ['Mengapa harga itu mahal?', '^why (?:was|is) (?:the|that) price expensive'],
    ['Mengapa pemerintah menolak keputusan itu.', '^why the government reject\\w*'],
  ])
})

describe('the second verb has the form that the first asks for', () => {
  table([
    ['Mereka membantu petani menjual sapi.', 'help(?:ed)? ~ farmer sell ~ cow'],
    ['Mereka meminta perusahaan membangun jembatan.', 'asked ~ company to build'],
    ['Mereka melihat kapal datang.', 'saw ~ ship coming'],
    ['Mereka meminta petani agar tidak menjual sapi.', 'ask(?:ed)? ~ farmer not to sell ~ cow'],
  ])
})

describe('what names do, and who says so', () => {
  table([
    ['Berita tentang Rusia yang mengirim kapal', 'news about Russia sending ~ ship'],
    ['Serangan itu, yang menurut Sudiro penting, terjadi.', 'which, according to Sudiro, (?:was|is) important'],
    ['Mereka terlibat perang besar.', 'were involved in ~ big war'],
    ['Mereka membeli semua rumah yang ada.', 'all ~ existing houses'],
  ])
})

describe('what a subject is or has, before its verb', () => {
  table([
    [
      'Kota berpenduduk dua juta orang menolak keputusan itu.',
      'city with a population of two million people reject(?:ed|s)',
    ],
    ['Mereka tiba di kota berpenduduk dua juta orang.', 'in ~ city with a population of two million'],
    ['Ahmad Sudiro, berusia 41 tahun, menjual rumahnya.', 'Sudiro, aged 41 years, (?:sold|sells) his house'],
    ['Membeli kapal itu, mereka menolak.', '^buying (?:the|that) ship, they reject(?:ed)?'],
    ['Kemarin polisi Merowang menangkap pelaku.', 'Merowang police arrest(?:ed)?'],
  ])
})

describe('seen and received', () => {
  table([
    ['Jika kapal terlihat, mereka menyerang.', 'if ~ ship (?:is|was) seen'],
    ['Mereka menerima bantuan dari Rusia.', 'aid from Russia'],
  ])
})
