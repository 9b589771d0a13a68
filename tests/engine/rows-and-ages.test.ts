/** What the engine makes of verbs in a row, ages, particles, grounds, and of what stands behind a noun. */
import { describe } from 'vitest'
import { table } from './sentence-table.js'

describe('verbs in a row', () => {
  table([
    [
      'Penyu betina kembali ke pantai, menggali lubang yang dalam, dan meletakkan telur.',
      /returns?.* digs?.* (?:lay|put)s? /,
    ],
    ['Ia bangun pagi, membuat kopi, dan membaca koran.', / made coffee,? and read /],
    ['Perusahaan itu memproduksi sepatu dan mengekspornya ke Jepang.', /shoes and export(?:s|ed) them to Japan/],
    ['Petugas menemukan tiga korban dan membawanya ke rumah sakit.', /victims and (?:took|brought) them to/],
    ['Ia membeli sebuah rumah tua dan menjualnya.', /house and sold it/],
  ])
})

describe('where a pronoun stands', () => {
  table([
    ['Mereka harus menyerahkannya kepada pihak berwenang.', /(?:hand it over|submit it) to the authorities/],
    ['Ia mematikannya sebelum tidur.', /turned it off before/],
    ['Mereka membangun istana, lalu meneranginya dari dalam.', /lit it up|illuminated it/],
    ['Ia bergantung padanya.', /depend(?:s|ed)? on (?:it|him|her|them)/],
  ])
})

describe('how old', () => {
  table([
    [
      'Undang-undang itu mewajibkan semua anak berusia enam hingga dua belas tahun bersekolah.',
      /children aged six to twelve to /,
    ],
    ['Warga yang berusia di atas 60 tahun mendapat vaksin gratis.', /over the age of 60/],
    ['Ia mengajar anak-anak berusia lima tahun ke atas.', /aged five and over/],
    ['Survei itu melibatkan 1.200 orang berusia antara 18 dan 35 tahun.', /between the ages of 18 and 35/],
    ['Badai debu pada tahun 1930-an memaksa petani pergi.', /in the 1930s/],
    ['Sejak dekade 1970-an, jumlah wisatawan meningkat.', /since the 1970s/i],
  ])
})

describe('why', () => {
  table([
    ['Pria itu ditangkap karena mencuri sepeda.', /arrested for stealing a bicycle/],
    ['Remaja itu ditangkap karena diduga meretas jaringan komputer.', /arrested on suspicion of hacking/],
    ['Laba turun karena lesunya permintaan.', /(?:because of|due to) .*demand/],
    ['Meski hujan deras, pertandingan tetap digelar.', /^Despite (?:the )?heavy rain/],
    [
      'Kendati hanya memenangkan satu pertandingan, tim itu masih memiliki peluang.',
      /^Although it (?:had )?(?:only )?won/,
    ],
    ['Kapalnya hancur diterjang tsunami.', /destroyed by (?:the|a) tsunami/],
    ['Ayah tiga anak itu dihukum lima tahun penjara.', /father of (?:the )?three .*sentenced to five years in prison/],
  ])
})

describe('what stands behind a noun', () => {
  table([
    ['Pembagian kerja yang ketat bukanlah hal baru.', /^(?:The s|A s|S)trict division of (?:labor|work)/],
    ['Atlet ski yang didiskualifikasi itu mengajukan protes.', /^The disqualified (?:ski athlete|skier)/],
    ['Lebar setiap lingkaran diukur.', /^The width of (?:each|every) circle/],
    ['Bencana itu memaksa evakuasi lebih dari 26.000 orang.', /evacuation of more than 26,000 people/],
    ['Penonton di kota itu menyambut pelatih Benfica itu.', /the Benfica coach/],
    ['Provinsi Kanada itu memiliki banyak danau.', /^The Canadian province/],
    ['Sejarawan makanan Lucien Marchetti menulis buku itu.', /food historian Lucien Marchetti/],
    ['Menurut Dr. Sakura Hayashida, hal itu mungkin.', /Dr\. Sakura Hayashida/],
    ['Parlemen memilih mantan hakim Rasa Petrauskas sebagai ketua.', /judge Rasa Petrauskas/],
    ['Monumen itu dirancang oleh seorang arsitek bernama Ilse Kramer.', /architect named Ilse Kramer/],
    ['Lagu itu ditulis oleh salah seorang pengikutnya.', /one of (?:its|his|her|their) followers/],
    ['Dalam lima hari terakhir, hujan turun setiap malam.', /(?:last|past) five days/],
    ['Dataran itu ditinggalkan oleh Badan Penanggulangan Bencana Daerah (BPBD).', /\(BPBD\)/],
    [
      'Mereka menjual teknologi yang terkait dengan program nuklir.',
      /technology related to (?:the|a|its|their)? ?nuclear program/,
    ],
    ['Putusan yang menguntungkan Manila itu tidak dapat ditegakkan.', /(?<!the )Manila/],
    ['Perusahaan itu menghapus 3 juta akun palsu, yang kebanyakan digunakan untuk iklan.', /most of which/],
  ])
})

describe('predicates', () => {
  table([
    ['Rumah-rumah di gurun tetap sejuk pada siang hari.', /(?:remain|stay)(?:ed)? cool/],
    [
      'Tiket termurah untuk pertandingan tersebut berharga 30 euro.',
      /tickets .*cost 30 euros|ticket .*costs? 30 euros/,
    ],
    ['Jika tidak ada kasus baru yang dilaporkan, aturan itu akan dicabut.', /^If (?:there (?:are|is) )?no new cases?/],
    [
      'Pemerintah mereka belum siap menghadapi wabah berikutnya.',
      /(?:is|was|are|were) not (?:yet )?(?:ready|prepared)/,
    ],
    ['Jalur itu ditandai dengan baik.', /(?:well marked|marked well)/],
    ['Film itu membuat beberapa penonton menangis.', /made (?:some|several) .*cry|makes? (?:some|several) .*cry/],
    ['Ia mengaku dipukul setelah menanyakan gajinya.', /(?:he|she) was (?:beaten|hit)/],
    ['Hewan-hewan tersebut diyakini telah menyeberang dari Asia.', /believed to have crossed from Asia/],
    ['Cerita itu ada dalam Alkitab.', /in the Bible/],
    ['Ia bersikeras menaikkan pajak.', /insisted on raising taxes/],
    ['Anak-anak itu terbiasa berjalan tiga jam.', /used to walking|accustomed to walking/],
  ])
})
