import { gerund, participle, past, plain, thirdPerson } from '../english/inflect.js'
import type { VerbGroup } from '../parse/types.js'
import type { Item, Option } from '../types.js'
import type { Agreement } from './agreement.js'
import { rankScore } from './lattice.js'
import { table } from '../table.js'

export type VerbForm = 'finite' | 'to' | 'bare' | 'ing' | 'reduced'
export type Tense = 'past' | 'present'

export interface VerbContext {
  readonly form: VerbForm
  readonly tense: Tense
  readonly subject: Agreement
  /** Log-score of the tense that was not chosen. */
  readonly otherTense: number
}

/** What the words before a verb say about it. */
interface Aspect {
  readonly negative: 'none' | 'not' | 'not yet' | 'prohibition'
  readonly modal: string | undefined
  readonly perfect: boolean
  readonly progressive: boolean
  readonly adverbs: readonly string[]
  /** The adverbs came before the negation: `sering tidak`, "often not". */
  readonly leading: boolean
}

const MODALS: Readonly<Record<string, string>> = table({
  akan: 'will',
  bisa: 'can',
  dapat: 'can',
  harus: 'must',
  mesti: 'must',
  wajib: 'must',
  boleh: 'may',
  mungkin: 'may',
  seharusnya: 'should',
  sebaiknya: 'should',
  semestinya: 'should',
  hendaknya: 'should',
  sepatutnya: 'should',
})
const LEXICAL: Readonly<Record<string, string>> = table({
  mampu: 'be able to',
  ingin: 'want to',
  mau: 'want to',
  hendak: 'want to',
  perlu: 'need to',
  terus: 'continue to',
})
const ADVERBS: Readonly<Record<string, string>> = table({
  masih: 'still',
  baru: 'just',
  pernah: 'once',
  juga: 'also',
  'paling banyak': 'most',
})

function aspectOf(before: readonly Item[]): { aspect: Aspect; lexical: readonly string[] } {
  let negative: Aspect['negative'] = 'none'
  let modal: string | undefined
  let perfect = false
  let progressive = false
  const adverbs: string[] = []
  const lexical: string[] = []
  let leading = false
  for (const item of before) {
    const word = item.lower
    if (item.reading.cat === 'neg' && adverbs.length > 0) leading = true
    if (item.reading.cat === 'neg') negative = word === 'belum' ? 'not yet' : word === 'jangan' ? 'prohibition' : 'not'
    else if (word === 'telah' || word === 'sudah') perfect = true
    else if (word === 'sedang' || word === 'tengah') progressive = true
    else if (word === 'pernah') {
      if (negative === 'none') adverbs.push('once')
      else {
        // `tidak akan pernah`: never.
        if (negative === 'not yet') perfect = true
        negative = 'none'
        adverbs.push('never')
      }
    } else if (word === 'lagi' && negative === 'not') {
      // `tidak dapat lagi berpikir`: can no longer.
      negative = 'none'
      adverbs.push('no longer')
    } else if (item.reading.cat === 'aux' && MODALS[word] !== undefined) {
      if (modal === undefined) modal = MODALS[word]
      else if (word !== 'akan') lexical.push(word === 'harus' || word === 'wajib' ? 'have to' : 'be able to')
    } else if (item.reading.cat === 'aux' && LEXICAL[word] !== undefined) lexical.push(LEXICAL[word] ?? '')
    else adverbs.push(ADVERBS[word] ?? plain(item.reading.glosses[0] ?? ''))
  }
  return { aspect: { negative, modal, perfect, progressive, adverbs, leading }, lexical }
}

/** Every English for a verb group in the form its clause asks for, scored. */
export function verbOptions(vg: VerbGroup, context: VerbContext): readonly Option[] {
  const { aspect, lexical } = aspectOf(vg.before)
  const voice = vg.verb.reading.voice ?? 'active'
  const passive = voice === 'passive' || voice === 'stative'
  const options: Option[] = []
  vg.verb.reading.glosses.slice(0, 4).forEach((gloss, rank) => {
    const score = rankScore(rank)
    const full = chainOf(lexical, passive ? passiveOf(plainVerb(gloss)) : plainVerb(gloss))
    for (const [text, cost] of renderings(full, aspect, context, passive)) options.push({ text, score: score + cost })
  })
  return dedupe(options)
}

/** A predicate adjective or copula: `tidak penting` → is not important. */
export function beOptions(before: readonly Item[], context: VerbContext, complement = ''): readonly Option[] {
  const { aspect, lexical } = aspectOf(before)
  const verb = chainOf(lexical, complement === '' ? 'be' : `be ${complement}`)
  return dedupe(renderings(verb, aspect, context, false).map(([text, score]) => ({ text, score })))
}

function plainVerb(gloss: string): string {
  return plain(gloss)
}

function passiveOf(verb: string): string {
  if (verb.startsWith('be ')) return verb
  return `be ${participle(verb)}`
}

function chainOf(lexical: readonly string[], verb: string): string {
  return lexical.reduceRight((rest, modal) => `${modal} ${rest}`, verb)
}

type Rendering = readonly [text: string, score: number]

function renderings(verb: string, aspect: Aspect, context: VerbContext, passive: boolean): readonly Rendering[] {
  const { form } = context
  const not = aspect.negative !== 'none'
  const adverb = aspect.adverbs.filter((word) => word !== '').join(' ')
  const withAdverb = (text: string): string => (adverb === '' ? text : `${adverb} ${text}`)
  if (form === 'to' && adverb === 'never') return [[`never to ${baseOf(verb, aspect)}`, 0]]
  if (form === 'to') return [[`${not ? 'not ' : ''}to ${withAdverb(baseOf(verb, aspect))}`, 0]]
  if (form === 'bare') return [[`${not ? 'not ' : ''}${withAdverb(baseOf(verb, aspect))}`, 0]]
  if (form === 'ing') return [[`${not ? 'not ' : ''}${withAdverb(gerund(baseOf(verb, aspect)))}`, 0]]
  if (form === 'reduced' && passive && !not && aspect.modal === undefined && !aspect.progressive) {
    return [[withAdverb(verb.replace(/^be /, '')), 0]]
  }
  return finiteRenderings(verb, aspect, context, adverb, passive)
}

function baseOf(verb: string, aspect: Aspect): string {
  if (aspect.modal !== undefined && aspect.modal !== 'will')
    return aspect.modal === 'can' ? `be able to ${verb}` : aspect.modal === 'must' ? `have to ${verb}` : verb
  return verb
}

function finiteRenderings(
  verb: string,
  aspect: Aspect,
  context: VerbContext,
  adverb: string,
  passive: boolean,
): readonly Rendering[] {
  const chosen = tensed(verb, aspect, context.tense, context.subject, adverb, passive)
  const other: Tense = context.tense === 'past' ? 'present' : 'past'
  const alternative = tensed(verb, aspect, other, context.subject, adverb, passive).map(([text, score]): Rendering => [
    text,
    score + context.otherTense,
  ])
  return [...chosen, ...alternative]
}

function tensed(
  verb: string,
  aspect: Aspect,
  tense: Tense,
  subject: Agreement,
  word: string,
  passive: boolean,
): readonly Rendering[] {
  const first = aspect.leading && aspect.negative === 'not' && aspect.modal === undefined && word !== ''
  const not = first ? ` ${word} not` : aspect.negative === 'not' ? ' not' : ''
  const adverb = first ? '' : word
  const space = adverb === '' ? '' : ` ${adverb}`
  if (aspect.negative === 'prohibition') return [[`do not${space} ${verb}`, 0]]
  if (aspect.negative === 'not yet' && aspect.modal !== undefined)
    return modalised(verb, aspect, tense, ' not', `${space} yet`, subject)
  if (aspect.negative === 'not yet') {
    const have = tense === 'past' ? 'had' : haveOf(subject)
    // `masih belum diketahui`: "is still not known".
    if (adverb === 'still')
      return verb.startsWith('be ')
        ? [
            [`${beFinite(tense, subject)} still not${verb.slice(2)}`, 0],
            [`${have} still not ${participle(verb)}`, -0.3],
          ]
        : [[`${have} still not ${participle(verb)}`, 0]]
    return [
      [`${have} not${space} yet ${participle(verb)}`.replace(/ yet (.*)$/, ' yet $1'), -0.2],
      [`${have} not${space} ${participle(verb)}`, -0.8],
    ]
  }
  if (adverb === 'only' && not === ' not' && aspect.modal === undefined && !aspect.perfect && !aspect.progressive) {
    // `tidak hanya mengenali jejak`: "not only recognizes tracks".
    const finite = simpleTense(verb, tense, subject, '', '')
    return [[verb.startsWith('be ') ? finite.replace(/^(\w+)/, '$1 not only') : `not only ${finite}`, 0]]
  }
  if (aspect.modal !== undefined) return modalised(verb, aspect, tense, not, space, subject)
  if (aspect.perfect) {
    const have: Rendering = [`${haveOf(subject)}${not}${space} ${participle(verb)}`, 0]
    const simple = simpleTense(verb, 'past', subject, not, adverb)
    return tense === 'past'
      ? [have, [simple, -1.5], [`had${not}${space} ${participle(verb)}`, -0.6]]
      : [have, [simple, -2]]
  }
  if (aspect.progressive && !passive && /^be(?: |$)/.test(verb))
    // `sedang sibuk` is "is busy", `sedang dibangun` "is being built".
    return [[`${beFinite(tense, subject)}${not}${space}${verb.slice(2)}`, 0]]
  if (aspect.progressive) return [[`${beFinite(tense, subject)}${not}${space} ${gerund(verb)}`, 0]]
  if (adverb === 'still' && not === '' && (passive || !STATIVE.test(verb)))
    return stillGoing(verb, tense, subject, passive)
  return [[simpleTense(verb, tense, subject, not, adverb), 0]]
}

/** Verbs that English does not put into the progressive. */
const STATIVE =
  /^(?:be|have|know|need|want|depend|contain|consist|believe|hope|own|remain|belong|exist|like|love|live|feel|see|lack|seem|understand|remember|doubt|apply|owe)(?: |$)/

/** `masih menyelidiki`: "are still investigating". */
function stillGoing(verb: string, tense: Tense, subject: Agreement, passive: boolean): readonly Rendering[] {
  const going = (told: Tense): string => `${beFinite(told, subject)} still ${gerund(verb)}`
  return [
    [going(tense), passive ? -0.3 : 0],
    [simpleTense(verb, tense, subject, '', 'still'), passive ? 0 : -0.7],
  ]
}

function modalised(
  verb: string,
  aspect: Aspect,
  tense: Tense,
  not: string,
  space: string,
  subject: Agreement,
): readonly Rendering[] {
  const inner = aspect.perfect ? `have ${participle(verb)}` : verb
  switch (aspect.modal) {
    case 'will':
      return tense === 'past'
        ? [
            [`would${not}${space} ${inner}`, 0],
            [`will${not}${space} ${inner}`, -0.2],
          ]
        : [[`will${not}${space} ${inner}`, 0]]
    case 'can': {
      const can = not === '' ? 'can' : 'cannot'
      return tense === 'past'
        ? [[`could${not}${space} ${inner}`, 0]]
        : [
            [`${can}${space} ${inner}`, 0],
            [`may${not}${space} ${inner}`, -1.6],
          ]
    }
    case 'must':
      if (tense === 'past')
        return [
          [not === '' ? `had to${space} ${inner}` : `did not have to${space} ${inner}`, 0],
          [`must${not}${space} ${inner}`, -0.6],
        ]
      return [
        [`must${not}${space} ${inner}`, 0],
        [
          not === ''
            ? `${subject.number === 'plural' || subject.person !== 3 ? 'have' : 'has'} to${space} ${inner}`
            : `should not${space} ${inner}`,
          -0.6,
        ],
        [`should${not}${space} ${inner}`, -0.8],
      ]
    case 'should':
      return [
        [`should${not}${space} ${inner}`, 0],
        [`should${not} have${space} ${participle(verb)}`, tense === 'past' ? -1.2 : -2.5],
      ]
    default:
      return [[`${tense === 'past' ? 'might' : 'may'}${not}${space} ${inner}`, 0]]
  }
}

function simpleTense(verb: string, tense: Tense, subject: Agreement, not: string, adverb: string): string {
  const space = adverb === '' ? '' : ` ${adverb}`
  if (verb === 'be' || verb.startsWith('be ')) return `${beFinite(tense, subject)}${not}${space}${verb.slice(2)}`
  if (/^(?:can|may|must|will) /.test(verb)) return `${verb.replace(/^(\w+)/, `$1${not}`)}`
  if (not !== '') {
    const auxiliary = tense === 'past' ? 'did' : thirdSingular(subject) ? 'does' : 'do'
    // `sering tidak mengerti`: "often do not understand".
    const lead = not.slice(1, -3)
    return `${lead}${auxiliary} not${space} ${verb}`
  }
  const finite = tense === 'past' ? past(verb) : thirdSingular(subject) ? thirdPerson(verb) : verb
  return adverb === '' ? finite : `${adverb} ${finite}`
}

const thirdSingular = (subject: Agreement): boolean => subject.person === 3 && subject.number === 'singular'

export function beFinite(tense: Tense, subject: Agreement): string {
  if (tense === 'past') return subject.number === 'plural' || subject.person === 2 ? 'were' : 'was'
  if (subject.person === 1 && subject.number === 'singular') return 'am'
  return subject.number === 'plural' || subject.person === 2 ? 'are' : 'is'
}

const haveOf = (subject: Agreement): string => (thirdSingular(subject) ? 'has' : 'have')

function dedupe(options: readonly Option[]): readonly Option[] {
  const best = new Map<string, number>()
  for (const { text, score } of options) {
    const known = best.get(text)
    if (known === undefined || known < score) best.set(text, score)
  }
  return [...best].map(([text, score]) => ({ text, score })).toSorted((a, b) => b.score - a.score)
}
