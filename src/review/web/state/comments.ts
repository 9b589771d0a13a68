/** Comments that somebody types and has not added yet: kept in the browser, as unsaved translations are. */
import { signal } from '@preact/signals'

let prefix = 'padanan-comment::'

/** Those of this page; the browser's store has them for the next one. */
const typed = signal<ReadonlyMap<string, string>>(new Map())

/** Comments are kept for each output folder, as drafts are. */
export function keepCommentsOf(project: string): void {
  prefix = `padanan-comment:${project}:`
}

const key = (path: string, id: string): string => `${prefix}${path}\n${id}`

/** Empty where nothing is being said. */
export const typedComment = (path: string, id: string): string =>
  typed.value.get(key(path, id)) ?? stored(key(path, id)) ?? ''

export function typeComment(path: string, id: string, text: string): void {
  const name = key(path, id)
  typed.value = new Map(typed.peek()).set(name, text)
  try {
    if (text.trim() === '') localStorage.removeItem(name)
    else localStorage.setItem(name, text)
  } catch {
    // A full or closed store: the comment is kept as long as the page is open.
  }
}

function stored(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}
