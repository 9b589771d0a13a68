/** Which phrases of a learned table may take the place of what the rules say, and at what cost. */
import type { Option } from '../types.js'
import type { EdgeStore } from './edges.js'
import type { English } from './english.js'
import { AUXILIARY, NO_CONTENTS, POSSESSIVE, RELATIVE, type OpenChoice, type Part } from './part.js'

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

/** Words that open a form of a verb: finite, or an infinitive. */
const TELLING = /^(?:to|is|are|was|were|has|have|had|am)$/
const INFINITIVE = /^(?:to|for|.+ing)$/
const PREPOSITION =
  /^(?:of|to|in|on|at|by|for|with|from|as|into|onto|about|between|among|within|during|through|toward|towards|over|under|against|than|inside|near|until|around)$/
const ARTICLE = /^(?:the|a|an)$/
const SINGLING = /^(?:every|each)$/

/** Where phrases go, and what they are scored with. */
export interface PhraseScores {
  readonly store: EdgeStore
  /** For every content word of a phrase for which its English has no word that the rules know. */
  readonly disagreement: number
  /** How much a phrase answers to the chooser for the articles and numbers it settles. */
  readonly open: number
  /** What the words around a span say of its English, as a log-score. */
  readonly sense?: ((english: English, from: number, to: number) => number) | undefined
}

/** Offers phrases for every run of neighbours that covers a whole source span. `states` are those before and behind each part. */
export function offerPhrases(
  parts: readonly Part[],
  states: readonly number[],
  lookup: SpanLookup,
  { store, disagreement, open, sense }: PhraseScores,
): void {
  for (let a = 0; a < parts.length; a++) {
    const behindAdjective = precededBy(parts, a)?.prenominal === true
    const opensWithOf = parts[a]?.of === true
    let min = Number.POSITIVE_INFINITY
    let max = -1
    let count = 0
    let contents = 0
    let auxiliary = false
    let infinitive = false
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
      for (const { english, score, trusted } of lookup(min, max)) {
        if (!trusted && contents > english.contents.length) continue
        // `karena sayapnya rusak`, "of its wings" from another sentence.
        if (english.words[0] === 'of' && !opensWithOf && opening?.preposition !== true) continue
        if (auxiliary && !hasAny(english, AUXILIARY)) continue
        // `mewajibkan murid`, "requiring pupils", where the clause has no other verb.
        if (opening?.forms !== undefined && isForeignForm(english, opening.forms)) continue
        // `berperang di`, "the war in"; `pengerahan pasukan Korea Utara`, "North Korean the deployment".
        if ((behindAdjective || opening?.forms !== undefined) && ARTICLE.test(english.words[0] ?? '')) continue
        // `kemungkinan`, "'s likely" from a contraction.
        if (english.words[0] === "'s") continue
        if (english.words.at(-1) === "'s" && !isOwned(parts, b)) continue
        // `membuat tim itu menyerah`, "the team's surrender" where it is the verb of a clause.
        if (verbal && pieces > 1 && english.words.includes("'s")) continue
        if (saysTo(english, parts, a, b)) continue
        // `pada tahun-tahun pertama`, "in the first years of", with nothing of it to come.
        if (english.words.at(-1) === 'of' && parts[b + 1]?.fixed !== false && !part.preposition) continue
        // `untuk menerima`, "received" from another sentence.
        if (infinitive && !hasAny(english, INFINITIVE)) continue
        if (part.preposition && !verbal && pieces > 1 && !PREPOSITION.test(english.words.at(-1) ?? '')) continue
        if (pieces === 1 && alone?.possessive === true && !hasAny(english, POSSESSIVE)) continue
        // `dihiasi lukisan`, "decorated with" and a "with" of the rules.
        if (parts[b + 1]?.of === true && PREPOSITION.test(english.words.at(-1) ?? '')) continue
        if (!fitsLast(part, english) || (pieces === 1 && alone !== undefined && !fitsVerb(alone, english))) continue
        const lost = opensWithOf && !joins(english.words) ? LOST_OF : 0
        let missing = 0
        let said = 0
        for (let at = a; at <= b; at++) said += scoreOfChoice(parts[at]?.open, english.words)
        for (let at = a; at <= b; at++)
          for (const content of parts[at]?.contents ?? NO_CONTENTS) if (lacks(english.stems, content)) missing++
        store.add(
          from,
          to,
          english,
          score +
            lost +
            (sense?.(english, min, max) ?? 0) +
            open * said +
            disagreement * (contents === 1 ? 2 : 1) * missing,
          min,
          max,
          'phrase',
          true,
        )
      }
    }
  }
}

const hasAny = ({ words }: English, pattern: RegExp): boolean => words.some((word) => pattern.test(word))

/** Whether a phrase can end where a part ends. */
function fitsLast(part: Part, english: English): boolean {
  const last = english.words.at(-1) ?? ''
  // `hampir semua`, "almost every": the noun behind would have to be single, which the grammar settles.
  if (SINGLING.test(last)) return false
  // `seorang nelayan`, "a fishing" from `kapal nelayan`: what stood before a noun is none itself.
  if (part.noun && last.endsWith('ing')) return false
  return !part.relative || hasAny(english, RELATIVE)
}

/** Whether a phrase for one part alone has a form of the verb that the clause asks for; a part that is no verb asks for none. */
function fitsVerb({ forms, finite }: Part, english: English): boolean {
  if (forms === undefined) return true
  const { words } = english
  const first = words[0] ?? ''
  if (finite && !hasAny(english, AUXILIARY)) return false
  // Whether a clause follows, the grammar knows.
  if (words.length > 1 && words.at(-1) === 'that') return false
  // `sejak didirikan`, "since being established": no form that the clause does not ask for.
  if (TELLING.test(first) && !begins(forms, first)) return false
  return words.length !== 1 || allows(forms, first)
}

/** Whether a phrase has no trace of a content word the rules know. */
function lacks(stems: readonly number[], content: readonly number[]): boolean {
  for (const stem of stems) if (content.includes(stem)) return false
  return true
}

/** What the choice models say of the article or the number that a phrase has. */
function scoreOfChoice(open: OpenChoice | undefined, words: readonly string[]): number {
  if (open === undefined) return 0
  const { kind, options, chosen } = open
  if (kind === 'article') {
    const shown = words.includes('the') ? 'the' : words.includes('a') || words.includes('an') ? 'a' : ''
    const option = options.find(({ text }) => text === shown)
    return option?.choice === undefined ? Math.min(...chosen) : (chosen[option.choice] ?? 0)
  }
  for (const { text, choice } of options)
    if (choice !== undefined && words.includes(lastWord(text))) return chosen[choice] ?? 0
  return Math.max(...chosen)
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)

/** Whether a phrase opens with a form of the verb that its clause does not ask for. */
function isForeignForm({ words }: English, forms: readonly Option[]): boolean {
  const first = words[0] ?? ''
  // `menyikat gigi`, "brush your teeth" where the clause wants "brushing".
  if (forms.every(({ text }) => GERUND.test(text))) return !first.endsWith('ing')
  if (first === 'to') return !forms.some(({ text }) => text.startsWith('to '))
  if (first.length < 6) return false
  if (first.endsWith('ing')) return !forms.some(({ text }) => text.startsWith(first) || GERUND.test(text))
  // `membiarkan lawan menguasai bola`, "controlled the ball" where it wants "control".
  return first.endsWith('ed') && forms.every(({ text }) => !/ed\b|^[a-z]+s\b/.test(text))
}

/** `berharap semua pihak menghormati`, "all parties to respect" where the clause wants a finite verb. */
function saysTo({ words }: English, parts: readonly Part[], a: number, b: number): boolean {
  const to = words.indexOf('to')
  if (to < 1 || to === words.length - 1) return false
  const verb = (words[to + 1] ?? '').slice(0, 4)
  for (let at = a; at <= b; at++) {
    const forms = parts[at]?.forms
    if (forms?.some(({ text }) => text.startsWith(verb)) === true)
      return !forms.some(({ text }) => text.includes('to '))
  }
  return false
}

/** The piece before that stands for words of the source. */
const precededBy = (parts: readonly Part[], a: number): Part | undefined =>
  parts.slice(0, a).findLast(({ count }) => count > 0)

/** Whether what comes next is a thing that can have an owner: `tim itu`, "the team's" before a verb is none. */
function isOwned(parts: readonly Part[], b: number): boolean {
  const next = parts.slice(b + 1).find(({ count }) => count > 0)
  return next !== undefined && !next.fixed && next.forms === undefined && !next.preposition && !next.auxiliary
}

const GERUND = /^[a-z]+ing\b/

function begins(forms: readonly Option[], word: string): boolean {
  return forms.some(({ text }) => text.startsWith(`${word} `) || text.includes(` ${word} `))
}

function allows(forms: readonly Option[], word: string): boolean {
  for (const form of forms) if (form.text === word) return true
  return false
}

function joins(words: readonly string[]): boolean {
  return words.some(
    (word) => word === 'of' || word === 'by' || word === "'s" || word.endsWith("'s") || word.endsWith("s'"),
  )
}
