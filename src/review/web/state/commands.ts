import { hint, type Chosen, type Command } from '../logic/keys.js'
import { nextOpen } from '../logic/order.js'
import type { Timeline } from '../logic/undo.js'
import { stateNames } from '../logic/states.js'
import { article, current, currentEntry, order, sentencesNow, setFilter, setOrder, shownIds } from './article.js'
import { everything } from '../logic/filter.js'
import { memory } from './details.js'
import { dialog } from './dialogs.js'
import { stateOf, textOf, type Entry } from './entry.js'
import { editing, focusWish } from './focus.js'
import { change, type Place, timelineOf, travel } from './history.js'
import { announce, notify, refuse } from './live.js'
import { moveTo } from './move.js'
import { focusOn, inPanel, togglePanel } from './panel.js'
import { riskiest } from './queue.js'
import { go } from './route.js'
import { choose } from './saving.js'
import { termFromSelection, wordFromSelection } from './selection.js'
import { lit, walk, walking } from './words.js'

function step(by: 1 | -1): void {
  const ids = shownIds.peek()
  const at = ids.indexOf(current.peek() ?? '')
  moveTo(ids[Math.max(0, Math.min(ids.length - 1, at + by))])
}

/** The sentence with an empty text whose approval was asked for: asked for again, with nothing done in between, it is meant. */
let asked: { readonly entry: Entry; readonly steps: Timeline } | undefined

function chooseFirst(): string {
  const place = editing.peek() ? 'inside' : 'outside'
  return `Choose a text first: ${hint('mine', place)} keeps yours, ${hint('theirs', place)} takes the other`
}

/** Why a sentence cannot be decided about now. */
function objection(entry: Entry): string | undefined {
  if (entry.saving.peek().kind === 'conflict') return chooseFirst()
  const steps = timelineOf(entry.path)
  const again = asked?.entry === entry && asked.steps === steps
  asked = undefined
  if (textOf(entry).trim() !== '' || again) return undefined
  asked = { entry, steps }
  return 'The translation is empty: do it again to approve it all the same'
}

function decide(entry: Entry, state: 'reviewed' | 'final'): void {
  const not = objection(entry)
  if (not !== undefined) return notify(not)
  asked = undefined
  change(entry, { state }, 'command')
  const byId = new Map(sentencesNow().map((one) => [one.id, one]))
  const inList = shownIds.peek().flatMap((id) => byId.get(id) ?? [])
  const next = nextOpen(inList, entry.id)
  announce(
    next === undefined
      ? `${stateNames[state]}. Nothing is left in this list`
      : `${stateNames[state]}. Sentence ${next}`,
  )
  moveTo(next ?? entry.id)
}

/** Puts a text in a sentence's place. */
export function put(entry: Entry, target: string | null, said: string): void {
  const same = target === null ? entry.sentence.peek().human === undefined : target === textOf(entry)
  if (same && entry.draft.peek()?.target === undefined) return refuse('That is the text already')
  change(entry, { target }, 'command')
  announce(said)
  if (editing.peek()) focusWish.value = { id: entry.id, where: 'text' }
  // What was pressed in the panel may have gone with the text that it was about.
  else if (inPanel()) moveTo(entry.id, 'row')
}

function applyFix(entry: Entry): void {
  const fix = entry.sentence.peek().findings.find((finding) => finding.fix !== undefined)?.fix
  if (fix === undefined) return refuse('No quick fix here')
  put(entry, fix, 'Fixed')
}

function acceptSuggestion(entry: Entry, digit: number): void {
  const list = memory.peek()
  const suggestion = list.kind === 'there' ? list.value[digit - 1] : undefined
  if (suggestion === undefined) return refuse(`There is no suggestion ${digit}`)
  put(entry, suggestion.target, `Suggestion ${digit} taken`)
}

function walkWords(by: 1 | -1): void {
  const point = walk(by)
  const entry = currentEntry.peek()
  if (point === undefined || entry === undefined) return announce(by === 1 ? 'Last word' : 'First word')
  const shown = lit.peek()
  const text = textOf(entry)
  const there = (shown?.target ?? []).map((range) => text.slice(...range)).join(' ')
  announce(
    `${entry.sentence.peek().source.slice(...point.range)}: ${there || 'no counterpart'}. ${shown?.by.join(', ') ?? ''}`,
  )
}

function settle(entry: Entry, whose: 'mine' | 'theirs'): void {
  if (entry.saving.peek().kind !== 'conflict') return refuse('No conflict here')
  choose(entry, whose)
  announce(whose === 'mine' ? 'Your text stays' : 'The other text stays')
}

function goThere(place: Place | undefined): void {
  if (place !== undefined) moveTo(place.id, undefined, place.caret)
}

/** What works on the current sentence. */
const onSentence: Partial<Record<Command, (entry: Entry, digit: number) => void>> = {
  edit: (entry) => {
    if (walking.peek()) return focusOn('#word')
    moveTo(entry.id, 'text')
  },
  approve: (entry) => decide(entry, 'reviewed'),
  final: (entry) => decide(entry, 'final'),
  reject: (entry) => {
    if (stateOf(entry) === 'initial') return refuse('Nothing is translated here')
    if (entry.saving.peek().kind === 'conflict') return notify(chooseFirst())
    change(entry, { state: 'translated' }, 'command')
    announce(stateNames.translated)
  },
  copySource: (entry) => put(entry, entry.sentence.peek().source, 'Source copied'),
  machine: (entry) => put(entry, null, 'The machine’s text is back'),
  fix: applyFix,
  suggestion: acceptSuggestion,
  mine: (entry) => settle(entry, 'mine'),
  theirs: (entry) => settle(entry, 'theirs'),
  comment: () => focusOn('#comment'),
}

const onArticle: Partial<Record<Command, () => void>> = {
  next: () => step(1),
  previous: () => step(-1),
  first: () => moveTo(shownIds.peek()[0]),
  last: () => moveTo(shownIds.peek().at(-1)),
  risky: () => {
    const id = riskiest()
    if (id === undefined) return refuse('Everything else is approved')
    if (!shownIds.peek().includes(id)) setFilter(everything)
    moveTo(id)
  },
  leave: () => moveTo(current.peek(), 'row'),
  words: () => walkWords(1),
  wordsBack: () => walkWords(-1),
  panel: togglePanel,
  find: () => focusOn('#find'),
  filter: () => focusOn('#filter-state'),
  order: () => {
    setOrder(order.peek() === 'risk' ? 'article' : 'risk')
    announce(order.peek() === 'risk' ? 'Risky sentences first' : 'Reading order')
    moveTo(current.peek(), 'row')
  },
  undo: () => goThere(travel('undo')),
  redo: () => goThere(travel('redo')),
  articles: () => go({ view: 'articles' }),
  term: () => (dialog.value = { kind: 'term', draft: termFromSelection() }),
  dictionary: () => (dialog.value = { kind: 'word', draft: wordFromSelection() }),
}

/** Does what a key or a button asks for. */
export function run({ command, digit = 0 }: Chosen): void {
  if (command === 'help') return void (dialog.value = { kind: 'keys' })
  if (command === 'findAll') return void (dialog.value = { kind: 'search' })
  if (article.peek() === undefined) return
  onArticle[command]?.()
  const entry = currentEntry.peek()
  if (entry !== undefined) onSentence[command]?.(entry, digit)
}
