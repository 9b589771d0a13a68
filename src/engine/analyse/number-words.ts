import type { Reading, Token } from '../types.js'
import { table } from '../table.js'

const UNITS: Readonly<Record<string, number>> = table({
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
})
const WHOLE: Readonly<Record<string, number>> = table({ sepuluh: 10, sebelas: 11, seratus: 100, seribu: 1000 })
const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** `dua belas` → 12, `tiga puluh lima` → 35, `dua ribu lima ratus` → 2,500: a run of two or more number words as one reading. */
export function numberWordsAt(
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly reading: Reading } | undefined {
  let total = 0
  let group = 0
  let composed = false
  let to = at
  for (; to < tokens.length; to++) {
    const word = tokens[to]?.lower ?? ''
    const unit = UNITS[word]
    const whole = WHOLE[word]
    if (to > at && tokens[to]?.spaced !== true) break
    if (unit !== undefined) {
      if (group % 10 !== 0) break
      group += unit
    } else if (whole !== undefined) {
      if (group % 100 !== 0 && whole >= 100) break
      if (whole === 1000) total += 1000
      else group += whole
    } else if (to === at) return undefined
    else if (/^(?:puluhan|ratusan)$/.test(word) && to === at + 1 && group < 10) {
      // `dua puluhan`, `dua ratusan`: some twenty, some 200.
      const about = inEnglish(group * (word === 'puluhan' ? 10 : 100))
      const glosses = [`some ${about}`, `about ${about}`]
      return { to: to + 1, reading: { cat: 'num', entry: undefined, glosses, cost: 0, by: 'rule:number' } }
    } else if (word === 'belas') group += 10
    else if (word === 'puluh') group = group - (group % 10) + (group % 10) * 10
    else if (word === 'ratus') group *= 100
    else if (word === 'ribu') {
      total += group * 1000
      group = 0
    } else break
    if (/^(?:belas|puluh|ratus|ribu)$/.test(word) || whole !== undefined) composed = true
  }
  const value = total + group
  if (!composed || to < at + 2 || value === 0) return undefined
  return { to, reading: { cat: 'num', entry: undefined, glosses: [inEnglish(value)], cost: 0, by: 'rule:number' } }
}

/** In words up to ninety-nine and for round thousands, in figures above. */
function inEnglish(value: number): string {
  if (value < 20) return ENGLISH[value] ?? String(value)
  if (value < 100)
    return `${TENS[Math.floor(value / 10)] ?? ''}${value % 10 === 0 ? '' : `-${ENGLISH[value % 10] ?? ''}`}`
  if (value % 1000 === 0 && value < 100_000) return `${inEnglish(value / 1000)} thousand`
  return value.toLocaleString('en-US')
}
