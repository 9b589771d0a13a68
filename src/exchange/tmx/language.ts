/** Language tags as TMX files have them. */

/** Codes of former standards and of three letters. */
const TODAY: Readonly<Record<string, string>> = { in: 'id', ind: 'id', eng: 'en' }

/** `in_ID` → `id-ID`, `EN-us` → `en-US`; the empty string for none. */
export function languageTag(written: string): string {
  const [first = '', ...rest] = written.trim().replaceAll('_', '-').split('-')
  const language = first.toLowerCase()
  const tail = rest.map((part) => (part.length === 2 ? part.toUpperCase() : part))
  return [Object.hasOwn(TODAY, language) ? TODAY[language] : language, ...tail].join('-')
}

/** Whether a tag falls under a range, as RFC 4647 filters: `en` takes `en` and `en-GB`, `en-GB` takes itself only. */
export function inRange(tag: string, range: string): boolean {
  const [a, b] = [tag.toLowerCase(), range.toLowerCase()]
  return a === b || a.startsWith(`${b}-`)
}
