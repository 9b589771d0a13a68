/** Text as XML 1.0. What XML cannot carry becomes U+FFFD here; `xliffText` keeps it as XLIFF's `<cp>`. */

const INVALID =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

const entity = (mark: string): string => ENTITIES[mark] ?? mark

/** The text as XML can carry it: what it has no way to write is U+FFFD. */
export const writable = (text: string): string => text.replace(INVALID, '\uFFFD')

export const xmlText = (text: string): string => text.replace(INVALID, '\uFFFD').replace(/[&<>\r]/g, entity)

/** Attributes in the order given; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${value.replace(INVALID, '\uFFFD').replace(/[&<>"\r\n\t]/g, entity)}"`)
    .join('')
}

/** `<source>` and `<target>` content: every character survives, also those that XML has no way to write. */
export function xliffText(text: string): string {
  let out = ''
  let from = 0
  for (const { 0: mark, index } of text.matchAll(INVALID)) {
    const hex = mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    out += `${xmlText(text.slice(from, index))}<cp hex="${hex}"/>`
    from = index + mark.length
  }
  return out + xmlText(text.slice(from))
}
