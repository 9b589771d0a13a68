/** The finite forms of a verb: auxiliaries, negation and adverbs in English order. */
import { gerund, participle, past, thirdPerson } from '../english/inflect.js'
import type { Agreement } from './agreement.js'
import type { Aspect } from './aspect.js'

export type Tense = 'past' | 'present'

/** The odds, as a natural-log ratio, from which a tense is beyond doubt: no other one is to be preferred for its words. */
export const CERTAIN = 5

/** A text and its log-score. */
export type Rendering = readonly [text: string, score: number]

/** A verb group in one tense. */
export function tensed(
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
    // `belum diketahui`: "is not yet known".
    if (/^be (?:known|clear|certain|available|sure|ready)$/.test(verb) && adverb === '')
      return [
        [`${beFinite(tense, subject)} not yet${verb.slice(2)}`, 0],
        [`${have} not yet ${participle(verb)}`, -1.2],
      ]
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
