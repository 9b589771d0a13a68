/** Words whose reading their neighbours decide: hyphenated places, verbs of saying, settled terms. */
import type { Lexicon } from '../lexicon/index.js'
import type { Entry, Reading, Token, Word } from '../types.js'
import { isCapital } from './names.js'
import { makeWord } from './word.js'
import { table } from '../table.js'

/** `Rusia-Korea Utara` → Russian-North Korean; `antar-Korea` → inter-Korean. */
export function hyphenatedPlace(lexicon: Lexicon, tokens: readonly Token[], at: number): Word | undefined {
  const [left, right, more] = (tokens[at]?.lower ?? '').split('-')
  if (left === undefined || right === undefined || more !== undefined || left === right) return undefined
  const next = tokens[at + 1]
  const wide =
    next?.kind === 'word' ? lexicon.entries(`${right} ${next.lower}`).find((entry) => entry.pos === 'pn') : undefined
  const place = wide ?? lexicon.entries(right).find((entry) => entry.pos === 'pn')
  if (place === undefined) return undefined
  const first = left === 'antar' ? 'inter' : lexicon.entries(left).find((entry) => entry.pos === 'pn')
  if (first === undefined) return undefined
  const prefix = typeof first === 'string' ? first : (first.adjective ?? first.glosses[0] ?? '')
  const gloss = `${prefix}-${place.adjective ?? place.glosses[0] ?? ''}`
  const entry: Entry = { ...place, adjective: gloss, features: new Set(['place']) }
  const end = wide === undefined ? at + 1 : at + 2
  return makeWord(tokens, at, end, [{ cat: 'pn', entry, glosses: [gloss], cost: 0, by: 'rule:hyphen' }])
}

const SAYING =
  /^(kata|ujar|tutur|tambah|jelas|ungkap|tegas|papar|imbuh|lanjut|ucap|terang|tulis|tandas|sebut|cetus|kilah|tukas|sambung|jawab|tanya|pinta|pikir|aku)(nya)?$/

/** What is said for some of them; `say` for the others. */
const TOLD: Readonly<Record<string, readonly string[]>> = table({
  tambah: ['add', 'say'],
  imbuh: ['add', 'say'],
  sambung: ['add', 'say'],
  lanjut: ['add', 'say'],
  jawab: ['answer', 'reply'],
  tulis: ['write'],
  tanya: ['ask'],
  pinta: ['ask'],
  pikir: ['think'],
  aku: ['admit'],
})

/** `…, ujar Budi`, `…, katanya`: bare stems of saying behind a comma or a quotation mark. */
export function sayingAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Reading | undefined {
  const match = SAYING.exec(tokens[at]?.lower ?? '')
  const before = tokens[at - 1]
  if (match === null || before === undefined || !/^[,"”“’'?!]$/.test(before.text)) return undefined
  const next = tokens[at + 1]
  // `"Saya gugup," aku Sinta`: anybody else who says "aku" speaks for himself.
  if (match[1] === 'aku' && match[2] === undefined && !isCapital(next?.text ?? '')) return undefined
  if (
    match[2] === undefined &&
    (next === undefined || (next.kind === 'word' && /^(?:yang|dengan|ini|itu|untuk|ke|di|lagi)$/.test(next.lower)))
  )
    return undefined
  const entry = lexicon.entries('mengatakan')[0]
  return {
    cat: 'v',
    entry,
    glosses: TOLD[match[1] ?? ''] ?? ['say'],
    voice: 'active',
    cost: 0,
    by: `rule:saying/${match[1]}`,
    ...(match[2] === undefined ? {} : { clitic: '3' as const }),
  }
}

const THUS: Readonly<Record<string, string>> = table({
  kata: 'say',
  ujar: 'say',
  tutur: 'say',
  dikatakan: 'say',
  disampaikan: 'say',
  diungkapkan: 'say',
  dinyatakan: 'say',
  disebutkan: 'say',
  dijelaskan: 'explain',
  diumumkan: 'announce',
  dilaporkan: 'report',
  diberitakan: 'report',
  ditulis: 'write',
})

/** `…, demikian disampaikan kementerian`: two words that tell, behind what was said, who said it. */
export function attributionAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Word | undefined {
  const [before, thus, verb, next] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]]
  const gloss = THUS[verb?.lower ?? '']
  if (thus?.lower !== 'demikian' || gloss === undefined || next?.kind !== 'word') return undefined
  if (!/^[,"”“]$/.test(before?.text ?? '') || /^(?:oleh|dalam|pada|di|bahwa)$/.test(next.lower)) return undefined
  const entry = lexicon.entries('mengatakan')[0]
  return makeWord(tokens, at, at + 2, [
    { cat: 'v', entry, glosses: [gloss], voice: 'active', cost: 0, by: 'rule:saying/demikian' },
  ])
}

/** A settled term: its English stands; its grammar is the lexicon's where that knows the word. */
export function termReading(token: Token, lexicon: Lexicon): Reading {
  const gloss = token.target ?? token.text
  const by = `term:${gloss}`
  const known = token.termKind === 'person' ? undefined : lexicon.entries(token.lower)[0]
  if (known !== undefined && (known.pos === 'n' || known.pos === 'pn')) {
    const adjective = token.adjective ?? known.adjective
    return { cat: known.pos, entry: { ...known, glosses: [gloss], adjective }, glosses: [gloss], cost: 0, by }
  }
  const feature = FEATURES[token.termKind ?? 'term'] ?? 'term'
  const cat = feature === 'title' || feature === 'term' ? 'n' : 'pn'
  const entry: Entry = {
    lemma: token.lower,
    pos: cat,
    glosses: [gloss],
    features: new Set([feature, 'settled', ...(token.article === undefined ? [] : [token.article])]),
    government: undefined,
    near: [],
    adjective: token.adjective,
    domain: 'user',
  }
  return { cat, entry, glosses: [gloss], cost: 0, by }
}

/** What a settled term's kind means to the grammar. */
const FEATURES: Readonly<Record<string, string>> = table({
  person: 'person',
  place: 'place',
  organisation: 'org',
  title: 'title',
})
