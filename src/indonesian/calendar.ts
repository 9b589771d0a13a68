/** Names of months and days with their English. Indonesian writes them with a capital, which tells `Minggu` (Sunday) from `minggu` (week). */

const MONTHS =
  'Januari January Februari February Maret March April April Mei May Juni June Juli July Agustus August September September Oktober October November November Desember December'

/** Older spellings that newspapers still use. */
const MORE_MONTHS = 'Pebruari February Nopember November'

const WEEKDAYS =
  "Senin Monday Selasa Tuesday Rabu Wednesday Kamis Thursday Jumat Friday Jum'at Friday Jum’at Friday Sabtu Saturday Minggu Sunday Ahad Sunday"

/** `Maret` → `March`. */
export const months: ReadonlyMap<string, string> = pairs(`${MONTHS} ${MORE_MONTHS}`)

/** `Rabu` → `Wednesday`. */
export const weekdays: ReadonlyMap<string, string> = pairs(WEEKDAYS)

/** In English, January first. */
export const monthNames: readonly string[] = [...pairs(MONTHS).values()]

function pairs(words: string): ReadonlyMap<string, string> {
  const list = words.split(' ')
  return new Map(list.flatMap((word, at) => (at % 2 === 0 ? [[word, list[at + 1] ?? ''] as const] : [])))
}
