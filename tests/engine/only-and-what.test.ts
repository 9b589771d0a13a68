/** What the engine makes of `baru`, of what is said of what is not named, of what comes after something, and of who is one of a kind. */
import { describe } from 'vitest'
import { table } from './sentence-table.js'

describe('new, just or only', () => {
  table([
    ['Undang-undang yang baru mengizinkan polisi menahan tersangka tanpa dakwaan.', /new law allow(?:s|ed) police to/],
    ['Presiden yang baru mengumumkan kabinetnya kemarin.', /new president announced/],
    ['Pesawat yang baru lepas landas itu jatuh di laut.', /that (?:had )?just taken off|that just took off/],
    ['Jembatan itu baru dapat dibuka pada bulan Mei.', /c(?:an|ould) (?:only be opened|be opened only)/],
  ])
})

describe('what or who, where nothing is named', () => {
  table([
    ['Yang membuat petani cemas adalah cuaca yang tidak menentu.', /^What (?:makes|made) .* (?:is|was) /],
    [
      'Yang menemukan mayat itu adalah seorang nelayan.',
      /^The one who (?:found|discovered) the body (?:is|was) a fisherman/,
    ],
    ['Tidak ada pihak yang benar-benar menginginkan perang.', /no (?:party|side) (?:that|which|who) really want/],
  ])
})

describe('clauses around others', () => {
  table([
    [
      'Kapal feri yang mengangkut dua ratus orang itu terbalik akibat diterjang ombak.',
      /ferry.* (?:carrying|carried) 200 people capsized after being hit/,
    ],
    [
      'Kota itu menyerah setelah tiga minggu menghadapi gempuran artileri.',
      /three weeks of (?:facing|confronting|dealing with)/,
    ],
    ['Dua kapal perang mengapit kapal tanker itu selama melintasi Selat Hormuz.', /while (?:crossing|passing)/],
    ['Kapal selam itu tenggelam sebelum tim penyelamat sempat mencapainya.', /before the rescue team could reach it/],
    [
      'Libya memiliki dua pemerintahan, masing-masing didukung oleh kekuatan asing.',
      /governments, each (?:backed|supported) by/,
    ],
    ['Ia ragu, mengingat peralatan tentara yang sudah usang.', /, given (?!that)/],
    ['Perundingan gagal karena negara kaya dan negara miskin tidak dapat sepakat.', /because (?!of)/],
    ['Sebuah rumah yang dulu dijual 50.000 dolar kini mahal.', /sold for 50,000 dollars,? is now expensive/],
    ['Banyak yang datang, tetapi orang yang bukan Muslim tidak diizinkan masuk.', /Muslims? are not allowed/],
    ['Perbedaan itu menimbulkan salah paham, jadi lebih baik bertanya.', /so it is better to ask/],
  ])
})

describe('what stands between commas, or in a row', () => {
  table([
    ['Buenos Aires, sering disebut Paris, bangga akan tango.', /, often called Paris, is proud of/],
    ['Pulau itu, dahulu dikuasai Inggris, kini menjadi tujuan wisata.', /controlled by Britain, is now/],
    ['Tugas memantau gencatan senjata itu dipercayakan kepada para pengamat.', /(?:was|is) entrusted to/],
    ['Kupas wortel dan kelapa, lalu gunakan parutan halus.', /, then use /],
    ['Unta berjalan dengan langkah yang lamban tetapi mantap.', /slow but (?:steady|solid|stable) (?:step|pace|move)/],
    ['Undang-undang pertama yang tertulis dipahat di sini.', /first written law/],
    ['Pasar itu memiliki empat ribu toko dan lebih mirip kota.', /shops and (?:is|was) more like/],
    ['Paru-paru kiri sedikit lebih kecil daripada yang kanan.', /slightly smaller than/],
  ])
})

describe('one of several', () => {
  table([
    ['Salah satu aspek yang paling mengecewakan adalah harganya.', /^One of the most disappointing aspects/],
    ['Aspirin, salah satu obat paling tua, berasal dari kulit pohon.', /, one of the oldest (?:drugs|medicines), /],
    ['Salah satu kota itu hancur.', /^One of the (?:cities|towns) (?:was destroyed|collapsed)/],
    ['Saksi itu pergi setelah rumahnya didatangi tiga orang tak dikenal.', /visited by three/],
  ])
})

describe('times, ranks and success', () => {
  table([
    ['Ombak menghancurkan pantai saat senja.', / at dusk/],
    [
      'Seoul tidak akan diam ketika kerja sama “sembrono” antara Moskow dan Pyongyang terus berlanjut.',
      / (?:when|while|as) .* cont/,
    ],
    ['Ia terluka saat konferensi pers.', / during (?:a|the) press conference/],
    ['Gol itu dicetak pada menit ke 89.', /in the 89th minute/],
    ['Upaya itu berhasil.', /(?:effort|attempt) succeed(?:ed|s)\.$/],
    ['Tim itu berhasil menemukan korban.', /managed to (?:find|discover)/],
    ['Semua penumpang berhasil dievakuasi.', /passengers were evacuated/],
    ['Dia salah satu dari sejumlah rapper yang mengubah namanya.', /^S?[Hh]e (?:is|was) one of/],
    ['Gempa susulan berturut-turut mengguncang kota itu.', /(?:[Ss]uccessive|[Cc]onsecutive) aftershocks?/],
    ['Dia tinggal di Jakarta sejak tahun 2010.', /(?:has|had) lived in Jakarta since 2010/],
  ])
})

describe('two that share a word', () => {
  table([
    ['Undang-undang itu dipahat pada perunggu dan dipajang di alun-alun.', /(?:carved|engraved) .* and displayed/],
    ['Saat dia bekerja, seorang pria lain berlari.', /, another man /],
    ['Sopir mengosongkan sebuah mesin ATM.', /an ATM machine\./],
  ])
})

describe('who tells whom', () => {
  table([
    ['"Kami siap," kata presiden itu kepada wartawan.', /," the president told reporters/],
    ['"Kami siap," katanya kepada wartawan.', /," (?:he|she) told reporters/],
    [
      'Belarus memaksa sebuah pesawat mendarat agar seorang wartawan dapat ditangkap.',
      /land so that a (?:journalist|reporter) c(?:an|ould) be/,
    ],
  ])
})

describe('single words in context', () => {
  table([
    ['Manusia pertama kali mendarat di Bulan pada bulan Juli 1969.', /on the [Mm]oon in July 1969/],
    ['Pada Bulan Maret lalu, harga beras naik.', /March/],
    ['Belum pernah ada negara yang mencoba memindahkan ibu kotanya.', /There (?:has never been|was never) a country/],
    ['Seorang peretas mengaku membobol jaringan itu.', /admitted (?:to )?(?:breaking|hacking) into/],
    ['Pasien menunda operasi yang tidak mendesak.', /not urgent/],
    ['Kenakan pakaian yang menutupi bahu.', /clothes (?:that|which) cover |clothing (?:that|which) covers /],
    ['Hasil itu begitu mengejutkan sehingga mereka mengulanginya.', /so surprising that/],
  ])
})
