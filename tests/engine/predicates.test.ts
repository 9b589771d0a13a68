/** What the engine makes of predicates: qualities without a word for "is", states that go on, adverbs before verbs, measures, names. */
import { describe } from 'vitest'
import { table } from './sentence-table.js'

describe('a quality behind a relative clause', () => {
  table([
    ['Pulau yang kami kunjungi sangat indah.', /we visit(?:ed)? (?:is|was) very beautiful/],
    ['Film yang kami tonton sangat lucu.', /watch(?:ed)? (?:is|was) very funny/],
    ['Bayi yang baru lahir rentan terhadap infeksi.', / (?:are|is|were|was) vulnerable to/],
    ['Rumah yang dijual itu mahal.', /(?:is|was) expensive/],
    ['Novel yang terbit pada 2005 sangat populer.', /is very popular/],
  ])
})

describe('a quality behind a bare subject', () => {
  table([
    ['Massa marah.', /crowd (?:is|was) angry/],
    ['Mahasiswa kecewa.', /Students (?:are|were) disappointed/],
    ['Pos pengungsian penuh.', /(?:are|were|is|was) full/],
    ['Surat suara rusak.', /(?:are|were|is|was) (?:broken|damaged)/],
    ['Sikap partai itu jelas.', /(?:is|was) clear/],
    ['Warga panik.', /Residents (?:are|were) (?:panicked|in a panic)/],
    ['Ia jelas kecewa.', /He (?:is|was) clearly disappointed/],
    ['Mereka tentu senang.', /They (?:are|were) certainly happy/],
    ['Wakil presiden terpilih tidak hadir.', /vice president(?:-| )elect (?:is|was) absent/],
    ['Tanaman itu tahan terhadap kekeringan.', /(?:is|was) resistant to drought/],
    ['Kota di tepi laut rawan banjir.', /(?:is|was) flood-prone/],
    ['Warga terbiasa hidup berdampingan dengan monyet.', /(?:are|were) used to (?:living|coexisting)/],
    ['Pakaiannya serba putih.', /(?:are|is|were|was) (?:all|entirely) white/],
  ])
})

describe('verbs keep their auxiliary', () => {
  table([
    ['Tim SAR masih mencari lima orang.', /(?:is|are|was|were) still (?:searching|looking) for/],
    ['Petugas masih mencari korban.', /(?:are|were) still (?:searching|looking) for/],
    ['Investor tampaknya masih menunggu.', /(?:are|were) (?:apparently )?still waiting/],
    ['Sopir truk diduga mengantuk.', /(?:is|was) suspected of being/],
    ['Bupati itu terbukti menerima suap.', /(?:was proven|proved|was found) (?:guilty of|to)/],
    ['Ia dikabarkan meninggal.', /(?:was|is) reported to have died/],
  ])
})

describe('adverbs before a verb', () => {
  table([
    ['Gubernur langsung mengunjungi korban.', /^The governor (?:immediately|directly) visit/],
    ['Polisi langsung mengejar pelaku.', /^(?:The )?[Pp]olice immediately chased/],
    ['Tersangka langsung ditahan.', /^The suspect (?:was|is) immediately (?:detained|arrested)/],
    ['Usai diperiksa, mantan direktur itu langsung ditahan.', /was immediately (?:detained|arrested)/],
    ['Sebanyak 25 narapidana langsung bebas.', /inmates (?:was|were) immediately (?:free|released)/],
    ['Polisi kesulitan mengidentifikasi korban.', /[Pp]olice (?:had|have) difficulty identifying/],
    ['Nelayan kesulitan melaut.', /have difficulty going|had difficulty going/],
    ['Ia rencananya dimakamkan hari ini.', /(?:was|is) due to be buried/],
    ['Acara itu sedianya digelar pada Senin.', /was due to be held/],
    ['Rencananya, presiden akan hadir.', /^According to plan, the president/],
    ['Jumlah korban kemungkinan bertambah.', /(?:is|was) likely to (?:increase|rise|grow)/],
    ['Ia kabarnya akan mundur.', /He (?:will|would) reportedly (?:resign|step down)/],
  ])
})

describe('sizes, sums, names and places', () => {
  table([
    ['Jumlah korban lima orang.', /number of victims (?:is|was) five/],
    ['Suhu di sana empat puluh derajat.', /temperature there (?:is|was) (?:forty|40) degrees/],
    ['Harga tiketnya lima belas ribu rupiah.', /(?:is|was) (?:fifteen thousand|15,000) rupiah/],
    ['Namanya Siti.', /^(?:His|Her) name (?:is|was) Siti/],
    ['Ibu kotanya Jayapura.', /capital (?:is|was) Jayapura/],
    ['Rumahnya di tepi sungai.', /house (?:is|was) on the (?:riverbank|banks)/],
    ['Ia orang pertama yang tiba di sana.', /^(?:He|She) (?:is|was) the first person/],
    ['Tinggi gunung itu 3.000 meter.', /height of the mountain (?:is|was) 3,000 meters/],
    ['Berat bayi itu tiga kilogram.', /weight of the baby (?:is|was) three kilograms/],
    ['Tinggi gelombang mencapai empat meter.', /^The height of (?:the )?waves reache[sd] four meters/],
    ['Menara itu tingginya seratus meter.', /tower (?:is|was) (?:one|a) hundred meters high/],
    ['Guru itu gajinya kecil.', /^The teacher's (?:salary|wage) (?:is|was) (?:small|low)/],
    ['Hotel itu pelayanannya buruk.', /^The hotel's service (?:is|was) (?:bad|poor)/],
    ['Hari itu ibunya datang.', /^That day/],
  ])
})

describe('many who', () => {
  table([
    ['Banyak warga yang memilih mengungsi.', /^Many (?:residents|citizens) cho(?:o)?se to/],
    ['Tidak sedikit warga yang mengeluh.', /(?:residents|citizens) complain(?:ed)?\.$/],
    ['Banyak anak yang tidak bisa membaca.', /^Many children (?:can|could) ?not read/],
    ['Banyak warga yang mengungsi meninggal dunia.', /(?:who|that|evacuat|displaced|fled).* died/],
  ])
})

describe('subjects whose predicate is further on', () => {
  table([
    [
      'Alasan ia mundur belum jelas.',
      /^The reason (?:why |that )?he (?:resigned|stepped down) (?:is|was) (?:still )?unclear/,
    ],
    ['Film yang kami tonton lucu.', /watch(?:ed)? (?:is|was) funny/],
    [
      'Seorang perwira polisi berpangkat komisaris dicopot.',
      /with the rank of commissioners? was (?:removed|dismissed)/,
    ],
    ['Pria berinisial AB ditangkap.', /with the initials AB was arrested/],
    ['Pemerintah baru membayar separuh utang.', /government (?:has )?only (?:paid|pays)/],
    ['Pemerintah baru mengumumkan kebijakan itu.', /new government announced/],
  ])
})

describe('what belongs to the verb, and what to the thing', () => {
  table([
    ['Mereka jelas tidak setuju.', /^They (?:clearly|obviously) d(?:o|id) not agree/],
    ['Saya tidak setuju.', /^I (?:do|did) not agree/],
    ['Negara itu ekonominya tumbuh pesat.', /^The country's economy gr(?:ew|ows)/],
    ['Orang itu namanya Budi.', /person's name is Budi/],
    ['Kota yang dulu ramai kini sepi.', /(?:is|was) now (?:deserted|quiet|lonely)/],
    ['Pemilihan presiden langsung digelar pada 2004.', /^The direct presidential election was held/],
    ['Panjang umur, Sultan!', /^Long/],
    ['Rencananya gagal.', /plan failed/],
    ['Kapal itu kemungkinan berlayar ke timur.', /likely sailed/],
  ])
})

describe('so many, and who did it', () => {
  table([
    ['Kebijakan yang diambil pemerintah tepat.', /taken by the government (?:is|was) (?:right|appropriate)/],
    ['Sebanyak 20 orang luka ringan.', /20 people were slightly injured/],
    ['Sebanyak 20 orang ditangkap.', /20 people were arrested/],
    ['Jarak antara kedua kota itu sepuluh kilometer.', /(?:is|was) (?:ten|10) kilometers/],
    ['Populasi kota itu dua juta jiwa dan terus bertambah.', /(?:is|was) two million people and/],
    ['Para pengungsi sangat membutuhkan makanan.', /(?:really|greatly|badly|desperately) need/],
  ])
})

describe('owners first, and acts behind qualities', () => {
  table([
    ['Buku itu penulisnya orang Indonesia.', /^The book's (?:author|writer) (?:is|was)/],
    ['Setelah kebakaran itu pemiliknya mengungsi.', /^After the fire/],
    ['Kami langsung pulang.', /^We immediately (?:returned|went|came)/],
    ['Banyak pihak yang menilai putusan itu tidak adil.', /^Many parties (?:consider|judge|think|thought|see|saw)/],
  ])
})
