import type { Range } from '../../../types.js'
import type { TermDraft, WordDraft } from '../../api.js'
import { carried, litBy } from '../logic/align.js'
import { currentEntry } from './article.js'
import { textOf, type Entry } from './entry.js'
import { pinnedLit } from './words.js'

/** The text that a person has selected, in the source, or in the translation that is being edited. */
interface Selected {
  readonly side: 'source' | 'target'
  readonly text: string
}

function selected(): Selected | undefined {
  const field = document.activeElement
  if (field instanceof HTMLTextAreaElement && field.lang === 'en') {
    const text = field.value.slice(field.selectionStart, field.selectionEnd).trim()
    if (text !== '') return { side: 'target', text }
  }
  const selection = document.getSelection()
  const text = selection?.toString().trim() ?? ''
  const within = selection?.anchorNode?.parentElement?.closest('[lang]')?.getAttribute('lang')
  if (text === '' || (within !== 'id' && within !== 'en')) return undefined
  return { side: within === 'id' ? 'source' : 'target', text }
}

/** What the other side says for a selected text, by the word alignment. */
function counterpart(entry: Entry, { side, text }: Selected): string {
  const target = textOf(entry)
  const { source, machine } = entry.sentence.peek()
  const start = (side === 'source' ? source : target).indexOf(text)
  if (start < 0) return ''
  const lit = litBy(carried(machine, target), side, [start, start + text.length])
  const other = side === 'source' ? lit.target : lit.source
  return around(side === 'source' ? target : source, other)
}

/** From the start of the first range to the end of the last; nothing for none. */
const around = (text: string, ranges: readonly Range[]): string =>
  ranges.length === 0
    ? ''
    : text.slice(Math.min(...ranges.map(([start]) => start)), Math.max(...ranges.map(([, end]) => end)))

/** The word that was clicked or walked to, with its counterpart: `Hujan lebat`, `heavy rain`. */
function pinnedPair(entry: Entry): { readonly source: string; readonly target: string } {
  const at = pinnedLit.peek()
  if (at === undefined || at.id !== entry.id) return { source: '', target: '' }
  return { source: around(entry.sentence.peek().source, at.source), target: around(textOf(entry), at.target) }
}

/** Both sides of what is selected, or else of the word that was clicked or walked to. */
function pair(): { readonly source: string; readonly target: string } {
  const entry = currentEntry.peek()
  if (entry === undefined) return { source: '', target: '' }
  const one = selected()
  if (one === undefined) return pinnedPair(entry)
  const other = counterpart(entry, one)
  return one.side === 'source' ? { source: one.text, target: other } : { source: other, target: one.text }
}

/** Capitals inside the sentence, or in several words: a first word alone has one anyway. */
function isName(source: string): boolean {
  const words = source.split(/\s+/u)
  if (!/^\p{Lu}/u.test(source)) return false
  const start = currentEntry
    .peek()
    ?.sentence.peek()
    .source.trimStart()
    .replace(/^[^\p{L}]+/u, '')
    .startsWith(source)
  return start !== true || (words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)))
}

export function termFromSelection(): TermDraft {
  const { source, target } = pair()
  return { term: target, kind: isName(source) ? 'person' : 'term', source: source === '' ? [] : [source] }
}

/** Without a selection, the first word that the translator did not know. */
export function wordFromSelection(): WordDraft {
  const { source, target } = pair()
  const unknown = currentEntry.peek()?.sentence.peek().machine?.unknown?.[0]?.word ?? ''
  const lemma = (source || unknown).toLowerCase()
  const same = target.toLowerCase() === lemma
  return { lemma, pos: 'n', translations: source === '' || same || target === '' ? [] : [target.toLowerCase()] }
}
