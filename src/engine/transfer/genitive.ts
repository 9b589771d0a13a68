/** Whose a thing is, where English says it with an apostrophe: `rumah pelaku` → the perpetrator's house. */
import { plain, plural } from '../english/inflect.js'
import type { NounPhrase } from '../parse/types.js'
import type { LatticeNode, Option } from '../types.js'
import { caseLike } from './capitals.js'
import { leaf, rankScore, sequence } from './lattice.js'
import { adjectiveNode } from './adjective.js'

/** What a person has: his body, his kin, his goods, his words. */
const OWNED =
  /^(?:rumah|kediaman|tempat tinggal|istri|suami|anak|ayah|ibu|orang tua|keluarga|kerabat|adik|kakak|saudara|teman|sahabat|tetangga|pacar|kekasih|telepon|telepon genggam|telepon seluler|ponsel|hp|mobil|motor|sepeda motor|kendaraan|rekening|paspor|dompet|tas|baju|pakaian|sidik jari|tubuh|wajah|kepala|leher|dada|perut|tangan|kaki|jenazah|jasad|mayat|identitas|pernyataan|pertanyaan|keterangan|pengakuan|kesaksian|ucapan|jawaban|komentar|pendapat|keluhan|suara|nyawa|nasib|gaji|pengacara|kuasa hukum|kamar|harta|harta benda|motif|perilaku|perbuatan|kesalahan|moral|akun|keberadaan|persembunyian|kelakuan|impian|air mata|senyum|kepercayaan|martabat|rasa percaya diri)$/

/** Of whom a thing consists, and whom it counts. */
const GROUP =
  /^(?:tim|kelompok|rombongan|pasukan|jumlah|daftar|regu|kawanan|komplotan|jaringan|organisasi|asosiasi|serikat|persatuan|komunitas|klub|partai|dewan|calon|mantan|kandidat|pemilihan|nama|satuan)$/

/** Whether the noun behind a thing is a person who has it. */
export function isOwnerOf(np: NounPhrase, inner: NounPhrase): boolean {
  const features = inner.head.reading.entry?.features
  if (features?.has('hum') !== true || inner.head.capital || inner.head.reading.cat !== 'n') return false
  if (!inner.modifiers.every(({ type }) => type === 'adjective') || GROUP.test(np.head.lower)) return false
  if (np.head.reading.entry?.features.has('of') === true || inner.quantifiers.length > 0) return false
  // `pernyataan anaknya`: a person who is somebody's owns what stands before.
  return OWNED.test(np.head.lower) || (np.clitic !== undefined && np.head.reading.entry?.features.has('hum') !== true)
}

/** `pelaku` before what is his: perpetrator's, perpetrators'. */
export function genitiveNode(phrase: NounPhrase): LatticeNode {
  const { head, modifiers } = phrase
  const many = head.reading.plural === true
  const always = head.reading.entry?.features.has('pl') === true
  const options: Option[] = []
  head.reading.glosses.forEach((gloss, rank) => {
    const one = caseLike(plain(gloss), head)
    const score = rankScore(rank)
    if (!many && !always) options.push({ text: `${one} 's`, score })
    options.push({ text: owning(plural(one)), score: many || always ? score : score - 0.9 })
  })
  const adjectives = modifiers.flatMap((modifier) =>
    modifier.type === 'adjective' ? [adjectiveNode(modifier.item, modifier.adverbs)] : [],
  )
  // Fixed: a table has the person alone.
  return sequence([...adjectives, leaf(head.from, head.to, options, head.reading.by, true)])
}

const owning = (many: string): string => (many.endsWith('s') ? `${many} '` : `${many} 's`)
