/** Which phrases of a learned table may take the place of what the rules say, and at what cost. */
import { past, thirdPerson } from '../english/inflect.js'
import type { Chooser } from './chooser.js'
import { ARTICLE, type EdgeStore } from './edges.js'
import type { English } from './english.js'
import { admits, type Run } from './guards.js'
import { NO_CONTENTS, type OpenChoice, type Part, POSSESSIVE } from './part.js'
import type { EdgeRanking } from './ranking.js'

/** English for a span of source tokens from a learned table, with its log-score. */
export interface SpanOption {
  readonly english: English
  readonly score: number
  /** Seen so often that it may leave a word of the source out: `melakukan penelitian` → research. */
  readonly trusted: boolean
}

export type SpanLookup = (from: number, to: number) => readonly SpanOption[]

/** The longest source span that a learned phrase may replace, in tokens. */
const MAX_SPAN = 6
/** What a phrase costs that leaves out an `of` or `by` which the rules put before a noun: `akhir Maret`. */
const LOST_OF = -1.5

/** Where phrases go, and what they are scored with. */
export interface PhraseScores {
  readonly store: EdgeStore
  /** For every content word of a phrase for which its English has no word that the rules know. */
  readonly disagreement: number
  /** How much a phrase answers to the chooser for the articles and numbers it settles. */
  readonly open: number
  /** How much it answers for a verb in another tense than its clause's. */
  readonly tense: number
  /** What the words around a span say of its English, as a log-score. */
  readonly sense?: ((english: English, from: number, to: number) => number) | undefined
  readonly ranking?: EdgeRanking | undefined
  readonly chooser?: Chooser | undefined
}

/** Offers phrases for every run of neighbours that covers a whole source span. `states` are those before and behind each part. */
export function offerPhrases(
  parts: readonly Part[],
  states: readonly number[],
  lookup: SpanLookup,
  { store, disagreement, open, tense, sense, ranking, chooser }: PhraseScores,
): void {
  for (let a = 0; a < parts.length; a++) {
    const opensWithOf = parts[a]?.of === true
    let min = Number.POSITIVE_INFINITY
    let max = -1
    let count = 0
    let contents = 0
    let auxiliary = false
    let infinitive = false
    let definite = false
    let verbal = false
    // The only piece that stands for words of the source; the others are inserted.
    let alone: Part | undefined
    let pieces = 0
    let opening: Part | undefined
    for (let b = a; b < parts.length; b++) {
      const part = parts[b]
      if (part === undefined || part.fixed) break
      min = Math.min(min, part.min)
      max = Math.max(max, part.max)
      count += part.count
      contents += part.contents.length
      auxiliary ||= part.auxiliary || part.finite
      infinitive ||= part.infinitive
      definite ||= part.definite
      verbal ||= part.forms !== undefined
      if (part.count > 0) {
        alone = part
        opening ??= part
        pieces++
      }
      if (max >= 0 && max - min > MAX_SPAN + 2) break
      if (part.count === 0 || count !== max - min || count > MAX_SPAN) continue
      const to = states[b + 1]
      const from = states[a]
      if (to === undefined || from === undefined) continue
      const run: Run = { parts, a, b, pieces, opening, alone, contents, auxiliary, infinitive, definite, verbal }
      for (const { english, score, trusted } of lookup(min, max)) {
        if (!admits(run, english, trusted)) continue
        const lost = opensWithOf && !joins(english.words) ? LOST_OF : 0
        let missing = 0
        let said = 0
        let untimely = 0
        let owned = 0
        for (let at = a; at <= b; at++) {
          said += scoreOfChoice(parts[at]?.open, english.words)
          owned += scoreOfOwner(parts[at], english.words)
          untimely += scoreOfTense(parts[at], english)
          for (const content of parts[at]?.contents ?? NO_CONTENTS) if (lacks(english, content)) missing++
        }
        store.add(
          from,
          to,
          english,
          score +
            lost +
            owned +
            (sense?.(english, min, max) ?? 0) +
            (ranking?.alone(english, min, max, 'phrase', true) ?? 0) +
            open * said +
            tense * untimely +
            disagreement * (contents === 1 ? 2 : 1) * missing,
          min,
          max,
          'phrase',
          true,
        )
        markArticle(store, parts, a, b, english.words, chooser)
      }
    }
  }
}

/** What a phrase for `parts[a..b]` does to an article that waits for its noun, and what an article before it makes of its number. */
function markArticle(
  store: EdgeStore,
  parts: readonly Part[],
  a: number,
  b: number,
  words: readonly string[],
  chooser: Chooser | undefined,
): void {
  let article = false
  for (let at = b; at >= a; at--) {
    const { open, options, count, min } = parts[at] as Part
    if (open?.kind === 'article') {
      article = true
      break
    }
    if (count === 0 || options?.some(({ choice }) => choice !== undefined) !== true) continue
    const own = parts.slice(a, at).some((part) => part.open?.kind === 'article')
    const number = options.find(({ text }) => words.includes(lastWord(text)))?.choice
    store.mark(ARTICLE.ends, own || number === undefined ? undefined : chooser?.given(min, number))
    return
  }
  store.mark(article ? 1 + articleSaid(words) : ARTICLE.passes)
}

const articleSaid = (words: readonly string[]): number =>
  words.includes('the') ? 0 : words.includes('a') || words.includes('an') ? 1 : 2

/** Whether a phrase has no trace of a content word the rules know. */
function lacks({ known }: English, content: readonly number[]): boolean {
  for (const { stem } of known) if (content.includes(stem)) return false
  return true
}

/** What the choice models say of the article or the number that a phrase has. */
function scoreOfChoice(open: OpenChoice | undefined, words: readonly string[]): number {
  if (open === undefined) return 0
  const { kind, options, chosen } = open
  if (kind === 'article') {
    const shown = ['the', 'a', ''][articleSaid(words)]
    const option = options.find(({ text }) => text === shown)
    return option?.choice === undefined ? Math.min(...chosen) : (chosen[option.choice] ?? 0)
  }
  for (const { text, choice } of options)
    if (choice !== undefined && words.includes(lastWord(text))) return chosen[choice] ?? 0
  return Math.max(...chosen)
}

/** `Rusia … perangnya`, "his war": what the rules think of the owner that a phrase names where they know another. */
function scoreOfOwner(part: Part | undefined, words: readonly string[]): number {
  if (part?.definite !== true || part.options === undefined || part.options.length < 2) return 0
  const said = words.find((word) => POSSESSIVE.test(word))
  return part.options.find(({ text }) => text === said)?.score ?? 0
}

/** What a phrase loses whose verb is in another tense than the clause is told in. */
function scoreOfTense(part: Part | undefined, english: English): number {
  const told = part?.told
  if (told === undefined) return 0
  const shown =
    english.told ?? (part?.stems?.some((stem) => shows(english.words, stem)) === true ? 'present' : undefined)
  return shown === undefined || shown === told.tense ? 0 : told.other
}

/** Whether a verb stands there in the present. */
const shows = (words: readonly string[], stem: string): boolean =>
  words.includes(thirdPerson(stem)) || (words.includes(stem) && past(stem) !== stem)

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)

function joins(words: readonly string[]): boolean {
  return words.some(
    (word) => word === 'of' || word === 'by' || word === "'s" || word.endsWith("'s") || word.endsWith("s'"),
  )
}
