/** Puts the numbers, dates and names of a new sentence where those of the old one stand in its translation. */
import type { Range } from '../../types.js'
import { renderings } from './renderings.js'
import type { Token } from './tokens.js'

/**
 * `target` with what differs put right; the same text where nothing differs; nothing where the places are not certain. Certain means:
 * the two sentences have the same kinds in the same places, each old one is said in the translation exactly as often as in its source,
 * and no two places overlap. `counterpart` aligns `now` with `before`.
 */
export function repair(
  now: readonly Token[],
  before: readonly Token[],
  counterpart: readonly number[],
  target: string,
): string | undefined {
  const pairs = entityPairs(now, before, counterpart)
  if (pairs === undefined) return undefined
  const changes = new Map<string, readonly Pair[]>()
  for (const pair of pairs) changes.set(pair.old.text, [...(changes.get(pair.old.text) ?? []), pair])
  const edits: Edit[] = []
  for (const same of changes.values()) {
    const wanted = new Set(same.map(({ fresh }) => fresh.text))
    if (wanted.size > 1) return undefined
    const [{ old, fresh }] = same as [Pair]
    if (old.text === fresh.text) continue
    const found = locate(old, fresh, target, same.length)
    if (found === undefined) return undefined
    edits.push(...found)
  }
  return apply(target, edits)
}

interface Pair {
  readonly old: Token
  readonly fresh: Token
}

interface Edit {
  readonly range: Range
  readonly text: string
}

/** Nothing where a number, date or name of either sentence has none of its kind against it. */
function entityPairs(
  now: readonly Token[],
  before: readonly Token[],
  counterpart: readonly number[],
): readonly Pair[] | undefined {
  const pairs: Pair[] = []
  for (const [index, fresh] of now.entries()) {
    if (fresh.kind === 'word') continue
    const old = before[counterpart[index] ?? -1]
    if (old === undefined || old.key !== fresh.key) return undefined
    pairs.push({ old, fresh })
  }
  return pairs.length === before.filter(({ kind }) => kind !== 'word').length ? pairs : undefined
}

function locate(old: Token, fresh: Token, target: string, times: number): readonly Edit[] | undefined {
  for (const { before, after } of renderings(old, fresh)) {
    const places = occurrences(target, before)
    if (places.length === times) return places.map((range) => ({ range, text: after }))
    if (places.length > 0) return undefined
  }
  return undefined
}

/** Whole words and numbers only. After an indefinite article nothing is found: another word may need another article. */
function occurrences(target: string, text: string): readonly Range[] {
  const places: Range[] = []
  if (text === '') return places
  for (let at = target.indexOf(text); at >= 0; at = target.indexOf(text, at + text.length)) {
    const [head, tail] = [target.slice(Math.max(0, at - 8), at), target.slice(at + text.length)]
    const whole = /^\d/u.test(text) ? !/\d[.,:/]?$/u.test(head) : !/[\p{L}\p{N}]$/u.test(head)
    if (whole && !/^(?:[\p{L}\p{N}]|[.,:/]\d| ?[ap]\.?m\b)/iu.test(tail) && !/\ban? $/iu.test(head))
      places.push([at, at + text.length])
  }
  return places
}

function apply(target: string, edits: readonly Edit[]): string | undefined {
  const ordered = edits.toSorted((a, b) => a.range[0] - b.range[0])
  let out = ''
  let from = 0
  for (const { range, text } of ordered) {
    if (range[0] < from) return undefined
    out += target.slice(from, range[0]) + text
    from = range[1]
  }
  return out + target.slice(from)
}
