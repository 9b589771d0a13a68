/**
 * Reviewers' edits put on a bitext: a pure three-way merge, sentence by sentence. The base is what showed when the edit was made, one side is
 * the edit, the other is what the file says now.
 */
import { mapUnits, targetOf, unitsOf } from '../stages/units.js'
import type { Bitext, BitextBlock, Comment, Retired, Unit } from '../types.js'
import { isPending, type EditRecord, type Journal } from './record.js'

export interface Replayed {
  readonly bitext: Bitext
  /** Sentences that were changed on both sides; the other side's text is a comment of the sentence now. */
  readonly conflicts: readonly string[]
}

/** What a conflict's comment is signed with. */
export const ELSEWHERE = 'padanan'

/**
 * The bitext of the file with what the journal knows better. Edits that the file never had are put on it. Edits that it had and that it lost
 * again, because a tool saved the older text it had read before, are put back: the older text is in the history. A text that the journal does
 * not know is somebody's edit, and stands. Gives the same bitext where there is nothing to do; replaying twice gives the same as once.
 */
export function replay(bitext: Bitext, { records, folded }: Pick<Journal, 'records' | 'folded'>): Replayed {
  const told = records.filter(({ action }) => action !== 'machine')
  if (told.length === 0) return { bitext, conflicts: [] }
  const { found, lost } = locate(unitsOf(bitext.blocks), told)
  const conflicts: string[] = []
  const blocks = mapUnits(bitext.blocks, (unit) => {
    const own = found.get(unit.id)
    if (own === undefined) return unit
    const merged = replayUnit(unit, own, folded)
    if (merged.conflict) conflicts.push(unit.id)
    return merged.unit
  })
  const waiting = lost.filter((group) => group.some((each) => each.seq > folded && isPending(each)))
  const kept = blocksOf(bitext.blocks, blocks)
  const retired = retire(bitext.retired, waiting)
  const same = retired === bitext.retired && kept.every((block, at) => block === bitext.blocks[at])
  return { bitext: same ? bitext : { ...bitext, blocks: kept, retired }, conflicts }
}

/** Blocks without a change stay the objects they were. */
function blocksOf(before: readonly BitextBlock[], after: readonly BitextBlock[]): readonly BitextBlock[] {
  return after.map((block, at) => {
    const old = before[at] as BitextBlock
    return block.units.every((unit, index) => unit === old.units[index]) ? old : block
  })
}

interface Located {
  readonly found: ReadonlyMap<string, readonly EditRecord[]>
  readonly lost: readonly (readonly EditRecord[])[]
}

/** Each sentence's edits: by id where the source is still the same, else by source, else by id with the source changed under it. */
function locate(units: readonly Unit[], edits: readonly EditRecord[]): Located {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const groups = new Map<string, EditRecord[]>()
  for (const edit of edits) {
    const key = `${edit.id}\0${edit.source}`
    groups.set(key, [...(groups.get(key) ?? []), edit])
  }
  const found = new Map<string, EditRecord[]>()
  const lost: (readonly EditRecord[])[] = []
  const add = (id: string, more: readonly EditRecord[]): void =>
    void found.set(
      id,
      [...(found.get(id) ?? []), ...more].toSorted((a, b) => a.seq - b.seq),
    )
  const moved: (readonly EditRecord[])[] = []
  for (const group of groups.values()) {
    const { id, source } = group[0] as EditRecord
    if (byId.get(id)?.source === source) add(id, group)
    else moved.push(group)
  }
  for (const group of moved) {
    const { source } = group[0] as EditRecord
    const home = units.find((unit) => unit.source === source && !found.has(unit.id))
    if (home) add(home.id, group)
    else lost.push(group)
  }
  return { found, lost }
}

/** What people wrote for a sentence that has gone waits in the file for its return. */
function retire(retired: readonly Retired[], lost: readonly (readonly EditRecord[])[]): readonly Retired[] {
  const key = ({ source, target, comments }: Retired): string => JSON.stringify([source, target, comments])
  const known = new Set(retired.map(key))
  const fresh = lost.flatMap(retiredOf).filter((each) => !known.has(key(each)))
  return fresh.length === 0 ? retired : [...retired, ...fresh]
}

function retiredOf(group: readonly EditRecord[]): readonly Retired[] {
  const last = group.findLast(({ action }) => action === 'edit' || action === 'state')
  const comments = group
    .filter(({ action }) => action === 'comment')
    .map(({ text = '', author, at }): Comment => ({ text, author, at }))
  const { source } = group[0] as EditRecord
  const said = comments.length > 0 && { comments }
  if (last === undefined || typeof last.target !== 'string') {
    return said ? [{ source, target: '', state: 'initial', ...said }] : []
  }
  const { target, state = 'translated', author, at } = last
  return [{ source, target, state, reviewer: author, changed: at, ...said }]
}

interface Merged {
  readonly unit: Unit
  readonly conflict: boolean
}

function replayUnit(unit: Unit, records: readonly EditRecord[], folded: number): Merged {
  const said = records.filter(({ action }) => action === 'comment')
  const layers = records.filter(({ action }) => action !== 'comment')
  const commented = withComments(
    unit,
    said.map(({ text = '', author, at }) => ({ text, author, at })),
  )
  const waiting = layers.some((each) => each.seq > folded && isPending(each))
  // What others did after an edit that still waits does not settle it: the process ended between the two.
  const settled = waiting ? layers.slice(0, layers.findLastIndex(isPending) + 1) : layers
  const last = settled.at(-1)
  if (last === undefined || last.action === 'outside') return { unit: commented, conflict: false }
  const theirs = unit.human
  // A conflict that is not in the file yet is one still, whatever was typed after it: the reviewer's text went on showing. An edit that was
  // made on the other text has it as its base.
  const known = new Set(
    settled.flatMap(({ seq, action, target, base }) =>
      action === 'outside' && seq > folded ? [base] : [target, base],
    ),
  )
  if (!waiting) {
    const older =
      theirs === undefined
        ? targetOf(unit) !== last.target && last.target !== null
        : theirs !== last.target && known.has(theirs)
    return { unit: older ? withLayer(commented, last) : commented, conflict: false }
  }
  // The file has this conflict already: the process ended before it could say so in the journal.
  if (unit.comments?.some(({ author, at }) => author === ELSEWHERE && at === last.at)) {
    return { unit: commented, conflict: false }
  }
  if (theirs === undefined || known.has(theirs)) return { unit: withLayer(commented, last), conflict: false }
  const remark = { text: conflictText(theirs), author: ELSEWHERE, at: last.at }
  const both = withLayer(withComments(commented, [remark]), last)
  return { unit: { ...both, state: both.human === undefined ? both.state : 'translated' }, conflict: true }
}

/** Both texts are kept: the reviewer's in the sentence, the other in this comment. */
const conflictText = (theirs: string): string => `Changed elsewhere at the same time; the other text: ${theirs}`

/** A unit with remarks that it may have already. */
export function withComments(unit: Unit, more: readonly Comment[]): Unit {
  const comments = unit.comments ?? []
  const key = ({ text, author, at }: Comment): string => `${at}\0${author}\0${text}`
  const known = new Set(comments.map(key))
  const fresh = more.filter((comment) => !known.has(key(comment)))
  return fresh.length === 0 ? unit : { ...unit, comments: [...comments, ...fresh] }
}

/** A unit with the layer that an edit or an approval gives it. */
export function withLayer(unit: Unit, { target, state = 'translated', author, at }: Omit<EditRecord, 'seq'>): Unit {
  const { human: _human, humanSource: _humanSource, ...rest } = unit
  const person = { reviewer: author, changed: at }
  if (target === undefined || target === null) {
    return { ...rest, ...person, state: unit.machine === undefined ? 'initial' : 'translated' }
  }
  const machine = targetOf(rest)
  if (state === 'translated' && unit.machine !== undefined && target === machine) return { ...rest, ...person, state }
  return { ...rest, ...person, human: target, state: state === 'initial' ? 'translated' : state }
}
