/** Where a pronoun stands beside a verb with a particle: "hand it over", not "hand over it". */
import type { TargetPiece } from './generate.js'

/** Particles that can stand behind the object of their verb (Huddleston and Pullum 2002, 4 §6.1). */
const PARTICLE = /^(?:up|out|off|down|over|away|back|apart|aside)$/
/** Verbs of moving, looking and ruling: with these the same words are prepositions. */
const WITH_PREPOSITION =
  /^(?:go|went|gone|com(?:e|es|ing)$|came|r[au]n|walk|climb|f[ae]ll|look|slid|mov|jump|fl[yeo]|pass|s[ia]t|st[ao]nd|stood|step|presid|rul|watch|fight|fought|argu|reign|tower|w[io]n$|sw[ia]m|drift|float|crawl|sail|cross|hover|cr[yi]|weep|wept|worr)/
const PRONOUN = /^(?:it|them|him|her|me|us|you)$/
const OBJECT = /^(?:them|him|me|us)$/

/** The pieces with every such pronoun before its particle; the particle keeps its verb's source. */
export function placePronouns(pieces: readonly TargetPiece[]): readonly TargetPiece[] {
  const placed: TargetPiece[] = []
  for (const piece of pieces) {
    const before = placed.at(-1)
    if (before !== undefined && isObject(piece) && endsWithParticle(before))
      placed.splice(-1, 1, { ...before, words: before.words.slice(0, -1) }, piece, {
        ...before,
        words: before.words.slice(-1),
      })
    else placed.push(piece)
  }
  return placed
}

/** "it" and "you" may be subjects, unless the verb itself carries them. */
const isObject = ({ words: [word = '', ...more], by }: TargetPiece): boolean =>
  more.length === 0 && (by === 'rule:object-clitic' ? PRONOUN : OBJECT).test(word) && /^(?:rule|grammar):/.test(by)

function endsWithParticle({ words, by }: TargetPiece): boolean {
  const verb = words.at(-2) ?? ''
  return (
    /\/v$|^affix:|^phrase$/.test(by) && PARTICLE.test(words.at(-1) ?? '') && verb !== '' && !WITH_PREPOSITION.test(verb)
  )
}
