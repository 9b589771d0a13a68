/**
 * One article under review. An edit is decided on in memory, written to the journal, and shown when it is on the disk; the XLIFF file and the
 * article follow soon after (`fold`). Everything that changes the article is done in turn.
 */
import { compactJournal, isLongJournal, journalWriter } from '../edits/journal.js'
import { isPending, lastSeq, type EditRecord } from '../edits/record.js'
import { withComments, withLayer } from '../edits/replay.js'
import { stampOf } from '../files/stamp.js'
import { withArticle } from '../project/locks.js'
import { targetOf, unitsOf } from '../stages/units.js'
import type { Bitext, BlockKind, Unit } from '../types.js'
import type { ArticleSummary, HistoryEntry, SaveRequest, SentenceView, SourceNote } from './api.js'
import { changesBetween } from './compare.js'
import { decide } from './decide.js'
import { load, xliffFile, type Loaded } from './disk.js'
import { articleIsBehind, foldArticle, foldFiles, xliffWriter } from './fold.js'
import { historyOf } from './history.js'
import { keepBlocks, placesOf, replaceUnit, type Place } from './replace.js'
import { watchSource, type SourceWatch } from './source.js'
import { sentenceView, summaryOf, summaryWith } from './view.js'

export type Saved =
  | { readonly type: 'saved'; readonly sentence: SentenceView }
  | { readonly type: 'stale'; readonly sentence: SentenceView }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'missing' }

/** What an article needs from the project it belongs to. */
export interface Surroundings {
  readonly out: string
  /** The source article's file; absent where it is not found, and the translated article is then left as it is. */
  readonly source: string | undefined
  /** The bitext with the findings of its units. */
  check(bitext: Bitext): Bitext
  /** The same, letting other work go on meanwhile. */
  checkInTurns(bitext: Bitext): Promise<Bitext>
  /** ISO 8601 in UTC. */
  now(): string
  /** Called when the files are behind. */
  onEdit(): void
}

export interface OpenArticle {
  readonly path: string
  bitext(): Bitext
  summary(): ArticleSummary
  /** All sentences, or those of these ids that there are. */
  views(ids?: readonly string[]): readonly SentenceView[]
  unit(id: string): { readonly unit: Unit; readonly kind: BlockKind } | undefined
  save(id: string, request: SaveRequest, author: string): Promise<Saved>
  comment(id: string, text: string, author: string): Promise<SentenceView | undefined>
  history(id: string): readonly HistoryEntry[]
  /** Gives sentences another machine layer; people's texts stay. Gives the ids of the sentences that changed. */
  replaceMachine(change: (bitext: Bitext) => Promise<Bitext> | Bitext): Promise<readonly string[]>
  /** Takes in what others did to the XLIFF file. Gives the ids of the sentences that changed. */
  refresh(): Promise<readonly string[]>
  /** What has become of the source article. */
  sourceNote(): SourceNote | undefined
  /** Looks at the source article. Gives whether something else has become of it. */
  lookAtSource(): Promise<boolean>
  /** Brings the XLIFF file and the article up to date. Gives the ids of sentences whose findings changed by edits of others. */
  fold(): Promise<readonly string[]>
  /** The files are behind. */
  dirty(): boolean
  close(): Promise<void>
}

/** `undefined` where the article has no XLIFF file; throws `exchange-invalid` for a broken one. */
export async function openArticle(path: string, around: Surroundings): Promise<OpenArticle | undefined> {
  const { out } = around
  if (await isLongJournal(out, path)) {
    // One that cannot be made shorter now, as on a full disk, is as good as it was.
    await withArticle(out, path, 'padanan review', () => compactJournal(out, path)).catch(() => false)
  }
  const loaded = await load(around.out, path)
  if (loaded === undefined) return undefined
  const articleBehind = await articleIsBehind({ ...around, bitext: loaded.bitext })
  const bitext = await around.checkInTurns(loaded.bitext)
  const source = watchSource(around.source)
  await source.look(bitext)
  return manage(path, around, { ...loaded, bitext, articleBehind, source })
}

interface First extends Loaded {
  readonly articleBehind: boolean
  readonly source: SourceWatch
}

function manage(path: string, around: Surroundings, first: First): OpenArticle {
  const { out } = around
  const writer = journalWriter(out, path)
  const records: EditRecord[] = [...first.journal.records]
  const revisions = new Map(records.map(({ id, seq }) => [id, seq]))
  let { stamp } = first
  let seq = lastSeq(first.journal)
  let folded = first.journal.folded
  let edited = records.findLast(isPending)?.seq ?? 0
  const xliff = xliffWriter()
  let { bitext } = first
  let places = placesOf(bitext)
  let behind = first.behind
  let { articleBehind } = first
  let folding = false
  let summary: ArticleSummary | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work)
    turn = done.catch(() => {})
    return done
  }

  const set = (next: Bitext): void => {
    bitext = next
    summary = undefined
  }

  const find = (id: string): { readonly unit: Unit; readonly kind: BlockKind; readonly place: Place } | undefined => {
    const place = places.get(id)
    const block = place && bitext.blocks[place.block]
    const unit = place && block?.units[place.index]
    return block && unit && { unit, kind: block.kind, place }
  }

  const viewOf = (id: string): SentenceView | undefined => {
    const found = find(id)
    return found && sentenceView(found.unit, found.kind, revisions.get(id) ?? 0)
  }

  /** Writes records with the next numbers; they count once they are on the disk. */
  const record = async (drafts: readonly Omit<EditRecord, 'seq'>[]): Promise<void> => {
    if (drafts.length === 0) return
    const fresh = drafts.map((draft, at): EditRecord => ({ seq: seq + 1 + at, ...draft }))
    await writer.append(fresh)
    seq += fresh.length
    for (const each of fresh) {
      records.push(each)
      // A sentence that was changed without records may be further than these.
      revisions.set(each.id, Math.max(each.seq, (revisions.get(each.id) ?? 0) + 1))
      if (isPending(each)) edited = each.seq
    }
  }

  const put = (place: Place, unit: Unit): void => {
    const known = summary
    const before = find(unit.id)?.unit
    set(replaceUnit(bitext, place, unit, around.check))
    const after = find(unit.id)?.unit
    if (known !== undefined && before !== undefined && after !== undefined) summary = summaryWith(known, before, after)
    around.onEdit()
  }

  const save = async (id: string, request: SaveRequest, author: string): Promise<Saved> => {
    const found = find(id)
    const sentence = viewOf(id)
    if (found === undefined || sentence === undefined) return { type: 'missing' }
    const decision = decide(found.unit, request, author, around.now())
    if (decision.type === 'refused') return decision
    // A request that is sent again because its answer was lost asks for what is there already.
    if (decision.type === 'same') return { type: 'saved', sentence }
    if (request.revision !== sentence.revision) return { type: 'stale', sentence }
    await record([decision.record])
    put(found.place, withLayer(found.unit, decision.record))
    return { type: 'saved', sentence: viewOf(id) ?? sentence }
  }

  const comment = async (id: string, text: string, author: string): Promise<SentenceView | undefined> => {
    const found = find(id)
    if (found === undefined) return undefined
    const at = around.now()
    await record([{ id, source: found.unit.source, at, author, action: 'comment', text }])
    put(found.place, withComments(found.unit, [{ text, author, at }]))
    return viewOf(id)
  }

  /** The history of changes that did not come from the page. */
  const remember = (units: readonly Unit[], action: 'machine' | 'outside'): readonly Omit<EditRecord, 'seq'>[] =>
    units.map((unit) => ({
      id: unit.id,
      source: unit.source,
      at: around.now(),
      author: (action === 'outside' ? unit.reviewer : unit.origin) ?? '',
      action,
      target: targetOf(unit),
      state: unit.state,
    }))

  /** Sentences that changed without a record: the page's copy of them is out of date all the same. */
  const bump = (ids: readonly string[], told: readonly Unit[]): void => {
    const known = new Set(told.map(({ id }) => id))
    for (const id of ids) if (!known.has(id)) revisions.set(id, (revisions.get(id) ?? 0) + 1)
  }

  const refresh = async (): Promise<readonly string[]> => {
    if (folding || (await stampOf(xliffFile(out, path))) === stamp) return []
    const loaded = await load(out, path)
    if (loaded === undefined) {
      // The file has gone: it is written anew from what is known here.
      stamp = ''
      behind = true
      around.onEdit()
      return []
    }
    const next = await around.checkInTurns(keepBlocks(bitext, loaded.bitext))
    const { ids, people, machine } = changesBetween(bitext, next)
    const conflicted = unitsOf(loaded.file.blocks).filter(({ id }) => loaded.conflicts.includes(id))
    const outside = [...people.filter(({ id }) => !loaded.conflicts.includes(id)), ...conflicted]
    await record([...remember(outside, 'outside'), ...remember(machine, 'machine')])
    stamp = loaded.stamp
    folded = Math.max(folded, loaded.journal.folded)
    behind ||= loaded.behind
    articleBehind ||= ids.length > 0
    set(next)
    places = placesOf(bitext)
    bump(ids, [...outside, ...machine])
    if (dirty()) around.onEdit()
    return [...new Set([...ids, ...loaded.conflicts])]
  }

  const replaceMachine = async (change: (bitext: Bitext) => Promise<Bitext> | Bitext): Promise<readonly string[]> => {
    const next = await around.checkInTurns(keepBlocks(bitext, await change(bitext)))
    const { ids, machine } = changesBetween(bitext, next)
    await record(remember(machine, 'machine'))
    behind ||= ids.length > 0 || next.glossaryHash !== bitext.glossaryHash
    set(next)
    bump(ids, machine)
    if (behind) around.onEdit()
    return ids
  }

  /** Findings can depend on other sentences: those of the whole article are made when nobody is typing. */
  const recheck = async (): Promise<readonly string[]> => {
    const before = bitext
    set(await around.checkInTurns(before))
    return bitext.blocks.flatMap(({ units }, at) => {
      const old = before.blocks[at]?.units ?? []
      return units === old ? [] : units.filter((unit, index) => unit !== old[index]).map(({ id }) => id)
    })
  }

  const inFile = (): boolean => !behind && edited <= folded
  const dirty = (): boolean => !inFile() || articleBehind

  let foldTurn: Promise<unknown> = Promise.resolve()
  /** One at a time: who asks while one is going on waits for it, and what came since is written behind it. */
  const fold = (): Promise<readonly string[]> => {
    const done = foldTurn.then(foldNow)
    foldTurn = done.catch(() => {})
    return done
  }

  const foldNow = async (): Promise<readonly string[]> => {
    const changed = await inTurn(refresh)
    if (!dirty()) return changed
    return [...new Set([...changed, ...(await withArticle(out, path, 'padanan review', foldLocked))])]
  }

  const foldLocked = async (): Promise<readonly string[]> => {
    const changed = await inTurn(refresh)
    if (!dirty()) return changed
    folding = true
    const whole = !inFile()
    try {
      articleBehind = false
      if (!whole) {
        await foldArticle({ ...around, bitext })
        return changed
      }
      const rechecked = await inTurn(recheck)
      await xliff.prepare(bitext)
      const { upTo, ...now } = await inTurn(async () => {
        behind = false
        return { upTo: seq, bitext, xliff: xliff.text(bitext) }
      })
      stamp = await foldFiles({ out, source: around.source, stamp, ...now })
      await writer.append([{ folded: upTo }])
      folded = Math.max(folded, upTo)
      return [...new Set([...changed, ...rechecked])]
    } catch (error) {
      behind ||= whole
      articleBehind = true
      throw error
    } finally {
      folding = false
    }
  }

  return {
    path,
    bitext: () => bitext,
    summary() {
      summary ??= summaryOf(bitext)
      const note = first.source.note()
      return note === undefined ? summary : { ...summary, source: note.kind }
    },
    sourceNote: first.source.note,
    lookAtSource: () => first.source.look(bitext),
    views: (ids) =>
      ids?.flatMap((id) => viewOf(id) ?? []) ??
      bitext.blocks.flatMap(({ units, kind }) =>
        units.map((unit) => sentenceView(unit, kind, revisions.get(unit.id) ?? 0)),
      ),
    unit: find,
    save: (id, request, author) => inTurn(() => save(id, request, author)),
    comment: (id, text, author) => inTurn(() => comment(id, text, author)),
    history: (id) => historyOf(records.filter((each) => each.id === id)),
    replaceMachine: (change) => inTurn(() => replaceMachine(change)),
    refresh: () => inTurn(refresh),
    fold,
    dirty,
    close: () => inTurn(() => writer.close()),
  }
}
