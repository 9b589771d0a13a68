import type { Lexicon } from '../lexicon/index.js'
import { gerund } from '../english/inflect.js'
import type { Entry, Reading } from '../types.js'
import { functionReadings } from './function-words.js'
import { guessLoan } from './loans.js'
import { activesOf } from './stems.js'

const CACHE_LIMIT = 50_000

/** Finds every reading of a word form; remembers what it found. */
export interface Analyser {
  readings(lower: string): readonly Reading[]
}

/** Sneddon's affix system over a lexicon; a form that is listed itself always comes first. */
export function createAnalyser(lexicon: Lexicon): Analyser {
  const cache = new Map<string, readonly Reading[]>()
  const readings = (lower: string): readonly Reading[] => {
    const known = cache.get(lower)
    if (known !== undefined) return known
    const found = analyse(lexicon, lower)
    if (cache.size >= CACHE_LIMIT) cache.clear()
    cache.set(lower, found)
    return found
  }
  return { readings }
}

/** No Indonesian word is longer, affixes and all. */
const LONGEST = 48

function analyse(lexicon: Lexicon, lower: string): readonly Reading[] {
  if (lower.length > LONGEST) return []
  const closed = functionReadings(lower) ?? []
  const listed = [...closed, ...listedReadings(lexicon, lower, closed)]
  const stems = stemReadings(lexicon, lower, listed.length > 0 ? 2 : 0.2)
  if (listed.length > 0) return [...listed, ...stems]
  if (stems.length > 0) return stems
  const derived = [
    ...passives(lexicon, lower),
    ...statives(lexicon, lower),
    ...proclitics(lexicon, lower),
    ...reduplicated(lexicon, lower),
  ]
  if (derived.length > 0) return derived
  const clitics = encliticReadings(lexicon, lower)
  if (clitics.length > 0) return clitics
  const derivation = derivedReadings(lexicon, lower)
  if (derivation.length > 0) return derivation
  return guessLoan(lower)
}

function reading(entry: Entry, cost: number, by: string, more: Partial<Reading> = {}): Reading {
  return { cat: entry.pos, entry, glosses: entry.glosses, cost, by, ...more }
}

/** Parts of speech that a grammar word may have besides its grammatical use: `bisa` venom, `dalam` deep. */
const OPEN: ReadonlySet<string> = new Set(['n', 'v', 'a'])

function listedReadings(lexicon: Lexicon, lower: string, closed: readonly Reading[]): Reading[] {
  const entries = lexicon.entries(lower)
  return entries
    .filter((entry) => entry.near.length === 0 || entries.length === 1)
    .filter((entry) => closed.length === 0 || (OPEN.has(entry.pos) && !entry.features.has('modal')))
    .map((entry, index) => {
      const base = closed.length > 0 ? 2.5 + index * 0.5 : index * 0.5
      return entry.pos === 'v'
        ? reading(entry, base, `lex:${entry.lemma}/v`, { voice: 'active' })
        : reading(entry, base, `lex:${entry.lemma}/${entry.pos}`)
    })
}

/** `kirim` → mengirim as a bare stem: after a pronoun agent, an auxiliary, or as a command. */
function stemReadings(lexicon: Lexicon, lower: string, cost: number): Reading[] {
  return verbEntries(lexicon, lower)
    .filter((entry) => entry.lemma !== lower)
    .map((entry) => reading(entry, cost, `affix:stem/${entry.lemma}`, { voice: 'stem' }))
}

/** Default-sense verb entries whose stem this is, nearest derivation first; `-kan` and `-i` may be missing from the lexicon. */
function verbEntries(lexicon: Lexicon, stem: string): readonly Entry[] {
  const direct = lexicon
    .verbsOf(stem)
    .flatMap((lemma) => lexicon.entries(lemma).filter((entry) => entry.pos === 'v' && entry.near.length === 0))
  if (direct.length <= 1) return direct
  const preferred = new Set(activesOf(stem))
  const regular = direct.filter((entry) => preferred.has(entry.lemma) || entry.lemma === stem)
  return regular.length > 0 ? regular : direct
}

function verbsWithSuffix(lexicon: Lexicon, stem: string): { entries: readonly Entry[]; cost: number } {
  const exact = verbEntries(lexicon, stem)
  if (exact.length > 0) return { entries: exact, cost: 0 }
  for (const suffix of ['kan', 'i']) {
    if (!stem.endsWith(suffix) || stem.length - suffix.length < 3) continue
    const entries = verbEntries(lexicon, stem.slice(0, -suffix.length))
    if (entries.length > 0) return { entries, cost: 0.5 }
  }
  for (const suffix of ['kan', 'i']) {
    const entries = verbEntries(lexicon, stem + suffix)
    if (entries.length > 0) return { entries, cost: 0.8 }
  }
  return { entries: [], cost: 0 }
}

/** `dikirim` → mengirim, passive; `dikirimnya` → with a third-person agent. */
function passives(lexicon: Lexicon, lower: string): Reading[] {
  if (!lower.startsWith('di') || lower.length < 5) return []
  const stem = lower.slice(2)
  const plainStem = verbsWithSuffix(lexicon, stem)
  const found = activesFirst(plainStem.entries).map((entry) =>
    reading(entry, plainStem.cost, `affix:di-/${entry.lemma}`, { voice: 'passive' }),
  )
  if (found.length > 0) return found
  const clitic = /^(.{3,})(nya|lah|kah|ku|mu)$/.exec(stem)
  if (clitic === null) return []
  const person = personOf(clitic[2] ?? '')
  const inner = verbsWithSuffix(lexicon, clitic[1] ?? '')
  return inner.entries.map((entry) =>
    reading(entry, inner.cost, `affix:di-/${entry.lemma}`, {
      voice: 'passive',
      ...(person === undefined ? {} : { clitic: person }),
    }),
  )
}

/** meN- verbs before bare ones: `dibangun` comes from membangun, not from bangun. */
function activesFirst(entries: readonly Entry[]): readonly Entry[] {
  const derived = entries.filter((entry) => entry.lemma.startsWith('me'))
  return derived.length > 0 ? derived : entries
}

/** `terkirim` → mengirim, stative or accidental: "be sent". */
function statives(lexicon: Lexicon, lower: string): Reading[] {
  const match = /^ter(.{3,}?)(nya|lah)?$/.exec(lower)
  if (match === null) return []
  const { entries, cost } = verbsWithSuffix(lexicon, match[1] ?? '')
  const verbs = entries.map((entry) => reading(entry, cost + 0.3, `affix:ter-/${entry.lemma}`, { voice: 'stative' }))
  const adjectives = lexicon.entries(match[1] ?? '').filter((entry) => entry.pos === 'a')
  const superlatives = adjectives.map((entry) =>
    reading(entry, 0.1, `affix:ter-/${entry.lemma}`, { glosses: entry.glosses.map((gloss) => superlative(gloss)) }),
  )
  return [...superlatives, ...verbs]
}

/** `kukirim`, `kaukirim` → an agent in front of the stem. */
function proclitics(lexicon: Lexicon, lower: string): Reading[] {
  const match = /^(ku|kau)(.{3,}?)$/.exec(lower)
  if (match === null) return []
  const { entries, cost } = verbsWithSuffix(lexicon, match[2] ?? '')
  return entries.map((entry) =>
    reading(entry, cost + 0.5, `affix:${match[1]}-/${entry.lemma}`, {
      voice: 'stem',
      agent: match[1] === 'ku' ? '1s' : '2',
    }),
  )
}

/** `anak-anak` → plural; `besar-besaran`, `tembak-menembak` → their base; `negara-negaranya` with its clitic. */
function reduplicated(lexicon: Lexicon, lower: string): Reading[] {
  const hyphen = lower.indexOf('-')
  if (hyphen < 2) return []
  const first = lower.slice(0, hyphen)
  const second = lower.slice(hyphen + 1)
  const tail = second.startsWith(first) ? second.slice(first.length) : undefined
  const doubled =
    tail !== undefined ||
    second.endsWith(first.slice(1)) ||
    first.slice(-4) === second.slice(-4) ||
    first.endsWith(second)
  if (!doubled) return hyphenated(lexicon, first, second)
  const base = [first, second].find((part) => lexicon.has(part) || part === first)
  const inner = base === undefined ? [] : withoutRedundant(analyse(lexicon, base))
  const clitic = tail === undefined ? undefined : personOf(tail)
  return inner.map((found) => ({
    ...found,
    by: `redup:${found.by}`,
    ...(found.cat === 'n' ? { plural: true } : {}),
    ...(clitic === undefined ? {} : { clitic }),
  }))
}

/** `anak-anaknya` is no compound, but `Rusia-Ukraina` and `menteri-menteri` parts are looked up side by side by the grammar. */
function hyphenated(lexicon: Lexicon, first: string, second: string): Reading[] {
  const left = lexicon.entries(first)[0]
  const right = lexicon.entries(second)[0]
  if (left === undefined || right === undefined) return []
  if (left.pos === 'pn' && right.pos === 'pn') {
    const gloss = `${left.adjective ?? left.glosses[0]}-${right.adjective ?? right.glosses[0]}`
    return [
      {
        cat: 'pn',
        entry: {
          ...left,
          adjective: gloss,
          glosses: [`${left.glosses[0]}-${right.glosses[0]}`],
          features: new Set(['place']),
        },
        glosses: [`${left.glosses[0]}-${right.glosses[0]}`],
        cost: 0,
        by: 'rule:hyphen',
      },
    ]
  }
  return []
}

function encliticReadings(lexicon: Lexicon, lower: string): readonly Reading[] {
  const match = /^(.{2,}?)(nya|ku|mu|lah|kah|pun|tah)$/.exec(lower) ?? undefined
  if (match === undefined) return []
  const [, stem = '', clitic = ''] = match
  const inner = analyse(lexicon, stem)
  if (inner.every((found) => found.by.startsWith('guess'))) return []
  const person = personOf(clitic)
  return inner.map((found) => (person === undefined ? found : { ...found, clitic: person }))
}

function personOf(clitic: string): '1s' | '2' | '3' | undefined {
  return clitic === 'nya' ? '3' : clitic === 'ku' ? '1s' : clitic === 'mu' ? '2' : undefined
}

function withoutRedundant(readings: readonly Reading[]): readonly Reading[] {
  const nouns = readings.filter((found) => found.cat === 'n')
  return nouns.length > 0
    ? [...nouns, ...readings.filter((found) => found.cat !== 'n' && found.voice !== 'stem')]
    : readings
}

/** Derivations the lexicon does not list: peN-…-an, peN-, per-…-an, ke-…-an, ber-, memper-, se-, -an, meN-…-kan. */
function derivedReadings(lexicon: Lexicon, lower: string): readonly Reading[] {
  for (const [pattern, make] of DERIVATIONS) {
    const match = pattern.exec(lower)
    if (match === null) continue
    const found = make(lexicon, match[1] ?? '')
    if (found.length > 0) return found
  }
  return []
}

type Derivation = readonly [RegExp, (lexicon: Lexicon, stem: string) => readonly Reading[]]

const made = (
  cat: 'n' | 'v' | 'a' | 'adv',
  glosses: readonly string[],
  by: string,
  features: readonly string[] = [],
): Reading => ({
  cat,
  entry: {
    lemma: by,
    pos: cat,
    glosses,
    features: new Set(features),
    government: undefined,
    near: [],
    adjective: undefined,
    domain: 'core',
  },
  glosses,
  cost: 0.5,
  by: `affix:${by}`,
  ...(cat === 'v' ? { voice: 'active' as const } : {}),
})

const firstOf = (lexicon: Lexicon, lemma: string, pos: string): Entry | undefined =>
  lexicon.entries(lemma).find((entry) => entry.pos === pos && entry.near.length === 0)

/** Verbs behind a peN- form: `pengirim(an)` → mengirim; peN- changes the stem as meN- does. */
function nasalVerb(lexicon: Lexicon, stem: string): Entry | undefined {
  for (const suffix of ['', 'kan', 'i']) {
    const verb = firstOf(lexicon, `me${stem}${suffix}`, 'v')
    if (verb !== undefined) return verb
  }
  return undefined
}

const DERIVATIONS: readonly Derivation[] = [
  [
    /^pe((?:ng|ny|m|n|l|r|w|y).{2,})an$/,
    (lexicon, stem) => {
      const verb = nasalVerb(lexicon, stem)
      return verb === undefined ? [] : [made('n', verb.glosses.map(gerund), `peN-an/${verb.lemma}`, ['mass', 'of'])]
    },
  ],
  [
    /^pe((?:ng|ny|m|n|l|r|w|y).{2,})$/,
    (lexicon, stem) => {
      const verb = nasalVerb(lexicon, stem)
      return verb === undefined
        ? []
        : [
            made('n', verb.glosses.filter((gloss) => !gloss.includes(' ')).map(agentNoun), `peN-/${verb.lemma}`, [
              'hum',
            ]),
          ].filter((found) => found.glosses.length > 0)
    },
  ],
  [
    /^per(.{3,})an$/,
    (lexicon, stem) => {
      const verb =
        firstOf(lexicon, `ber${stem}`, 'v') ??
        firstOf(lexicon, `memper${stem}kan`, 'v') ??
        firstOf(lexicon, `memper${stem}i`, 'v')
      if (verb !== undefined) return [made('n', verb.glosses.map(gerund), `per-an/${verb.lemma}`, ['mass', 'of'])]
      const noun = firstOf(lexicon, stem, 'n')
      return noun === undefined ? [] : [made('n', noun.glosses, `per-an/${stem}`)]
    },
  ],
  [
    /^ketidak(.{3,})an$/,
    (lexicon, stem) => {
      const adjective = firstOf(lexicon, stem, 'a')
      return adjective === undefined
        ? []
        : [
            made(
              'n',
              adjective.glosses.map((gloss) => `lack* of ${abstractNoun(gloss)}`),
              `ketidak-an/${stem}`,
            ),
          ]
    },
  ],
  [
    /^ke(.{3,})an$/,
    (lexicon, stem) => {
      const adjective = firstOf(lexicon, stem, 'a')
      if (adjective !== undefined) return [made('n', adjective.glosses.map(abstractNoun), `ke-an/${stem}`, ['mass'])]
      const noun = firstOf(lexicon, stem, 'n')
      return noun === undefined ? [] : [made('n', noun.glosses, `ke-an/${stem}`)]
    },
  ],
  [
    /^memper(.{3,}?)(?:kan|i)?$/,
    (lexicon, stem) => {
      const adjective = firstOf(lexicon, stem, 'a')
      return adjective === undefined
        ? []
        : [
            made(
              'v',
              adjective.glosses.map((gloss) => `make ${comparative(gloss)}`),
              `memper-/${stem}`,
            ),
          ]
    },
  ],
  [
    /^me(?:ng|ny|m|n)?(.{3,}?)(?:kan|i)$/,
    (lexicon, stem) => {
      for (const root of [stem, `k${stem}`, `p${stem}`, `t${stem}`, `s${stem}`]) {
        const verb = firstOf(lexicon, activesOf(root)[0] ?? '', 'v') ?? firstOf(lexicon, root, 'v')
        if (verb !== undefined) return [reading(verb, 0.5, `affix:-kan/${verb.lemma}`, { voice: 'active' })]
        const adjective = firstOf(lexicon, root, 'a')
        if (adjective !== undefined)
          return [
            made(
              'v',
              adjective.glosses.map((gloss) => `make ${gloss}`),
              `meN-kan/${root}`,
            ),
          ]
      }
      return []
    },
  ],
  [
    /^me(?:ng|ny|m|n)?(.{3,})$/,
    (lexicon, stem) => {
      for (const root of [stem, `k${stem}`, `p${stem}`, `t${stem}`, `s${stem}`]) {
        for (const suffix of ['kan', 'i']) {
          const verb = activesOf(root)
            .map((form) => firstOf(lexicon, form + suffix, 'v'))
            .find((entry) => entry !== undefined)
          if (verb !== undefined) return [reading(verb, 0.6, `affix:meN-/${verb.lemma}`, { voice: 'active' })]
        }
      }
      return []
    },
  ],
  [
    /^ber(.{3,}?)(?:an)?$/,
    (lexicon, stem) => {
      const noun = firstOf(lexicon, stem, 'n')
      return noun === undefined
        ? []
        : [
            made(
              'v',
              noun.glosses.map((gloss) => `have ${gloss.replace('*', '')}`),
              `ber-/${stem}`,
            ),
          ]
    },
  ],
  [
    /^se(.{3,})nya$/,
    (lexicon, stem) => {
      const adjective = firstOf(lexicon, stem, 'a')
      return adjective === undefined
        ? []
        : [
            made(
              'adv',
              adjective.glosses.map((gloss) => `as ${gloss} as possible`),
              `se-nya/${stem}`,
            ),
          ]
    },
  ],
  [
    /^se(.{3,})$/,
    (lexicon, stem) => {
      const place = lexicon.entries(stem).find((entry) => entry.pos === 'pn')
      if (place !== undefined)
        return [
          made(
            'a',
            place.glosses.map((gloss) => `all over ${gloss}`),
            `se-/${stem}`,
            ['post'],
          ),
        ]
      const adjective = firstOf(lexicon, stem, 'a')
      if (adjective !== undefined)
        return [
          made(
            'adv',
            adjective.glosses.map((gloss) => `as ${gloss} as`),
            `se-/${stem}`,
          ),
        ]
      const noun = firstOf(lexicon, stem, 'n')
      return noun === undefined
        ? []
        : [
            made(
              'n',
              noun.glosses.map((gloss) => `one ${gloss}`),
              `se-/${stem}`,
              ['mass'],
            ),
          ]
    },
  ],
  [
    /^(.{3,})an$/,
    (lexicon, stem) => {
      const verb = verbEntries(lexicon, stem)[0]
      return verb === undefined ? [] : [made('n', verb.glosses.map(gerund), `-an/${stem}`, ['mass'])]
    },
  ],
]

/** `send` → `sender`, `drive` → `driver`. */
function agentNoun(verb: string): string {
  return verb.endsWith('e') ? `${verb}r` : gerund(verb).replace(/ing$/, 'er')
}

/** `brave` → `bravery`-like nouns are listed in the lexicon; what is left takes -ness. */
function abstractNoun(adjective: string): string {
  if (adjective.endsWith('able') || adjective.endsWith('ible')) return adjective.replace(/([ai])ble$/, '$1bility')
  if (adjective.endsWith('nt')) return adjective.replace(/nt$/, 'nce')
  if (adjective.endsWith('al')) return `${adjective}ity`
  if (adjective.endsWith('y')) return `${adjective.slice(0, -1)}iness`
  return `${adjective}ness`
}

const COMPARED: Readonly<Record<string, readonly [string, string]>> = {
  good: ['better', 'best'],
  bad: ['worse', 'worst'],
  far: ['farther', 'farthest'],
  little: ['less', 'least'],
  many: ['more', 'most'],
  much: ['more', 'most'],
  few: ['fewer', 'fewest'],
  old: ['older', 'oldest'],
}

export function comparative(adjective: string): string {
  const irregular = COMPARED[adjective]
  if (irregular !== undefined) return irregular[0]
  return shortAdjective(adjective) ? `${graded(adjective)}er` : `more ${adjective}`
}

export function superlative(adjective: string): string {
  const irregular = COMPARED[adjective]
  if (irregular !== undefined) return irregular[1]
  return shortAdjective(adjective) ? `${graded(adjective)}est` : `most ${adjective}`
}

function shortAdjective(adjective: string): boolean {
  return (
    /^[^aeiou]*[aeiouy]+[^aeiou]*e?$/.test(adjective) ||
    /^[a-z]{2,5}[^aeiou]y$/.test(adjective) ||
    /^(?:simple|narrow|quiet|clever|noble|humble|gentle)$/.test(adjective)
  )
}

function graded(adjective: string): string {
  if (adjective.endsWith('e')) return adjective.slice(0, -1)
  if (/[^aeiou]y$/.test(adjective)) return `${adjective.slice(0, -1)}i`
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(adjective) ? adjective + adjective.slice(-1) : adjective
}
