import type { Cat, Item, Reading, Word } from '../types.js'
import { table } from '../table.js'
import { adverbCost, measureCost } from './adverbs.js'

/** How well one category follows another; lower is better. What is not listed costs nothing. */
const FOLLOWS: Readonly<Record<string, number>> = table({
  'prep v': 1,
  'prep n': -0.6,
  'prep pn': -0.6,
  'prep pron': -0.4,
  'prep a': 0.6,
  'prep adv': 0.8,
  'prep prep': 0.6,
  'prep conj': 1,
  'det n': -1,
  'det v': 1.5,
  'det a': 0.3,
  'det adv': 1,
  'aux v': -1.2,
  'aux n': 1.5,
  'aux a': -0.2,
  'aux prep': 0.6,
  'aux dem': 3,
  'aux punct': 2.6,
  'aux num': 0.5,
  'aux rel': 2,
  'aux agent': 2,
  'neg v': -0.8,
  'neg a': -0.6,
  'neg n': 0.6,
  'neg aux': -0.4,
  'pron v': -0.8,
  'pron n': 1,
  'pron a': 0.2,
  'rel v': -0.8,
  'rel a': -0.5,
  'rel n': 1,
  'rel aux': -0.3,
  'num n': -0.8,
  'num clf': -1,
  'num v': 1,
  'num num': -1,
  'clf n': -1,
  'clf v': 1,
  'n a': -0.8,
  'n dem': -0.4,
  'a a': 0.2,
  'adv a': -0.4,
  'adv v': -0.4,
  'a n': 0.4,
  'a prep': -0.2,
  'v n': -0.3,
  'v v': 0.9,
  'v adv': -0.1,
  'cop n': -0.3,
  'cop v': 1,
  'agent n': -1,
  'agent v': 2,
  'dem n': 0.5,
  'dem v': -0.3,
  'dem a': -0.3,
  'there n': -0.6,
  'there v': 1,
  'sub n': -0.2,
  'sub v': 0,
  'sub punct': 2,
  'part n': 0,
  'clf prep': 1,
  'det clf': 1,
})

/** Chooses one reading a word by the cheapest path over neighbouring categories (Viterbi; linear in the words). */
export function tag(words: readonly Word[]): readonly Item[] {
  let paths: { cost: number; back: number; reading: Reading }[] = []
  const history: (typeof paths)[] = []
  for (const word of words) {
    const next: typeof paths = []
    for (const reading of word.readings) {
      let best = Number.POSITIVE_INFINITY
      let back = -1
      if (paths.length === 0) best = startCost(reading) + measureCost(reading, words[1])
      for (let index = 0; index < paths.length; index++) {
        const path = paths[index]
        if (path === undefined) continue
        const cost = path.cost + transition(path.reading, reading, word)
        if (cost < best) {
          best = cost
          back = index
        }
      }
      next.push({ cost: best + reading.cost, back, reading })
    }
    history.push(next)
    paths = next
  }
  return trace(words, history)
}

function trace(
  words: readonly Word[],
  history: readonly { cost: number; back: number; reading: Reading }[][],
): readonly Item[] {
  const items: Item[] = []
  let at = cheapest(history.at(-1) ?? [])
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index]
    const path = history[index]?.[at]
    if (word === undefined || path === undefined) continue
    items.push({ ...word, reading: path.reading })
    at = path.back
  }
  return items.toReversed()
}

function cheapest(paths: readonly { cost: number }[]): number {
  let best = 0
  for (let index = 1; index < paths.length; index++)
    if ((paths[index]?.cost ?? 0) < (paths[best]?.cost ?? 0)) best = index
  return best
}

function startCost(reading: Reading): number {
  // `buah yang matang`: what counts things counts nothing without a number before it.
  return reading.voice === 'stem' ? 1 : reading.cat === 'clf' ? 2 : 0
}

const TAKES_VERB: ReadonlySet<string> = new Set(['untuk', 'dengan', 'tanpa', 'dalam', 'setelah', 'sebelum', 'bagi'])

function transition(previous: Reading, current: Reading, word: Word): number {
  let cost = (FOLLOWS[`${previous.cat} ${current.cat}`] ?? 0) + adverbCost(previous, current, word)
  if (current.cat === 'v' && previous.cat === 'prep' && TAKES_VERB.has(grammarWord(previous))) cost -= 1.2
  if (current.voice === 'stem') {
    const licensed =
      previous.cat === 'pron' ||
      previous.cat === 'aux' ||
      previous.cat === 'neg' ||
      grammarWord(previous) === 'untuk' ||
      previous.by.includes('ku-')
    cost += licensed ? -1.2 : previous.cat === 'pn' ? 0.3 : 1.2
  }
  if (
    current.cat === 'v' &&
    previous.cat === 'v' &&
    (previous.entry?.features.has('inf') ||
      previous.entry?.features.has('ger') ||
      previous.entry?.features.has('modal'))
  )
    cost -= 1.4
  // `menteri baru di Jakarta`: "just" stands before a verb, a number or a time only.
  if (
    grammarWord(previous) === 'baru' &&
    /^(?:prep|punct|dem|pron|pn|a|rel|conj|aux|cop|neg|sub|agent)$/.test(current.cat)
  )
    cost += 1.5
  // `pemilih tengah yang bimbang`: in the middle of doing something only before a verb.
  if (word.lower !== 'tengah' && previous.by === 'grammar:tengah' && !/^(?:v|adv|a)$/.test(current.cat)) cost += 3
  // `peraturan baru mewajibkan`: a thing is new; somebody, or what is pointed at, has just done something.
  if (word.lower === 'baru' && current.cat === 'aux' && previous.cat === 'n' && !isSomebody(previous)) cost += 1.8
  // `ingin perjanjian itu ditinjau`: before a thing it is a verb of its own.
  if (/^(?:n|pn|pron)$/.test(current.cat) && /^(?:ingin|mau)$/.test(grammarWord(previous))) cost += 2
  // `sangat disiplin`: a degree is of an adjective.
  if (current.cat === 'n' && /^(?:sangat|amat|terlalu)$/.test(previous.entry?.lemma ?? grammarWord(previous)))
    cost += 1.2
  // `tidak panik`: what somebody is told not to do.
  if (word.lower === 'panik' && current.cat === 'a' && previous.cat === 'neg') cost += 1
  // `kembali menang`, `kembali terpilih`: again; `kembali bekerja` is a word of its own.
  if (
    word.lower !== 'kembali' &&
    previous.cat === 'v' &&
    previous.entry?.lemma === 'kembali' &&
    previous.by.startsWith('lex:kembali')
  )
    cost += current.cat === 'v' || (current.cat === 'a' && word.lower.startsWith('ter')) ? 2 : 0
  // `ditanya soal isu itu`: about it.
  if (word.lower === 'soal' && current.cat === 'n' && previous.cat === 'v' && ASKING.test(previous.entry?.lemma ?? ''))
    cost += 2
  // `lubang yang dalam di pasir`: deep.
  if (/^(?:prep|punct|dem|agent)$/.test(current.cat) && grammarWord(previous) === 'dalam') cost += 2
  // `lebar setiap lingkaran`: the width of each of them.
  if (
    current.cat === 'det' &&
    previous.cat === 'a' &&
    /^(?:lebar|tinggi|panjang|berat|luas|kedalaman)$/.test(previous.entry?.lemma ?? '')
  )
    cost += 1.5
  // `terbalik akibat diterjang ombak`: from being hit.
  if (current.cat === 'v' && previous.cat === 'n' && previous.entry?.lemma === 'akibat') cost += 2
  // `akibat tingginya gelombang`: because of it; `tingginya harga` is a quality and no height.
  if (current.cat === 'a' && current.clitic === '3' && previous.cat === 'n' && previous.entry?.lemma === 'akibat')
    cost += 2
  if (current.cat === 'n' && previous.cat === 'n' && previous.clitic === '3' && previous.entry?.lemma === 'tinggi')
    cost += 2
  // `kebijakan itu baru akan terasa`: only then.
  if (current.cat === 'aux' && previous.cat === 'a' && previous.entry?.lemma === 'baru') cost += 1.2
  // `aspek yang paling mengecewakan`: a degree is of a quality.
  if (current.cat === 'v' && previous.entry?.lemma === 'paling' && PLEASING.test(current.entry?.lemma ?? '')) cost += 2
  // `operasi yang tidak mendesak`: urgent, where nobody is urged.
  if (
    /^(?:punct|dem|sub|conj)$/.test(current.cat) &&
    !/^(?:agar|supaya)$/.test(word.lower) &&
    previous.cat === 'v' &&
    previous.entry?.lemma === 'mendesak'
  )
    cost += 2
  // `menarik uangnya`: before a thing it is what somebody does with it.
  if (/^(?:n|pn|pron|det)$/.test(current.cat) && previous.cat === 'a' && PLEASING.test(previous.entry?.lemma ?? ''))
    cost += 1.2
  // `tiketnya berharga 30 euro`: costs; without a figure it is a quality.
  if (/^(?:berharga|bernilai)$/.test(previous.entry?.lemma ?? '')) {
    const amount =
      current.cat === 'num' || (current.cat === 'adv' && /^(?:sekitar|hampir|hanya|kira-kira)$/.test(word.lower))
    if (amount !== (previous.cat === 'v')) cost += 2
  }
  // `tahan terhadap kekeringan`: resistant to it; nothing is held.
  if (current.cat === 'prep' && word.lower === 'terhadap' && previous.cat === 'v' && previous.by === 'lex:tahan/v')
    cost += 2.5
  // `kaya akan zat besi`: rich in.
  if (current.cat === 'prep' && word.lower === 'akan')
    cost += previous.entry?.government?.has(word.lower) === true ? -1.5 : 4
  if (word.lower === 'baru' && current.cat === 'a' && previous.cat === 'pn') cost += 2
  if (current.cat === 'clf' && word.readings.length > 1 && previous.cat !== 'num' && previous.cat !== 'det') cost += 2
  return cost
}

const ASKING = /^(?:tanya|bertanya|menanya|menanyai|ditanya|berbicara|bicara|berkomentar|berdebat|berdiskusi)$/

/** Adjectives that are verbs as well: what does something to somebody. */
const PLEASING =
  /^(?:menarik|menguntungkan|merugikan|membahayakan|menyenangkan|memuaskan|mengganggu|mengejutkan|mengkhawatirkan|membingungkan|mengecewakan|menakutkan|menyakitkan|mematikan|melelahkan|mengancam|menyulitkan|meresahkan|menjanjikan|meyakinkan|menghibur)$/

function isSomebody({ entry }: Reading): boolean {
  return entry?.features.has('hum') === true || entry?.features.has('org') === true
}

function grammarWord(reading: Reading): string {
  return reading.by.startsWith('grammar:') ? reading.by.slice(8) : ''
}

/** The categories that can begin a noun phrase. */
export const NOMINAL: ReadonlySet<Cat> = new Set<Cat>(['n', 'pn', 'pron', 'num', 'det', 'clf'])
