import { englishWords } from '../engine/lexicon/english-words.js'
import { loadLexicon } from '../engine/lexicon/index.js'
import type { Range } from '../types.js'
import { addressRanges } from './urls.js'
import type { Check, Checked } from './check.js'

const WORD = /(?<![\p{L}\p{M}\p{N}'’.@/_-])\p{Ll}[\p{Ll}\p{M}]+(?:-[\p{Ll}\p{M}]+)*(?![\p{L}\p{M}\p{N}'’@/_-])/gu

/** Function words that no English text has, whatever its source. */
const FUNCTION_WORDS = new Set(
  (
    'yang dan dari untuk dengan pada dalam adalah tidak akan telah sudah sedang oleh karena ini itu juga bahwa serta atau ' +
    'tetapi tapi namun saya kami kita mereka dia ada bisa dapat harus bagi antara seperti sebagai setelah sebelum ketika saat ' +
    'hingga sampai kepada terhadap tentang para lebih sangat hanya masih belum bukan jika kalau maka agar supaya sehingga ' +
    'secara yakni yaitu tersebut'
  ).split(' '),
)

/** An Indonesian word in the translation. Names, glossary terms and words that English has too are let be. */
export const untranslatedWord: Check = {
  rule: 'untranslated-word',
  check: (sentence) => {
    const { source, target } = sentence
    const kept = keptRanges(sentence)
    const lower = source.toLowerCase()
    return [...target.matchAll(WORD)]
      .map(({ 0: word, index }) => ({ word, range: [index, index + word.length] as const }))
      .filter(({ word, range }) => !kept.some((each) => inside(range, each)) && isIndonesian(word, lower))
      .map(({ word, range }) => ({
        severity: 'warning',
        message: `Unexpected Indonesian word “${word}”, expected English`,
        target: range,
        actual: word,
      }))
  },
}

const inside = (inner: Range, outer: Range): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

/** A function word, or a word of the dictionary that stands in the source too and that is no English word of it. */
function isIndonesian(word: string, source: string): boolean {
  if (FUNCTION_WORDS.has(word)) return true
  return word.length > 2 && source.includes(word) && loadLexicon().has(word) && !isEnglish(word)
}

/** A word of English, a form of one (`posting`), or several joined (`injury-time`). */
const isEnglish = (word: string): boolean =>
  englishWords().has(word) ||
  (word.endsWith('ing') && englishWords().has(word.slice(0, -3))) ||
  (word.includes('-') && word.split('-').every((part) => englishWords().has(part)))

/** Addresses, terms as the glossary wants them, and what the machine itself had no word for, which `unknown-word` tells. */
function keptRanges({ target, unit }: Checked): readonly Range[] {
  const forms = unit.matches.flatMap(({ term, target: wanted }) => [term, wanted])
  const unknown = unit.human === undefined ? (unit.machine?.unknown ?? []).map(({ word }) => word) : []
  return [...addressRanges(target), ...[...new Set([...forms, ...unknown])].flatMap((form) => placesOf(target, form))]
}

function placesOf(text: string, form: string): readonly Range[] {
  if (form === '') return []
  const places: Range[] = []
  let at = text.indexOf(form)
  while (at >= 0) {
    places.push([at, at + form.length])
    at = text.indexOf(form, at + form.length)
  }
  return places
}
