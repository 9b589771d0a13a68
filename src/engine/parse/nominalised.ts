/** Verbs with `-nya` that are nouns: `penyebab runtuhnya gedung`, `dibukanya jalan tol`, `jalannya sidang`. */
import { gerund, plain } from '../english/inflect.js'
import { table } from '../table.js'
import type { Entry, Item, Reading } from '../types.js'

/** Nouns for what happens, by the verb's root; for others the form in -ing does. */
const DEEDS: Readonly<Record<string, string>> = table({
  runtuh: 'collapse',
  ambruk: 'collapse',
  roboh: 'collapse',
  jatuh: 'fall',
  naik: 'rise',
  meningkat: 'increase',
  turun: 'fall',
  menurun: 'decline',
  melonjak: 'surge',
  merosot: 'decline',
  hilang: 'disappearance',
  tewas: 'death',
  meninggal: 'death',
  meletus: 'eruption',
  meledak: 'explosion',
  pecah: 'outbreak',
  lahir: 'birth',
  terbit: 'publication',
  tutup: 'closure',
  menutup: 'closure',
  cabut: 'revocation',
  mencabut: 'revocation',
  bentuk: 'establishment',
  membentuk: 'establishment',
  tangkap: 'arrest',
  menangkap: 'arrest',
  tunda: 'postponement',
  menunda: 'postponement',
  batalkan: 'cancellation',
  membatalkan: 'cancellation',
  bebaskan: 'release',
  membebaskan: 'release',
  sahkan: 'passage',
  mengesahkan: 'passage',
  hapus: 'abolition',
  menghapus: 'abolition',
  temukan: 'discovery',
  menemukan: 'discovery',
})

const CAUSE =
  /^(?:penyebab|sebab|karena|akibat|dampak|proses|momen|kabar|peristiwa|risiko|potensi|faktor|menjelang|pasca|terkait|akan|menyusul)$/
const BY = /^(?:disebabkan|dipicu|diakibatkan|ditandai|didahului|diikuti)$/
const WANTING =
  /^(?:menuntut|mendesak|mendukung|menolak|menyambut|memungkinkan|mengusulkan|menyerukan|mengumumkan|menyusul|menunggu|menanti|menyesalkan|mencegah|menghendaki|meminta)$/

/** The noun, where an item is such a verb and what it befalls stands behind it. */
export function nominalAt(items: readonly Item[], at: number): Item | undefined {
  const item = items[at] as Item
  const next = items[at + 1]
  const { reading } = item
  if (reading.cat !== 'v' || reading.clitic !== '3' || reading.entry === undefined) return undefined
  if (!/^(?:n|pn|det|num)$/.test(next?.reading.cat ?? '') || next?.reading.entry?.features.has('time') === true)
    return undefined
  return isNamed(items, at) ? asNoun(item, reading, reading.entry) : undefined
}

/** Whether what stands before calls for a noun. */
function isNamed(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]
  const passive = items[at]?.reading.voice === 'passive'
  if (before !== undefined && (CAUSE.test(before.lower) || BY.test(before.lower))) return true
  if (!passive) return false
  if (before !== undefined && WANTING.test(before.reading.entry?.lemma ?? before.lower)) return true
  return (before === undefined || /^(?:sub|punct)$/.test(before.reading.cat)) && verbLater(items, at + 2)
}

/** A predicate of its own comes, before anything that would take it away. */
function verbLater(items: readonly Item[], from: number): boolean {
  for (const { reading } of items.slice(from)) {
    if (/^(?:sub|rel|punct|conj)$/.test(reading.cat)) return false
    if (/^(?:v|aux|neg|cop)$/.test(reading.cat)) return true
  }
  return false
}

function asNoun(item: Item, { glosses }: Reading, entry: Entry): Item {
  const own = DEEDS[entry.lemma]
  const acts = glosses.map((gloss) => gerund(plain(gloss)))
  const reading: Reading = {
    cat: 'n',
    entry: { ...entry, pos: 'n', government: undefined, features: new Set(['of', 'the', 'mass']) },
    glosses: own === undefined ? acts : [own, ...acts],
    cost: 0,
    by: 'rule:nominal/n',
  }
  return { ...item, reading }
}

const EVENT =
  /^(?:unjuk rasa|aksi|aksi unjuk rasa|pertandingan|laga|sidang|persidangan|rapat|pemilu|pemilihan|acara|upacara|demonstrasi|pemungutan suara|penghitungan suara|perundingan|proses|diskusi|debat|lomba|balapan|kampanye|evakuasi)$/

/** `mengamankan jalannya unjuk rasa`: the demonstration, whose course English does not name. */
export function courseAt(items: readonly Item[], at: number): Item | undefined {
  const item = items[at] as Item
  if (item.lower === 'jalannya' && isEvent(items[at + 1]) && /^(?:v|prep)$/.test(items[at - 1]?.reading.cat ?? ''))
    return { ...item, reading: { cat: 'det', entry: undefined, glosses: ['the'], cost: 0, by: 'rule:course' } }
  if (items[at - 1]?.lower !== 'jalannya' || !isEvent(item)) return undefined
  const noun = item.readings.find(({ cat }) => cat === 'n')
  return noun && { ...item, reading: noun }
}

const isEvent = (item: Item | undefined): boolean => EVENT.test(item?.lower ?? '')
