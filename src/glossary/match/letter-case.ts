import type { CaseRule } from '../entry.js'

/** Acronyms from this length on may also be written with one capital: `Nato`, `Unesco`. */
const WORDLIKE = 4

/** Whether a word of the text may stand for a word of the form. `afterHyphen`: `Suk-yeol` for `Suk-Yeol`. */
export function caseFits(rule: CaseRule, form: string, word: string, afterHyphen: boolean): boolean {
  if (rule === 'any') return true
  if (rule === 'exact') return form.normalize('NFC') === word.normalize('NFC')
  if (!isUpper(form[0])) return true
  if (isAcronym(form)) return isAcronym(word) || (form.length >= WORDLIKE && isUpper(word[0]))
  return isUpper(word[0]) || afterHyphen
}

/** `KPK`, `G20`; not `I`. */
export function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
}

export function isUpper(letter: string | undefined): boolean {
  return letter !== undefined && letter !== letter.toLowerCase()
}
