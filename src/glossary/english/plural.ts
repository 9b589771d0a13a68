import type { Entry } from '../entry.js'

/** The plural of an entry's English form: the entry's own, else by rule. */
export function pluralOf(entry: Entry, form: string): string {
  return entry.plural !== undefined && form === entry.term ? entry.plural : pluralise(form)
}

/** `Foreign Minister` → `Foreign Ministers`, `envoy to X` → `envoys to X`, `Maj. Gen.` → `Maj. Gens.` */
export function pluralise(form: string): string {
  const head = /^(.*?)(\s(?:of|for|to|in|on|at|and)\s.*|\s\([^)]*\))$/u.exec(form)
  if (head !== null) return pluralise(head[1] ?? form) + (head[2] ?? '')
  if (form.endsWith('.')) return `${form.slice(0, -1)}s.`
  if (/(?:s|x|z|ch|sh)$/i.test(form)) return `${form}es`
  if (/[^aeiou]y$/i.test(form)) return `${form.slice(0, -1)}ies`
  return `${form}s`
}
