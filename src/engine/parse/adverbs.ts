/** Nouns that say how sure or how planned it is what the verb behind them tells. */
import { table } from '../table.js'
import type { Item, Reading } from '../types.js'

const SAID: Readonly<Record<string, string>> = table({
  kabarnya: 'reportedly',
  rencananya: 'according to plan',
  sedianya: 'originally',
  kemungkinan: 'likely',
})

/** `ia rencananya dimakamkan hari ini`, `jumlah korban kemungkinan bertambah`: an adverb between the subject and its verb. */
export function withAdverbs(items: readonly Item[]): readonly Item[] {
  return items.some(({ lower }) => SAID[lower] !== undefined || lower === 'baru')
    ? items.map((item, at) =>
        isAdverb(items, at) ? asAdverb(item, items[at + 1]) : isOnlySoMuch(items, at) ? asOnly(item) : item,
      )
    : items
}

/** `pemerintah baru membayar separuh utang`: has only paid half of it; no new government, where it is told how much. */
function isOnlySoMuch(items: readonly Item[], at: number): boolean {
  const [subject, item, verb, much] = items.slice(at - 1, at + 3)
  if (at !== 1 || item?.lower !== 'baru' || item.reading.cat !== 'a' || subject?.reading.cat !== 'n') return false
  if (verb?.reading.cat !== 'v' || !/^(?:me|ber)/.test(verb.lower)) return false
  const features = subject.reading.entry?.features
  const body = features?.has('hum') === true || features?.has('org') === true || BODY.test(subject.lower)
  return body && SHARE.test(much?.lower ?? '')
}

const BODY = /^(?:pemerintah|perusahaan|bank|klub|partai|panitia|tim)$/
const SHARE = /^(?:separuh|setengah|sebagian|sepertiga|seperempat|satu|dua|tiga|sedikit)$/

function asOnly(item: Item): Item {
  const reading: Reading = { cat: 'adv', entry: undefined, glosses: ['only'], cost: 0, by: 'rule:only' }
  return { ...item, lower: 'hanya', reading }
}

function isAdverb(items: readonly Item[], at: number): boolean {
  const [before, item, next] = [items[at - 1], items[at], items[at + 1]]
  if (item === undefined || next === undefined || SAID[item.lower] === undefined) return false
  if (before === undefined) return opens(item, next)
  if (!/^(?:n|pn|pron|dem)$/.test(before.reading.cat) || /^(?:soal|ihwal|perihal)$/.test(before.lower)) return false
  return /^(?:v|aux|neg)$/.test(next.reading.cat) && !next.lower.startsWith('terjadi')
}

/** `rencananya, presiden akan hadir`, `kabarnya ia mundur`: at the beginning of a sentence. */
const opens = ({ lower }: Item, next: Item): boolean =>
  lower === 'kabarnya' ? /^(?:n|pn|pron|punct)$/.test(next.reading.cat) : lower !== 'kemungkinan' && next.text === ','

/** `kemungkinan akan hujan`, `kemungkinan bertambah`: what is still to come; `kemungkinan tewas` is a guess. */
const isToCome = (next: Item | undefined): boolean =>
  /^(?:akan|bertambah|meningkat|naik|turun|berkurang|berubah|berlanjut|gagal|batal|mundur|tertunda|ditunda|diperpanjang|menurun|memburuk|membaik)$/.test(
    next?.lower ?? '',
  )

function asAdverb(item: Item, next: Item | undefined): Item {
  const gloss = SAID[item.lower] as string
  const by = item.lower !== 'kemungkinan' || isToCome(next) ? 'rule:foreseen' : 'rule:adverb'
  const reading: Reading = { cat: 'adv', entry: undefined, glosses: [gloss], cost: 0, by }
  return { ...item, reading }
}
