import { gerund, participle, plain } from '../english/inflect.js'
import type { VerbGroup } from '../parse/types.js'
import type { Item, Option } from '../types.js'
import type { Agreement } from './agreement.js'
import { type Aspect, aspectOf } from './aspect.js'
import { rankScore } from './lattice.js'
import { type Rendering, type Tense, tensed } from './tensed.js'

export type VerbForm = 'finite' | 'to' | 'bare' | 'ing' | 'reduced'

export interface VerbContext {
  readonly form: VerbForm
  readonly tense: Tense
  readonly subject: Agreement
  /** Log-score of the tense that was not chosen. */
  readonly otherTense: number
}

/** Every English for a verb group in the form its clause asks for, scored. */
export function verbOptions(vg: VerbGroup, context: VerbContext): readonly Option[] {
  const { aspect, lexical } = aspectOf(vg.before, vg.verb)
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

function renderings(verb: string, aspect: Aspect, context: VerbContext, passive: boolean): readonly Rendering[] {
  const { form } = context
  const not = aspect.negative !== 'none'
  const adverb = aspect.adverbs.filter((word) => word !== '').join(' ')
  const withAdverb = (text: string): string =>
    // `agar tidak mudah terprovokasi`: not to be easily provoked.
    adverb === 'easily' && text.startsWith('be ')
      ? text.replace(/^be/, 'be easily')
      : adverb === ''
        ? text
        : `${adverb} ${text}`
  // `diyakini telah menyeberang`: believed to have crossed.
  if (form === 'to' && aspect.perfect && aspect.modal === undefined)
    return [[`${not ? 'not ' : ''}to ${withAdverb(`have ${participle(verb)}`)}`, 0]]
  if (form === 'to' && adverb === 'never') return [[`never to ${baseOf(verb, aspect)}`, 0]]
  if (form === 'to') return [[`${not ? 'not ' : ''}to ${withAdverb(baseOf(verb, aspect))}`, 0]]
  if (form === 'bare') return [[`${not ? 'not ' : ''}${withAdverb(baseOf(verb, aspect))}`, 0]]
  if (form === 'ing') return [[`${not ? 'not ' : ''}${withAdverb(gerund(baseOf(verb, aspect)))}`, 0]]
  if (
    form === 'reduced' &&
    (passive || verb.startsWith('be ')) &&
    !not &&
    aspect.modal === undefined &&
    !aspect.progressive
  ) {
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

function dedupe(options: readonly Option[]): readonly Option[] {
  const best = new Map<string, number>()
  for (const { text, score } of options) {
    const known = best.get(text)
    if (known === undefined || known < score) best.set(text, score)
  }
  return [...best].map(([text, score]) => ({ text, score })).toSorted((a, b) => b.score - a.score)
}
