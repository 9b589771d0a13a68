/** What the engine makes of clauses without a subject, of what is asked, said or judged of somebody, and of second predicates. */
import { describe } from 'vitest'
import { table } from './sentence-table.js'

describe('subordinate clauses without a subject', () => {
  table([
    ['Kapal tenggelam lantaran dihantam gelombang.', /because (?:it|they) (?:was|were) hit by waves/],
    ['Ia kabur lantaran takut.', /because s?he was afraid/],
    ['Lantaran takut, ia lari.', /^Because s?he was afraid, s?he ran/],
    ['Ia memukul temannya karena kesal.', /because s?he was (?:upset|annoyed)/],
    [
      'Walaupun sudah tua, ia masih kuat.',
      /^(?:Although he (?:is|was) old, he|Although she (?:is|was) old, she) is still strong/,
    ],
    ['Meski baru dibuka sebulan yang lalu, museum itu ramai.', /^Although it was opened only last month, the museum/],
    ['Saat masih kecil, ia tinggal di desa.', /^When s?he was still (?:small|little), s?he lived/],
    ['Setiap kali ditanya wartawan, dia diam.', /^Whenever asked by reporters, s?he/],
    ['Saat ditanya wartawan, ia hanya tersenyum.', /^When asked by reporters, s?he just smiled/],
    ['Jika tidak ditangani, penyakit itu dapat menyebabkan kematian.', /^If not (?:handled|treated), the disease/],
    ['Uang itu sudah dimakan rayap ketika ditemukan.', / when (?:it was )?(?:found|discovered)\./],
    ['Ia berpidato seraya menangis.', / while crying\./],
    ['Bukannya berhenti, ia lari.', /^Instead of stopping, s?he ran/],
    ['Ketimbang membangun jalan tol, pemerintah memperbaiki sekolah.', /^Rather than building a toll road, /],
    ['Ia dipukuli hingga pingsan.', /beaten until s?he fainted/],
    ['Ia berlari sampai lelah.', / ran until s?he was tired/],
    ['Seperti diketahui, harga beras naik.', /^As is known, the price of rice r/],
    ['Diduga mabuk, sopir itu menabrak pohon.', /^Allegedly drunk, the driver hit a tree/],
    ['Tak terima ditegur, pelaku memukul korban.', /^Angry at being reprimanded, /],
    ['Pelaku tak terima ditegur.', /was angry at being reprimanded/],
  ])
})

describe('what somebody is urged to do or to be', () => {
  table([
    ['Presiden menyerukan agar warga tetap tenang.', /called on residents to (?:stay|remain) calm/],
    ['Polisi mengimbau warga agar waspada.', /urged residents to be (?:alert|vigilant)/],
    ['Pemerintah mengimbau agar warga tidak panik.', /urged residents not to (?:be panicked|panic)/],
    ['Ia mengimbau warga agar tidak mudah terprovokasi.', /urged residents not to be easily provoked/],
    ['Polisi meminta agar warga tidak panik.', /asked that residents not (?:be panicked|panic)/],
    ['Cucilah tangan Anda agar tetap bersih.', / so that they (?:stay|remain) clean/],
    ['Jembatan itu dirancang agar tetap stabil.', /designed to (?:stay|remain) stable/],
    ['Ia berjalan pelan agar tidak jatuh.', /walked slowly so as not to fall/],
    ['Dokter menyarankan pasien agar tidak merokok.', /patients not to smoke/],
    ['Ia mudah tersinggung.', /(?:is|was) easily offended/],
  ])
})

describe('what is said, judged or asked of somebody', () => {
  table([
    ['Ia memastikan stok beras aman.', /(?:confirmed|ensured|made sure) (?:that )?rice stocks were safe/],
    ['Polisi meminta warga tenang.', /asked residents to (?:be|stay) calm/],
    ['Ia meminta air bersih.', /asked for clean water/],
    ['Menteri menyebut utang negara turun.', /said (?:that )?the national debt (?:fell|dropped|had)/],
    ['Ia menyebut keputusan itu tepat.', /called the decision (?:right|correct)\./],
    ['Jaksa menilai terdakwa berbohong.', /believed (?:that )?the defendant (?:was lying|told lies)/],
    ['Hakim menyatakan terdakwa tidak bersalah.', /found the defendant not guilty/],
    ['Hakim menyatakan terdakwa bersalah melakukan korupsi.', /found the defendant guilty of committing corruption/],
    ['Ia dinyatakan bersalah melakukan pembunuhan.', /found guilty of committing murder/],
    ['Ia dipecat lantaran terbukti korupsi.', /for being found guilty of corruption/],
    ['Perusahaan itu dinyatakan bersalah mencemari air minum.', /found guilty of (?:polluting|contaminating)/],
  ])
})

describe('sentences of courts', () => {
  table([
    ['Hakim menjatuhkan hukuman mati kepada terdakwa.', /sentenced the defendant to death\./],
    [
      'Hakim menjatuhkan hukuman delapan tahun penjara kepada terdakwa.',
      /sentenced the defendant to eight years in prison/,
    ],
    ['Hakim menjatuhkan hukuman delapan tahun penjara.', /(?:imposed|handed down) a sentence of eight years in prison/],
    ['Hakim memvonis terdakwa 10 tahun penjara.', /sentenced the defendant to 10 years in prison/],
    ['Terdakwa dituntut 10 tahun penjara.', /The defendant face[sd] 10 years in prison/],
    ['Jaksa menuntut terdakwa 10 tahun penjara.', /sought 10 years in prison for the defendant/],
  ])
})

describe('second predicates', () => {
  table([
    ['Ia tertangkap basah mencuri.', /caught red-handed stealing/],
    ['Ia kepergok mencuri.', /caught (?:red-handed )?stealing/],
    ['Ia ketahuan mencuri.', /caught stealing/],
    ['Warga berbondong-bondong mendatangi posko.', /flocked to the/],
    ['Seorang nelayan ditemukan tewas mengambang.', /found dead floating/],
    ['Wapres tiba didampingi istrinya.', /arrived accompanied by his wife/],
    ['Rumah itu ambruk diterjang banjir.', /collapsed after being (?:hit|struck) by floods?/],
    ['Bocah itu hilang terseret ombak.', /went missing after being swept away by/],
    ['Sebuah pohon tumbang menimpa mobil.', /fell on(?:to)? a car/],
    ['Ia pandai memasak.', /^S?[Hh]e (?:is|was) good at cooking/],
    ['Kami sibuk memasak dan mencuci.', /busy cooking and washing/],
    ['Ia selesai membaca buku itu.', /finished reading the book/],
    ['Ia tidak bisa berjalan, apalagi berlari.', /could not walk, let alone run\./],
    [
      'Mereka tidak mampu membayar uang sekolah.',
      /(?:not able|unable) to pay school fees|could not afford to pay school fees/,
    ],
    ['Mereka kembali menang.', /won again/],
    ['Ia kembali terpilih.', /was (?:again elected|elected again|re-elected)/],
    ['Dia tidak pernah kembali lagi.', /never (?:came back|returned)/],
    ['Ia kembali ke Jakarta.', /(?:returned|went back) to Jakarta/],
    ['Kayunya mulai lapuk.', /(?:begins|began|starts|started) to get rotten/],
    ['Harga mulai stabil.', /(?:begin|began|start|started) to (?:get|become) stable/],
    ['Ia mulai bosan.', /(?:began|started) to get bored/],
  ])
})

describe('who does what a passive says', () => {
  table([
    [
      'Demikian disampaikan juru bicara presiden.',
      /^This was (?:conveyed|delivered|said) by the presidential spokesman/,
    ],
    ['Dikawal polisi, tersangka memasuki gedung.', /^(?:Escorted|Guarded) by police, the suspect entered/],
    ['Ditanya soal isu itu, ia bungkam.', /^Asked about the issue, s?he/],
    ['Diterjang banjir, jembatan itu runtuh.', /^(?:Hit|Struck) by floods?, the bridge collapsed/],
    ['Dibangun pada tahun 1920, gedung itu kini menjadi museum.', /^Built in 1920, the building/],
    ['Laporan itu sudah kami terima.', /^We have (?:received|accepted) the report/],
    ['Surat itu belum saya baca.', /^I have not (?:yet )?read the letter/],
    ['Laporan itu kami terima kemarin.', /^We (?:received|accepted) the report yesterday/],
    ['Akan kami usut.', /^We will investigate\.$/],
    ['Motor korban terserempet truk.', /(?:grazed|sideswiped) by (?:a )?truck/],
    ['Selokan itu tersumbat sampah.', /(?:clogged|blocked) with (?:garbage|waste|trash)/],
    ['Candi itu banyak dikunjungi orang.', /(?:is|was) visited by many people/],
    ['Bahasa itu banyak digunakan di Eropa.', /is widely used in Europe/],
  ])
})

describe('verbs of one row, in one tense', () => {
  table([
    ['Mobil itu melaju kencang dan menerobos lampu merah.', /was .* and ran a red light|sped .* and ran a red light/],
    [
      'Pengacara menilai putusan itu keliru dan berencana mengajukan banding.',
      /was wrong and planned to file an appeal/,
    ],
    ['Kami tidak hanya membangun jalan, tetapi juga memperbaiki sekolah.', /not only built roads, but also repaired/],
  ])
})
