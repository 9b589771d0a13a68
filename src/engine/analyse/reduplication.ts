import type { Lexicon } from '../lexicon/index.js'
import type { Reading } from '../types.js'
import { type Analyse, personOf } from './clitics.js'

/** `anak-anak` → plural; `besar-besaran`, `tembak-menembak` → their base; `negara-negaranya` with its clitic. */
export function reduplicated(lexicon: Lexicon, lower: string, analyse: Analyse): Reading[] {
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

function withoutRedundant(readings: readonly Reading[]): readonly Reading[] {
  const nouns = readings.filter((found) => found.cat === 'n')
  return nouns.length > 0
    ? [...nouns, ...readings.filter((found) => found.cat !== 'n' && found.voice !== 'stem')]
    : readings
}
