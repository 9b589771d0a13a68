import type { Entry, Pos } from '../types.js'

export const POS_CODES: ReadonlySet<string> = new Set('n v a adv prep conj pron det num clf part intj pn'.split(' '))
export const DOMAINS: ReadonlySet<string> = new Set(
  'core politics military law economy sport disaster health science culture places titles colloquial user'.split(' '),
)
export const FEATURES: ReadonlySet<string> = new Set(
  'mass pl the hum title time unit place of that inf ger modal intr post person org'.split(' '),
)

/** Reads one line of a lexicon file: lemma, part of speech, translations, features, domain, note. It must be well formed (`lintLexicon`). */
export function parseEntry(line: string): Entry {
  const [lemma = '', pos = 'n', translations = '', features = '', domain = 'core'] = line.split('\t')
  const flags = new Set<string>()
  let government: Map<string, string> | undefined
  let near: readonly string[] = []
  let adjective: string | undefined
  for (const feature of features.split(' ')) {
    if (feature === '') continue
    const equals = feature.indexOf('=')
    if (equals < 0) flags.add(feature)
    else {
      const value = feature.slice(equals + 1)
      if (feature.startsWith('near=')) near = value.split(',')
      else if (feature.startsWith('adj=')) adjective = value.replaceAll('_', ' ')
      else if (feature.startsWith('gov=')) government = parseGovernment(value)
    }
  }
  return {
    lemma,
    pos: pos as Pos,
    glosses: translations.split('|'),
    features: flags,
    government,
    near,
    adjective,
    domain,
  }
}

function parseGovernment(value: string): Map<string, string> {
  const government = new Map<string, string>()
  for (const pair of value.split(',')) {
    const [indonesian = '', english = ''] = pair.split(':')
    government.set(indonesian, english === '-' ? '' : english.replaceAll('_', ' '))
  }
  return government
}
