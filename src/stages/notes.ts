import type { BitextBlock, BlockMarkup, Retired, Unit } from '../types.js'

/**
 * Reviewers' notes and other tools' markup stay with their block: the one with the same text, else the one that has its first surviving sentence, else the
 * one with its number. Without any, each note becomes a comment on a sentence that has gone. `paired` gives the earlier unit of a unit.
 */
export function keepNotes(
  blocks: readonly BitextBlock[],
  before: readonly BitextBlock[],
  paired: (id: string) => Unit | undefined,
): { readonly blocks: readonly BitextBlock[]; readonly retired: readonly Retired[] } {
  const noted = before.filter((block) => block.notes?.length || block.markup)
  if (noted.length === 0) return { blocks, retired: [] }
  const byText = new Map(blocks.toReversed().map((block) => [block.text, block]))
  const byNumber = new Map(blocks.map((block) => [block.number, block]))
  const byUnit = new Map(
    blocks.flatMap((block) =>
      block.units.flatMap(({ id }) => {
        const old = paired(id)
        return old === undefined ? [] : [[old, block] as const]
      }),
    ),
  )
  const home = (old: BitextBlock): BitextBlock | undefined =>
    (byNumber.get(old.number)?.text === old.text ? byNumber.get(old.number) : byText.get(old.text)) ??
    old.units.map((unit) => byUnit.get(unit)).find((block) => block !== undefined) ??
    byNumber.get(old.number)
  const notes = new Map<BitextBlock, readonly string[]>()
  const markups = new Map<BitextBlock, BlockMarkup>()
  for (const old of noted) {
    const block = home(old)
    if (block === undefined) continue
    if (old.notes?.length) notes.set(block, [...(notes.get(block) ?? []), ...old.notes])
    if (old.markup) markups.set(block, joined(markups.get(block), old.markup))
  }
  return {
    blocks: blocks.map((block) => {
      const [kept, markup] = [notes.get(block), markups.get(block)]
      return kept || markup ? { ...block, ...(kept && { notes: kept }), ...(markup && { markup }) } : block
    }),
    retired: noted.filter((old) => old.notes?.length && home(old) === undefined).map(homeless),
  }
}

/** Two paragraphs that became one: its attributes, its data and its gaps are those of the first. */
function joined(first: BlockMarkup | undefined, second: BlockMarkup): BlockMarkup {
  if (first === undefined) return second
  const both = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined): readonly T[] => [
    ...(a ?? []),
    ...(b ?? []),
  ]
  return {
    ...second,
    ...first,
    elements: both(first.elements, second.elements),
    metaGroups: both(first.metaGroups, second.metaGroups),
    terms: both(first.terms, second.terms),
    notes: both(first.notes, second.notes),
  }
}

const homeless = ({ text, notes = [] }: BitextBlock): Retired => ({
  source: text,
  target: '',
  state: 'initial',
  comments: notes.map((note) => ({ text: note })),
})
