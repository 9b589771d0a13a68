/** What the engine makes of laws and addresses with numbers, units, times, file names, and names beside figures. */
import { describe } from 'vitest'
import { table } from './sentence-table.js'

describe('laws and articles', () => {
  table([
    ['UU No. 11 Tahun 2020 mengatur hal itu.', /^Law No\. 11 of 2020 regulate/],
    ['UU No. 11 Tahun 2020', /^Law No\. 11 of 2020$/],
    ['Undang-Undang Nomor 12 Tahun 2024 mulai berlaku.', /^Law No\. 12 of 2024 /],
    [
      'Peraturan Pemerintah Nomor 5 Tahun 2021 mengatur izin usaha.',
      /^Government Regulation No\. 5 of 2021 .*business (?:permit|license)/,
    ],
    ['Peraturan Menteri Keuangan Nomor 5 Tahun 2021 mengatur pajak.', /regulation No\. 5 of 2021 regulates/],
    ['DPR mengesahkan revisi UU No. 11 Tahun 2020.', /revision (?:of|to) Law No\. 11 of 2020\.$/],
    ['Ia dijerat dengan Pasal 340 KUHP.', /charged (?:under|with) Article 340 of the Criminal Code\.$/],
    [
      'Ia dijerat Pasal 340 juncto Pasal 55 KUHP.',
      / Article 340 in conjunction with Article 55 of the Criminal Code\.$/,
    ],
    ['Ia dijerat Pasal 340 dan 351 KUHP.', / charged under Articles 340 and 351 of the Criminal Code\.$/],
    ['Pasal 28E ayat (3) UUD 1945 menjamin hal itu.', /^Article 28E paragraph \(3\) of the 1945 Constitution /],
  ])
})

describe('addresses and license plates', () => {
  table([
    ['Jalan Sudirman No. 5 sudah ditutup.', /^Jalan Sudirman No\. 5 (?:has been|was|is) closed/],
    ['Sebuah toko di Jl. Thamrin No. 1, Jakarta, terbakar.', / at Jl\. Thamrin No\. 1, Jakarta,/],
    ['Mobil dengan nomor polisi B 1234 ABC itu ditemukan.', /license plate B 1234 ABC was found/],
    ['Bantuan dibagikan kepada warga RT 3 RW 5.', /residents of RT 3 RW 5\.$/],
    ['Ketua RT 03/RW 05 menolak rencana itu.', /head of RT 03\/RW 05 reject/i],
    ['Pemain nomor 10 itu mencetak gol.', /10.* scored/],
  ])
})

describe('units and figures', () => {
  table([
    ['Panjang kolam itu 20 m.', / 20 m\.$/],
    ['Ia berlari 100 m dalam 9,58 detik.', / 100 m in 9\.58 seconds\.$/],
    ['Ia membeli tanah seluas 300 m² di Bogor.', / 300 m² in Bogor\.$/],
    ['Luas tanah itu 300 m2.', / 300 m2\.$/],
    ['Ia membeli 3 l minyak.', / 3 l of oil\.$/],
    ['Kecepatannya 40 km/jam.', / 40 km\/h\.$/],
    ['Pabrik itu mengolah 20 ton/hari sampah.', / 20 tons per day /],
    ['Gunung Semeru (3.676 mdpl) meletus.', /\(3,676 meters above sea level\)/],
    ['Gunung itu setinggi 3.676 mdpl.', / 3,676 meters above sea level\.$/],
    ['Mereka mendaki gunung setinggi 3.676 mdpl itu.', / 3,676 meters above sea level\.$/],
    ['Film itu mendapat nilai 8,5/10.', / 8\.5\/10\.$/],
  ])
})

describe('file names, versions, placeholders and tags', () => {
  table([
    ['Kami memakai versi v2.0.1.', / version v2\.0\.1\.$/],
    ['Berkas laporan.pdf diunggah.', / laporan\.pdf .*uploaded\.$/],
    ['Simpan di C:\\Data\\berita.txt sekarang.', / C:\\Data\\berita\.txt now\.$/],
    ['Berkas itu ada di /home/user/berita.txt.', / \/home\/user\/berita\.txt\.$/],
    ['Menurut detik.com, harga beras naik.', /^According to detik\.com, /],
    ['Selamat datang, {nama}!', /^Welcome, \{nama\}!$/],
    ['Sudah {{persen}} selesai.', / \{\{persen\}\} /],
    ['Buka <a href="x.html">tautan ini</a> sekarang.', /^Open <a href="x\.html">this link<\/a> now\.$/],
    ['Ia dan/atau istrinya akan hadir.', / and\/or his wife /],
  ])
})

describe('hours and days', () => {
  table([
    ['Toko buka pukul 08.00–17.00.', / 08:00–17:00\.$/],
    ['Pukul 14.30 hingga 16.00 acara berlangsung.', /^From 14:30 to 16:00 /],
    ['Acara berlangsung pukul 19.00-21.00 WIB.', / 19:00-21:00 WIB\.$/],
    ['Acara berlangsung dari pukul 19.00 hingga pukul 21.00 WIB.', / from 19:00 to 21:00 WIB\.$/],
    ['Jalan itu ditutup sejak pukul 18.00 hingga 02.00.', / from 18:00 to 02:00\.$/],
    ['Jalan ditutup antara pukul 08.00 dan 10.00.', / between 08:00 and 10:00\.$/],
    ['Ia datang jam setengah tiga sore.', / at half past two in the afternoon\.$/],
    ['Ia ditangkap pada Jumat (12/5).', / on Friday \(May 12\)\.$/],
    ['Ia mendapat 3 dari 4 suara (12/5).', /\(12\/5\)/],
  ])
})

describe('names beside figures and titles', () => {
  table([
    ['Anies 24,9%, Prabowo 58,6%, Ganjar 16,5%', /^Anies 24\.9%, Prabowo 58\.6%, Ganjar 16\.5%$/],
    ['Hasilnya Anies 24,9%, Prabowo 58,6%, dan Ganjar 16,5%.', /, and Ganjar 16\.5%\.$/],
    ['"Kami senang," ujar Hj. Rahmawati yang menjual rumahnya.', /said Hj\. Rahmawati.* her house/],
    ['Hj. Rahmawati mengatakan bahwa ia sakit.', /^Hj\. Rahmawati said (?:that )?she /],
    ['Ny. Lestari mengatakan bahwa ia sakit.', /^Mrs\. Lestari said (?:that )?she /],
    ['Nyonya Lestari datang karena ia sakit.', /^Mrs\. Lestari came because she /],
    ['Menurut Ibu Sari, ia sakit.', /^According to Mrs\. Sari, she /],
    ['Ibu Negara tiba.', /first lady/i],
  ])
})
