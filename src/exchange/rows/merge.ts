/**
 * What came back from a CAT tool, a spreadsheet or a mail, merged into an article: a pure function of the article, the rows and
 * the choices.
 *
 * Each row is compared with what was sent, by its key. Where only the reviewer changed something, it is taken; where only the
 * article changed, it stays; where people changed both, it is a conflict, and nothing is overwritten unless `take` says so.
 */
import { mapUnits, unitsOf } from '../../stages/units.js'
import type { Bitext, Unit } from '../../types.js'
import { mergeComments } from './comments.js'
import { decideRow, type Conflict, type Decision } from './decide.js'
import { findUnit, unitIndex } from './find.js'
import type { ReceivedRow } from './row.js'

export interface MergeOptions {
  /** Who wins where people changed both sides. Default: nobody, it is a conflict. */
  readonly take?: 'ours' | 'theirs' | undefined
  /** Who is recorded for edits of files that do not say. */
  readonly reviewer?: string | undefined
  /** When edits are recorded of files that do not say: ISO 8601 in UTC. */
  readonly now: string
}

/** A sentence that a person's text or state came back for. */
export interface RowChange {
  readonly path: string
  readonly unit: string
  readonly source: string
  readonly before: string
  readonly after: string
  readonly state: Unit['state']
}

export type RowConflict = Conflict & { readonly path: string; readonly unit: string; readonly row: ReceivedRow }

export interface Merged {
  /** The same object when nothing came back. */
  readonly bitext: Bitext
  readonly changes: readonly RowChange[]
  /** Comments that were not there before. */
  readonly comments: number
  /** Rows that came back as they were sent, or whose change is there already. */
  readonly unchanged: number
  /** Those that `take` did not decide. */
  readonly conflicts: readonly RowConflict[]
  /** Rows for sentences that the article does not have. */
  readonly unmatched: readonly ReceivedRow[]
}

/** `rows` are those of this article; a later one sees what an earlier one did. */
export function mergeRows(bitext: Bitext, rows: readonly ReceivedRow[], options: MergeOptions): Merged {
  const index = unitIndex(unitsOf(bitext.blocks))
  const now = new Map<string, Unit>()
  const changes: RowChange[] = []
  const conflicts: RowConflict[] = []
  const unmatched: ReceivedRow[] = []
  let comments = 0
  let unchanged = 0
  for (const row of rows) {
    const found = findUnit(index, row)
    if (found === undefined) {
      unmatched.push(row)
      continue
    }
    const unit = now.get(found.id) ?? found
    const decision = decideRow(unit, row, options.take)
    if (decision.kind === 'conflict') conflicts.push({ ...decision.conflict, path: bitext.path, unit: unit.id, row })
    const said = mergeComments(unit.comments, row.comments, options)
    comments += said.added
    if (decision.kind === 'keep' && said.added === 0) unchanged++
    const after = apply({ ...unit, ...(said.added > 0 && { comments: said.comments }) }, decision, row, options)
    if (decision.kind === 'take') changes.push(change(bitext.path, unit, after, decision))
    now.set(unit.id, after)
  }
  const touched = changes.length + comments > 0
  const blocks = touched ? mapUnits(bitext.blocks, (unit) => now.get(unit.id) ?? unit) : bitext.blocks
  return { bitext: touched ? { ...bitext, blocks } : bitext, changes, comments, unchanged, conflicts, unmatched }
}

function apply(unit: Unit, decision: Decision, row: ReceivedRow, { reviewer, now }: MergeOptions): Unit {
  if (decision.kind !== 'take') return unit
  const { humanSource: _changedSource, failure: _failed, ...rest } = unit
  // A name or date that was sent along and came back is not that of this edit.
  const news = (theirs: string | undefined, ours: string | undefined): string | undefined =>
    theirs === ours ? undefined : theirs
  const who = news(row.reviewer, unit.reviewer) ?? reviewer
  return {
    ...rest,
    state: decision.state,
    human: decision.target,
    ...(decision.humanSource !== undefined && { humanSource: decision.humanSource }),
    ...(who !== undefined && { reviewer: who }),
    changed: news(row.changed, unit.changed) ?? now,
  }
}

function change(path: string, unit: Unit, after: Unit, { before }: Decision & { readonly kind: 'take' }): RowChange {
  return { path, unit: unit.id, source: unit.source, before, after: after.human ?? '', state: after.state }
}
