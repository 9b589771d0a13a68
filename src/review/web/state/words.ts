import { computed, signal } from '@preact/signals'
import type { AlignmentLink, Range } from '../../../types.js'
import { carried, litBy, type Lit, type Side } from '../logic/align.js'
import { tokens } from '../logic/words.js'
import { article, currentEntry } from './article.js'
import { textOf } from './entry.js'

/** A word that somebody points at. */
export interface Pointed {
  readonly id: string
  readonly side: Side
  readonly range: Range
}

/** Under the pointer: gone when it moves on. */
export const hovered = signal<Pointed | undefined>(undefined)
/** Clicked, walked to, or at the caret: stays. */
export const pinned = signal<Pointed | undefined>(undefined)
/** Whether the arrow keys are walking along the source's words. */
export const walking = signal(false)

const pointed = computed(() => hovered.value ?? pinned.value)

/** The links of the sentence that is pointed at, in its text as it is now. */
const pointedLinks = computed(() => linksOf(pointed.value?.id))

export interface LitSentence extends Lit {
  readonly id: string
}

/** What lights up, and in which sentence. */
export const lit = computed<LitSentence | undefined>(() => {
  const at = pointed.value
  return at === undefined ? undefined : { id: at.id, ...litBy(pointedLinks.value, at.side, at.range) }
})

/** What the side panel tells about: the pinned word of the current sentence. */
export const pinnedLit = computed<LitSentence | undefined>(() => {
  const at = pinned.value
  if (at === undefined || at.id !== currentEntry.value?.id) return undefined
  return { id: at.id, ...litBy(linksOf(at.id), at.side, at.range) }
})

function linksOf(id: string | undefined): readonly AlignmentLink[] {
  const entry = article.value?.entries.get(id ?? '')
  return entry === undefined ? [] : carried(entry.sentence.value.machine, textOf(entry))
}

/** Pins a word. The last input wins: a pointer that only rests somewhere lights up nothing more. */
export function pin(at: Pointed | undefined): void {
  hovered.value = undefined
  pinned.value = at
}

/** Walks to the next or previous word of the current source; nothing at either end. */
export function walk(step: 1 | -1): Pointed | undefined {
  const entry = currentEntry.peek()
  if (entry === undefined) return undefined
  const words = tokens(entry.sentence.peek().source).filter(({ kind }) => kind === 'word')
  const here = pinned.peek()
  const at =
    here?.id === entry.id && here.side === 'source' ? words.findIndex(({ start }) => start === here.range[0]) : -1
  const next = at < 0 ? (step === 1 ? words[0] : words.at(-1)) : words[at + step]
  if (next === undefined) return undefined
  walking.value = true
  const point: Pointed = { id: entry.id, side: 'source', range: [next.start, next.end] }
  pin(point)
  return point
}

/** Forgets what was pointed at. */
export function unpin(): void {
  pin(undefined)
  walking.value = false
}
