import { computed, signal } from '@preact/signals'
import type { ArticleView, SentenceView, SourceNote } from '../../api.js'
import { getArticle, getSentences } from '../api/client.js'
import { failureText } from '../api/http.js'
import { everything, facets, passes, type Filter } from '../logic/filter.js'
import { ordered, type Order } from '../logic/order.js'
import { counted } from '../logic/plural.js'
import { forgetDraft, keepDraftsOf, storedDrafts } from './drafts.js'
import { newEntry, shownSentence, type Entry } from './entry.js'
import { notify } from './live.js'
import { route } from './route.js'
import { meet, save, unsavedOf } from './saving.js'

export interface OpenArticle {
  readonly path: string
  /** In reading order. */
  readonly entries: ReadonlyMap<string, Entry>
}

export const article = signal<OpenArticle | undefined>(undefined)
export const articleError = signal<string | undefined>(undefined)
/** What has become of the open article’s source. */
export const sourceNote = signal<SourceNote | undefined>(undefined)
/** Why the open article’s files are behind. */
export const trouble = signal<string | undefined>(undefined)
export const filter = signal<Filter>(everything)
export const order = signal<Order>('article')
export const current = signal<string | undefined>(undefined)
/** Ids in the order of the list. It is worked out when the filter changes, not when a sentence does: what is approved stays in sight. */
export const shownIds = signal<readonly string[]>([])

/** Every sentence as it is now, in reading order. */
export const sentencesNow = (): readonly SentenceView[] =>
  [...(article.peek()?.entries.values() ?? [])].map(shownSentence)

export const currentEntry = computed(() => article.value?.entries.get(current.value ?? ''))

/** Counts for the filter's choices; they follow what is saved. */
export const choices = computed(() =>
  facets([...(article.value?.entries.values() ?? [])].map(({ sentence }) => sentence.value)),
)

export function relist(): void {
  const ids = ordered(
    sentencesNow().filter((one) => passes(one, filter.peek())),
    order.peek(),
  ).map(({ id }) => id)
  shownIds.value = ids
  if (!ids.includes(current.peek() ?? '')) current.value = ids[0]
}

export function setFilter(change: Partial<Filter>): void {
  filter.value = { ...filter.peek(), ...change }
  relist()
}

export function setOrder(to: Order): void {
  order.value = to
  relist()
  // Who sorts by risk wants to see what is riskiest.
  if (to === 'risk') current.value = shownIds.peek()[0]
}

/** Opens an article, at a sentence where one is named. Gives false where the person has gone elsewhere before the answer came. */
export async function openArticle(path: string, id?: string): Promise<boolean> {
  if (article.peek()?.path !== path) {
    article.value = undefined
    filter.value = everything
    order.value = 'article'
    current.value = undefined
    sourceNote.value = undefined
    trouble.value = undefined
  }
  const answer = await getArticle(path)
  const here = route.peek()
  if (here.view !== 'article' || here.path !== path) return false
  articleError.value = answer.ok ? undefined : failureText(answer)
  if (!answer.ok) return true
  take(answer.value)
  if (id !== undefined && article.peek()?.entries.has(id) === true) {
    if (!shownIds.peek().includes(id)) setFilter(everything)
    current.value = id
  }
  return true
}

/** More sentences than this are quicker read with the whole article. */
const FEW = 200

/** Reads the open article again, or only these sentences of it, keeping what is not saved. */
export async function refresh(ids?: readonly string[]): Promise<void> {
  const path = article.peek()?.path
  if (path === undefined) return
  const few = ids !== undefined && ids.length <= FEW && ids.every((id) => article.peek()?.entries.has(id))
  if (few && (await refreshSome(path, ids))) return
  const answer = await getArticle(path)
  if (answer.ok && article.peek()?.path === path) take(answer.value)
}

/** False where a sentence has gone: then the whole article is read. */
async function refreshSome(path: string, ids: readonly string[]): Promise<boolean> {
  const known = new Map(ids.map((id) => [id, revisionOf(id)]))
  const answer = await getSentences(path, ids)
  if (!answer.ok || answer.value.sentences.length < ids.length) return false
  const open = article.peek()
  for (const sentence of open?.path === path ? answer.value.sentences : []) {
    const entry = open?.entries.get(sentence.id)
    const now = revisionOf(sentence.id)
    // The answer to a save may have overtaken this one.
    const isOld = now !== known.get(sentence.id) && now > sentence.revision
    if (entry !== undefined && !isOld) meetTelling(entry, sentence)
  }
  return true
}

const revisionOf = (id: string): number => article.peek()?.entries.get(id)?.sentence.peek().revision ?? 0

/** Somebody changed the file's text of a sentence while the reviewer's was on its way there: the server kept both. */
function meetTelling(entry: Entry, theirs: SentenceView): void {
  const both = ({ comments }: SentenceView): number => comments.filter(({ author }) => author === BOTH).length
  const more = both(theirs) > both(entry.sentence.peek())
  meet(entry, theirs)
  if (more) notify(`Sentence ${entry.id} was changed elsewhere too: your text stays, the other one is in its comments`)
}

/** Who signs the comment with the other text. */
const BOTH = 'padanan'

function take({ path, project, source, trouble: why, sentences }: ArticleView): void {
  sourceNote.value = source
  trouble.value = why
  keepDraftsOf(project)
  const before = article.peek()?.path === path ? article.peek()?.entries : undefined
  const waiting = new Map(unsavedOf(path).map((entry) => [entry.id, entry]))
  const entries = new Map(
    sentences.map((sentence) => {
      const known = before?.get(sentence.id) ?? waiting.get(sentence.id)
      if (known !== undefined) meetTelling(known, sentence)
      return [sentence.id, known ?? newEntry(path, sentence)]
    }),
  )
  const same = before !== undefined && before.size === entries.size && [...entries.keys()].every((id) => before.has(id))
  if (!same) {
    article.value = { path, entries }
    relist()
  }
  if (before === undefined) bringBack(path, entries)
}

/** Takes up the texts that an earlier page could not save; where the sentence has changed since, the person chooses. */
function bringBack(path: string, entries: ReadonlyMap<string, Entry>): void {
  const drafts = storedDrafts(path).filter(({ id }) => entries.get(id)?.draft.peek() === undefined)
  let count = 0
  for (const { id, base, source, target, state } of drafts) {
    const entry = entries.get(id)
    if (entry === undefined) continue
    const theirs = entry.sentence.peek()
    if (target === undefined ? state === theirs.state : target === theirs.target) {
      forgetDraft(path, id)
      continue
    }
    const was = { target: base, source: source ?? theirs.source }
    const changed = was.target !== theirs.target || was.source !== theirs.source
    if (changed) entry.sentence.value = { ...theirs, ...was, revision: theirs.revision - 1 }
    save(entry, { ...(target === undefined ? {} : { target }), ...(state === undefined ? {} : { state }) }, 'now')
    if (changed) meet(entry, theirs)
    if (entry.draft.peek() !== undefined) count++
  }
  if (count > 0)
    notify(`Unsaved text of ${counted(count, 'sentence')} was kept in this browser and is back in its place`)
}
