/** The text of XLIFF 2 content. */
import type { XmlElement } from './xml-tree.js'

/** Inline codes are looked through; `<cp>` gives back the character that XML has no way to write. */
export function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return ''
  return element.children
    .map((each) => {
      if (typeof each === 'string') return each
      return each.name === 'cp'
        ? String.fromCharCode(Number.parseInt(each.attributes.get('hex') ?? '', 16))
        : textOf(each)
    })
    .join('')
}
