/** Constructions through all stages, with the shipped lexicon and models: whose something is, what it comes to, and who does what. */
import { describe } from 'vitest'
import { table } from './sentence-table.js'

describe('owners that are counted', () => {
  table([
    ['Penggabungan kedua bank itu harus disetujui pemegang saham.', /merger of (?:the two|both) banks/],
    ['Pembunuhan dua aktivis itu menggemparkan masyarakat.', /(?:murder|killing) of (?:the )?two activists/],
    ['Perusahaan itu membayar ganti rugi kepada keluarga 14 perokok.', /famil(?:y|ies) of 14 smokers/],
    ['Obat itu disembunyikan di dalam kaki sebuah meja.', /(?:legs?|foot) of a table/],
    ['Kurang tidur dapat menurunkan kewaspadaan seseorang.', /(?:a person|someone)'s (?:vigilance|alertness)/],
    ['Murid membersihkan kelas mereka sendiri.', /their own class/],
    ['Kita hidup di tanah kita sendiri.', /our own land/],
    ['Sebagian besar Eropa dilanda gelombang panas.', /^Most of Europe/],
  ])
})

describe('shares and numbers', () => {
  table([
    ['Hukuman mati telah dihapus di lebih dari dua pertiga negara.', /more than two-thirds of/],
    ['Naskah itu disimpan di sana sejak abad ke-18.', /since the 18th century/],
    ['Pabrik itu bergantung pada satu pemasok.', /(?:one|a single) supplier\b/],
    [
      'Lomba dihentikan karena ada pengunjuk rasa di jalan.',
      /there (?:(?:was|is) a protester|(?:were|are) protesters)/,
    ],
  ])
})

describe('what something comes to', () => {
  table([
    ['Laba perusahaan itu menyusut menjadi seperempat.', /to a quarter/],
    ['Gedung itu akan diubah menjadi 200 apartemen.', /(?:into|to) 200 apartments/],
    ['Tulisannya dianggap menghasut rakyat.', /(?:considered|thought) to incite/],
    ['Ia masih bekerja, dibantu oleh dua muridnya.', /(?:assisted|helped) by/],
    ['Perusahaan itu terlalu bergantung pada satu pemain.', /depend(?:s|ed) too much on/],
  ])
})

describe('commands, advice and asides', () => {
  table([
    ['Nyamuk itu berbahaya, maka tidurlah di bawah kelambu.', /sleep under/],
    ['Sebaiknya Anda tidak memotret gedung itu.', /^You should not photograph/],
    ['Penumpang sebaiknya memberi tahu maskapai.', /should (?:inform|tell|notify)/],
    [
      'Selama kampanye berlangsung, harga naik.',
      /^During the campaign, (?:the )?prices? (?:rose?|rise|rises|went up|increased?)/,
    ],
    ['Film berdurasi 94 menit tersebut mengambil tempat di dalam lift.', /lasting (?:the )?94 minutes/],
    ['Petani itu memelihara kuda bertubuh kecil.', /with (?:a )?small bod(?:y|ies)/],
    ['Burung itu berparuh panjang.', /has a long beak/],
    ['Pabrik itu tutup karena kekurangan bahan bakar.', /(?:because of|due to)/],
    ['Para pemilih tengah yang masih bimbang tidak datang.', /(?:middle|central) voters/],
    ['Kekaisaran itu memeluk agama Kristen.', /Christianity/],
  ])
})

describe('what belongs to whom and to what', () => {
  table([
    ['Kami tinggal di tenda ini.', /(?:this tent|these tents)\b/],
    ['Karena sayapnya rusak, burung itu dirawat.', /^Because (?:its|the) wings?/],
    ['Dana berkurang karena terlalu banyak perusahaan yang gagal.', /because too many/],
    ['Tamu dibangunkan ayam jantan pukul empat pagi.', /rooster at four/],
    ['Ahli yang hadir dalam seminar di Canberra itu ragu.', /in Canberra/],
    ['Rakyat menuntut pengunduran diri sang presiden.', /resignation of the president/],
    ['Berapa lama lagi kami harus tinggal di sini?', /^How much longer/],
    ['Delegasi itu dipimpin adik perempuan Kim Jong-un.', /sister of Kim Jong-un/],
    ['Gadis-gadis Sparta dilatih berlari.', /Sparta girls/],
  ])
})

describe('acts as subjects, and what is contrasted', () => {
  table([
    ['Menyikat gigi dua kali sehari mencegah gigi berlubang.', /^Brushing .* prevents/],
    ['Menjatuhkan lawan merupakan pelanggaran berat.', /^(?:Dropping|Tackling) .* (?:is|was) a/],
    ['Baja itu dibuat dengan hidrogen, bukan kokas.', /hydrogen, (?:not|rather than) coke/],
    ['Kaca itu mudah pecah.', /easily broken|breaks easily|easy to break/],
    ['Hanya dua orang pegawai yang memegang kuncinya.', /^Only two employees (?:hold|held)/],
    ['Warung itu tutup begitu lauknya habis.', /as soon as/],
    ['Logam itu begitu lunak sehingga dapat dipotong.', /so soft that it c/],
  ])
})

describe('how much, what with, and who may not', () => {
  table([
    [
      'Limpa mereka 50 persen lebih besar daripada limpa kita.',
      /^Their spleens? (?:is|are|was|were) 50 percent (?:larger|bigger|greater)/,
    ],
    ['Bila tidak yakin apakah jamur itu beracun, tinggalkan saja.', /^If you are not sure/],
    ['Bila terjadi kecelakaan, jangan memindahkan korban.', /, do not (?:move|transfer) the victims?/],
    ['Dinding ruang itu dihiasi lukisan besar.', /decorated with/],
    [
      'Pemain itu lelah dan membiarkan lawan menguasai bola.',
      /let (?:the |his |their )?opponents? (?:control|dominate|master)\b/,
    ],
    ['Sukarelawan terlalu banyak, sehingga sebagian diminta pulang.', /some (?:of them )?(?:are|were) asked/],
    ['Api membakar rumah adat berusia dua abad.', /two-century-old/],
    ['Kebiasaan menyepelekan lawan merugikan tim itu.', /(?:habit|custom) of underestimating .* (?:harm|hurt)/],
    [
      'Mereka mengirim pasukan untuk membantu Rusia berperang di Ukraina.',
      /help Russia (?:fight|wage war|to fight) in Ukraine/,
    ],
    ['Hujan membuat tim itu menyerah.', /made (?:the|that) team (?:give up|surrender)/],
    ['Pelatih meminta pemain itu pergi.', /asked (?:the|that) players? to (?:go|leave)/],
  ])
})
