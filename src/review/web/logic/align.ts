import { diffArrays } from 'diff'
import type { AlignmentLink, Range, Translation } from '../../../types.js'
import { overlaps } from './ranges.js'
import { tokens, type Token } from './words.js'

/** Longer differences than this are not worked out: the texts have little in common. */
const MOST_EDITS = 400

/**
 * The machine's word alignment, carried over to the text as it is now: a word keeps its link where it is still there,
 * by a difference of words that ignores case. Words that a person brought in have no link.
 */
export function carried(machine: Translation | undefined, target: string): readonly AlignmentLink[] {
  const links = machine?.alignment ?? []
  if (machine === undefined || links.length === 0 || machine.text === target) return links
  const before = tokens(machine.text).filter(({ kind }) => kind !== 'space')
  const after = tokens(target).filter(({ kind }) => kind !== 'space')
  const kept = keptTokens(before, after)
  return links.flatMap((link) =>
    before.flatMap((token, index) => {
      const now = kept.get(index)
      const range: Range = [token.start, token.end]
      return now !== undefined && overlaps(link.target, range)
        ? [{ ...link, target: [now.start, now.end] as const }]
        : []
    }),
  )
}

/** Which tokens are still there: index before → token after. */
function keptTokens(before: readonly Token[], after: readonly Token[]): ReadonlyMap<number, Token> {
  const kept = new Map<number, Token>()
  const changes = diffArrays(
    before.map(({ text }) => text.toLowerCase()),
    after.map(({ text }) => text.toLowerCase()),
    { maxEditLength: MOST_EDITS },
  )
  let from = 0
  let to = 0
  for (const { added, removed, value } of changes ?? []) {
    if (!added && !removed) for (let n = 0; n < value.length; n++) setToken(kept, from + n, after[to + n])
    if (!added) from += value.length
    if (!removed) to += value.length
  }
  return kept
}

function setToken(kept: Map<number, Token>, index: number, token: Token | undefined): void {
  if (token !== undefined) kept.set(index, token)
}

export type Side = 'source' | 'target'

/** What lights up together: a word, its counterparts, and what made them. */
export interface Lit {
  readonly source: readonly Range[]
  readonly target: readonly Range[]
  readonly by: readonly string[]
}

/** Everything that is linked with the stretch `at` of one side, in both directions. The stretch itself always lights up. */
export function litBy(links: readonly AlignmentLink[], side: Side, at: Range): Lit {
  const hit = links.filter((link) => overlaps(link[side], at))
  const other: Side = side === 'source' ? 'target' : 'source'
  const back = links.filter((link) => hit.some((one) => overlaps(one[other], link[other])))
  const ranges = (which: Side): readonly Range[] => {
    const all = back.map((link) => link[which])
    return which === side && all.length === 0 ? [at] : all
  }
  const by = back.flatMap((link) => (link.by === undefined ? [] : [link.by]))
  return { source: ranges('source'), target: ranges('target'), by: [...new Set(by)] }
}
