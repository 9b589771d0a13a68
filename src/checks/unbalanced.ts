import type { BitextBlock, Finding } from '../types.js'
import type { Check } from './check.js'
import { oddMarks, PAIRS, QUOTE, turnedMarks, type TurnedMark } from './quotation-marks.js'

/**
 * Brackets or quotation marks that do not close, in the source (a writer's slip) or only in the target (the translator's). A
 * quotation that runs over several sentences or paragraphs is nobody's slip.
 */
export const unbalanced: Check = {
  rule: 'unbalanced',
  check: ({ source, target, block, quotesRunOn }) => {
    const before = oddMarks(source)
    const whole = oddMarks(block.text).filter((mark) => !quotesRunOn || !isQuote(mark))
    const after = oddMarks(target)
    // The translation may quote in another style.
    const known = (mark: string): boolean => before.includes(mark) || (isQuote(mark) && before.some(isQuote))
    const turned = { source: turnedMarks(source), target: turnedMarks(target) }
    return [
      ...turned.source.map((mark) => turnedFinding(mark, 'source')),
      ...(turned.source.length > 0 ? [] : turned.target.map((mark) => turnedFinding(mark, 'target'))),
      ...before.filter((mark) => whole.includes(mark)).map((mark) => finding(mark, source, 'source', 'info')),
      ...after.filter((mark) => !known(mark)).map((mark) => finding(mark, target, 'target', 'warning')),
    ]
  },
}

const isQuote = (mark: string): boolean => QUOTE.test(mark)

function finding(
  mark: string,
  text: string,
  where: 'source' | 'target',
  severity: Finding['severity'],
): Omit<Finding, 'rule'> {
  const message = `Unexpected single ${mark} in the ${where}, expected a pair`
  const closes = PAIRS.some(([, close]) => close === mark)
  const at = closes ? text.lastIndexOf(mark) : text.indexOf(mark)
  return { severity, message, actual: mark, [where]: [at, at + mark.length] as const }
}

/** A mark that looks the wrong way. Where the source has some too, the translation only follows it. */
function turnedFinding({ range, mark, expected }: TurnedMark, where: 'source' | 'target'): Omit<Finding, 'rule'> {
  const place = expected === '“' ? 'beginning' : 'end'
  return {
    severity: where === 'source' ? 'info' : 'warning',
    message: `Unexpected ${mark} at the ${place} of a quotation in the ${where}, expected ${expected}`,
    actual: mark,
    expected: [expected],
    [where]: range,
    ...(where === 'target' && { fix: { range, text: expected } }),
  }
}

/** More paragraphs than this no quotation runs over. */
const LONGEST_QUOTATION = 8

/** The paragraphs of quotations that run over several: the mark that is odd in one is closed in a later one of the same style. */
export function runningQuotes(blocks: readonly BitextBlock[]): ReadonlySet<BitextBlock> {
  const running = new Set<BitextBlock>()
  const marks = blocks.map(({ text }) => (QUOTE.test(text) ? oddMarks(text) : []))
  for (const style of ['“”', '«»', '""']) {
    // A paragraph that goes on with a quotation may open it again, so several wait for one mark.
    let waiting: number[] = []
    for (const at of blocks.keys()) {
      const odd = marks[at]?.find((mark) => style.includes(mark))
      if (odd === undefined) continue
      waiting = waiting.filter((from) => at - from <= LONGEST_QUOTATION)
      if (waiting.length === 0 || (odd === style[0] && odd !== style[1])) {
        if (odd === style[0]) waiting.push(at)
        continue
      }
      for (const from of [...waiting, at]) running.add(blocks[from] as BitextBlock)
      waiting = []
    }
  }
  return running
}
