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

/**
 * `warga mengungsi`, "residents"; `mengguyur Jakarta`, "Jakarta": a noun does not stand for a clause's finite verb and its subject or object.
 */
export function losesVerb({ words, contents, told }: English, parts: readonly Part[], a: number, b: number): boolean {
  if (told !== undefined) return false
  const run = parts.slice(a, b + 1).filter(({ count }) => count > 0)
  const [first, last] = [run[0], run.at(-1)]
  const only = contents === 1
  const verb = isTelling(last) && (!only || endsClause(parts, b)) ? last : only && isTelling(first) ? first : undefined
  // `hujan deras mengguyur`, "heavy rain": no more than the rules would say for what stands before the verb.
  if (!only && !run.slice(0, -1).some(({ options }) => options?.some(({ text }) => text === words.join(' '))))
    return false
  if (verb === undefined || !run.some(({ noun, fixed }) => noun || fixed)) return false
  return words.every(
    (word) =>
      !word.endsWith('ing') &&
      !VERBAL.test(word) &&
      verb.forms?.some(({ text }) => text.startsWith(word.slice(0, 4))) !== true,
  )
}

const isTelling = (part: Part | undefined): part is Part =>
  part?.forms !== undefined && part.told !== undefined && !part.forms.some(({ text }) => EMPTY.test(text))

function endsClause(parts: readonly Part[], b: number): boolean {
  const next = parts[b + 1]
  return next === undefined || next.fixed || next.preposition
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

/**
 * `sudah bekerja di`, "already working in"; `petugas masih mencari`, "officials still searching": a participle without its "is" where the
 * clause wants a finite verb.
 */
export const isUnfinished = ({ words }: English, parts: readonly Part[], a: number, b: number): boolean =>
  words.some((word, at) => STILL.test(word) && (words[at + 1] ?? '').endsWith('ing') && !saysBeing(words, at)) &&
  parts.slice(a, b + 1).every(({ forms }) => forms === undefined || forms.every(({ text }) => !PARTICIPIAL.test(text)))

const STILL = /^(?:already|still|now|also|currently)$/
const PARTICIPIAL = /^(?:(?:already|still|now|also|currently|not) )*\w+ing\b/
const saysBeing = (words: readonly string[], at: number): boolean =>
  /^(?:is|are|was|were|am|be|been|'s|'re|'m)$/.test(words[at - 1] ?? '')

/**
 * `terbukti menerima`, "proven to have taken"; `tertinggal di`, "left behind in": the participle of a verb that has to be told. Behind
 * `yang` it may stand alone.
 */
export function isStripped(english: English, parts: readonly Part[], a: number, b: number): boolean {
  if (hasAuxiliary(english) || parts.slice(Math.max(0, a - 1), b + 1).some(({ relative }) => relative)) return false
  const { words } = english
  // `kami langsung pulang`, "straight home": nobody goes.
  if (isStraight(words) && parts.slice(a, b + 1).some(({ forms, nonfinite }) => forms !== undefined && !nonfinite))
    return true
  const perfect = words.some((word, at) => word === 'have' && words[at - 1] === 'to')
  return parts.slice(a, b + 1).some(({ forms, nonfinite }) => {
    const [being = '', participle = ''] = forms?.[0]?.text.split(' ') ?? []
    if (nonfinite || !/^(?:is|are|was|were)$/.test(being)) return false
    const own = words.includes(participle) && forms?.every(({ text }) => !text.startsWith(participle)) === true
    return perfect || own || words[0] === 'been'
  })
}

const isStraight = ([first = '', second]: readonly string[]): boolean =>
  first === 'straight' || (second === 'straight' && /^(?:I|you|he|she|it|we|they)$/.test(first))

/** Whether the English has a word that makes its verb finite, and not "to have". */
export const hasAuxiliary = ({ words }: English): boolean =>
  words.some((word, at) => AUXILIARY.test(word) && words[at - 1] !== 'to')

const FINITE = /^(?:is|are|was|were|has|had|have)$/

/** Beside verbs, what makes a verb needless: "with asthma", "the attempt to". */
const VERBAL = new RegExp(`${AUXILIARY.source}|^(?:to|with|of|for|in|at|on|from|into|by|who|that|which)$`)

/** `saat serangan terjadi`, "at the time of the attack"; `turun menjadi`, "to". */
const EMPTY = /^(?:be|became|becomes?|occur|happen|takes? place|took place)/

const GERUND = /^[a-z]+ing\b/

function begins(forms: readonly Option[], word: string): boolean {
  return forms.some(({ text }) => text.startsWith(`${word} `) || text.includes(` ${word} `))
}

function allows(forms: readonly Option[], word: string): boolean {
  for (const form of forms) if (form.text === word) return true
  return false
}
