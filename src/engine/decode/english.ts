/** English as the decoder handles it: every text cut into words once, and its words known by number. */
import type { Models } from '../model/load.js'
import { IRREGULAR_VERBS } from '../english/irregular.js'
import { hashOf } from '../model/hash.js'
import { type RankingModel, textHash, wordsScore } from '../model/ranking.js'
import { senseOf } from '../model/sense.js'

/** What the decoder knows of an English word. */
export interface KnownWord {
  /** Of the language model; 0 without one. */
  readonly id: number
  /** Of the word table; -1 where it does not know the word, or without models. */
  readonly target: number
  /** What inflected forms of a word share. */
  readonly stem: number
  /** It carries grammar more than meaning. */
  readonly light: boolean
  /** What the sense model calls it. */
  readonly sense: number
  readonly told: Told
  /** A word of denial. */
  readonly denies: boolean
  /** What the ranking model calls it. */
  readonly name: number
}

/** The tense that a verb's form shows. */
type Told = 'past' | 'present' | undefined

/** Some English and what the decoder asks of it again and again. */
export interface English {
  readonly words: readonly string[]
  /** Of each word. */
  readonly known: readonly KnownWord[]
  /** How many of its words carry meaning. */
  readonly contents: number
  /** The tense of its first verb, where the verb's form shows one. */
  readonly told: Told
  /** It has a word of denial. */
  readonly denies: boolean
  /** What the ranking model calls its words, its text, and how it likes the words by themselves. */
  readonly names: readonly number[]
  readonly text: number
  readonly liking: number
}

/** Remembers English; the same text gives the same object until `refresh` forgets all. */
export interface EnglishCache {
  /** The English of a text with one space between words. */
  ofText(text: string): English
  ofWords(words: readonly string[]): English
  /** Between sentences: forgets everything where too much has come together. */
  refresh(): void
}

/** Letters that inflected forms of a word share. */
const STEM = 4
const LIGHT: ReadonlySet<string> = new Set(
  'the a an of to in on at by for from with and or that this these those be is are was were been being have has had do does did not will would can could may might must should it its he his she her they their them as more most there who which against about into over after before between under during through toward because when while but if also up out off per within among than so where what how'.split(
    ' ',
  ),
)
/** Texts and words remembered at most. */
const LIMIT = 4_000

const NOTHING: English = {
  words: [],
  known: [],
  contents: 0,
  told: undefined,
  denies: false,
  names: [],
  text: textHash([]),
  liking: 0,
}

const DENIAL = /^(?:no|not|never|cannot|nobody|nothing|none|nor|neither|without)$/
const PRESENT = /^(?:is|are|am|has|have|does|do)$/
const PAST = /^(?:was|were|had|did|.{2,}ed)$/
const PASTS: ReadonlySet<string> = new Set(
  [...IRREGULAR_VERBS].flatMap(([base, [past]]) => (past === base ? [] : [past])),
)

const toldBy = (word: string): Told =>
  PRESENT.test(word) ? 'present' : PAST.test(word) || PASTS.has(word) ? 'past' : undefined

export function createEnglishCache(models: Models | undefined, ranking?: RankingModel): EnglishCache {
  const texts = new Map<string, English>()
  const words = new Map<string, KnownWord>()
  const stems = new Map<string, number>()
  const stemOf = (word: string): number => {
    const letters = word.slice(0, STEM).toLowerCase()
    const known = stems.get(letters)
    if (known !== undefined) return known
    stems.set(letters, stems.size)
    return stems.size - 1
  }
  const know = (word: string): KnownWord => {
    const known = words.get(word)
    if (known !== undefined) return known
    const found = {
      id: models === undefined ? 0 : models.lm.wordId(word),
      target: models === undefined ? -1 : models.english.idOf(word),
      stem: stemOf(word),
      light: LIGHT.has(word),
      sense: senseOf(word),
      told: toldBy(word),
      denies: DENIAL.test(word),
      name: models === undefined ? 0 : hashOf(models.english.wordOf(models.lm.wordId(word))),
    }
    words.set(word, found)
    return found
  }
  const ofWords = (parts: readonly string[]): English => {
    const known = parts.map(know)
    const names = known.filter((_, at) => parts[at] !== '').map((word) => word.name)
    return {
      words: parts,
      known,
      contents: known.reduce((count, word) => (word.light ? count : count + 1), 0),
      told: known.find((word) => word.told !== undefined)?.told,
      denies: known.some((word) => word.denies),
      names,
      text: textHash(names),
      liking: ranking === undefined ? 0 : wordsScore(ranking, names),
    }
  }
  return {
    ofText(text) {
      if (text === '') return NOTHING
      const known = texts.get(text)
      if (known !== undefined) return known
      const found = ofWords(text.split(' '))
      texts.set(text, found)
      return found
    },
    ofWords,
    refresh() {
      if (texts.size < LIMIT && words.size < LIMIT) return
      texts.clear()
      words.clear()
      stems.clear()
    },
  }
}
