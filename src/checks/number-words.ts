/** Small numbers in words: what `dua belas` and `twelve` have in common with `12`. */

const INDONESIAN: Readonly<Record<string, number>> = {
  nol: 0,
  se: 1,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
}
const TIMES: Readonly<Record<string, number>> = {
  puluh: 10,
  ratus: 100,
  ribu: 1e3,
  juta: 1e6,
  miliar: 1e9,
  triliun: 1e12,
}

const ENGLISH: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS: readonly string[] = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS: Readonly<Record<string, number>> = {
  nil: 0,
  first: 1,
  second: 2,
  third: 3,
  fifth: 5,
  eighth: 8,
  ninth: 9,
  twelfth: 12,
  twentieth: 20,
  thirtieth: 30,
  once: 1,
  twice: 2,
  both: 2,
  single: 1,
  dozen: 12,
  half: 50,
  quarter: 25,
}

const ID_WORD =
  /(?:ber|ke|per|se)?(?<unit>nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)|(?<one>se)?(?<times>belas|puluh|ratus|ribu|juta|miliar|triliun)|pertama/u

/** The numbers that an Indonesian text names in words, as digits: `dua ribu lima ratus` → `2500`. Parts count too. */
export function indonesianNumbers(text: string): ReadonlySet<string> {
  const values = new Set<string>()
  let [total, group] = [0, 0]
  for (const word of text.toLowerCase().split(/[^\p{L}\d.,]+|[.,](?!\d)/u)) {
    const { unit, one, times } = ID_WORD.exec(word)?.groups ?? {}
    if (unit !== undefined && word.endsWith(unit)) {
      group += INDONESIAN[unit] ?? 0
    } else if (times !== undefined && word.endsWith(times)) {
      const before = one === undefined ? group % 10 : 1
      if (times === 'belas') group += one === undefined ? 10 : 11
      else if (times === 'puluh') group += before * 10 - (one === undefined ? before : 0)
      else if (times === 'ratus') group += before * 100 - (one === undefined ? before : 0)
      else {
        total += (one === undefined ? Math.max(group, 1) : 1) * (TIMES[times] ?? 1)
        group = 0
      }
    } else {
      if (word === 'pertama') values.add('1')
      ;[total, group] = [0, 0]
      continue
    }
    values.add(String(group)).add(String(total + group))
  }
  return values
}

/** The numbers that an English text names in words or as ordinals, as digits: `six-thousand` → `6000`. Parts count too. */
export function englishNumbers(text: string): ReadonlySet<string> {
  const values = new Set<string>()
  let [total, group] = [0, 0]
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
    const value = valueOf(word)
    const times = ENGLISH_TIMES[word]
    if (word === 'and') continue
    if (value !== undefined)
      group =
        value < 10 && group % 100 >= 20 && group % 10 === 0 ? group + value : group % 100 === 0 ? group + value : value
    else if (times === 100) group = Math.max(group, 1) * 100
    else if (times !== undefined) {
      total += Math.max(group, 1) * times
      group = 0
    } else {
      ;[total, group] = [0, 0]
      continue
    }
    if (value !== undefined) values.add(String(value))
    values.add(String(group)).add(String(total + group))
  }
  return values
}

const ENGLISH_TIMES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 }

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'.split(' ')

/** Roman numerals of a text, as digits: `kelas VII` → `7`. */
export function romanNumbers(text: string): ReadonlySet<string> {
  return new Set(
    ROMAN.flatMap((numeral, at) => (new RegExp(`\\b${numeral}\\b`, 'u').test(text) ? [String(at + 1)] : [])),
  )
}

function valueOf(word: string): number | undefined {
  const known = ORDINALS[word]
  if (known !== undefined && Object.hasOwn(ORDINALS, word)) return known
  for (const form of [word, word.replace(/s$/u, ''), word.replace(/th$/u, ''), word.replace(/ies$/u, 'y')]) {
    const small = ENGLISH.indexOf(form)
    if (small >= 0) return small
    const ten = TENS.indexOf(form)
    if (ten > 0) return ten * 10
  }
  return undefined
}
