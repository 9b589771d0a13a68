import type { Item, Reading } from '../types.js'
import { NOMINAL } from '../tag/index.js'
import { joinAmounts } from './amounts.js'
import { isDegree } from './adjectives.js'
import { withAdverbs } from './adverbs.js'
import { classifierAt } from './classifiers.js'
import { parseDate } from './date.js'
import { subjectIn } from './fronted.js'
import { counts, isCollective, isEnough } from './counting.js'
import { measured, measuredSelf } from './measures.js'
import { isTotal, joinOpenings, totalOf } from './openings.js'
import { courseAt, nominalAt } from './nominalised.js'
import { parseNounPhrase } from './noun-phrase.js'
import { afterPreposition, afterPronoun, endsFronted, isContest, isMade, isMereCause, isWhere } from './preceding.js'
import { joinQuestions } from './questions.js'
import { withTopics } from './topics.js'
import { judged, saidOfIt } from './judgements.js'
import { asResentful, asUntil, cannot, isStateReached } from './states.js'
import type { Chunk } from './types.js'
import { table } from '../table.js'

/** Adverbs that stand between an auxiliary and its verb, and move with them. */
const MEDIAL =
  /^(?:juga|hanya|masih|kembali|segera|pun|sering|selalu|jarang|kerap|terus|langsung|sempat|turut|ikut|saling|justru|bahkan|memang|telah|kini|kerap kali|seringkali|sering kali|benar-benar|sangat|lebih|hampir|nyaris|tetap|cukup|semakin|makin|lebih lanjut|akhirnya|terus-menerus|secara aktif|baru saja|tidak lagi|semata-mata|sebagian|kemungkinan|kabarnya|rencananya|sedianya)$/

/** Cuts tagged words into phrases, left to right, each word into exactly one chunk. */
export function chunk(tagged: readonly Item[]): readonly Chunk[] {
  return withTopics(chunksOf(withAdverbs(tagged)))
}

function chunksOf(tagged: readonly Item[]): readonly Chunk[] {
  const items = tagged.map((item, at) =>
    isTotal(tagged, at)
      ? totalOf(item)
      : (nominalAt(tagged, at) ?? courseAt(tagged, at) ?? classifierAt(tagged, at) ?? item),
  )
  const chunks: Chunk[] = []
  let at = 0
  let verbSeen = false
  while (at < items.length) {
    const item = items[at]
    if (item === undefined) break
    const cat = item.reading.cat
    if (cat === 'sub' || /^[.;:?!]$/.test(item.text) || endsFronted(items, chunks, at)) verbSeen = false
    else if (cat === 'rel') verbSeen = true
    const against = item.lower === 'melawan' && (verbSeen || isContest(chunks)) ? asPreposition(item) : undefined
    if (against !== undefined) {
      chunks.push({ type: 'word', item: against })
      at++
      continue
    }
    if (isWhere(items, chunks, at)) {
      const reading: Reading = { cat: 'sub', entry: undefined, glosses: ['where'], cost: 0, by: 'rule:where' }
      chunks.push({ type: 'word', item: { ...item, reading } })
      verbSeen = false
      at++
      continue
    }
    if (isSome(items, at)) {
      const reading: Reading = { ...item.reading, cat: 'pron', glosses: ['some'], plural: true, by: 'rule:some' }
      const head: Item = { ...item, reading }
      chunks.push({ type: 'np', np: { from: item.from, to: item.to, quantifiers: [], head, modifiers: [] } })
      at++
      continue
    }
    if (isStateReached(items, chunks, at)) {
      chunks.push({ type: 'word', item: asUntil(item) })
      verbSeen = false
      at++
      continue
    }
    // `begitu lauknya habis`: as soon as.
    if (item.lower === 'begitu' && /^(?:n|pn|pron)$/.test(items[at + 1]?.reading.cat ?? '')) {
      const reading: Reading = { cat: 'sub', entry: undefined, glosses: ['as soon as'], cost: 0, by: 'rule:begitu' }
      chunks.push({ type: 'word', item: { ...item, reading } })
      verbSeen = false
      at++
      continue
    }
    const subject =
      isMade(chunks) ||
      (!verbSeen &&
        (!afterPreposition(chunks) || opensCount(chunks)) &&
        !afterPronoun(chunks) &&
        !isMereCause(chunks, items, at))
    const found = predicateAt(items, at) ?? cutNominal(items, chunks, at, phraseAt(items, at, subject))
    if (found === undefined) {
      chunks.push({ type: 'word', item })
      if (cat === 'cop' || cat === 'there') verbSeen = true
      at++
      continue
    }
    chunks.push(found.chunk)
    if (found.chunk.type === 'vg' || found.chunk.type === 'ap') verbSeen = true
    at = found.to
  }
  return joinQuestions(joinOpenings(joinAmounts(judged(chunks))))
}

/** `sebanyak 20 orang luka ringan`: so many are the subject. */
function opensCount([first, ...more]: readonly Chunk[]): boolean {
  return more.length === 0 && first?.type === 'word' && first.item.lower === 'sebanyak'
}

/** `relawan terlalu banyak, sehingga sebagian diminta pulang`: some of them, where a clause begins. */
function isSome(items: readonly Item[], at: number): boolean {
  if (items[at]?.lower !== 'sebagian' || !/^(?:v|aux|neg)$/.test(items[at + 1]?.reading.cat ?? '')) return false
  const before = items[at - 1]
  return before === undefined || /^(?:sub|conj|punct)$/.test(before.reading.cat)
}

type Found = { readonly chunk: Chunk; readonly to: number }

/** Leaves the subject out of a fronted adjunct. */
function cutNominal(
  items: readonly Item[],
  chunks: readonly Chunk[],
  at: number,
  found: Found | undefined,
): Found | undefined {
  const cut = found === undefined ? undefined : (subjectIn(items, chunks, at, found.to) ?? saidOfIt(items, chunks, at))
  return cut === undefined ? found : phraseAt(items.slice(0, cut), at, false)
}

function asPreposition(item: Item): Item | undefined {
  const reading = item.readings.find(({ cat }) => cat === 'prep')
  return reading === undefined ? undefined : { ...item, reading }
}

function phraseAt(items: readonly Item[], at: number, subject: boolean): Found | undefined {
  const item = items[at]
  if (item === undefined) return undefined
  const date = parseDate(items, at)
  if (date !== undefined) return { chunk: { type: 'date', date: date.value }, to: date.to }
  const quantified =
    /^(?:hampir|kira-kira|mantan|bekas|calon|eks|kurang lebih|lebih dari|kurang dari|sedikitnya|setidaknya|paling tidak|satu-satunya|nyaris|sesama)$/.test(
      item.lower,
    ) ||
    (isCollective(item) && items[at + 1]?.reading.cat === 'n') ||
    isEnough(items, at) ||
    (item.lower === 'sekitar' && counts(items[at + 1])) ||
    (item.lower === 'lebih' && items[at + 1]?.lower === 'banyak' && items[at + 2]?.reading.cat === 'n')
  if (!NOMINAL.has(item.reading.cat) && !quantified) return undefined
  const np = parseNounPhrase(items, at, subject)
  return np === undefined ? undefined : { chunk: { type: 'np', np: np.value }, to: np.to }
}

/** `telah resmi dinyatakan`: an adjective between an auxiliary and its verb says how; `ia kemungkinan pergi`: how surely. */
function adverbial(items: readonly Item[], at: number, inside: boolean): Item | undefined {
  const item = items[at]
  const next = items[at + 1]?.reading.cat
  if (item === undefined) return undefined
  const likely =
    item.lower === 'kemungkinan' && item.reading.by !== 'rule:foreseen' && at > 0 && (next === 'v' || next === 'aux')
  // `mudah pecah`: easily broken.
  // `mudah terprovokasi`: easily provoked.
  const verb = items[at + 1]
  const provoked =
    next === 'v' &&
    (verb?.lower.startsWith('ter') === true ||
      (verb?.reading.entry?.features.has('intr') === true && !/^(?:me|ber|di)/.test(verb.lower)))
  const easily = item.lower === 'mudah' && (next === 'a' || provoked) && !isDegree(items[at - 1])
  const gloss = likely ? 'likely' : easily ? 'easily' : inside && next === 'v' ? ADVERBIAL[item.lower] : undefined
  if (gloss === undefined) return undefined
  return { ...item, reading: { cat: 'adv', entry: undefined, glosses: [gloss], cost: 0, by: 'rule:adverb' } }
}

const ADVERBIAL: Readonly<Record<string, string>> = table({
  resmi: 'officially',
  penuh: 'fully',
  aktif: 'actively',
  cepat: 'quickly',
  otomatis: 'automatically',
  tegas: 'firmly',
  khusus: 'specially',
  sengaja: 'deliberately',
  sukarela: 'voluntarily',
})

function percentOf(number: Item, percent: Item): Item {
  const gloss = `${number.reading.glosses[0] ?? number.text} percent`
  const reading: Reading = { cat: 'adv', entry: undefined, glosses: [gloss], cost: 0, by: 'rule:percent' }
  return { ...number, to: percent.to, reading }
}

/** `mudah tersinggung`: what stands before a verb as its adverb. */
const isEasily = ({ reading }: Item): boolean => reading.by === 'rule:adverb' && reading.glosses[0] === 'easily'

/** `hilang terseret ombak`: went missing, where what happened follows. */
function gone(items: readonly Item[], at: number): Item | undefined {
  const item = items[at]
  if (item?.lower !== 'hilang' || !/^(?:ter|di).*/.test(items[at + 1]?.lower ?? '')) return item
  const reading = item.readings.find(({ cat }) => cat === 'v')
  return items[at + 1]?.reading.cat === 'v' && reading
    ? { ...item, reading: { ...reading, glosses: ['go missing'] } }
    : item
}

/** Whether a comparison with `dengan` follows. */
const equals = (items: readonly Item[], at: number): boolean => items[at]?.lower === 'dengan'

/** The adjective of a comparison: its `-nya` is no owner. */
function compared(item: Item, before: readonly Item[]): Item {
  if (before.at(-1)?.lower !== 'sama' || item.reading.clitic === undefined) return item
  const { clitic: _, ...reading } = item.reading
  return { ...item, reading }
}

/** A verb group or predicate adjective with its negation, auxiliaries and medial adverbs. */
function predicateAt(items: readonly Item[], at: number): Found | undefined {
  const before: Item[] = []
  let cursor = at
  if (isCollective(items[at] as Item) && items[at + 1]?.reading.cat === 'n') return undefined
  for (;;) {
    const item = items[cursor]
    if (item === undefined) break
    const cat = item.reading.cat
    const adverb = adverbial(items, cursor, before.length > 0)
    const unable = cannot(item, items[cursor + 1])
    if (unable !== undefined) before.push(...unable)
    else if (cat === 'neg' || cat === 'aux') before.push(item)
    else if (adverb !== undefined) before.push(adverb)
    // `sama mahalnya dengan …`
    else if (item.lower === 'sama' && items[cursor + 1]?.reading.cat === 'a' && equals(items, cursor + 2))
      before.push(item)
    // `50 persen lebih besar`
    else if (
      cat === 'num' &&
      items[cursor + 1]?.lower === 'persen' &&
      items[cursor + 2]?.lower === 'lebih' &&
      items[cursor + 3]?.reading.cat === 'a'
    ) {
      before.push(percentOf(item, items[cursor + 1] as Item))
      cursor++
    }
    // `lima kali lebih besar`
    else if (
      item.lower.endsWith(' kali') &&
      items[cursor + 1]?.lower === 'lebih' &&
      items[cursor + 2]?.reading.cat === 'a'
    )
      before.push(item)
    else if (
      (cat === 'adv' || cat === 'part') &&
      (MEDIAL.test(item.lower) || isDegree(item) || before.length > 0) &&
      !item.lower.startsWith('secara')
    )
      before.push(item)
    else break
    cursor++
  }
  if (
    items[at]?.lower === 'mungkin' &&
    (cursor === at + 1 || at === 0) &&
    items[cursor]?.reading.cat !== 'v' &&
    items[cursor]?.reading.cat !== 'a'
  )
    return undefined
  const size = measured(items, cursor) ?? measuredSelf(items, cursor)
  if (size !== undefined && before.every(({ reading }) => reading.cat !== 'num'))
    return {
      chunk: { type: 'ap', ap: { from: items[at]?.from ?? 0, to: size.value.to, before, item: size.value } },
      to: size.to,
    }
  const item = gone(items, cursor)
  const from = items[at]?.from ?? 0
  const significant = before.some((word) => word.reading.cat === 'neg' || word.reading.cat === 'aux')
  const angry = asResentful(items, before, cursor)
  if (angry !== undefined)
    return { chunk: { type: 'ap', ap: { from, to: angry.to, before: [], item: angry } }, to: cursor + 1 }
  if (item !== undefined && item.reading.cat === 'v') {
    if (
      before.length > 0 &&
      !significant &&
      !before.every((word) => MEDIAL.test(word.lower) || isDegree(word) || isEasily(word))
    )
      return undefined
    return { chunk: { type: 'vg', vg: { from, to: item.to, before, verb: item } }, to: cursor + 1 }
  }
  if (
    item !== undefined &&
    item.reading.cat === 'a' &&
    !(items[cursor + 1]?.reading.cat === 'n' && /^mantan|bekas|calon$/.test(item.lower))
  ) {
    const very =
      items[cursor + 1]?.lower === 'sekali' && before.every((word) => !isDegree(word)) ? items[cursor + 1] : undefined
    if (very !== undefined) {
      // `sepi sekali`: very quiet.
      const reading: Reading = { cat: 'adv', entry: undefined, glosses: ['very'], cost: 0, by: 'rule:very' }
      const degree: Item = { ...very, lower: 'sangat', reading }
      return { chunk: { type: 'ap', ap: { from, to: very.to, before: [...before, degree], item } }, to: cursor + 2 }
    }
    return { chunk: { type: 'ap', ap: { from, to: item.to, before, item: compared(item, before) } }, to: cursor + 1 }
  }
  if (significant) {
    const last = before.at(-1)
    const first = before[0]
    if (last === undefined || first === undefined) return undefined
    // `bukan …`, `tidak di …`, `akan ke …`: the auxiliaries stand alone before a noun phrase or preposition.
    return {
      chunk: { type: 'word', item: first, ...(before.length > 1 ? { before: before.slice(1) } : {}) },
      to: cursor,
    }
  }
  if (before.length > 0 && isDegree(items[at]) && item?.reading.cat === 'a') return undefined
  return undefined
}
