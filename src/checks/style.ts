/**
 * English style, by retext: articles (`a hour`), words written twice, quotation marks of two styles. For what people read next: it
 * takes about as long as all other checks together, so translating does without it. The plugins are loaded when first asked for.
 */
import type { VFile } from 'vfile'
import { mapUnits, targetOf, unitsOf } from '../stages/units.js'
import type { BitextBlock, Finding, Range, Severity, Unit } from '../types.js'

const RULES: Readonly<Record<string, { readonly rule: string; readonly severity: Severity }>> = {
  'retext-indefinite-article': { rule: 'indefinite-article', severity: 'warning' },
  'retext-repeated-words': { rule: 'repeated-words', severity: 'info' },
  'retext-quotes': { rule: 'quote-style', severity: 'info' },
}

/** The names of the style rules. */
export const styleRules: readonly string[] = Object.values(RULES).map(({ rule }) => rule)

type VFileMessage = VFile['messages'][number]
type Lint = (target: string) => readonly VFileMessage[]

let loaded: Promise<Lint> | undefined

/** The units with style findings added to those they have. A unit without a target is not looked at. */
export async function checkStyle(blocks: readonly BitextBlock[]): Promise<readonly BitextBlock[]> {
  if (!unitsOf(blocks).some(hasTarget)) return blocks
  loaded ??= load()
  const lint = await loaded
  return mapUnits(blocks, (unit) => {
    if (!hasTarget(unit)) return unit
    const found = styleFindings(targetOf(unit), lint).filter((finding) => !isKnown(finding, unit.findings))
    return found.length === 0 ? unit : { ...unit, findings: [...unit.findings, ...found] }
  })
}

const hasTarget = (unit: Unit): boolean => unit.human !== undefined || unit.machine !== undefined

/** `doubled-word` tells of the same place, and knows the source. */
const isKnown = ({ rule, target }: Finding, findings: readonly Finding[]): boolean =>
  rule === 'repeated-words' &&
  findings.some((other) => other.rule === 'doubled-word' && other.target?.[0] === target?.[0])

async function load(): Promise<Lint> {
  const [{ retext }, article, repeated, quotes, { VFile }] = await Promise.all([
    import('retext'),
    import('retext-indefinite-article'),
    import('retext-repeated-words'),
    import('retext-quotes'),
    import('vfile'),
  ])
  const processor = (preferred: 'smart' | 'straight') =>
    retext().use(article.default).use(repeated.default).use(quotes.default, { preferred }).freeze()
  const processors = { smart: processor('smart'), straight: processor('straight') }
  return (target) => {
    const style = /[“”]/u.test(target) ? 'smart' : 'straight'
    const file = new VFile(target)
    const tree = processors[style].parse(file)
    // Without a stringifier: only the messages are wanted.
    processors[style].runSync(tree as never, file)
    return file.messages
  }
}

function styleFindings(target: string, lint: Lint): readonly Finding[] {
  return lint(target).flatMap((message): readonly Finding[] => {
    const known = RULES[message.source ?? '']
    const range = rangeOf(message)
    if (known === undefined || range === undefined) return []
    const actual = target.slice(...range)
    // Single marks may be apostrophes, and which side a mark belongs to is guessed from the marks before it: only `"` is certain.
    if (known.rule === 'quote-style' && actual !== '"') return []
    const expected = known.rule === 'quote-style' ? curly(target, range[0]) : message.expected?.[0]
    if (expected === undefined) return []
    return [
      {
        ...known,
        message: `Unexpected “${actual}”, expected “${expected}”`,
        target: range,
        actual,
        expected: [expected],
        ...(known.rule !== 'repeated-words' && { fix: { range, text: expected } }),
      },
    ]
  })
}

/** An opening mark has nothing before it, or space, or a bracket. */
const curly = (text: string, at: number): string => (/(?:^|[\s([{—–-])$/u.test(text.slice(0, at)) ? '“' : '”')

function rangeOf({ place }: VFileMessage): Range | undefined {
  if (place === undefined || !('start' in place)) return undefined
  const { start, end } = place
  return start.offset === undefined || end.offset === undefined ? undefined : [start.offset, end.offset]
}
