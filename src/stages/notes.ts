import type { BitextBlock, Retired, Unit } from '../types.js'

/**
 * Reviewers' notes stay with their block: the one with the same text, else the one that has its first surviving sentence, else the
 * one with its number. Without any, each becomes a comment on a sentence that has gone. `paired` gives the earlier unit of a unit.
 */
export function keepNotes(
  blocks: readonly BitextBlock[],
  before: readonly BitextBlock[],
  paired: (id: string) => Unit | undefined,
): { readonly blocks: readonly BitextBlock[]; readonly retired: readonly Retired[] } {
  const noted = before.filter((block) => block.notes?.length)
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
  for (const old of noted) {
    const block = home(old)
    if (block) notes.set(block, [...(notes.get(block) ?? []), ...(old.notes ?? [])])
  }
  return {
    blocks: blocks.map((block) => (notes.has(block) ? { ...block, notes: notes.get(block) ?? [] } : block)),
    retired: noted.filter((old) => home(old) === undefined).map(homeless),
  }
}

const homeless = ({ text, notes = [] }: BitextBlock): Retired => ({
  source: text,
  target: '',
  state: 'initial',
  comments: notes.map((note) => ({ text: note })),
})
