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
    ['Ia dijerat dengan Pasal 340 KUHP.', /Article 340 of the Criminal Code\.$/],
    ['Pasal 28E ayat (3) UUD 1945 menjamin hal itu.', /^Article 28E paragraph \(3\) of the 1945 Constitution /],
  ])
})

describe('addresses and license plates', () => {
  table([
    ['Jalan Sudirman No. 5 sudah ditutup.', /^Jalan Sudirman No\. 5 (?:has been|was|is) closed/],
    ['Kebakaran terjadi di Jl. M.H. Thamrin No. 1, Jakarta.', / at Jl\. M\.H\. Thamrin No\. 1, Jakarta\.$/],
    ['Mobil dengan nomor polisi B 1234 ABC itu ditemukan.', /license plate B 1234 ABC was found/],
    ['Bantuan dibagikan kepada warga RT 3 RW 5.', /residents of RT 3 RW 5\.$/],
    ['Ketua RT 03/RW 05 menolak rencana itu.', /head of RT 03\/RW 05 reject/i],
    ['Pemain nomor 10 itu mencetak gol.', /10.* scored/],
  ])
})
