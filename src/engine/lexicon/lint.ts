/** Refuses lexicon lines that the engine would misread: `lemma, part of speech, translations, features, domain, note`. */
import { DOMAINS, FEATURES, POS_CODES } from './parse.js'

export interface LexiconFile {
  readonly path: string
  readonly text: string
}

export type LintRule =
  | 'columns'
  | 'lemma'
  | 'part-of-speech'
  | 'translation'
  | 'feature'
  | 'domain'
  | 'duplicate'
  | 'conflict'
  | 'no-default'

/** What is wrong with one line; `line` counts from 1. */
export interface LintMessage {
  readonly path: string
  readonly line: number
  readonly rule: LintRule
  readonly message: string
}

/** A line cut into its columns, with where it stands. */
interface Row {
  readonly path: string
  readonly line: number
  readonly lemma: string
  readonly pos: string
  readonly translations: string
  readonly features: readonly string[]
  readonly domain: string
}

type Fault = readonly [rule: LintRule, message: string]

const COLUMNS = 6

/** Features that only these parts of speech may have; the others may stand anywhere. */
const FEATURE_OF: Readonly<Record<string, string>> = {
  mass: 'n pn',
  pl: 'n pn',
  of: 'n',
  title: 'n pn',
  time: 'n pn adv',
  unit: 'n clf',
  hum: 'n pn pron det clf',
  person: 'pn',
  org: 'n pn',
  place: 'n pn',
  intr: 'v',
  ger: 'v',
  modal: 'v adv',
  post: 'a',
  that: 'v a n',
  inf: 'v a n',
  adj: 'pn',
  gov: 'v a n prep det',
}

/** Features that cannot both hold. */
const OPPOSED: readonly (readonly [string, string])[] = [
  ['mass', 'pl'],
  ['inf', 'ger'],
]

/** Every fault of every file, in the order of the files and their lines. Files are read as one lexicon. */
export function lintLexicon(files: readonly LexiconFile[]): readonly LintMessage[] {
  const lines = files.flatMap(linesOf)
  const rows = lines.flatMap(({ row }) => (row === undefined ? [] : [row]))
  const groups = groupBy(rows, (row) => row.lemma.toLowerCase())
  const found = [
    ...lines.flatMap(({ message }) => (message === undefined ? [] : [message])),
    ...rows.flatMap((row) => rowFaults(row).map((fault) => at(row, fault))),
    ...[...groups.values()].flatMap(groupFaults),
  ]
  const order = new Map(files.map(({ path }, index) => [path, index]))
  return found.toSorted((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0) || a.line - b.line)
}

/** A line that could be cut, or why not. */
interface Cut {
  readonly row?: Row
  readonly message?: LintMessage
}

function linesOf({ path, text }: LexiconFile): readonly Cut[] {
  return text.split('\n').flatMap((line, index): readonly Cut[] => {
    if (line === '' || line.startsWith('#')) return []
    const cells = line.split('\t')
    if (cells.length !== COLUMNS) {
      const message = `Unexpected ${cells.length} columns, expected ${COLUMNS}`
      return [{ message: { path, line: index + 1, rule: 'columns', message } }]
    }
    const [lemma = '', pos = '', translations = '', features = '', domain = ''] = cells
    return [{ row: { path, line: index + 1, lemma, pos, translations, features: features.split(' '), domain } }]
  })
}

const at = ({ path, line }: Row, [rule, message]: Fault): LintMessage => ({ path, line, rule, message })

function rowFaults(row: Row): readonly Fault[] {
  return [
    ...lemmaFaults(row),
    ...codeFaults(row),
    ...translationFaults(row.translations),
    ...row.features.flatMap((feature) => featureFaults(feature, row)),
    ...repeatedFaults(row.features),
  ]
}

function lemmaFaults({ lemma, pos }: Row): readonly Fault[] {
  if (lemma === '') return [['lemma', 'Unexpected empty lemma, expected a word']]
  if (!tidy(lemma)) return [['lemma', `Unexpected white space in "${lemma}", expected single spaces between words`]]
  if (pos !== 'pn' && lemma !== lemma.toLowerCase()) {
    return [['lemma', `Unexpected capital in "${lemma}", expected lower case for all but proper names`]]
  }
  return []
}

function codeFaults({ pos, domain }: Row): readonly Fault[] {
  const faults: Fault[] = []
  if (!POS_CODES.has(pos)) faults.push(['part-of-speech', `Unexpected "${pos}", expected one of ${list(POS_CODES)}`])
  if (!DOMAINS.has(domain)) faults.push(['domain', `Unexpected "${domain}", expected one of ${list(DOMAINS)}`])
  return faults
}

function translationFaults(translations: string): readonly Fault[] {
  const glosses = translations.split('|')
  return [
    ...glosses.flatMap(glossFaults),
    ...twice(glosses).map((gloss): Fault => ['translation', `Unexpected second "${gloss}", expected it once`]),
  ]
}

function glossFaults(gloss: string): readonly Fault[] {
  if (gloss === '') return [['translation', 'Unexpected empty translation, expected English']]
  if (!tidy(gloss))
    return [['translation', `Unexpected white space in "${gloss}", expected single spaces between words`]]
  if (/\*.*\*|(?:^|[^\p{L}\p{N}.])\*|\*(?! |$)/u.test(gloss)) {
    return [['translation', `Unexpected "*" in "${gloss}", expected one behind the head word`]]
  }
  return []
}

function featureFaults(feature: string, { pos, features }: Row): readonly Fault[] {
  if (feature === '')
    return features.length === 1 ? [] : [['feature', 'Unexpected empty feature, expected single spaces']]
  const [name = '', value] = split(feature)
  const where = FEATURE_OF[name]?.split(' ')
  if (where !== undefined && POS_CODES.has(pos) && !where.includes(pos)) {
    return [['feature', `Unexpected "${name}" on ${pos}, expected it on ${where.join(', ')}`]]
  }
  if (value === undefined) {
    return FEATURES.has(name) ? [] : [['feature', `Unexpected "${feature}", expected one of ${list(FEATURES)}`]]
  }
  const shape = SHAPES[name]
  if (shape === undefined) return [['feature', `Unexpected "${feature}", expected gov=, near= or adj=`]]
  return shape.pattern.test(value) ? [] : [['feature', `Unexpected "${feature}", expected ${shape.example}`]]
}

const SHAPES: Readonly<Record<string, { readonly pattern: RegExp; readonly example: string }>> = {
  gov: {
    pattern: /^\p{Ll}+:(?:-|[A-Za-z]+(?:_[A-Za-z]+)*)(?:,\p{Ll}+:(?:-|[A-Za-z]+(?:_[A-Za-z]+)*))*$/u,
    example: 'gov=preposition:english,… with - for none and _ for a space',
  },
  near: { pattern: /^[\p{Ll}\p{N}-]+(?:,[\p{Ll}\p{N}-]+)*$/u, example: 'near=word,word in lower case' },
  adj: { pattern: /^[\p{L}.'-]+(?:_[\p{L}.'-]+)*$/u, example: 'adj=Adjective with _ for a space' },
}

function repeatedFaults(features: readonly string[]): readonly Fault[] {
  const names = features.map((feature) => split(feature)[0] ?? '').filter((name) => name !== '')
  const opposed = OPPOSED.filter(([a, b]) => names.includes(a) && names.includes(b))
  return [
    ...twice(names).map((name): Fault => ['feature', `Unexpected second "${name}", expected it once`]),
    ...opposed.map(([a, b]): Fault => ['feature', `Unexpected "${a}" beside "${b}", expected one of them`]),
  ]
}

/** Entries of one lemma against one another: one default sense a part of speech, every other one with its own context. */
function groupFaults(rows: readonly Row[]): readonly LintMessage[] {
  const byPos = [...groupBy(rows, ({ pos }) => pos).values()]
  const hidden = rows.length > 1 && rows.every((row) => nearOf(row) !== '') ? rows.slice(0, 1) : []
  return [
    ...byPos.flatMap((same) => [...defaultFaults(same), ...senseFaults(same)]),
    ...hidden.map((row) =>
      at(row, ['no-default', `Unexpected near= on every entry of "${row.lemma}", expected one without`]),
    ),
  ]
}

function defaultFaults(rows: readonly Row[]): readonly LintMessage[] {
  const [first, ...more] = rows.filter((row) => nearOf(row) === '')
  if (first === undefined) return []
  return more.map((row) => at(row, clash(row, first)))
}

function clash(row: Row, first: Row): Fault {
  const place = `${first.path}:${first.line}`
  return row.translations === first.translations
    ? ['duplicate', `Unexpected second "${row.lemma}" ${row.pos}, expected it once: it stands at ${place}`]
    : [
        'conflict',
        `Unexpected "${row.lemma}" ${row.pos} as "${row.translations}", expected near= or "${first.translations}" as at ${place}`,
      ]
}

/** Senses behind near=: the same translation twice, or one context word for two senses. */
function senseFaults(rows: readonly Row[]): readonly LintMessage[] {
  const senses = rows.filter((row) => nearOf(row) !== '')
  return senses.flatMap((row, index) =>
    senses.slice(0, index).flatMap((first) => {
      if (row.translations === first.translations) return [at(row, clash(row, first))]
      const shared = nearOf(row)
        .split(',')
        .filter((word) => nearOf(first).split(',').includes(word))
      if (shared.length === 0) return []
      const words = shared.join(',')
      const place = `${first.path}:${first.line}`
      return [
        at(row, [
          'conflict',
          `Unexpected near=${words} for "${row.translations}", expected it once: it stands at ${place}`,
        ]),
      ]
    }),
  )
}

const nearOf = (row: Row): string => row.features.find((feature) => feature.startsWith('near='))?.slice(5) ?? ''

const tidy = (text: string): boolean =>
  text === text.trim() && !/\s\s|[^\S ]|\p{Cf}/u.test(text) && text === text.normalize('NFC')

const list = (codes: ReadonlySet<string>): string => [...codes].join(' ')

const twice = (items: readonly string[]): readonly string[] =>
  items.filter((item, index) => items.indexOf(item) !== index)

function split(feature: string): readonly [name: string, value?: string] {
  const equals = feature.indexOf('=')
  return equals < 0 ? [feature] : [feature.slice(0, equals), feature.slice(equals + 1)]
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}
