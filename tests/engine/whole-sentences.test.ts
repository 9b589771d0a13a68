/** Constructions that went wrong once, through all stages, with the shipped lexicon and models. */
import { describe, expect, test } from 'vitest'
import { loadEngine } from '../../src/engine/index.js'
import { pattern } from './transfer/rules.js'

const engine = loadEngine()
const table = (rows: readonly (readonly [text: string, english: string])[]): void => {
  test.each(rows.map(([text, english]) => [text, english] as const))('%s → %s', (text, english) => {
    expect(engine.translate({ text }).text).toMatch(pattern(english))
  })
}

describe('what is reported, expected or sworn', () => {
  table([
    ['Badai itu diperkirakan melanda wilayah selatan pada hari Selasa.', 'storm (?:was|is) expected to hit'],
    ['Harga beras diperkirakan akan naik tahun depan.', 'expected to rise next year'],
    ['Banyak orang dilaporkan terjebak di bawah reruntuhan.', 'people were reported (?:to be )?trapped'],
    ['Dilaporkan bahwa kepala penjara itu dirawat.', 'it (?:was|is) reported that the head of the prison'],
    ['Pada bulan Juni dilaporkan bahwa kepala penjara itu dirawat.', 'in June it (?:was|is) reported that'],
    ['Dalam surat itu disebutkan harga beras naik.', 'in the letter it (?:was|is) (?:stated|said|mentioned) that'],
    ['Mereka bersumpah tidak akan pernah menggunakan kekerasan.', '(?:vowed|swore) never to use violence'],
    ['Presiden mengatakan tidak akan pernah menyerah.', 'said he (?:will|would) never (?:give up|surrender)'],
    ['Hujan mungkin merupakan sebuah berkat.', '(?:may|might) be a blessing'],
  ])
})

describe('verbs as nouns', () => {
  table([
    ['Sejak dimulainya kembali pertandingan, mereka kalah.', 'since the (?:restarting|resuming) of the (?:match|game)'],
    ['Dengan ditandatanganinya perjanjian itu, perang berakhir.', 'with the signing of the agreement'],
  ])
})

describe('what was meant is said', () => {
  table([
    ['Itulah yang mereka inginkan.', 'that is what they want'],
    ['Namun itulah yang akan terjadi minggu depan.', 'that is what will happen next week'],
    ['Oleh sebab itulah kekuatannya melemah.', 'that is why'],
    ['Ia mengatakan yang sebenarnya.', '(?:told|tells) the truth'],
  ])
})

describe('shares, times and magnitudes', () => {
  table([
    ['Sekitar 40 persen wilayah itu mengalami kekeringan.', 'about 40 percent of the (?:region|area|territory)'],
    ['Rapat dimulai sekitar pukul 09.30.', 'the meeting (?:started|began) at about 09:30'],
    ['Gempa bumi berkekuatan 7,5 skala Richter melanda kota itu.', 'with a magnitude of 7.5 on the Richter scale hit'],
    ['Puing-puing bangunan menutupi jalan.', 'building debris'],
  ])
})

describe('owners, sides and opponents', () => {
  table([
    ['Flake membuat keputusannya setelah percakapan itu.', 'made (?:his|the) decision after'],
    ['Pihak Rangers memecat manajer itu.', '^Rangers (?:fired|sacked|dismissed) the manager'],
    ['Ini kemenangan pertama mereka melawan Persib.', 'this is their first (?:win|victory) against Persib'],
    ['Tentara menggunakan kekuatan militer melawan warga sipil.', 'military (?:power|force) against'],
    ['Mereka melawan penjajah selama bertahun-tahun.', '(?:fought|resisted) colonizers for years'],
  ])
})

describe('what there is, and what lacks', () => {
  table([
    ['Badai menimbulkan adanya risiko banjir.', 'caused (?:the |a )?flood risk'],
    ['Tidak adanya sirene peringatan menambah korban nyawa.', 'the (?:absence|lack) of ~ (?:warning )?siren'],
    [
      'Lima minggu sebelum terjadinya salah satu pemilihan terpenting.',
      'before the occurrence of one of the most important',
    ],
    ['Harga yang sebenarnya lebih tinggi.', '(?:actual|real|true) price (?:is|was) higher'],
  ])
})

describe('places, times and ages', () => {
  table([
    ['Gempa mengguncang Meksiko tengah pada September 2017.', 'shook central Mexico in September 2017'],
    ['Hujan turun di Nevada selatan dan California tenggara.', 'in southern Nevada and southeastern California'],
    ['Abu mencapai daerah sekitar ibu kota Meksiko.', 'around the capital'],
    ['Tabrakan terjadi di dekat pertigaan itu.', '(?:occurred|happened) near the'],
    ['Polisi menangkap seorang pria, 32 tahun, atas dugaan pembunuhan.', 'a man, 32, on suspicion of murder'],
    ['Wanita itu ditemukan pada pukul 7.55 pagi.', 'at 7:55 a.m.$'],
    ['Rapat selesai pukul 7.55 malam waktu setempat.', 'at 7:55 p.m. local time'],
    ['Polisi menemukan tubuh seorang wanita di rumah itu.', 'the body of a woman in the house'],
    ['Beberapa dari kelompok tersebut mengeluh.', '^some of the groups? complained'],
    ['Daerah itu telah resmi dinyatakan sebagai daerah bencana.', 'officially declared'],
    ['Bapak Doseba dan Ibu Sumbung tiba kemarin.', 'Mr. Doseba and Mrs. Sumbung'],
  ])
})

describe('advice, likelihood, manner and cause', () => {
  table([
    ['A.S. seharusnya menggandakan dana itu.', 'should double the funds?'],
    ['Pemerintah sebaiknya tidak menaikkan pajak.', 'should not raise taxes'],
    ['Hujan mulai turun jam 5 pagi.', 'at 5 a.m.$'],
    ['Rosa kemungkinan bergerak ke utara.', 'Rosa likely moved'],
    ['Penerbangan ditunda karena cuaca buruk.', '(?:due to|because of) bad weather'],
    ['Ia menolak karena harga sangat mahal.', 'because the price (?:is|was) very expensive'],
    ['Tiga pria dan seorang wanita ditangkap kemarin.', 'three men and a woman were arrested'],
    ['Ia pergi dengan geram.', 'went (?:furiously|angrily)'],
    ['Penelitian di bidang tersebut mahal.', 'in (?:the|that|this) field (?:is|was) expensive'],
    ['Ia menggunakan akun Instagramnya untuk mengumumkan berita itu.', 'his Instagram account'],
    ['Ia mencuri uang dari bank itu.', 'stole money from the bank'],
  ])
})

describe('what somebody is made, both of two, and for a while', () => {
  table([
    ['Peningkatan jumlah korban membuat warga khawatir.', 'made (?:citizens|residents|people) (?:concerned|worried)'],
    ['Menteri luar negeri kedua negara bertemu di Jenewa pada Senin.', 'ministers? of (?:both|the two) countries met'],
    ['Bandara ditutup sementara karena abu vulkanik.', '(?:shut|closed) temporarily because of volcanic ash'],
    ['Bank sentral mempertahankan suku bunga acuan di 6 persen.', 'central bank (?:maintained|kept|retained)'],
    ['Ukraina menyatakan siap berunding dengan Rusia.', 'Ukraine declared readiness to negotiate with Russia'],
    ['Kami berharap semua pihak menghormati hasil pemilu.', 'all parties (?:will )?respect'],
  ])
})

describe('peoples', () => {
  table([
    ['Orang Amerika melihat keberanian itu.', 'Americans (?:see|saw) the courage'],
    ['Orang-orang Meksiko marah.', 'Mexican people'],
    ['Kaum Republik dan kaum Demokrat berdebat.', 'Republicans and Democrats'],
  ])
})

describe('names that are words, abbreviations with points', () => {
  table([
    ['Las Vegas dan Baja California dilanda badai.', 'Las Vegas and Baja California'],
    ['Gurun A.S. sangat kering.', 'U.S. desert'],
    ['Diplomat Ri Yong Ho berbicara kepada para pemimpin dunia.', 'Ri Yong Ho spoke'],
    ['Kata itu digunakan dalam Alkitab.', 'in the Bible'],
    ['Menurut Presiden Ukraina Volodymyr Zelensky, perang berlanjut.', 'Ukrainian President Volodymyr Zelensky'],
    ['Budi membeli beras.', '^Budi bought rice'],
    ['Kemarin Budi datang ke Jakarta.', 'Budi came to Jakarta'],
  ])
})

describe('no word for "is"', () => {
  table([
    ['Ibunya seorang guru.', 'mother (?:is|was) a teacher'],
    ['Gunung itu gunung tertinggi di Asia.', 'mountain is the highest mountain in Asia'],
    ['Kantornya di lantai dua.', 'office is on the second floor'],
    ['Ia pemain paling mahal di dunia.', '(?:is|was) the most expensive player in the world'],
  ])
})

describe('how many and how much', () => {
  table([
    ['Ratusan warga sipil tewas dalam serangan itu.', '^Hundreds of civilians were killed'],
    ['Hampir semua rumah di desa itu hancur.', '^(?:Almost|Nearly) all houses .* were'],
    ['Harga beras semakin tinggi.', 'price is (?:increasingly high|higher)'],
    ['Ada yang menangis, ada yang berteriak.', '^Some cried, some shouted'],
    ['Daerah rawan longsor harus dikosongkan.', '^(?:The )?[Ll]andslide-prone'],
  ])
})

describe('where a main clause begins, what a thing is made of, pairs and parts', () => {
  table([
    ['Jika hujan turun, jalan sangat licin.', 'road (?:is|was) very slippery'],
    ['Mobil buatan Jerman itu mahal.', '^The German-made car'],
    ['Undang-undang itu berlaku baik untuk pria maupun wanita.', 'both men and women'],
    ['Suhu mencapai hingga 40 derajat Celsius.', 'up to 40 degrees Celsius'],
    ['Ia didenda sebesar 5 juta dolar.', 'fined 5 million dollars'],
    ['Seperempat siswa tidak lulus.', '^A quarter of students'],
    ['Makin banyak perusahaan menggunakan robot.', '^More and more companies'],
  ])
})

describe('who does it without oleh, some of them, each other', () => {
  table([
    ['Laporan itu dikutip surat kabar.', 'quoted by (?:the|a) newspaper'],
    ['Ia digigit ular berbisa.', 'bitten by (?:the|a) venomous snake'],
    ['Dia diangkat ketua partai.', 'appointed (?:the |a )?party chairman'],
    ['Sepuluh orang ditangkap, tiga di antaranya perempuan.', 'three of them women'],
    ['Banyak negara, di antaranya India dan Cina, menolak.', 'including India and China'],
    ['Mereka saling membantu satu sama lain.', 'each other\\.$'],
    ['Sejak didirikan, yayasan itu membantu anak.', '^Since being (?:established|founded|set up),'],
  ])
})

describe('how much it is, and where somebody is from', () => {
  table([
    ['Usianya 45 tahun.', 'age (?:is|was) 45 years'],
    ['Pemain asal Brasil itu mencetak gol.', 'from Brazil scored'],
  ])
})
