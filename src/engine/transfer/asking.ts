/** Questions that ask who or what something is, or whether it is there: English has "is" before what is asked about. */
import type { NounPhrase } from '../parse/types.js'
import type { Item, LatticeNode, Option } from '../types.js'
import { type Agreement, agreementOf } from './agreement.js'
import { current, IT, type Walk } from './clause-state.js'
import { agreeing, inserted, leaf, scored } from './lattice.js'
import { predicateFollows, predicateLater, previousWord } from './look-around.js'
import { table } from '../table.js'
import { transferNounPhrase } from './noun-phrase.js'
import { beFinite } from './tensed.js'

/** Whether the sentence is a question. */
export function isQuestion({ chunks }: Walk): boolean {
  const end = chunks.findLast((chunk) => chunk.type !== 'word' || !/^["”]$/.test(chunk.item.text))
  return end?.type === 'word' && end.item.text === '?'
}

/** "is" or "are" before what is asked about. */
export const askedBe = (at: number, subject: Agreement, past = -1): LatticeNode => {
  const options: Option[] = [
    { text: beFinite('present', subject), score: 0 },
    { text: beFinite('past', subject), score: past },
  ]
  return { ...agreeing(inserted(at, options, 'rule:question'), subject), fixed: true }
}

/** `siapa nama anak itu`, `apa penyebabnya`, `berapa harga tiketnya`, `berapa tinggi gunung itu`: who, what, how much it is. */
export function identity(walk: Walk, np: NounPhrase, at: number): boolean {
  const { chunks, nodes } = walk
  if (!isQuestion(walk) || predicateLater(chunks, at)) return false
  const [before, first] = [chunks[at - 1], chunks[at - 2]]
  const subject = agreementOf(np)
  const amount = amountOf(np, at, before)
  if (amount !== undefined) nodes.push(...amount)
  else if (
    before?.type === 'np' &&
    at === 1 &&
    /^(?:siapa|apa)$/.test(before.np.head.lower) &&
    before.np.modifiers.length === 0
  ) {
    const { from, to } = before.np
    const who = np.head.lower === 'nama' || before.np.head.lower === 'apa' ? 'what' : 'who'
    nodes.splice(-1, 1, leaf(from, to, scored([who, 0]), 'rule:question', true))
    nodes.push(askedBe(np.from, subject), about(np))
  } else if (before?.type === 'word' && HOW.test(before.item.lower) && at === 1)
    nodes.push(askedBe(np.from, subject), about(np))
  else if (before?.type === 'ap' && first?.type === 'word' && first.item.lower === 'berapa' && at === 2)
    nodes.push(askedBe(np.from, subject), about(np))
  else return false
  const clause = current(walk)
  clause.subject = subject
  clause.verb = np.head
  return true
}

const HOW = /^(?:berapa lama|berapa jauh|seberapa jauh|bagaimana|di mana|di manakah|kapan|kapankah|mengapa)$/

const about = (np: NounPhrase): LatticeNode => transferNounPhrase(np, { role: 'subject', governor: '' })

/** `berapa harga tiketnya`: what is its price; `berapa umur anak itu`: how old is the child. */
function amountOf(np: NounPhrase, at: number, before: unknown): readonly LatticeNode[] | undefined {
  const [many, ...more] = np.quantifiers
  if (at !== 0 || before !== undefined || many?.lower !== 'berapa' || more.length > 0) return undefined
  const [owner] = np.modifiers
  if (/^(?:umur|usia)$/.test(np.head.lower) && owner?.type === 'noun' && np.modifiers.length === 1) {
    const { demonstrative } = np
    const whose = demonstrative === undefined ? owner.phrase : { ...owner.phrase, demonstrative }
    const old = leaf(many.from, np.head.to, scored(['how old', 0]), 'rule:question', true)
    return [old, askedBe(whose.from, agreementOf(whose)), about(whose)]
  }
  if (!SIZE.test(np.head.lower)) return undefined
  const thing = { ...np, quantifiers: [] }
  return [
    leaf(many.from, many.to, scored(['what', 0]), 'rule:question', true),
    askedBe(np.head.from, agreementOf(thing)),
    about(thing),
  ]
}

const SIZE =
  /^(?:harga|biaya|tarif|umur|usia|suhu|luas|jarak|panjang|lebar|tinggi|berat|nilai|populasi|gaji|kecepatan|ongkos|kedalaman|ketinggian|kapasitas|nomor|jumlah)$/

/** `apakah dia guru`, `apakah mereka masih di sana`: a subject with no verb, and what or where it is. */
export function equation(walk: Walk, np: NounPhrase, at: number): boolean {
  const { chunks, nodes } = walk
  const next = chunks[at + 1]
  const where =
    next?.type === 'word' && (/^(?:prep|aux)$/.test(next.item.reading.cat) || next.item.lower.startsWith('di '))
  if ((next?.type !== 'np' && !where) || chunks.slice(at + 1).some(({ type }) => type === 'vg' || type === 'ap'))
    return false
  if (next.type === 'word' && next.item.reading.cat === 'aux' && next.item.lower !== 'masih') return false
  const subject = agreementOf(np)
  nodes.push(askedBe(np.from, subject), about(np))
  const clause = current(walk)
  clause.subject = subject
  clause.verb = np.head
  clause.form = 'finite'
  if (next.type !== 'np') return true
  // `guru`: what he is, and no object.
  clause.equated = next.np
  return true
}

/** `apakah ini benar`, `bukankah itu tugas pemerintah`: what is pointed at, behind "is". */
export function pointedQuestion(walk: Walk, item: Item, at: number): boolean {
  const { chunks, nodes } = walk
  const clause = current(walk)
  const word = previousWord(chunks, at)
  const next = chunks[at + 1]
  if (at !== 1 || word === undefined || !isQuestion(walk) || clause.subject !== undefined) return false
  if (!/^(?:apakah|bukankah|benarkah)$/.test(word.lower)) return false
  const plain =
    next?.type === 'np' ? !predicateFollows(chunks, at + 1) : next?.type === 'ap' && next.ap.before.length === 0
  if (!plain) return false
  const shown = leaf(
    item.from,
    item.to,
    scored([item.lower === 'ini' ? 'this' : 'that', 0], ['it', -1]),
    item.reading.by,
    true,
  )
  const not = word.lower === 'bukankah'
  if (not) nodes.splice(-1, 1)
  nodes.push(askedBe(item.from, IT), shown)
  if (not) nodes.push(leaf(word.from, word.to, scored(['not', 0]), word.reading.by, true))
  clause.subject = IT
  clause.verb = next?.type === 'ap' ? next.ap.item : item
  if (next?.type === 'np') clause.equated = next.np
  return true
}

/** `apakah ada kehidupan`: "is there"; as the existential says it, turned round. */
export function thereAsked(walk: Walk, item: Item, at: number, options: readonly Option[]): readonly Option[] {
  const before = previousWord(walk.chunks, at)
  const opens = (before?.lower === 'apakah' && at === 1) || (item.lower === 'adakah' && at === 0)
  if (!opens || !isQuestion(walk)) return options
  return options.map(({ text, score }) => ({ text: text.replace(/^there (\S+)/, '$1 there'), score }))
}

const TRUTH: Readonly<Record<string, string>> = table({ benarkah: 'true', mungkinkah: 'possible', betulkah: 'true' })

/** `benarkah kopi menyebabkan kanker`, `mungkinkah itu terjadi`: "is it true that" before a clause. */
export function truthAsked(walk: Walk, item: Item, at: number): boolean {
  const gloss = TRUTH[item.lower]
  if (at !== 0 || gloss === undefined || !isQuestion(walk)) return false
  const subject = walk.chunks[1]
  const pointed = subject?.type === 'word' && subject.item.reading.cat === 'dem'
  if ((subject?.type !== 'np' && !pointed) || !predicateFollows(walk.chunks, 1)) return false
  walk.nodes.push(leaf(item.from, item.to, scored([`is it ${gloss} that`, 0]), item.reading.by, true))
  return true
}
