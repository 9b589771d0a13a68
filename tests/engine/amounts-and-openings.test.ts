/** What the engine makes of days in a row, amounts behind a noun, numbers, what opens a sentence with its verb, questions and commands. */
import { describe } from 'vitest'
import { table } from './sentence-table.js'

describe('days and months', () => {
  table([
    ['Rapat digelar pada 6-7 April.', / on April 6–7\.$/],
    ['Rapat digelar pada 10–12 Oktober.', / on October 10–12\.$/],
    ['Rapat digelar mulai 5 hingga 9 Juli.', / from July 5 to 9\.$/],
    ['Sejak 5 hingga 9 Juli, hujan turun.', /^From July 5 to 9, /],
    ['Pameran itu berlangsung 3 hingga 16 Februari.', / from February 3 to 16\.$/],
    ['Pameran itu berlangsung antara 3 dan 9 Maret.', / between March 3 and 9\.$/],
    ['Pameran itu berlangsung dari 1 sampai 5 Mei.', / from May 1 to 5\.$/],
    ['Rapat digelar tanggal 5-7 Mei 2023 di Solo.', / on May 5–7, 2023,? in Solo\.$/],
    ['Konferensi digelar November.', / in November\.$/],
    ['Rapat digelar Oktober 2024.', / in October 2024\.$/],
    ['Rapat digelar Oktober lalu.', / held last October\.$/],
    ['Kebakaran terjadi di Bandung, Jumat dini hari.', /, early on Friday\.$/],
    ['Pemilu digelar pada 20 Oktober mendatang.', / on October 20\.$/],
    ['Ia ditangkap 21 Oktober lalu.', / on October 21\.$/],
    ['Ia tiba pada 3 Maret lalu pergi.', / on March 3 and (?:then )?left\.$/],
  ])
})

describe('how much, behind what it is of', () => {
  table([
    ['Ia menerima suap Rp 2 miliar.', / (?:bribes?) of Rp2 billion\.$/],
    ['Polisi menyita uang tunai Rp 200 juta.', / seized Rp200 million in cash\.$/],
    ['Ia menderita kerugian Rp 50 juta.', / losses of Rp50 million\.$/],
    ['Mereka meminta uang tebusan Rp 5 juta.', / a ransom of Rp5 million\.$/],
    ['Ia terancam hukuman maksimal 15 tahun penjara.', / a maximum sentence of 15 years in prison\.$/],
    ['Ia menghadapi ancaman hukuman 10 tahun.', / of 10 years\.$/],
    ['Survei itu memiliki tingkat kepercayaan 95 persen.', / of 95 percent\.$/],
    ['Pemerintah menargetkan inflasi 3 persen.', / inflation of 3 percent\.$/],
    ['Pabrik itu membuang limbah cair 300 ton.', / 300 tons of liquid waste\.$/],
    ['Ia dicecar 30 pertanyaan.', / with 30 questions\.$/],
    ['Upah minimum Rp 2 juta terlalu rendah.', /^The minimum wage of Rp2 million (?:is|was) too low\.$/],
    ['Hukuman 10 tahun penjara itu terlalu berat.', /^The sentence of 10 years in prison (?:is|was) too /],
    ['Bank itu menahan suku bunga pada level 5 persen.', / (?:level|rate) of 5 percent\.$/],
  ])
})

describe('earthquakes', () => {
  table([
    ['Gempa bermagnitudo 5,8 mengguncang Maluku.', /^A magnitude 5\.8 earthquake (?:shook|rocked) Maluku\.$/],
    ['Gempa berkekuatan magnitudo 6,2 mengguncang Maluku.', /^(?:A|The) magnitude 6\.2 earthquake (?:shook|rocked)/],
    ['Gempa itu bermagnitudo 5,8.', /^The (?:earthquake|quake) ha[sd] a magnitude of 5\.8\.$/],
  ])
})

describe('a verb before what it shows', () => {
  table([
    ['Tercatat 40 rumah rusak.', /^A total of 40 (?:houses|homes) (?:were|are) damaged\.$/],
    ['Tercatat tiga orang tewas.', /^A total of three people (?:were killed|died)\.$/],
    ['Hingga kini tercatat 40 orang tewas.', / a total of 40 people (?:were killed|died|have)/],
    ['Tercatat 40 kasus di Jawa.', /^40 cases were recorded in Java\.$/],
    ['Terdengar suara tembakan.', /^(?:The sound of )?gunfire was heard\.$/i],
    ['Terlihat dua mobil di lokasi.', /^Two cars were seen at the (?:scene|site|location)\.$/],
    ['Tampak puluhan polisi berjaga.', /^Dozens of police were seen standing guard\.$/],
    ['Hadir pula Menteri Pertahanan.', /^The Defense Minister (?:also attended|was also present)\.$/],
    [
      'Turut hadir Menteri Pertahanan dan Panglima TNI.',
      /^Also present were the defense minister and the TNI Commander/i,
    ],
    ['Berdiri sebuah mercusuar di sana.', /^A lighthouse st(?:ands|ood) there\.$/],
    ['Tersedia pula kursi roda.', /^(?:A )?[Ww]heelchairs? (?:is|are) also available\.$/],
    ['Terdapat 40 rumah rusak.', /^There (?:were|are) 40 damaged (?:houses|homes)\.$/],
    ['Tidak ada korban jiwa dalam peristiwa itu.', /^There (?:are|were) no (?:deaths|fatalities|casualties) in the /],
    ['Belum diketahui penyebab kebakaran itu.', /^The cause of the (?:fire|blaze) (?:is|was) not yet known\.$/],
  ])
})

describe('openings that make a clause of their own', () => {
  table([
    ['Sudah saatnya kita berhenti merokok.', /^It is time we quit smoking\.$/],
    ['Sudah saatnya bagi pemerintah untuk bertindak.', /^It is time for the government to act\.$/],
    ['Tak menutup kemungkinan jumlah tersangka bertambah.', /^It is possible that the .* (?:increases?|grows?|rises?)/],
    ['Polisi tidak menutup kemungkinan itu.', /^Police (?!it)/],
    ['Perlu diketahui bahwa air itu beracun.', /^It should be noted that the water is (?:poisonous|toxic)\.$/],
  ])
})

describe('what happens or how something is, as a thing', () => {
  table([
    [
      'Jembatan itu ambruk akibat derasnya arus.',
      / (?:because of|due to|as a result of) (?:the )?(?:heavy|strong|swift) /,
    ],
    [
      'Kapal itu karam akibat tingginya gelombang.',
      / sank (?:because of|due to|as a result of) (?:the )?high waves\.$/,
    ],
    ['Warga khawatir dengan tingginya harga beras.', / the high price of rice\.$/],
    ['Cuaca menjadi penyebab melonjaknya harga obat.', / cause of the .* price of medicine\.$/],
    [
      'Penyebab runtuhnya gedung itu diselidiki.',
      /^The cause of the collapse of the building (?:is|was) (?:being )?inv/,
    ],
    ['Polisi mengamankan jalannya unjuk rasa.', /^Police \w+ the (?:demonstration|protest)s?\.$/],
    ['Banjir disebabkan meluapnya Sungai Citarum.', / was caused by the (?:overflowing of the )?Citarum/],
    ['Banjir dipicu tingginya curah hujan.', / triggered by (?:the )?high rainfall\.$/],
    ['Dibukanya jalan tol itu memudahkan warga.', /^The opening of the toll road (?:makes|made|has made) /],
    [
      'Ditutupnya pabrik itu membuat ratusan orang menganggur.',
      /^The closure of .* made hundreds of people unemployed/,
    ],
    ['Mereka menuntut dicabutnya aturan itu.', / demanded the revocation of the rules?\.$/],
    [
      'Karena ditutupnya bandara itu, ribuan penumpang telantar.',
      /^(?:Because of|Due to) the closure of the airport, /,
    ],
    ['Dibukanya pintu itu.', /^(?:S?[Hh]e) opened the door\.$/],
  ])
})

describe('questions', () => {
  table([
    ['Apakah vaksin itu aman?', /^Is the vaccine safe\?$/],
    ['Mengapa harga beras masih tinggi?', /^Why is the price of rice still high\?$/],
    ['Mengapa mereka masih miskin?', /^Why are they still poor\?$/],
    ['Mengapa pesawat bisa terbang?', /^Why can (?:aircraft|planes|a plane|the plane) fly\?$/],
    ['Berapa harga tiketnya?', /^(?:What is the price of the ticket|How much is the ticket)\?$/],
    ['Berapa umur anak itu?', /^How old is the child\?$/],
    ['Berapa tinggi gunung itu?', /^How (?:high|tall) is the mountain\?$/],
    ['Berapa lama perjalanan itu?', /^How long is the (?:trip|journey)\?$/],
    ['Siapa nama anak itu?', /^What is the name of the child\?$/],
    ['Siapa penulis buku ini?', /^Who is the (?:author|writer) of th(?:e|is) book\?$/],
    ['Apa nama kota itu?', /^What is the name of the (?:city|town)\?$/],
    ['Apa itu inflasi?', /^What is inflation\?$/],
    ['Apa yang harus kita lakukan?', /^What (?:must|should) we do\?$/],
    ['Apa yang dia katakan?', /^What did (?:s?he) say\?$/],
    ['Bagaimana kita dapat mencegahnya?', /^How can we (?:prevent|stop) it\?$/],
    ['Apakah dia guru?', /^Is (?:s?he) a teacher\?$/],
    ['Apakah mereka masih di sana?', /^Are they still there\?$/],
    ['Apakah pemerintah akan menaikkan harga?', /^Will the government raise (?:the )?prices?\?$/],
    ['Apakah ada kehidupan di planet lain?', /^Is there life on other planets\?$/],
    ['Haruskah anak tidur siang?', /^(?:Must|Should) (?:the )?child(?:ren)? take a nap\?$/],
    ['Sudahkah Anda makan?', /^Have you eaten\?$/],
    ['Benarkah kopi menyebabkan kanker?', /^Is it true that coffee causes cancer\?$/],
    ['Tahukah Anda bahwa lebah bisa menari?', /^Did you know that bees can dance\?$/],
    ['Bukankah itu tugas pemerintah?', /^Is (?:it|that) not (?:the |a )?government/],
  ])
})

describe('numbers', () => {
  table([
    ['Ada dua puluhan biksu di sana.', /^There (?:are|were) (?:some|about) twenty monks there\.$/],
    ['Polisi menangkap seorang pria berumur empat puluhan.', / a man in his forties\.$/],
    ['Wanita berusia 40-an tahun itu tewas.', /^The woman in her 40s (?:was killed|died)\.$/],
    ['Pemilihan itu digelar setiap tujuh tahun sekali.', / every seven years\.$/],
    ['Hampir separuh lulusan itu menganggur.', /^(?:Nearly|Almost) half (?:of )?the graduates are unemployed\.$/],
    ['Lebih dari separuh siswa tidak lulus.', /^More than half (?:of )?the students (?:do|did) not pass\.$/],
    ['Dua unit rumah terbakar.', /^Two (?:houses|homes) (?:burned|caught fire)\.$/],
    ['Petugas mengerahkan 10 unit mobil pemadam.', / deployed 10 fire (?:engines|trucks)\.$/],
    ['Polisi menyita dua pucuk senjata api.', / two firearms\.$/],
    ['Tiga unit usaha ditutup.', /^Three business units (?:were|are) closed\.$/],
    [
      'Sepuluh tahun mendatang kota ini akan tenggelam.',
      /^(?:In ten years|Ten years from now),? this city will sink\.$/,
    ],
    ['Dalam sepuluh tahun mendatang kota ini akan tenggelam.', /^In the next ten years,? this city will sink\.$/],
    ['Gedung itu dibangun pada 1970-an.', / in the 1970s\.$/],
  ])
})

describe('what the reader is told to do', () => {
  table([['Segeralah bawa anak Anda ke dokter.', /^Immediately (?:bring|take) your child to a doctor\.$/]])
})
