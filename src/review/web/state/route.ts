import { signal } from '@preact/signals'
import { hashOf, type Route } from '../logic/route.js'

export const route = signal<Route>({ view: 'articles' })

/** The article that the list was come to from: its link takes the keyboard. */
export const leftArticle = signal<string | undefined>(undefined)

const PAUSE = 100
let writing: ReturnType<typeof setTimeout> | undefined

/** Keeps the current sentence in the address, so that a reload comes back to it; browsers refuse addresses that change too often. */
export function keepPlace(path: string, id: string): void {
  clearTimeout(writing)
  writing = setTimeout(writePlace, PAUSE, path, id)
}

function writePlace(path: string, id: string): void {
  const at = route.peek()
  if (at.view === 'article' && at.path === path) history.replaceState(history.state, '', hashOf({ ...at, id }))
}

export function go(to: Route): void {
  location.hash = hashOf(to)
}
