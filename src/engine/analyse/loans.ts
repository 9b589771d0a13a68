import type { Cat, Reading } from '../types.js'

/*
 * Dutch and English loans follow regular spellings (Sneddon et al., 1.8): -isasi, -itas, -logi, -isme, -is, -if, -ik …
 * Used only for words that no entry and no affix explains.
 */
const ENDINGS: readonly (readonly [RegExp, string, Cat])[] = [
  [/isasi$/, 'ization', 'n'],
  [/fikasi$/, 'fication', 'n'],
  [/([aiu])si$/, '$1tion', 'n'],
  [/ksi$/, 'ction', 'n'],
  [/psi$/, 'ption', 'n'],
  [/itas$/, 'ity', 'n'],
  [/logi$/, 'logy', 'n'],
  [/grafi$/, 'graphy', 'n'],
  [/isme$/, 'ism', 'n'],
  [/ologis$/, 'ological', 'a'],
  [/istik$/, 'istic', 'a'],
  [/ika$/, 'ics', 'n'],
  [/tif$/, 'tive', 'a'],
  [/sif$/, 'sive', 'a'],
  [/ik$/, 'ic', 'a'],
  [/al$/, 'al', 'a'],
  [/ional$/, 'ional', 'a'],
  [/eur$/, 'eur', 'n'],
  [/wan$/, 'ist', 'n'],
  [/ir$/, 'ir', 'n'],
  [/ensi$/, 'ency', 'n'],
  [/ansi$/, 'ance', 'n'],
  [/([^aeiou])is$/, '$1ist', 'n'],
  [/oid$/, 'oid', 'n'],
  [/gram$/, 'gram', 'n'],
  [/skop$/, 'scope', 'n'],
  [/meter$/, 'meter', 'n'],
]

const VERB = /^(?:meng|mem|men|me|di)(.{3,})isasi(?:kan)?$|^(?:meng|mem|men|me|di)(.{4,})isir$/

/** A reading by the shape of a loan word, or none. */
export function guessLoan(lower: string): readonly Reading[] {
  const verb = VERB.exec(lower)
  if (verb !== null) {
    const lost = /^me([nm])([aeiou].*)$/.exec(lower)
    const stem = verb[1] ?? verb[2] ?? ''
    const restored = lost === null ? stem : `${lost[1] ?? ''}${stem}`
    return [
      {
        ...guess('v', `${respelled(restored)}ize`),
        voice: lower.startsWith('di') ? 'passive' : 'active',
      },
    ]
  }
  if (lower.length < 6 || lower.includes('-') || /^(?:me|di|ber|ter)/.test(lower)) return []
  for (const [ending, english, cat] of ENDINGS) {
    if (!ending.test(lower)) continue
    return [guess(cat, respelled(lower.replace(ending, english)))]
  }
  return []
}

function guess(cat: Cat, gloss: string): Reading {
  return { cat, entry: undefined, glosses: [gloss], cost: 3, by: 'guess:loan' }
}

/** `k` before a back vowel or consonant was `c`; `f` before a vowel in Greek words stays; `eks-` was `ex-`. */
function respelled(word: string): string {
  return word
    .replace(/^eks/, 'ex')
    .replace(/ks/g, 'x')
    .replace(/^ek/, 'ec')
    .replace(/k(?=[aourlt])/g, 'c')
    .replace(/(?<=[aeiou])k(?=$)/g, 'c')
}
