/** Word edit distance with its alignment. */
import type { Token } from './tokens.js'

export interface Alignment {
  /** Cost in half words: 2 for a word added, left out or replaced, 1 for one replaced by a form of it. */
  readonly cost: number
  /** For each token of the first list the one of the second that it stands against, or -1. */
  readonly counterpart: readonly number[]
}

const WORD = 2
const FORM = 1

/** The cheapest alignment of two token lists: time and memory grow with the product of their lengths. */
export function align(a: readonly Token[], b: readonly Token[]): Alignment {
  const width = b.length + 1
  const costs = new Uint16Array((a.length + 1) * width)
  for (let j = 1; j < width; j++) costs[j] = j * WORD
  for (let i = 1; i <= a.length; i++) {
    costs[i * width] = i * WORD
    for (let j = 1; j < width; j++) {
      const at = i * width + j
      const replaced = (costs[at - width - 1] ?? 0) + replacing(a[i - 1] as Token, b[j - 1] as Token)
      costs[at] = Math.min(replaced, (costs[at - width] ?? 0) + WORD, (costs[at - 1] ?? 0) + WORD)
    }
  }
  return { cost: costs[costs.length - 1] ?? 0, counterpart: traceBack(costs, width, a, b) }
}

function traceBack(costs: Uint16Array, width: number, a: readonly Token[], b: readonly Token[]): readonly number[] {
  const counterpart = a.map(() => -1)
  let i = a.length
  let j = b.length
  while (i > 0 && j > 0) {
    const at = i * width + j
    const cost = costs[at] ?? 0
    if (cost === (costs[at - width - 1] ?? 0) + replacing(a[i - 1] as Token, b[j - 1] as Token)) {
      i--
      j--
      counterpart[i] = j
    } else if (cost === (costs[at - width] ?? 0) + WORD) i--
    else j--
  }
  return counterpart
}

function replacing(a: Token, b: Token): number {
  if (a.key === b.key) return 0
  return a.kind === 'word' && b.kind === 'word' && alike(a.key, b.key) ? FORM : WORD
}

/** Forms of one word: beginning and end have at least two thirds of the longer one in common (`kebijakan`, `kebijakannya`). */
function alike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 4 || short.length * 3 < long.length * 2) return false
  let head = 0
  while (head < short.length && short[head] === long[head]) head++
  let tail = 0
  while (tail < short.length - head && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail++
  return (head + tail) * 3 >= long.length * 2
}
