import { superlative } from '../english/compare.js'
import type { Lexicon } from '../lexicon/index.js'
import type { Entry, Reading } from '../types.js'
import { personOf } from './clitics.js'
import { verbsWithSuffix } from './entries.js'
import { reading } from './reading.js'

/** `dikirim` → mengirim, passive; `dikirimnya` → with a third-person agent. */
export function passives(lexicon: Lexicon, lower: string): Reading[] {
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
export function statives(lexicon: Lexicon, lower: string): Reading[] {
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
export function proclitics(lexicon: Lexicon, lower: string): Reading[] {
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
