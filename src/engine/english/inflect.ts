import { DOUBLING, IRREGULAR_NOUNS, IRREGULAR_VERBS } from './irregular.js'
import { table } from '../table.js'

const VOWEL = /[aeiou]/

/** `city` → `cities`, `man` → `men`, `head* of state` → `heads of state`. */
export function plural(noun: string): string {
  return onHead(noun, 'last', pluralWord)
}

export function pluralWord(word: string): string {
  const irregular = IRREGULAR_NOUNS.get(word)
  if (irregular !== undefined) return irregular
  // Units in letters: km, kph; m2, km/h.
  if (/^(?:[bcdfghjklmnpqrstvwxz]{2,3}|[kcdm]?m[23²³]|[a-z]{1,2}\/(?:h|s|min))$/.test(word)) return word
  if (word.endsWith('child')) return `${word}ren`
  if (/(?:man|woman)$/.test(word) && !/^(?:human|roman|german|shaman|ottoman|talisman|norman)$/i.test(word))
    return `${word.slice(0, -2)}en`
  const compound = /^(.*-)([a-z]+)$/.exec(word)
  if (compound !== null && IRREGULAR_NOUNS.has(compound[2] ?? ''))
    return `${compound[1]}${IRREGULAR_NOUNS.get(compound[2] ?? '')}`
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  if (/[^aeiou]y$/.test(word) && !/^[A-Z]/.test(word)) return `${word.slice(0, -1)}ies`
  return `${word}s`
}

/** Third person singular: `go` → `goes`, `carry out` → `carries out`. */
export function thirdPerson(verb: string): string {
  return onHead(verb, 'first', (word) => {
    if (word === 'be') return 'is'
    if (word === 'have') return 'has'
    if (/^(?:can|may|will|must|shall|should|could|would|might)$/.test(word)) return word
    if (/(?:s|x|z|ch|sh|o)$/.test(word)) return `${word}es`
    if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
    return `${word}s`
  })
}

export function past(verb: string): string {
  return onHead(verb, 'first', (word) => IRREGULAR_VERBS.get(word)?.[0] ?? regularPast(word))
}

export function participle(verb: string): string {
  return onHead(verb, 'first', (word) => IRREGULAR_VERBS.get(word)?.[1] ?? regularPast(word))
}

export function gerund(verb: string): string {
  return onHead(verb, 'first', (word) => {
    if (word === 'be') return 'being'
    if (word.endsWith('ie')) return `${word.slice(0, -2)}ying`
    if (/[^eoy]e$/.test(word)) return `${word.slice(0, -1)}ing`
    return `${doubled(word)}ing`
  })
}

/** Which article `an` or `a` a word takes, by its sound. */
export function takesAn(word: string): boolean {
  if (/^(?:hour|honest|honor|heir)/i.test(word)) return true
  if (/^(?:uni(?!n|m)|us(?:e|u|a)|eu|ur[aiou]|one|once|ut[ei]|ubiq|ukr)/i.test(word)) return false
  if (/^(?:8|11(?!\d)|18(?!\d)|11,|18,)/.test(word)) return true
  if (/^[A-Z]{2,}/.test(word))
    return /^[AEFHILMNORSX]/.test(word) && !/^(?:UN|US|UK|NATO|NASA|FIFA|SARS|LED|RAM|SIM|MERS|HAM|U\.)/.test(word)
  return /^[aeiou]/i.test(word)
}

/** `Budi` → `Budi's`, `the Netherlands` → `the Netherlands'`. */
export function possessive(noun: string): string {
  return noun.endsWith('s') && !/(?:ss|us|is)$/.test(noun) ? `${noun}'` : `${noun}'s`
}

function regularPast(word: string): string {
  if (word.endsWith('e')) return `${word}d`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`
  return `${doubled(word)}ed`
}

function doubled(word: string): string {
  if (/[aeiou]c$/.test(word)) return `${word}k`
  if (DOUBLING.has(word)) return word + word.slice(-1)
  const closed = /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/.test(word)
  return closed ? word + word.slice(-1) : word
}

/** Applies an inflection to the head word of a phrase: the one marked `*`, else its first or last word. */
function onHead(phrase: string, head: 'first' | 'last', inflect: (word: string) => string): string {
  if (!phrase.includes(' ')) return inflect(phrase.endsWith('*') ? phrase.slice(0, -1) : phrase)
  const words = phrase.split(' ')
  const marked = words.findIndex((word) => word.endsWith('*'))
  const at = marked >= 0 ? marked : head === 'first' ? firstVerb(words) : defaultHead(words)
  return words.map((word, index) => (index === at ? inflect(word.replace('*', '')) : word)).join(' ')
}

/** Where the verb stands: that of `strongly condemn` behind its adverb. */
export function firstVerb(words: readonly string[]): number {
  return (words[0] ?? '').endsWith('ly') &&
    !/^(?:fly|rely|apply|supply|comply|reply|multiply|imply|ally|rally|bully|tally)$/.test(words[0] ?? '')
    ? 1
    : 0
}

/** The head of `commander in chief` is its first word, of `vice president` its last. */
function defaultHead(words: readonly string[]): number {
  const preposition = words.findIndex(
    (word, index) =>
      index > 0 && /^(?:of|in|for|to|at|on|from|with|by|against|into|under|without|between|per)$/.test(word),
  )
  return preposition > 0 ? preposition - 1 : words.length - 1
}

/** A gloss without its head mark. */
export function plain(gloss: string): string {
  return gloss.includes('*') ? gloss.replace('*', '') : gloss
}

export function startsWithVowel(word: string): boolean {
  return VOWEL.test(word[0] ?? '')
}

const ADVERBS: Readonly<Record<string, string>> = table({
  good: 'well',
  fast: 'fast',
  hard: 'hard',
  late: 'late',
  early: 'early',
  long: 'long',
  high: 'high',
  low: 'low',
  far: 'far',
  straight: 'straight',
  public: 'publicly',
  whole: 'wholly',
  true: 'truly',
  due: 'duly',
  full: 'fully',
  alone: 'alone',
  alive: 'alive',
  free: 'free',
  ready: 'ready',
})

/** `sharp` → `sharply`, `easy` → `easily`, `tragic` → `tragically`; phrases stay. */
export function adverbOf(adjective: string): string {
  if (adjective.includes(' ') || adjective.endsWith('ly')) return adjective
  const irregular = ADVERBS[adjective]
  if (irregular !== undefined) return irregular
  if (/[^aeiou]le$/.test(adjective)) return `${adjective.slice(0, -1)}y`
  if (/[^aeiou]y$/.test(adjective)) return `${adjective.slice(0, -1)}ily`
  if (adjective.endsWith('ic')) return `${adjective}ally`
  if (adjective.endsWith('ll')) return `${adjective}y`
  return `${adjective}ly`
}
