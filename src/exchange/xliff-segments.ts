/** The sentences of a block and what lies between them: `<segment>` and `<ignorable>`. */
import { targetOf } from '../stages/units.js'
import type { BitextBlock, MarkedText, Unit } from '../types.js'
import { standing } from './markup/codes.js'
import { segmentId } from './xliff-metadata.js'
import { OWN } from './xliff-names.js'
import { attributes, xliffText } from './xml-write.js'

/** `notes`: the ids of the unit's notes, to which annotations refer. */
export function segmentElements(block: BitextBlock, notes: ReadonlySet<string>): readonly string[] {
  const { text, units } = block
  if (units.length === 0) return [`<segment><source>${xliffText(text)}</source></segment>`]
  const gaps = gapsOf(block)
  const marks = marksOf(block, gaps, notes)
  return units
    .flatMap((unit, at) => [
      ...gapElement(gaps[at] ?? '', marks.gaps[at]),
      segmentElement(unit, marks.sources[at], marks.targets[at]),
    ])
    .concat(gapElement(gaps[units.length] ?? '', marks.gaps[units.length]))
}

/** What lies before each sentence, and after the last; mostly space, often nothing. */
function gapsOf({ text, units }: BitextBlock): readonly string[] {
  const ends = units.map(({ range }) => range[1])
  return [...units.map(({ range }, at) => text.slice(ends[at - 1] ?? 0, range[0])), text.slice(ends.at(-1) ?? 0)]
}

interface Marks {
  readonly sources: readonly (MarkedText | undefined)[]
  readonly targets: readonly (MarkedText | undefined)[]
  readonly gaps: readonly (MarkedText | undefined)[]
}

/** Other tools' markup, where it still fits. */
function marksOf({ units, markup }: BitextBlock, gaps: readonly string[], notes: ReadonlySet<string>): Marks {
  if (markup?.gaps === undefined && units.every((unit) => unit.markup === undefined))
    return { sources: [], targets: [], gaps: [] }
  const sources = units.map((unit) => same(unit.markup?.source, unit.source))
  const targets = units.map((unit) =>
    unit.state === 'initial' ? undefined : same(unit.markup?.target, targetOf(unit)),
  )
  const kept = keptGaps(gaps, markup?.gaps ?? [])
  const data = (markup?.originalData?.ids ?? []).map((id) => `data ${id}`)
  const there = new Set([...data, ...[...notes].map((id) => `note ${id}`)])
  const stood = standing([...sources, ...kept], targets, there, units.map(segmentId))
  return {
    sources: stood.sources.slice(0, units.length),
    gaps: stood.sources.slice(units.length),
    targets: stood.targets,
  }
}

const same = (marked: MarkedText | undefined, text: string): MarkedText | undefined =>
  marked?.text === text ? marked : undefined

/** Gaps that are not empty, in order, are the `<ignorable>`s that there were. */
function keptGaps(gaps: readonly string[], marked: readonly MarkedText[]): readonly (MarkedText | undefined)[] {
  let next = 0
  return gaps.map((gap) => (gap === '' ? undefined : same(marked[next++], gap)))
}

function gapElement(gap: string, marked: MarkedText | undefined): readonly string[] {
  if (gap === '') return []
  return [marked?.xml ?? `<ignorable><source>${xliffText(gap)}</source></ignorable>`]
}

function segmentElement(unit: Unit, source: MarkedText | undefined, target: MarkedText | undefined): string {
  const { attributes: more = '', subState } = unit.markup ?? {}
  const own = unit.humanSource === undefined ? undefined : OWN.sourceChanged
  const theirs = subState?.state === unit.state ? subState.value : undefined
  const head = { id: segmentId(unit), state: unit.state, subState: own ?? theirs }
  const translated = target?.xml ?? `<target>${xliffText(targetOf(unit))}</target>`
  return [
    `<segment${attributes(head)}${more}>`,
    source?.xml ?? `<source>${xliffText(unit.source)}</source>`,
    ...(unit.state === 'initial' ? [] : [translated]),
    '</segment>',
  ].join('')
}
