import { signal } from '@preact/signals'
import { hashOf, type Route } from '../logic/route.js'

export const route = signal<Route>({ view: 'articles' })

export function go(to: Route): void {
  location.hash = hashOf(to)
}
