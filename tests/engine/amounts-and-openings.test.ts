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
