/** Which phrases of a learned table can stand where they are offered: what they may not lose, and what they may not bring along. */
import type { Option } from '../types.js'
import type { English } from './english.js'
import {
  BEING,
  fitsVerb,
  hasAny,
  isClause,
  isFinite,
  isForeignForm,
  hasAuxiliary,
  isPassivised,
  isStripped,
  isUnfinished,
  losesVerb,
  saidAt,
  saysTo,
} from './guard-forms.js'
import { AUXILIARY, POSSESSIVE, RELATIVE, type Part } from './part.js'

/** Words that open an infinitive. */
const INFINITIVE = /^(?:to|for|.+ing)$/
const PREPOSITION =
  /^(?:of|to|in|on|at|by|for|with|from|as|into|onto|about|between|among|within|during|through|toward|towards|over|under|against|than|inside|near|until|around|outside|behind|beside|above|below|beneath|after|before|without|along|across|off|opposite|via|per|despite|amid|beyond|upon|since|like|unlike|except|including|concerning|regarding|due|because)$/
const ARTICLE = /^(?:the|a|an)$/
const DETERMINER =
  /^(?:the|this|that|these|those|its|it|his|her|their|them|my|our|your|he|she|they|a|an|such|here|there|'s|.+'s|so|then|now|today|one|both|all)$/
const PRONOMINAL = /^(?:I|you|he|she|it|we|they|me|him|her|us|them|my|your|his|its|our|their)$/
const SUBJECT = /^(?:I|he|she|we|they)$/
const TAKEN_UP = /^(?:it|me|him|her|us|them|my|his|our|their)$/
const ADNOMINAL = /^(?:the|a|an|past|former|previous|recent|usual|frequent)$/
const OBJECT = /^(?:it|them|him|her)$/
const SINGLING = /^(?:every|each)$/

/** A run of neighbours, and what is asked of English for it. */
export interface Run {
  readonly parts: readonly Part[]
  /** Its parts are `[a, b]`. */
  readonly a: number
  readonly b: number
  /** How many of them stand for words of the source, the first of these, and the last one: the others are inserted. */
  readonly pieces: number
  readonly opening: Part | undefined
  readonly alone: Part | undefined
  /** Content words of its source. */
  readonly contents: number
  readonly auxiliary: boolean
  readonly infinitive: boolean
  /** It points at something or names an owner. */
  readonly definite: boolean
  /** It has a verb. */
  readonly verbal: boolean
}

/** Whether the English can stand for the run; `trusted` may leave a word of the source out. */
export function admits(run: Run, english: English, trusted: boolean): boolean {
  return (
    (trusted || run.contents <= english.contents) &&
    opens(run, english) &&
    !losesClause(run, english) &&
    closes(run, english) &&
    says(run, english)
  )
}

/** A pronoun, of the source or put in by a rule. */
const takesUp = ({ pronominal, options }: Part): boolean =>
  pronominal || options?.some(({ text }) => SUBJECT.test(text) || TAKEN_UP.test(text)) === true

/** The `yang` of a thing. */
const isThings = ({ relative, options }: Part): boolean =>
  relative && options?.every(({ text }) => !/\bwhom?\b/.test(text)) === true

/** Whether the English can begin where the run begins. */
function opens({ parts, a, b, opening }: Run, english: English): boolean {
  const first = english.words[0] ?? ''
  // `kurangnya pengalaman tempur`, "combat lack of experience": the adjective in front is the inner noun's.
  const turned = (parts[a] as Part).min > (parts[b] as Part).min
  if (turned && english.words.includes('of') && precededBy(parts, a)?.prenominal === true) return false
  // `yang buku pertamanya dilarang`, "whose" and "her first book".
  const before = parts[a - 1]
  if (before?.options?.[0]?.text === 'whose' && DETERMINER.test(first)) return false
  // `cerita itu ada dalam Alkitab`, "the Bible" behind "is".
  if (
    parts[a]?.preposition === true &&
    before?.fixed === true &&
    before.options?.every(({ text }) => AUXILIARY.test(text)) === true
  )
    return hasAny(english, PREPOSITION)
  // `karena sayapnya rusak`, "of its wings" from another sentence.
  if (first === 'of' && parts[a]?.of !== true && opening?.preposition !== true) return false
  // `kemungkinan`, "'s likely" from a contraction.
  if (first === "'s") return false
  // `berperang di`, "the war in"; `pengerahan pasukan Korea Utara`, "North Korean the deployment".
  if (ARTICLE.test(first) && (opening?.forms !== undefined || precededBy(parts, a)?.prenominal === true)) return false
  // `rumah itu tidak berjendela`, "they have no windows": the subject has been said.
  if (SUBJECT.test(first) && !parts.slice(a, b + 1).some(takesUp)) return false
  // `akun, yang kebanyakan dipakai`, "most of whom": a thing.
  if (parts.slice(a, b + 1).some(isThings) && english.words.some((word) => word === 'who' || word === 'whom'))
    return false
  // `mewajibkan murid`, "requiring pupils", where the clause has no other verb.
  return opening?.forms === undefined || !isForeignForm(english, opening.forms)
}

/** `yang menguntungkan orang Eropa`, "profitable": a clause whose object follows needs its verb. */
function losesClause({ parts, a, b, verbal }: Run, english: English): boolean {
  const next = parts[b + 1]
  if (!verbal || next === undefined || next.fixed || next.preposition) return false
  if (!parts.slice(a, b).some(({ relative }) => relative)) return false
  return (
    !hasAny(english, RELATIVE) && !english.words.some((word) => PARTICIPLE.test(word) && !isTold(word, parts, a, b))
  )
}

const PARTICIPLE = /(?:ing|ed|wn|en)$/

/** `pihak yang menginginkan perang`, "wanted": the past of an active verb looks like a participle. */
const isTold = (word: string, parts: readonly Part[], a: number, b: number): boolean =>
  word.endsWith('ed') &&
  parts
    .slice(a, b + 1)
    .some(
      ({ forms }) =>
        forms?.some(({ text }) => text.split(' ').includes(word)) === true &&
        forms.every(({ text }) => !BEING.test(text)),
    )

/** Whether it can end where the run ends. */
function closes({ parts, b, pieces, verbal }: Run, english: English): boolean {
  const part = parts[b] as Part
  const next = parts[b + 1]
  const last = english.words.at(-1) ?? ''
  if (last === "'s" && !isOwned(parts, b)) return false
  // `upaya yang gagal`, "attempt to"; `permintaan untuk menghitung`, "request for" before an infinitive.
  if ((last === 'to' || last === 'for') && strands(parts, b, last)) return false
  // `cara menanggapinya`, "responds to it" and the rules' "it"; `menyerahkannya`, "hand it over".
  if (
    next?.fixed === true &&
    next.count === 0 &&
    english.words
      .slice(-2)
      .some((word) => OBJECT.test(word) && next.options?.some(({ text }) => text === word) === true)
  )
    return false
  // `tidak memiliki pemangsanya`, "have no" before "its predators".
  if (last === 'no' && next?.definite === true) return false
  // `pada tahun-tahun pertama`, "in the first years of", with nothing of it to come.
  if (last === 'of' && next?.fixed !== false && !part.preposition) return false
  if (part.preposition && !verbal && pieces > 1 && !PREPOSITION.test(last)) return false
  // `dihiasi lukisan`, "decorated with" and a "with" of the rules.
  if (next?.of === true && PREPOSITION.test(last)) return false
  return fitsLast(part, english)
}

/** Whether it has the words that the run's grammar needs. */
function says({ parts, a, b, pieces, alone, auxiliary, infinitive, verbal, definite }: Run, english: English): boolean {
  if (auxiliary && !hasAuxiliary(english)) return false
  // `untuk menerima`, "received" from another sentence.
  if (infinitive && !hasAny(english, INFINITIVE)) return false
  // `telur-telur itu`, "they" for what the other sentence had named.
  if (english.words.length === 1 && PRONOMINAL.test(english.words[0] ?? '') && names(parts, a, b)) return false
  // `komisi itu`, "it" before the commission.
  if (pieces === 1 && alone?.definite === true && isPronoun(english) && followedByNoun(parts, b)) return false
  // `dahulu`, "the past" or "past": what belongs to a noun, for a word that has none.
  if (pieces === 1 && alone?.adverb === true && ADNOMINAL.test(english.words[0] ?? '')) return false
  // `pemain itu`, "players"; `rumah tuanya`, "old house".
  if (definite && !hasAny(english, DETERMINER)) return false
  // `veteran yang ditanganinya`, "veterans who handled"; `dan kini ia memiliki`, "and now has".
  if (parts.slice(a, b + 1).some(({ pronominal }) => pronominal) && !hasAny(english, PRONOMINAL)) return false
  // `membuat tim itu menyerah`, "the team's surrender" where it is the verb of a clause.
  if (verbal && pieces > 1 && english.words.includes("'s")) return false
  if (saysTo(english, parts, a, b) || denies(english, parts, a, b)) return false
  if (isPassivised(english, parts, a, b)) return false
  if (!verbal && pieces > 1 && isClause(english, parts, a, b)) return false
  if (verbal && pieces > 1 && isFinite(english, parts, a, b)) return false
  if (verbal && (isUnfinished(english, parts, a, b) || isStripped(english, parts, a, b))) return false
  if (verbal && pieces > 1 && losesVerb(english, parts, a, b)) return false
  if (pieces !== 1 || alone === undefined) return true
  // `kata menteri`, "Minister" from a name's title.
  if (alone.noun && isRaised(english.words, alone.options)) return false
  // `sebagai langkah berbahaya`, "a" for the preposition.
  if (isArticle(english) && alone.options?.every(({ text }) => !ARTICLE.test(text)) === true) return false
  // `salah satu aspek`, "one" before them all.
  if (alone.options?.every(({ text }) => text.includes(' of the')) === true && !english.words.includes('of'))
    return false
  // `gempa susulan berturut-turut`, "in a row" before the noun.
  if (alone.quality && PREPOSITION.test(english.words[0] ?? '') && followedByNoun(parts, b)) return false
  // `warga panik`, "panic" behind "are": the verb or the noun of the quality.
  if (alone.quality && saidAt(parts, a) >= 0 && isStem(english, alone.options)) return false
  // `komisi itu independen`, "an independent": nor a quality.
  if (alone.quality && /^an?$/.test(english.words[0] ?? '') && isPredicated(parts, a)) return false
  return (!alone.possessive || hasAny(english, POSSESSIVE)) && fitsVerb(alone, english)
}

/** Whether a `to` or `for` at the end of a run would have nothing to go with. */
function strands(parts: readonly Part[], b: number, last: string): boolean {
  const part = parts[b] as Part
  const next = parts.slice(b + 1).find(({ count }) => count > 0)
  if (part.preposition || part.forms?.some(({ text }) => text.endsWith(` ${last}`)) === true) return false
  if (last === 'for') return next?.infinitive === true
  return part.noun
    ? next?.infinitive !== true
    : part.forms !== undefined && (next === undefined || next.relative || next.preposition)
}

/** Whether English is a participle of the rules without its ending. */
const isStem = ({ words: [word = '', ...more] }: English, options: readonly Option[] | undefined): boolean =>
  more.length === 0 &&
  word.length > 3 &&
  options?.some(({ text }) => text.startsWith(word) && /^k?ed$/.test(text.slice(word.length))) === true &&
  options.every(({ text }) => text !== word)

/** Whether English is what the rules say, but with a capital. */
const isRaised = ([first = '', ...more]: readonly string[], options: readonly Option[] | undefined): boolean =>
  more.length === 0 &&
  first !== first.toLowerCase() &&
  options?.some(({ text }) => text !== first && text === first.toLowerCase()) === true

/** `masih kecil`: "is" right before it, of its own or with an adverb. */
const isPredicated = (parts: readonly Part[], at: number): boolean =>
  saidAt(parts, at) >= 0 || parts[at - 1]?.options?.every(({ text }) => /^(?:is|are|was|were) \w+$/.test(text)) === true

const isPronoun = ({ words }: English): boolean =>
  words.length === 1 && /^(?:I|you|he|she|it|we|they|me|him|us|them)$/.test(words[0] ?? '')

const followedByNoun = (parts: readonly Part[], b: number): boolean =>
  parts.slice(b + 1).find(({ count }) => count > 0)?.noun === true

/** Whether a run names a thing. */
const names = (parts: readonly Part[], a: number, b: number): boolean =>
  parts.slice(a, b + 1).some(({ noun, contents }) => noun && contents.length > 0)

const isArticle = ({ words }: English): boolean => words.length === 1 && ARTICLE.test(words[0] ?? '')

/** Whether a phrase can end where a part ends. */
function fitsLast(part: Part, english: English): boolean {
  const last = english.words.at(-1) ?? ''
  // `hampir semua`, "almost every": the noun behind would have to be single, which the grammar settles.
  if (SINGLING.test(last)) return false
  // `seorang nelayan`, "a fishing" from `kapal nelayan`: what stood before a noun is none itself.
  if (part.noun && last.endsWith('ing')) return false
  return !part.relative || hasAny(english, RELATIVE)
}

const NEGATIVE =
  /\b(?:no|not|never|cannot|nobody|nothing|none|nor|neither|without|un\w+|in\w{4,}|im\w{4,}|dis\w{3,}|lack\w*|fail\w*|less|few\w*|rarely|seldom|only|just|avoid\w*|prohibit\w*|forb\w+|stop\w*|refus\w+|non\w*)\b/

/** `ada toko`, "is no" from `tidak ada`: a denial of which the source has nothing. */
const denies = ({ denies: denied }: English, parts: readonly Part[], a: number, b: number): boolean =>
  denied &&
  !parts.slice(a, b + 1).some(({ options }) => options === undefined || options.some(({ text }) => NEGATIVE.test(text)))

/** The piece before that stands for words of the source. */
const precededBy = (parts: readonly Part[], a: number): Part | undefined =>
  parts.slice(0, a).findLast(({ count }) => count > 0)

/** Whether what comes next is a thing that can have an owner: `tim itu`, "the team's" before a verb is none. */
function isOwned(parts: readonly Part[], b: number): boolean {
  const next = parts.slice(b + 1).find(({ count }) => count > 0)
  return next !== undefined && !next.fixed && next.forms === undefined && !next.preposition && !next.auxiliary
}
