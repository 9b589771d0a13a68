/** Everything that the keyboard does on an article, in one table: the page obeys it, its help shows it, docs/review.md repeats it. */

export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'risky'
  | 'edit'
  | 'leave'
  | 'words'
  | 'wordsBack'
  | 'approve'
  | 'final'
  | 'reject'
  | 'copySource'
  | 'machine'
  | 'suggestion'
  | 'fix'
  | 'undo'
  | 'redo'
  | 'find'
  | 'findAll'
  | 'filter'
  | 'order'
  | 'panel'
  | 'comment'
  | 'term'
  | 'dictionary'
  | 'mine'
  | 'theirs'
  | 'articles'
  | 'help'

export interface Binding {
  readonly command: Command
  readonly label: string
  readonly group: 'Move' | 'Decide' | 'Change' | 'Find' | 'Tell'
  /** Keys that count while no text field has the focus. */
  readonly plain: readonly string[]
  /** Keys that also count inside the text. `Ctrl` is also ⌘ on a Mac. */
  readonly inside: readonly string[]
}

export const bindings: readonly Binding[] = [
  {
    command: 'next',
    label: 'Next sentence',
    group: 'Move',
    plain: ['j', 'ArrowDown'],
    inside: ['Alt+ArrowDown', 'Enter'],
  },
  { command: 'previous', label: 'Previous sentence', group: 'Move', plain: ['k', 'ArrowUp'], inside: ['Alt+ArrowUp'] },
  { command: 'risky', label: 'Next in the risk queue', group: 'Move', plain: ['n'], inside: ['Alt+N'] },
  { command: 'first', label: 'First sentence', group: 'Move', plain: ['Home'], inside: [] },
  { command: 'last', label: 'Last sentence', group: 'Move', plain: ['End'], inside: [] },
  { command: 'words', label: 'Walk along the words', group: 'Move', plain: ['ArrowRight'], inside: [] },
  { command: 'wordsBack', label: 'Walk back along the words', group: 'Move', plain: ['ArrowLeft'], inside: [] },
  { command: 'panel', label: 'To the side panel and back', group: 'Move', plain: ['p'], inside: ['Alt+P'] },
  { command: 'articles', label: 'Back to the articles', group: 'Move', plain: ['b'], inside: [] },
  { command: 'approve', label: 'Approve and go on', group: 'Decide', plain: ['a'], inside: ['Ctrl+Enter'] },
  { command: 'final', label: 'Mark as final and go on', group: 'Decide', plain: ['A'], inside: ['Ctrl+Shift+Enter'] },
  { command: 'reject', label: 'Back to review', group: 'Decide', plain: ['r'], inside: ['Alt+R'] },
  { command: 'mine', label: 'In a conflict: keep my text', group: 'Decide', plain: ['['], inside: ['Alt+['] },
  { command: 'theirs', label: 'In a conflict: take the other', group: 'Decide', plain: [']'], inside: ['Alt+]'] },
  { command: 'edit', label: 'Edit the translation', group: 'Change', plain: ['Enter', 'e'], inside: [] },
  { command: 'leave', label: 'Leave the text', group: 'Change', plain: [], inside: ['Escape'] },
  { command: 'fix', label: 'Apply the quick fix', group: 'Change', plain: ['q'], inside: ['Alt+Q'] },
  { command: 'suggestion', label: 'Take suggestion 1–9', group: 'Change', plain: ['1–9'], inside: ['Alt+1–9'] },
  { command: 'machine', label: 'Take the machine’s text', group: 'Change', plain: ['o'], inside: ['Alt+O'] },
  { command: 'copySource', label: 'Copy the source', group: 'Change', plain: ['c'], inside: ['Alt+C'] },
  { command: 'undo', label: 'Undo', group: 'Change', plain: ['u', 'Ctrl+Z'], inside: ['Ctrl+Z'] },
  { command: 'redo', label: 'Redo', group: 'Change', plain: ['U', 'Ctrl+Shift+Z'], inside: ['Ctrl+Shift+Z', 'Ctrl+Y'] },
  { command: 'find', label: 'Find in this article', group: 'Find', plain: ['/'], inside: ['Alt+L'] },
  { command: 'findAll', label: 'Find in all articles', group: 'Find', plain: ['Ctrl+K'], inside: ['Ctrl+K'] },
  { command: 'filter', label: 'Filter', group: 'Find', plain: ['f'], inside: ['Alt+I'] },
  { command: 'order', label: 'Reading order or risk order', group: 'Find', plain: ['s'], inside: [] },
  { command: 'comment', label: 'Comment', group: 'Tell', plain: ['m'], inside: ['Alt+M'] },
  { command: 'term', label: 'Glossary term from the selection', group: 'Tell', plain: ['g'], inside: ['Alt+G'] },
  { command: 'dictionary', label: 'Dictionary word', group: 'Tell', plain: ['w'], inside: ['Alt+W'] },
  { command: 'help', label: 'Show these keys', group: 'Tell', plain: ['?'], inside: ['Ctrl+/'] },
]

/** The part of a keyboard event that keys are told by. */
export interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
}

export interface Chosen {
  readonly command: Command
  /** For suggestions: 1 to 9. */
  readonly digit?: number
}

/** Where the keyboard is: in a translation, in another field such as the comment's, or in none. */
export type Place = 'inside' | 'field' | 'outside'

/** What a field that is no translation leaves to the page; everything else it keeps for its own text. */
const ANYWHERE: ReadonlySet<Command> = new Set(['leave', 'findAll', 'help'])

/**
 * What a key press means. `singles` says whether keys without Ctrl or Alt count (people who speak to their computer switch them off).
 */
export function chosen(pressed: Pressed, place: Place, singles = true): Chosen | undefined {
  if (place !== 'field') return meaning(pressed, place, singles)
  const found = meaning(pressed, 'inside', singles)
  return found !== undefined && ANYWHERE.has(found.command) ? found : undefined
}

function meaning(pressed: Pressed, place: Exclude<Place, 'field'>, singles: boolean): Chosen | undefined {
  const name = nameOf(pressed)
  const digit = /^(?<alt>Alt\+)?(?<digit>[1-9])$/u.exec(name)?.groups
  if (digit !== undefined) {
    const counts = digit['alt'] !== undefined || (place === 'outside' && singles)
    return counts ? { command: 'suggestion', digit: Number(digit['digit']) } : undefined
  }
  const found = bindings.find(({ plain, inside }) => {
    if (inside.includes(name)) return place === 'inside' || name.includes('+')
    return place === 'outside' && plain.includes(name) && (singles || !isSingle(name))
  })
  return found === undefined ? undefined : { command: found.command }
}

/** A character alone, which a speech program may type by mistake. */
const isSingle = (name: string): boolean => name.length === 1

const LETTER = /^[a-z]$/iu

/** `Ctrl+Shift+Z`, `Alt+ArrowDown`, `A`: as the table writes it. Ctrl and Alt together are AltGr on many keyboards and mean nothing here. */
function nameOf({ key, code, ctrlKey, altKey, shiftKey, metaKey }: Pressed): string {
  const control = ctrlKey || metaKey
  if (control && altKey) return ''
  // Caps Lock turns letters round: it is Shift that counts.
  if (!control && !altKey) return LETTER.test(key) ? (shiftKey ? key.toUpperCase() : key.toLowerCase()) : key
  const base = LETTER.test(key) ? key.toUpperCase() : altKey ? fromCode(code, key) : key
  return `${control ? 'Ctrl+' : 'Alt+'}${shiftKey ? 'Shift+' : ''}${base}`
}

/** On a Mac the option key makes another character: the key itself is told by its place. */
function fromCode(code: string, key: string): string {
  if (code === 'BracketLeft') return '['
  if (code === 'BracketRight') return ']'
  return /^(?:Key(?<letter>[A-Z])|Digit(?<digit>[0-9]))$/u.exec(code)?.slice(1).find(Boolean) ?? key
}

const symbols: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** The keys as people read them: `Alt+ArrowDown` → `['Alt', '↓']`, `A` → `['Shift', 'A']`. */
export function caps(name: string): readonly string[] {
  if (/^[A-Z]$/u.test(name)) return ['Shift', name]
  if (/^[a-z]$/u.test(name)) return [name.toUpperCase()]
  return name.split('+').map((part) => symbols[part] ?? part)
}

/** For `aria-keyshortcuts`. */
export function ariaKeys(command: Command): string {
  const binding = bindings.find((one) => one.command === command)
  return [...(binding?.plain ?? []), ...(binding?.inside ?? [])]
    .filter((name) => !name.includes('–'))
    .map((name) => (/^[A-Z]$/u.test(name) ? `Shift+${name}` : name))
    .join(' ')
}

/** The first key of a command, for a button's hint: outside text by default. */
export function hint(command: Command, place: 'outside' | 'inside' = 'outside'): string {
  const binding = bindings.find((one) => one.command === command)
  const name = place === 'outside' ? (binding?.plain[0] ?? binding?.inside[0]) : binding?.inside[0]
  return name === undefined ? '' : caps(name).join(' ')
}
