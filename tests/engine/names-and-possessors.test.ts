/** Names that mean something, whose a thing is, what `itu` points at, and what verbs and pronouns agree with. */
import { describe } from 'vitest'
import { table } from './sentence-table.js'

describe('names that are words of every day', () => {
  table([
    ['Megawati menolak usulan itu.', /^Megawati rejected/],
    ['Rani menolak usulan itu.', /^Rani rejected/],
    ['Dewi Lestari menolak usulan itu.', /^Dewi Lestari rejected/],
    ['Murni Handayani ditangkap.', /^Murni Handayani was/],
    ['Sukses Wijaya ditangkap.', /^Sukses Wijaya was/],
    ['Bintang Puspayoga menolak usulan itu.', /^Bintang Puspayoga rejected/],
    ['Budi Setia ditangkap.', /^Budi Setia was/],
    ['Bupati Kudus meninjau banjir.', /^The Kudus regent inspected|regent of Kudus/],
    ['Kapolres Bogor membantah kabar itu.', /^The Bogor police chief denied/],
    ['Ia tinggal di Kota Batu.', /lives in (?:the city of )?Batu/],
    ['Produksi garam di Kabupaten Pati anjlok.', /in Pati (?:District|Regency)/],
    ['Anggota DPR dari Fraksi Golkar Dewi Lestari menolak usulan itu.', /Golkar Faction,? Dewi Lestari,? rejected/],
  ])
  table([
    ['Bintang Arsenal mencetak gol.', /star/],
    ['Kota Suci dipenuhi peziarah.', /Holy City|holy city/],
    ['Setia kepada partai, ia menolak usulan itu.', /^Loyal/],
  ])
})

describe('what `itu` points at', () => {
  table([
    ['Gedung yang dibangun pada 1990 itu runtuh.', /^The building built in 1990 collapsed/],
    ['Pemain yang lahir pada 2001 itu mencetak gol.', /^The player (?:who was )?born in 2001 scored/],
    ['Perempuan yang tinggal di Solo itu meninggal.', /^The woman .* in Solo died/],
    [
      'Perusahaan yang didirikan Budi Santoso itu bangkrut.',
      /^The company founded by Budi Santoso (?:was|went) bankrupt/,
    ],
    ['Jalan yang menghubungkan Medan dan Padang itu rusak.', /^The road .* Medan and Padang was/],
    ['Jenderal bintang dua itu pensiun.', /^The two-star general retired/],
    ['Proyek senilai Rp 2 miliar itu mangkrak.', /^The project worth Rp2 billion was (?:abandoned|stalled)/],
    ['Pria berkewarganegaraan Nigeria itu ditangkap.', /^The Nigerian man was/],
    ['Perempuan 60 tahun itu masih bekerja.', /^The 60-year-old woman/],
    ['Anak yang lahir kemarin itu sehat.', /^The child (?:who was )?born yesterday was healthy/],
    ['Buku yang terbit tahun lalu itu laris.', /^The book (?:that was )?published last year sold well/],
    ['Undang-undang yang disahkan pada 17 Agustus 2020 itu dibatalkan.', /^The law passed on August 17, 2020 was/],
    ['Gempa yang menewaskan 12 orang itu terjadi pada malam hari.', /^The earthquake that killed 12 people/],
  ])
})

describe('whose a thing is', () => {
  table([
    ['Rumah pelaku digeledah.', /^The perpetrator's (?:house|home) was searched/],
    ['Istri pelaku menangis.', /^The perpetrator's wife|^The wife of the perpetrator/],
    ['Telepon pelaku disita.', /^The perpetrator's phone/],
    ['Ia menyesalkan pernyataan anaknya.', /(?:his|her) child's statement/],
    ['Pernyataan ayahnya dibantah.', /^(?:His|Her) father's statement/],
    ['Ia menjawab pertanyaan wartawan.', /(?:reporters|journalists)' questions/],
    ['Polisi menyelidiki dugaan kekerasan aparat.', /violence by (?:the )?(?:officers|authorities)/],
    ['Bawaslu menerima 57 laporan dugaan pelanggaran.', /57 reports of alleged (?:violation|offense|breach)/],
    ['Pemerintah membatalkan rencana kenaikan upah minimum.', /plan for (?:the|an) increase in the minimum wage/],
    ['Perusahaan itu memecat ratusan karyawannya.', /hundreds of its employees/],
    ['Perusahaan itu menaikkan gaji karyawannya.', /its employees' salaries|(?:the )?salaries of its employees/],
  ])
})

describe('number and agreement', () => {
  table([
    ['Keduanya ditangkap di Bekasi.', /^(?:The two|Both) were arrested in Bekasi/],
    ['Ketiganya ditangkap.', /^All three were/],
    ['Keduanya merupakan warga Bekasi.', /^(?:The two|Both) are/],
    ['Pelaku masih buron.', /^The perpetrator (?:is|was) still at large/],
    [
      'Perusahaan tekstil itu bangkrut.',
      /^The textile (?:company was|companies were|company went|companies went) bankrupt/,
    ],
    ['Satu per satu saksi diperiksa.', /^One by one, witnesses were/],
    ['Siti (19), warga Bekasi, ditangkap polisi.', /^Siti \(19\), a (?:resident of Bekasi|Bekasi resident), was/],
    ['Rumah itu tidak berjendela.', /^The house (?:has no|does not have|did not have|had no) windows?/],
    ['Masalahnya, mereka tidak punya uang.', /they (?:have no|do not have) money/],
    ['Ia membunuh neneknya sendiri.', /own grandmother\./],
    ['Seluruh awak kapal selamat.', /^(?:The entire crew|All (?:the )?crew members) (?:survived|were)/],
    ['Ikan yang hidup di laut dalam tidak memiliki mata.', /Fish that live in the deep sea have no eyes/],
  ])
})

describe('who he, she or it is', () => {
  table([
    ['Ia menutupi wajahnya.', /^(?:He covered his|She covered her) face/],
    ['Ia tertawa ketika mendengar kabar itu.', /^(?:He laughed when he|She laughed when she) heard the news\.$/],
    ['Karena sakit, ia tidak hadir.', /^Because (?:he was ill, he|she was ill, she) was/],
    ['Ia kerap dipukuli suaminya.', /^She was often beaten by her husband/],
    ['Di mana pun ia berada, ia selalu menulis.', /^Wherever (?:he is, he|she is, she) always/],
    ['Ia pandai memasak.', /^(?:He|She) (?:is|was) (?:good|skilled|clever|smart) at cooking/],
    ['Partai itu kehilangan suaranya.', /lost its (?:votes?|voice)/],
    ['Iran membela haknya.', /defended its rights/],
    ['Pelaku membunuh korban dengan cara mencekiknya.', /by (?:strangling|choking) (?:him|her|them)/],
    ['Pihaknya akan menyelidiki kasus itu.', /^They will investigate the case/],
  ])
})

describe('titles and agencies', () => {
  table([
    [
      'Badan Meteorologi, Klimatologi, dan Geofisika memperingatkan warga.',
      /^The Meteorology, Climatology and Geophysics Agency warned/,
    ],
    [
      'Kepala Badan Meteorologi, Klimatologi, dan Geofisika memperingatkan warga.',
      /Meteorology, Climatology and Geophysics Agency (?:head |chief )?warned/,
    ],
    [
      'Menteri Koordinator Bidang Politik, Hukum, dan Keamanan membantah kabar itu.',
      /^The coordinating minister for Political, Legal and Security Affairs denied/i,
    ],
    ['Menteri Pekerjaan Umum dan Perumahan Rakyat meninjau jalan itu.', /^The public works and housing minister/i],
    [
      'Lembaga Perlindungan Saksi dan Korban melindungi saksi itu.',
      /^The Witness and Victim Protection Agency protect/,
    ],
    ['Kapolres Bogor membantah kabar itu.', /^The Bogor police chief denied/],
    ['Plt Gubernur Riau meninjau banjir.', /^The acting governor of Riau inspected/],
    ['Pj Gubernur Jakarta meninjau banjir.', /^The acting governor of Jakarta inspected/],
    ['Wakil Ketua Komisi III DPR menolak usulan itu.', /House Commission III/],
    ['Fraksi oposisi menolak usulan itu.', /^The opposition faction/],
  ])
})

describe('each, each other and the more', () => {
  table([
    ['Warga kembali ke rumah masing-masing.', /to their (?:respective )?homes\.$/],
    ['Mereka membawa senjata masing-masing.', /their (?:own|respective) weapons/],
    ['Kedua negara saling mengklaim wilayah itu.', /^(?:The two|Both) countries claim(?:ed)? the (?:region|area)/],
    ['Keduanya saling mengirim surat.', /^(?:The two|Both) (?:sent|send) each other letters/],
    ['Mereka saling membantu.', /help(?:ed)? (?:each other|one another)/],
    [
      'Semakin dekat pemilu, semakin gencar para kandidat menyerang lawan.',
      /^The closer (?:the )?election, the more intense(?:ly)? (?:the )?candidates attack(?:ed)?/,
    ],
    ['Semakin tinggi suatu tempat, semakin rendah suhunya.', /^The higher a place, the lower (?:its|the) temperature/],
  ])
})
