/** Which forms of a verb the English of a table may have where the grammar of the clause asks for some. */
import type { Option } from '../types.js'
import type { English } from './english.js'
import { AUXILIARY, type Part } from './part.js'

/** Words that open a form of a verb: finite, or an infinitive. */
const TELLING = /^(?:to|is|are|was|were|has|have|had|am)$/

export const hasAny = ({ words }: English, pattern: RegExp): boolean => words.some((word) => pattern.test(word))

/** Whether a phrase for one part alone has a form of the verb that the clause asks for; a part that is no verb asks for none. */
export function fitsVerb({ forms, finite, infinitive }: Part, english: English): boolean {
  if (forms === undefined) return true
  const { words } = english
  const first = words[0] ?? ''
  if (finite && !hasAny(english, AUXILIARY)) return false
  // `mengirim pasukan berperang`, "went to war" where the clause wants "to fight".
  if (infinitive && english.told === 'past' && first !== 'to') return false
  // Whether a clause follows, the grammar knows.
  if (words.length > 1 && words.at(-1) === 'that') return false
  // `sejak didirikan`, "since being established": no form that the clause does not ask for.
  if (TELLING.test(first) && !begins(forms, first)) return false
  return words.length !== 1 || allows(forms, first)
}

/** Whether a phrase opens with a form of the verb that its clause does not ask for. */
export function isForeignForm({ words }: English, forms: readonly Option[]): boolean {
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
export function saysTo({ words }: English, parts: readonly Part[], a: number, b: number): boolean {
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

/** `mengejutkan banyak orang`, "was surprised"; `janji itu untuk`, "promised to": the word of an active verb or a noun as another form. */
export function isPassivised({ words }: English, parts: readonly Part[], a: number, b: number): boolean {
  for (let at = a; at <= b; at++) {
    const { forms, noun, quality, options } = parts[at] as Part
    // `begitu mengejutkan`, "so surprised" behind the rules' own "is".
    const said = quality && options?.some(({ text }) => text.endsWith('ing')) === true ? saidAt(parts, at) : -1
    const own = forms ?? (noun || (said >= 0 && said < a) ? options : undefined)
    if (own === undefined) continue
    for (const [index, word] of words.entries()) {
      if (
        forms !== undefined &&
        word.endsWith('ing') &&
        word.length > 5 &&
        /^(?:and|or|but)$/.test(words[index - 1] ?? '')
      ) {
        const alike = own.filter(({ text }) => text.includes(word.slice(0, 4)))
        if (alike.length > 0 && !own.some(({ text }) => text.includes('ing'))) return true
      }
      if (!word.endsWith('ed') || (forms !== undefined && !BEING.test(words[index - 1] ?? ''))) continue
      const like = own.filter(({ text }) => text.slice(0, 4) === word.slice(0, 4))
      if (like.length > 0 && !like.some(({ text }) => BEING.test(text) || text.includes(word))) return true
      if (forms !== undefined && like.length > 0 && !own.some(({ text }) => BEING.test(text))) return true
    }
  }
  return false
}

/** Where "is" or "was" of the rules stands right before a part, or -1. */
export const saidAt = (parts: readonly Part[], at: number): number => {
  // `begitu mengejutkan`: past its adverb.
  const before = parts[at - 1]?.adverb === true ? at - 2 : at - 1
  const part = parts[before]
  return part?.count === 0 && part.options?.every(({ text }) => AUXILIARY.test(text)) === true ? before : -1
}

export const BEING = /^(?:is|are|was|were|be|been|being)\b/

/** `terdapat 40 rumah rusak`, "houses were damaged": a thing and what it is like, of which a table makes a clause. */
export function isClause({ words }: English, parts: readonly Part[], a: number, b: number): boolean {
  if (!words.some((word) => /^(?:is|are|was|were)$/.test(word))) return false
  const run = parts.slice(a, b + 1)
  // Past a number, `there are` or a preposition: no subject of its own.
  const before = parts.slice(0, a).findLast(({ count, options }) => count > 0 && !/^\d/.test(options?.[0]?.text ?? ''))
  return (
    (before?.preposition === true || before?.options?.[0]?.text.startsWith('there ') === true) &&
    run.some(({ noun }) => noun) &&
    run.some(({ quality }) => quality) &&
    run.every(
      ({ count, noun, quality, options }) =>
        (noun || quality || count === 0) && options?.every(({ text }) => !/\b(?:is|are|was|were|be)\b/.test(text)),
    )
  )
}

/** `akan dibongkar dan digantikan`, "and was replaced": a finite verb where the clause wants none. */
export function isFinite({ words, told }: English, parts: readonly Part[], a: number, b: number): boolean {
  let wanted: readonly Option[] | undefined
  for (let at = a; at <= b; at++) {
    const part = parts[at]
    if (part?.auxiliary === true || (part?.forms !== undefined && !part.nonfinite)) return false
    if (part?.nonfinite === true) wanted ??= part.forms
  }
  if (wanted === undefined) return false
  const first = words.find((word) => FINITE.test(word))
  if (first !== undefined) return !begins(wanted, first)
  // `memaksa`, "and forced" where it wants "forcing": its own verb, in the past.
  return told === 'past' && !/^(?:be|to be|\w+ed)\b/.test(wanted[0]?.text ?? '')
}

/** `sudah bekerja di`, "already working in" where the clause wants a finite verb. */
export const isUnfinished = (
  { words: [first = '', second = ''] }: English,
  parts: readonly Part[],
  a: number,
  b: number,
): boolean =>
  /^(?:already|still|now|also|currently)$/.test(first) &&
  second.endsWith('ing') &&
  parts.slice(a, b + 1).every(({ forms }) => forms === undefined || forms.every(({ text }) => !/ing\b/.test(text)))

const FINITE = /^(?:is|are|was|were|has|had|have)$/

const GERUND = /^[a-z]+ing\b/

function begins(forms: readonly Option[], word: string): boolean {
  return forms.some(({ text }) => text.startsWith(`${word} `) || text.includes(` ${word} `))
}

function allows(forms: readonly Option[], word: string): boolean {
  for (const form of forms) if (form.text === word) return true
  return false
}
