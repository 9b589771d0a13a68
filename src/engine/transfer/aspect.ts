/** What the words before a verb say of it: denied, possible, done, going on, and how. */
import { plain } from '../english/inflect.js'
import { table } from '../table.js'
import type { Item } from '../types.js'

/** What the words before a verb say about it. */
export interface Aspect {
  readonly negative: 'none' | 'not' | 'not yet' | 'prohibition'
  readonly modal: string | undefined
  readonly perfect: boolean
  readonly progressive: boolean
  readonly adverbs: readonly string[]
  /** The adverbs came before the negation: `sering tidak`, "often not". */
  readonly leading: boolean
}

const MODALS: Readonly<Record<string, string>> = table({
  akan: 'will',
  bisa: 'can',
  dapat: 'can',
  harus: 'must',
  mesti: 'must',
  wajib: 'must',
  boleh: 'may',
  mungkin: 'may',
  seharusnya: 'should',
  sebaiknya: 'should',
  semestinya: 'should',
  hendaknya: 'should',
  sepatutnya: 'should',
})
const LEXICAL: Readonly<Record<string, string>> = table({
  mampu: 'be able to',
  ingin: 'want to',
  mau: 'want to',
  hendak: 'want to',
  perlu: 'need to',
  terus: 'continue to',
})
const ADVERBS: Readonly<Record<string, string>> = table({
  masih: 'still',
  baru: 'just',
  pernah: 'once',
  langsung: 'immediately',
  juga: 'also',
  'paling banyak': 'most',
})

/** What is planned or likely, as a verb of its own where nothing else than `akan` says when. */
const FORESEEN: Readonly<Record<string, string>> = table({
  kemungkinan: 'be likely to',
  rencananya: 'be due to',
  sedianya: 'be due to',
})

/** `rencananya dimakamkan`, `kemungkinan akan bertambah`: "is due to be buried", "is likely to increase". */
function foreseen(before: readonly Item[]): Item | undefined {
  const others = before.filter(({ lower }) => lower !== 'akan' && FORESEEN[lower] === undefined)
  if (others.length > 0) return undefined
  return before.find(({ lower, reading }) => FORESEEN[lower] !== undefined && reading.by === 'rule:foreseen')
}

/** `verb`: what stands behind them; it tells `sangat membutuhkan` (greatly needs) from `sangat bersyukur` (is very grateful). */
export function aspectOf(before: readonly Item[], verb?: Item): { aspect: Aspect; lexical: readonly string[] } {
  let negative: Aspect['negative'] = 'none'
  let modal: string | undefined
  let perfect = false
  let progressive = false
  const adverbs: string[] = []
  const lexical: string[] = []
  let leading = false
  const planned = foreseen(before)
  if (planned !== undefined) {
    const aspect: Aspect = { negative, modal, perfect, progressive, adverbs, leading }
    return { aspect, lexical: [FORESEEN[planned.lower] ?? ''] }
  }
  for (const item of before) {
    const word = item.lower
    if (item.reading.cat === 'neg' && adverbs.length > 0) leading = true
    if (item.reading.cat === 'neg') negative = word === 'belum' ? 'not yet' : word === 'jangan' ? 'prohibition' : 'not'
    else if (word === 'telah' || word === 'sudah') perfect = true
    else if (word === 'sedang' || word === 'tengah') progressive = true
    else if (word === 'pernah') {
      if (negative === 'none') adverbs.push('once')
      else {
        // `tidak akan pernah`: never.
        if (negative === 'not yet') perfect = true
        negative = 'none'
        adverbs.push('never')
      }
    } else if (word === 'lagi' && negative === 'not') {
      // `tidak dapat lagi berpikir`: can no longer.
      negative = 'none'
      adverbs.push('no longer')
    } else if (item.reading.cat === 'aux' && MODALS[word] !== undefined) {
      if (modal === undefined) modal = MODALS[word]
      else if (word !== 'akan') lexical.push(word === 'harus' || word === 'wajib' ? 'have to' : 'be able to')
    } else if (item.reading.cat === 'aux' && LEXICAL[word] !== undefined) lexical.push(LEXICAL[word] ?? '')
    // `baru akan terasa`: will only be felt.
    else if (word === 'baru' && before.some(({ lower }) => MODALS[lower] !== undefined)) adverbs.push('only')
    else if (/^(?:sangat|amat)$/.test(word) && verb !== undefined && isDone(verb)) adverbs.push('greatly')
    else adverbs.push(ADVERBS[word] ?? plain(item.reading.glosses[0] ?? ''))
  }
  return { aspect: { negative, modal, perfect, progressive, adverbs, leading }, lexical }
}

/** Something that is done or happens, and no state: `membutuhkan`, `berubah`, whose English is a verb of its own. */
const isDone = ({ lower, reading }: Item): boolean =>
  /^(?:me|ber)/.test(lower) && reading.glosses.every((gloss) => !/^(?:be|feel|look|seem)\b/.test(gloss))
