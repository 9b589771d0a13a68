import { plain } from '../english/inflect.js'
import type { NounPhrase } from '../parse/types.js'
import type { Item, LatticeNode } from '../types.js'
import { inserted, leaf, ranked, scored, sequence } from './lattice.js'

const NAME_FIRST =
  /^(?:universitas|bandara|bandar udara|stadion|provinsi|kabupaten|distrik|jalan|sungai|hotel|museum|yayasan|institut|masjid|gereja|piala|rumah sakit|rs|selat|teluk|laut|desa|kelurahan|kecamatan|partai|pelabuhan|stasiun|kuil|taman nasional|jembatan|istana|penjara|pengadilan|perusahaan|grup|kepulauan|turnamen)$/
const PLAIN_BEFORE = /^(?:gunung|danau|pt|kapten|presiden)$/

/** Who somebody is to the person named behind. */
const KIN =
  /^(?:adik|kakak|ayah|ibu|istri|suami|anak|putra|putri|paman|bibi|keponakan|sepupu|cucu|kakek|nenek|adik perempuan|adik laki-laki|kakak perempuan|kakak laki-laki|saudara|saudara perempuan|saudara laki-laki|janda|mantan istri|mantan suami|pendukung|pengikut|kekasih|pacar|sahabat|teman|rekan|ajudan|anak buah|lawan)$/

/** Whom a place's name tells apart: `polisi Newport`, `warga Palu`. */
const PEOPLE_OF_PLACES = /^(?:polisi|warga|penduduk|masyarakat|pejabat|aparat|petugas|jaksa|otoritas|petani|nelayan)$/

export function placeName(np: NounPhrase, item: Item, before: LatticeNode[], after: LatticeNode[]): void {
  const name = nameLeaf(item)
  const owner = item.reading.entry !== undefined && !item.reading.entry.features.has('person')
  if (
    owner &&
    (np.head.reading.entry?.features.has('hum') === true || np.head.reading.entry?.features.has('title') === true)
  ) {
    before.unshift(name)
    return
  }
  // `vitamin A`, `hepatitis B`, `kelompok D`: a letter is a number.
  if (/^[A-Z]\d*$/.test(item.text)) {
    after.push(name)
    return
  }
  if (PEOPLE_OF_PLACES.test(np.head.lower) && /^\p{Lu}\p{Ll}+$/u.test(item.text)) {
    before.unshift(name)
    return
  }
  // `revisi UU No. 11 Tahun 2020`, `warga RT 3`: of it; `mobil B 1234 ABC`, `versi v2.0`: behind it.
  if (item.reading.by === 'rule:reference' && np.head.reading.cat === 'n') {
    after.push({ ...inserted(item.from, scored(['of', 0]), 'rule:of'), fixed: true }, name)
    return
  }
  if (item.reading.by === 'rule:numbered' || item.reading.by === 'rule:address' || /^v\d/.test(item.text)) {
    after.push(name)
    return
  }
  // `adik perempuan Kim Jong-un`: whose sister she is.
  if (KIN.test(np.head.lower) && !np.head.capital && !/^(?:Ibu|Bapak)$/.test(np.head.text)) {
    after.push({ ...inserted(item.from, scored(['of', 0]), 'rule:of'), fixed: true }, name)
    return
  }
  // `gadis-gadis Sparta`: several people have no name in common but where they are from.
  if (
    np.head.reading.plural === true &&
    np.head.reading.entry?.features.has('hum') === true &&
    !item.text.includes(' ')
  ) {
    before.unshift(name)
    return
  }
  // `pelatih Benfica itu`: somebody pointed at has his own name no more; it is his club's.
  if (
    np.demonstrative !== undefined &&
    /^(?:pelatih|manajer|pemain|bek|kiper|kapten|striker|gelandang|penyerang|juru bicara)$/.test(np.head.lower) &&
    !item.text.includes(' ')
  ) {
    before.unshift(name)
    return
  }
  if (np.head.capital && NAME_FIRST.test(np.head.lower)) before.unshift(name)
  else if (/^(?:kota|pulau|ibu kota|ibukota|desa|negara bagian|wilayah|provinsi)$/.test(np.head.lower))
    after.push(inserted(item.from, scored(['of', 0], ['', -0.7]), 'rule:of'), name)
  else if (
    np.head.reading.entry?.features.has('hum') === true ||
    np.head.reading.entry?.features.has('title') === true ||
    PLAIN_BEFORE.test(np.head.lower)
  )
    after.push(name)
  else if (np.head.reading.cat === 'pn') after.push(name)
  else before.unshift(name)
}

export function placeApposition(np: NounPhrase, item: Item): LatticeNode {
  const of = /^(?:kota|pulau|desa|wilayah|kawasan|ibu kota|ibukota|negara bagian|kecamatan|kelurahan)$/.test(
    np.head.lower,
  )
  return sequence([
    inserted(item.from, of ? scored(['of', 0], ['', -1]) : scored(['', 0], ['of', -0.5]), 'rule:of'),
    nameLeaf(item),
  ])
}

export function nameLeaf(item: Item): LatticeNode {
  const fixed = /^(?:name$|copy$|term:|rule:(?:reference|numbered|address|hours)$)/.test(item.reading.by)
  return leaf(item.from, item.to, ranked(item.reading.glosses.map(plain)), item.reading.by, fixed)
}

/** `Korea Utara` before a head → `North Korean`; a place without an adjective stays a noun. */
export function demonymNode(item: Item, titled = false): LatticeNode {
  const adjective = item.reading.entry?.adjective
  if (adjective === undefined) return nameLeaf(item)
  if (titled) return leaf(item.from, item.to, scored([adjective, 0]), item.reading.by, true)
  return leaf(item.from, item.to, scored([adjective, 0], [item.reading.glosses[0] ?? adjective, -1.5]), item.reading.by)
}
