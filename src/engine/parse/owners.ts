/** Whether what begins behind a noun is its owner, or a clause that says what happens there, or how. */
import type { Item } from '../types.js'
import { isTime } from './modifier-words.js'

/** `tebing tempat kedua pemanjat itu terjebak`: a noun behind another that says what happens there. */
export function opensPlace(items: readonly Item[], at: number): boolean {
  if (items[at]?.lower !== 'tempat' || !/^(?:n|pn|pron|det|num)$/.test(items[at + 1]?.reading.cat ?? '')) return false
  for (let next = at + 2; next < Math.min(items.length, at + 7); next++) {
    const cat = items[next]?.reading.cat ?? ''
    if (/^(?:v|aux|neg)$/.test(cat)) return true
    if (/^(?:punct|prep|sub|rel|conj)$/.test(cat)) return false
  }
  return false
}

/** `cara penyelam memasuki air`: the way the diver enters the water, where a person and his act stand behind it. */
export function opensManner(items: readonly Item[], head: Item, at: number): boolean {
  if (head.lower !== 'cara' || items[at]?.reading.entry?.features.has('hum') !== true) return false
  const next = items[at + 1]?.reading.cat === 'dem' ? items[at + 2] : items[at + 1]
  return next?.reading.cat === 'v' && next.lower.startsWith('me')
}

/** Whether a counted noun phrase that begins here says whose the head is: `tubuh seorang wanita`, `menteri kedua negara`. */
export function opensOwner(items: readonly Item[], head: Item, at: number): boolean {
  const [item, next] = [items[at], items[at + 1]]
  if (item === undefined || isTime(head)) return false
  if (/^(?:para|sang)$/.test(item.lower)) return true
  if (next?.reading.cat !== 'n') return false
  if (item.lower === 'seorang') return true
  // `gambar sepasang mata`
  if (
    /^(?:gambar|foto|lukisan|patung|kisah|cerita|suara|jejak)$/.test(head.lower) &&
    /^(?:sepasang|sekelompok|sejumlah|beberapa|sebuah|seekor)$/.test(item.lower)
  )
    return true
  const features = next.reading.entry?.features
  // `lebar setiap lingkaran`, `nama semua korban`; `rapat setiap pekan` is a weekly one.
  if (/^(?:setiap|tiap|tiap-tiap|semua|seluruh)$/.test(item.lower))
    return features?.has('time') !== true && !GIVING.test(items[items.indexOf(head) - 1]?.reading.entry?.lemma ?? '')
  // `penggabungan kedua bank itu`; `babak kedua pertandingan` is the second one.
  if (item.lower === 'kedua')
    return (
      /^(?:negara|belah pihak|pihak|tim|kubu|kelompok|pemimpin|perusahaan|partai)$/.test(next.lower) ||
      (isDeverbal(head) && items.slice(at + 2, at + 4).some(({ reading }) => reading.cat === 'dem'))
    )
  const thing = features?.has('time') !== true && features?.has('unit') !== true
  // `jaringan komputer sebuah perusahaan`; in `memberi desa sebuah truk` the two are apart.
  const governor = items[items.indexOf(head) - 1]?.reading
  if (item.lower === 'sebuah')
    return (
      thing &&
      (isDeverbal(head) ||
        governor?.cat === 'prep' ||
        (governor?.cat === 'v' && !GIVING.test(governor.entry?.lemma ?? '')))
    )
  // `penduduk tiga kota`
  if (
    item.reading.cat === 'num' &&
    /^(?:izin|lisensi|direktur|saham|penduduk|populasi|warga|pemimpin|perwakilan|delegasi|wali kota)$/.test(head.lower)
  )
    return thing
  // `pembunuhan dua aktivis`, `keluarga 14 korban`
  return (
    item.reading.cat === 'num' &&
    features?.has('hum') === true &&
    (isDeverbal(head) ||
      /^(?:ayah|ibu|bapak|orang tua|wali|pemimpin|pemilik|pembunuh|pelaku|pengacara|keluarga|kematian|kelahiran|kedatangan|kepergian|kehilangan|tewasnya|nasib|foto|gambar|kisah)$/.test(
        head.lower,
      ))
  )
}

const GIVING = /^(?:memberi|mengajari|mengirimi|menawari|menyerahi|membelikan|membawakan|menunjukkan)$/

/** A noun in pe-…-an, or another of what is done or befalls: whose it is stands behind it. */
export const isDeverbal = ({ lower }: Item): boolean =>
  /^pe.{4,}an$|^(?:ledakan|runtuhnya|jatuhnya|tenggelamnya|hilangnya|evakuasi|eksekusi|deportasi|relokasi|renovasi|restorasi|eksploitasi|produksi|ekspor|impor)$/.test(
    lower,
  )
