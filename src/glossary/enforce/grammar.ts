/** English around a replaced name: articles, plurals, capitals. */
import type { Range } from '../../types.js'
import { pluralise } from '../english/plural.js'
import { capitalised } from './locate.js'

export interface Replacement {
  /** What is replaced: at least the name, and the article before it where that changes. */
  readonly range: Range
  readonly text: string
  /** Where the name begins in `text`. */
  readonly lead: number
}

export interface ReplaceOptions {
  readonly plural: boolean
  /** Put `the` before the name where nothing stands there that takes its place. */
  readonly article: boolean
}

/** `a Amerikan` → `an American`; `zinovyev` at the start → `Zinoviev`; `KIM YONG UN` → `KIM JONG UN`. */
export function replacement(target: string, range: Range, form: string, options: ReplaceOptions): Replacement {
  const old = target.slice(...range)
  const before = target.slice(0, range[0])
  const starts = /^[^\p{L}\p{N}]*$/u.test(before)
  let name = options.plural ? pluralise(form) : form
  if (isShouted(old) && isShouted(target)) name = name.toUpperCase()
  const article = /(?<![\p{L}\p{M}\p{N}'’-])(an?)(\s+)$/iu.exec(before)
  if (article !== null) {
    const fitting = articleFor(name)
    const written = isCapital(article[1]) ? capitalised(fitting) : fitting
    if (written !== article[1]) {
      const lead = `${written}${article[2]}`
      return { range: [range[0] - article[0].length, range[1]], text: lead + name, lead: lead.length }
    }
  }
  if (options.article && !DETERMINED.test(before)) {
    const lead = starts ? 'The ' : 'the '
    return { range, text: lead + name, lead: lead.length }
  }
  return { range, text: starts ? capitalised(name) : name, lead: 0 }
}

const DETERMINED =
  /(?:\b(?:the|a|an|this|that|its|his|her|their|our|my|your|of the)|['’]s|['’])\s+(?:\p{L}+\s+)?$|\p{L}-$/iu

/** `a` or `an`, by how the first word sounds. Letters read one by one: `an NBA`, `a UN`. */
export function articleFor(name: string): 'a' | 'an' {
  const first = /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? ''
  if (/^(?=.*\p{Lu})[\p{Lu}\p{N}]+$/u.test(first) && first.length > 1 && !SPOKEN.has(first))
    return /^[AEFHILMNORSX8]/.test(first) ? 'an' : 'a'
  if (/^(?:uni(?!n|m)|use|usu|eu|one|once|ukr|ur[au]|ut[ei]|ug)/i.test(first)) return 'a'
  if (/^(?:hour|honest|honou?r|heir)/i.test(first)) return 'an'
  return /^[aeiou8]/i.test(first) ? 'an' : 'a'
}

/** Acronyms read as words. */
const SPOKEN = new Set(['NATO', 'NASA', 'UNESCO', 'UNICEF', 'ASEAN', 'OPEC', 'APEC', 'FIFA', 'UEFA', 'SARS', 'HAMAS'])

const isCapital = (text: string | undefined): boolean => text !== undefined && text[0] !== text[0]?.toLowerCase()
const isShouted = (text: string): boolean =>
  text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase()
