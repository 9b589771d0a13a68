/** Tokens as the WMT evaluations count them (mteval-v13a). */

const SYMBOLS = /[{-~[-` -&(-+:-@/]/g
const ENTITIES: Readonly<Record<string, string>> = { '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** `Rp1.500 (U.S.)` → `Rp1.500 ( U . S . )`: symbols apart, stops and commas apart unless between digits. */
export function tokenise13a(line: string): readonly string[] {
  const plain = Object.entries(ENTITIES).reduce((text, [entity, mark]) => text.replaceAll(entity, mark), line)
  const spaced = ` ${plain} `
    .replace(SYMBOLS, ' $& ')
    .replace(/([^0-9])([.,])/gu, '$1 $2 ')
    .replace(/([.,])([^0-9])/gu, ' $1 $2')
    .replace(/([0-9])(-)/g, '$1 $2 ')
  return splitOnSpace(spaced)
}

/** White space as Unicode defines it, with the separators U+001C to U+001F. */
export function splitOnSpace(text: string): readonly string[] {
  return text.split(/[\p{White_Space}\u001C-\u001F]+/u).filter((token) => token !== '')
}
