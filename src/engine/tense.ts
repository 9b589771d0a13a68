import type { Item } from './types.js'
import type { Tense } from './transfer/verb-group.js'

const PAST =
  /^(?:lalu|kemarin|tadi|semalam|silam|dulu|dahulu|terakhir|kala itu|saat itu|pekan lalu|tahun lalu|bulan lalu|minggu lalu|ketika|setelah|sejak|awalnya|sebelumnya|kemudian|akhirnya|pernah|katanya|ujarnya|tambahnya|jelasnya)$/
const PRESENT =
  /^(?:sekarang|kini|saat ini|biasanya|selalu|sering|umumnya|setiap|dapat|bisa|adalah|merupakan|jika|apabila|bila|kalau|anda|kita|harus|sehingga|mungkin|seringkali)$/
const SAYING =
  /^(?:kata|ujar|mengatakan|menyatakan|melaporkan|menambahkan|mengungkapkan|menjelaskan|tutur|tewas|menang|membunuh|ditangkap|dilaporkan|diumumkan|mengumumkan)$/

/** The tense a sentence is told in. Indonesian marks none; time words, years and verbs of saying hint at it. */
export function guessTense(items: readonly Item[]): Tense {
  let past = 0.2
  for (const item of items) {
    if (PAST.test(item.lower)) past += 1
    else if (PRESENT.test(item.lower)) past -= 0.8
    else if (SAYING.test(item.lower)) past += 1.2
    else if (/^(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)$/.test(item.lower) && item.capital) past += 1
    else if (/^(?:1[0-9]\d\d|20[01]\d|202[0-5])$/.test(item.text)) past += 1
    else if (item.lower === 'telah' || item.lower === 'sudah') past += 0.4
    else if (item.reading.voice === 'passive') past += 0.1
    else if (item.reading.cat === 'pn') past += 0.15
  }
  return past > 0 ? 'past' : 'present'
}
