/** Constructions through all stages, with the shipped lexicon and models: verbs in a row, shares of a whole, what is said of whom. */
import { describe } from 'vitest'
import { table } from './sentence-table.js'

describe('verbs in a row', () => {
  table([
    ['Di kota itu orang dapat bekerja, membaca, dan bepergian dengan aman.', /can work, read,? and travel/],
    [
      'Jembatan itu akan dibongkar tahun depan dan digantikan oleh terowongan.',
      /will be dismantled next year and replaced by/,
    ],
    ['Prioritas pertamanya adalah memperbaiki jalan-jalan kota.', /priority (?:is|was) to repair/],
    [
      'Mereka mempertimbangkan untuk meninggalkan desa itu.',
      /considered leaving|are considering leaving|consider leaving/,
    ],
    ['Pemandu yang baik tidak hanya mengenali jejak macan.', /not only recognizes/],
    ['Para buruh sering tidak diizinkan pulang.', /(?:are|were) often not allowed/],
    ['Sebab penyakit itu masih belum diketahui.', /(?:is|was) still (?:not |un)known/],
    ['Menjelang akhir abad itu, bersepeda menjadi kegiatan yang populer.', /cycling (?:became|becomes)/],
    ['Tolong jangan menyebutnya robot.', /[Pp]lease do not call (?:it|him|them)/],
    ['Menteri dari 40 negara gagal menyepakati batas waktu.', /countries failed to agree/],
    ['Strateginya membuat banyak orang marah.', /ma(?:de|kes) many people angry/],
  ])
})

describe('subjects that are left out', () => {
  table([
    ['Tulang anak-anak mengandung banyak air, sehingga lebih lentur.', /so (?:that )?they are more/],
    ['Logam itu terlalu lunak, sehingga biasanya dicampur dengan perak.', /so .*\bmixed with silver/],
    ['Tamu dapat meminta sarapan, asalkan memberi tahu resepsionis.', /(?:provided that|as long as) they/],
    ['Ketika tiba di sana, para petugas mendapati dua sopir terluka.', /[Ww]hen they arrived/],
    ['Warga lebih berhati-hati jika mereka mengira sedang diawasi.', /think (?:that )?they are being/],
  ])
})

describe('shares of a whole', () => {
  table([
    [
      'Sembilan orang tewas dan puluhan orang lainnya terluka.',
      /dozens of others were injured|dozens of other people were injured/,
    ],
    ['Puluhan orang lainnya masih dinyatakan hilang.', /Dozens of other(?: people|s) (?:are|were) still/],
    ['Presiden berduka atas para korban, yang sebagian besar adalah siswa.', /most of whom (?:are|were) students/],
    [
      'Hanya laki-laki yang memiliki tanah yang boleh memberikan suara.',
      /Only men who own(?:ed)? land (?:may|might|can|could) vote/,
    ],
    ['Lebih sedikit energi yang hilang sebagai panas.', /energy (?:that )?is lost/],
    ['Perusahaan itu memberhentikan sepertiga pekerjanya.', /a third of its workers/],
    ['Perkebunan itu membutuhkan begitu banyak tenaga kerja.', /so much labor/],
    ['Tidak ada cukup dokter muda untuk menggantikan mereka.', /(?:are|were) not enough young doctors/],
    ['Angka itu lebih tinggi daripada 1,1 juta yang diperkirakan Wall Street.', /expected by Wall Street/],
    ['Uang dalam jumlah yang cukup harus dibawa.', /sufficient|enough/],
  ])
})

describe('what describes a thing', () => {
  table([
    ['Beton adalah bahan bangunan yang paling banyak digunakan di dunia.', /the most widely used building material/],
    [
      'Bahasa itu adalah bahasa yang paling sering dipakai di kota.',
      /the most (?:frequently|often|commonly) used language/,
    ],
    ['Banyak ahli mempertanyakan kurangnya pengalaman tempur.', /lack of combat experience/],
    ['Insinyur itu membuat mesin berkaki enam.', /six-legged machine/],
    ['Gedung berlantai lima itu runtuh.', /five-story building/],
    [
      'Tim yang terlambat lebih dari 15 menit akan kalah.',
      /(?:that|who) (?:is|was) (?:late|delayed) (?:by )?more than/,
    ],
    ['Mereka ingin mengetahui tumbuhan apa yang tumbuh di sana.', /what plants? (?:grew|grows?) there/],
    ['Dia bertanya mereka bermain untuk negara mana.', /for which countr(?:y|ies)/],
    [
      'Museum itu menyimpan naskah-naskah aslinya dan kacamatanya.',
      /original (?:manuscripts|documents|scripts) and (?:his|its|the) glasses/,
    ],
    ['Juri menilai cara penyelam memasuki air.', /the way (?:(?:the|a) )?divers? (?:enters?|entered)/],
    ['Hidup mereka 14 tahun lebih singkat.', /14 years shorter/],
    ['Kota itu menerima laporan tentang kematian dua penambang.', /deaths? of (?:the )?two miners/],
  ])
})

describe('times, ages and sources', () => {
  table([
    ['Kebanyakan orang di atas usia 45 tahun membutuhkan kacamata.', /over the age of 45 need/],
    ['Anak di bawah usia 12 tahun tidak boleh masuk.', /under the age of 12 (?:may|must|can|are)/],
    ['Pada akhir abad ke-18 dan awal abad ke-19, banyak orang pindah.', /and the early 19th century/],
    ['Tamu harus pergi sebelum pukul enam pagi.', /before six in the morning/],
    [
      'Sekitar 3.000 narapidana akan dibebaskan, demikian disampaikan kementerian kehakiman.',
      /the Ministry of Justice said|the justice ministry said/i,
    ],
    ['Jalan itu ditutup, demikian laporan media setempat.', /according to (?:a report from )?(?:the )?local media/],
    ['Jangan lepaskan kaus kaki kecuali tuan rumah melakukannya.', /unless the host/],
    ['Kerja sama antara Rusia dan Korea Utara tidak melayani kepentingan kita.', /does not serve|did not serve/],
    ['Di sana ada toko.', /there (?:is|was|are|were) (?:a |the )?(?:shop|store)/i],
    ['Desa Sunita tersapu banjir.', /swept away by (?:the )?floods?/],
  ])
})

describe('what shall be, and what came before', () => {
  table([
    [
      'Duta besar menuntut agar pasukan itu segera ditarik.',
      /that the troops (?:immediately be|be immediately) (?:withdrawn|pulled out)/,
    ],
    ['Kementerian menyarankan agar penderita divaksinasi.', /be vaccinated/],
    [
      'Mereka meminta agar polisi menangkap pelaku dan mengembalikan uang.',
      /that (?:the )?police (?:arrest|catch) .* and return/,
    ],
    ['Ia pindah ke Bandung dua tahun sebelumnya.', /two years earlier/],
    ['Harga turun dari Rp14.200 sebulan sebelumnya.', /from Rp14,200 a month/],
    ['Setelah bertahun-tahun membantah tuduhan itu, ia mengaku.', /years of denying/],
    ['Polisi menahan anak yang diduga mengirim ancaman bom.', /suspected of sending/],
    [
      'Jembatan itu runtuh ketika sedang dilintasi kereta.',
      /when (?:it|the train) was being crossed|was being crossed/,
    ],
    ['Ratusan ribu tewas dalam kekerasan.', /^Hundreds of thousands (?:were killed|died)/],
    ['Tidak ada seorang pun yang bisa membacanya.', /^No one c(?:an|ould) read/],
    ['Kerbau dianggap paling sulit diburu.', /difficult to hunt|hardest to hunt/],
    ['Galaksi itu menjauhi kita, yang berarti bahwa alam semesta mengembang.', /, which means that/],
    ['Pilot itu tidak dapat lagi berpikir.', /(?:can(?:not)?|could) no longer think/],
    [
      'Dia dihukum sebab pemerintah khawatir rakyatnya akan menyerbu gedung itu.',
      /the government (?:(?:was|is) (?:worried|concerned|afraid)|feared|fears)/,
    ],
    ['Perusahaan itu mempekerjakan 500 orang lagi.', /500 more people/],
    ['Rel tersebut hanya sepanjang 26 kilometer.', /only 26 kilometers long/],
    ['Laporan setebal 300 halaman itu memuat foto.', /300-page report/],
    [
      'Penemuan itu memaksa gereja dan pemerintah Kanada menghadapi masa lalu mereka.',
      /government to (?:face|deal with|confront)/,
    ],
    ['Mereka melihat tiga pemuda yang terbunuh dalam penggerebekan.', /young men who were killed/],
    ['"Apa dasarnya?" tanya filsuf itu.', /asked the philosopher|the philosopher asked/],
  ])
})
