/** What the engine makes of some constructions: who does something, how long it takes, what somebody admits. */
import { describe } from 'vitest'
import { table } from './sentence-table.js'

describe('who does it', () => {
  table([
    ['Seorang turis meninggal setelah diserang hiu.', /after being attacked by (?:a |the )?sharks?/],
    ['Mereka kembali setelah dihantam badai besar.', /after being hit by a (?:big|great|large|major) storm/],
    ['Sekitar seperlima dari veteran yang ditanganinya mengalami mimpi buruk.', /(?:he|they|she) (?:handled|treated)/],
    ['Ketua partai itu dipukul saat menyapa para pemilih.', /when he (?:greeted|was greeting)/],
    ['Setelah suaminya meninggal, Edith pindah, dan kini ia memiliki 60 murid.', /and (?:now she|she now) (?:has|had)/],
  ])
})

describe('so many, so long', () => {
  table([
    ['Banyak yang menolak usul itu.', /^Many (?:rejected|refused)/],
    ['Tidak banyak yang tahu tentang kota itu.', /^Not many (?:know|knew) about/],
    [
      'Banyak yang datang terlambat pulang dengan kecewa.',
      /^Many (?:who came|arriving) late (?:went|returned|go|return)/,
    ],
    [
      'Meskipun hukum itu menjanjikan kesetaraan, dibutuhkan waktu tiga puluh tahun sampai hakim pertama diangkat.',
      /equality, it took thirty years until/,
    ],
    ['Lomba dihentikan karena ada pengunjuk rasa di jalan.', /there (?:was a|were) (?:protester|demonstrator)/],
    ['Kereta itu terlambat satu setengah jam.', /one and a half hours/],
  ])
})

describe('when it was', () => {
  table([
    ['Dahulu telur penyu dijual di pasar.', /^(?:In the past|Formerly|Once),? (?:sea )?turtle eggs were sold/],
    ['Pada waktu itu pulau-pulau tersebut merupakan bagian dari daratan Asia.', /At th(?:at|e) time.* were /],
    ['Kemarin harga beras naik.', /(?:rose|went up|increased)/],
    ['Dibandingkan tahun lalu, kini harganya lebih murah.', /(?:is|are) (?:now )?cheaper/],
  ])
})

describe('whose it is', () => {
  table([
    [
      'Korea Utara mengirim pasukan ke Rusia untuk mendukung perangnya melawan Ukraina.',
      /(?:its|the) war against Ukraine/,
    ],
    ['Enam orang tewas menyusul serangan rudal Ukraina.', /^(?!.*\ban Ukrainian)/],
  ])
})

describe('what somebody wants', () => {
  table([
    ['Pihak oposisi ingin perjanjian itu ditinjau kembali.', /wants the (?:treaty|agreement) to be reviewed/],
    ['Mereka ingin pulang ke rumah.', /want(?:ed)? to go home/],
    ['Joko mengatakan bahwa telur-telur itu ditemukan warga.', /the eggs were found/],
  ])
})

describe('what is said', () => {
  table([
    ['"Saya masih gugup," aku Ayana Bekele, yang telah memenangkan 11 medali.', /admitted Ayana Bekele, who has won/],
    ['"Saya gugup," aku berkata.', /I (?:said|say)/],
    ['Tidak ada gunanya menanam pohon jika Anda tidak merawatnya.', /no point in planting trees/],
    ['Rutte menyebut pengiriman itu sebagai langkah berbahaya.', /described .* as a dangerous/],
    ['Infeksi telinga umum terjadi pada anak kecil.', /infections are common in/],
    ['Kota itu diganti namanya pada tahun 1664.', /was renamed in 1664/],
  ])
})
