/** Words that count things, where they are nouns elsewhere: `dua unit rumah`, `dua pucuk senjata`. */
import { table } from '../table.js'
import type { Item } from '../types.js'

const COUNTED: Readonly<Record<string, RegExp>> = table({
  unit: /^(?:rumah|mobil|motor|sepeda|kapal|bus|truk|ambulans|kendaraan|pesawat|helikopter|komputer|laptop|ponsel|kios|toko|ruko|apartemen|mesin|kamera|alat|tank|jet|drone|perahu|gerbong|kereta|pompa|tenda|kamar|televisi|bangunan|gedung|ekskavator|alat berat|minibus|taksi|angkot|bajaj|traktor)(?: |$)/,
  pucuk: /^(?:senjata|pistol|senapan|surat|revolver|meriam|senpi)(?: |$)/,
})

/** The word as one that counts, between a number and what it counts. */
export function classifierAt(items: readonly Item[], at: number): Item | undefined {
  const item = items[at] as Item
  if (items[at - 1]?.reading.cat !== 'num' || !(item.lower in COUNTED)) return undefined
  if (COUNTED[item.lower]?.test(items[at + 1]?.lower ?? '') !== true) return undefined
  return { ...item, reading: { cat: 'clf', entry: undefined, glosses: [''], cost: 0, by: 'rule:classifier' } }
}
