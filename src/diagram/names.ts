/** What the picture calls phrases, entries and rules. */
import type { PhraseKind } from '../engine/index.js'

/** Short label, full name, and the style class of a kind of phrase. */
export const PHRASES: Readonly<Record<PhraseKind, readonly [label: string, name: string]>> = {
  sentence: ['S', 'sentence'],
  clause: ['C', 'clause'],
  relative: ['RC', 'relative clause'],
  prepositional: ['PP', 'prepositional phrase'],
  noun: ['NP', 'noun phrase'],
  verb: ['VG', 'verb group'],
  adjective: ['AP', 'adjective phrase'],
  date: ['D', 'date'],
}

const PARTS_OF_SPEECH: Readonly<Record<string, string>> = {
  n: 'noun',
  v: 'verb',
  a: 'adjective',
  adv: 'adverb',
  prep: 'preposition',
  conj: 'conjunction',
  pron: 'pronoun',
  det: 'determiner',
  num: 'number',
  clf: 'classifier',
  part: 'particle',
  intj: 'interjection',
  pn: 'name',
}

/** An entry's or rule's code in words: `lex:pasukan/n` → `entry pasukan (noun)`. Codes that it does not know stay as they are. */
export function nameOf(by: string): string {
  const colon = by.indexOf(':')
  const [kind, rest] = colon < 0 ? [by, ''] : [by.slice(0, colon), by.slice(colon + 1)]
  const slash = rest.lastIndexOf('/')
  switch (kind) {
    case 'lex': {
      const pos = PARTS_OF_SPEECH[rest.slice(slash + 1)]
      return slash < 0 || pos === undefined ? `entry ${rest}` : `entry ${rest.slice(0, slash)} (${pos})`
    }
    case 'affix':
      return slash < 0 ? `affix ${rest}` : `affix ${rest.slice(0, slash)} of ${rest.slice(slash + 1)}`
    case 'redup':
      return `reduplication ${rest}`.trimEnd()
    case 'guess':
      return `guessed by ${rest}`
    case 'grammar':
      return `grammar word ${rest}`
    case 'rule':
      return `rule for ${rest}`
    case 'term':
      return `glossary term ${rest}`.trimEnd()
    case 'phrase':
      return 'learned phrase'
    case 'name':
      return 'a name, kept'
    case 'copy':
      return 'copied'
    case 'unknown':
      return 'no entry: kept as it is'
    default:
      return by
  }
}
