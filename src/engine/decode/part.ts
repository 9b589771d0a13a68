/** What the decoder keeps of a piece of the lattice that it has laid out, for the phrases that may take its place. */
import type { Decision, Leaf, Option } from '../types.js'

export interface OpenChoice {
  readonly kind: Decision['kind']
  readonly options: readonly Option[]
  /** Weighted log-probabilities of the classes. */
  readonly chosen: readonly number[]
}

export interface Part {
  readonly state: number
  readonly min: number
  readonly max: number
  readonly count: number
  readonly fixed: boolean
  /** For each content word of the source: the beginnings of all English words that the rules would say for it. */
  readonly contents: readonly (readonly number[])[]
  /** Of a verb: the forms that its clause allows; a table knows nothing of agreement. */
  readonly forms: readonly Option[] | undefined
  /** Every English of it has an auxiliary, which a table may not leave out: `juga aman`, "is also safe"; `ada`, "there is". */
  readonly auxiliary: boolean
  /** A verb that its clause wants in no finite form. */
  readonly nonfinite: boolean
  /** Of a finite verb: the tense its clause is told in. */
  readonly told: Leaf['told']
  readonly stems: Leaf['stems']
  /** A verb whose every form opens with an auxiliary. */
  readonly finite: boolean
  /** A verb that its clause wants in the infinitive. */
  readonly infinitive: boolean
  /** An adverb. */
  readonly adverb: boolean
  /** A noun for which the rules have no word in -ing. */
  readonly noun: boolean
  /** What the rules would say for it; of several leaves nothing is known. */
  readonly options: readonly Option[] | undefined
  /** It points at something or names its owner: the English has to have a determiner. */
  readonly definite: boolean
  /** Whose something is: a phrase for it alone has to say that, and not "they". */
  readonly possessive: boolean
  /** Who does something, where it is no more than a pronoun: a phrase has to say it. */
  readonly pronominal: boolean
  /** An adjective or a name, which stands behind the article of its noun and not before it. */
  readonly prenominal: boolean
  /** An adjective. */
  readonly quality: boolean
  /** A preposition, which no phrase of nouns may lose: `kadar gula dalam`, "the sugar content". */
  readonly preposition: boolean
  /** A relative pronoun, which no phrase may lose that does not take its verb along. */
  readonly relative: boolean
  /** What the choice models say of an article or a number that is open here. */
  readonly open: OpenChoice | undefined
  /** The rules put an `of` or `by` here, which is not to be lost before a noun. */
  readonly of: boolean
}

const PREDICATE = /^rule:predicate$/
const VERB = /\/v$|^affix:(?:di-|ter-|stem|ku-|kau-)/
export const POSSESSIVE = /^(?:my|your|his|her|its|our|their)$/
const PRONOUN = /^(?:I|you|he|she|it|we|they)$/
const PREPOSITION =
  /^grammar:(?:di|ke|dari|dalam|pada|untuk|dengan|oleh|antara|tentang|bagi|kepada)$|^lex:di (?:dekat|luar|atas|bawah|depan|belakang|balik|samping|seberang)\/prep$/
export const RELATIVE = /^(?:that|which|who|whom|whose|what|where|those who)$/

/** Words that make a verb finite. */
export const AUXILIARY =
  /^(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|'s|'re|'m|'ll|'ve)$/

export const NO_CONTENTS: readonly (readonly number[])[] = []

/** What a piece of several leaves asks of a phrase: nothing. */
export const NO_DEMANDS = {
  forms: undefined,
  nonfinite: false,
  told: undefined,
  stems: undefined,
  finite: false,
  infinitive: false,
  adverb: false,
  noun: false,
  options: undefined,
  preposition: false,
  prenominal: false,
  quality: false,
  possessive: false,
  pronominal: false,
  definite: false,
  relative: false,
  auxiliary: false,
  open: undefined,
  of: false,
} as const

/** What a leaf asks of a phrase that takes its place; `chosen` are the choice models' scores where they have a say. */
export function demandsOf(
  node: Leaf,
  chosen: readonly number[] | undefined,
): Omit<Part, 'state' | 'min' | 'max' | 'count' | 'fixed' | 'contents'> {
  const { from, to, options, decision } = node
  // `lex:bunga/n#interest`: which sense it is makes it no other part of speech.
  const [by = ''] = node.by.split('#')
  const empty = from === to
  const verb = VERB.test(by)
  const predicate = !empty && PREDICATE.test(by)
  const auxiliary = (verb || predicate) && options.every(({ text }) => AUXILIARY.test(firstWord(text)))
  return {
    forms: verb ? options : undefined,
    nonfinite: verb && node.nonfinite === true,
    told: node.told,
    stems: node.stems,
    finite: verb && auxiliary,
    infinitive: verb && options.every(({ text }) => /^(?:not )?to /.test(text)),
    adverb: by.endsWith('/adv'),
    noun: by.endsWith('/n') && !options.some(({ text }) => text.endsWith('ing')),
    options,
    definite: by === 'rule:-nya' || /^grammar:(?:itu|ini|tersebut)$/.test(by),
    possessive: !empty && options.every(({ text }) => POSSESSIVE.test(text)),
    pronominal: options.every(({ text }) => PRONOUN.test(text)),
    prenominal: !empty && /\/(?:a|pn|num)$|^term:|^rule:(?:what|enough|any|number)$/.test(by),
    quality: !empty && by.endsWith('/a'),
    preposition: !empty && PREPOSITION.test(by),
    relative: by === 'grammar:yang' && options.every(({ text }) => RELATIVE.test(text)),
    auxiliary: (predicate && auxiliary) || (!empty && options.every(({ text }) => text.startsWith('there '))),
    open: chosen === undefined || decision === undefined ? undefined : { kind: decision.kind, options, chosen },
    of: /^rule:(?:of|agent)$/.test(by) && empty && options[0]?.text !== '',
  }
}

function firstWord(text: string): string {
  const end = text.indexOf(' ')
  return end < 0 ? text : text.slice(0, end)
}
