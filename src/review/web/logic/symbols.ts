/** Characters that nobody sees, with a symbol to show in their place and a name. */
const named: Readonly<Record<number, readonly [symbol: string, name: string]>> = {
  0x09: ['⇥', 'tab'],
  0x0a: ['↵', 'line break'],
  0x0d: ['␍', 'carriage return'],
  0x7f: ['␡', 'delete'],
  0xa0: ['⍽', 'no-break space'],
  0xad: ['‐', 'soft hyphen'],
  0x061c: ['⇐', 'Arabic letter mark'],
  0x200b: ['∅', 'zero width space'],
  0x200c: ['⋔', 'zero width non-joiner'],
  0x200d: ['⊕', 'zero width joiner'],
  0x200e: ['⇒', 'left-to-right mark'],
  0x200f: ['⇐', 'right-to-left mark'],
  0x2028: ['↵', 'line separator'],
  0x2029: ['¶', 'paragraph separator'],
  0x202a: ['⇒', 'left-to-right embedding'],
  0x202b: ['⇐', 'right-to-left embedding'],
  0x202c: ['⇔', 'end of direction'],
  0x202d: ['⇒', 'left-to-right override'],
  0x202e: ['⇐', 'right-to-left override'],
  0x202f: ['⍽', 'narrow no-break space'],
  0x2060: ['∅', 'word joiner'],
  0x2066: ['⇒', 'left-to-right isolate'],
  0x2067: ['⇐', 'right-to-left isolate'],
  0x2068: ['⇔', 'first strong isolate'],
  0x2069: ['⇔', 'end of isolate'],
  0xfeff: ['∅', 'byte order mark'],
  0xfffd: ['�', 'replacement character'],
}

/** Every hidden character, for splitting a text at them. */
export const HIDDEN =
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffd]/u

/** The joiners of a picture that is made of several, `👩‍👩‍👧`: they are seen in what they make. */
export const JOINER =
  /(?<=\p{Extended_Pictographic}(?:\uFE0F|[\u{1F3FB}-\u{1F3FF}])?)\u200D(?=\p{Extended_Pictographic})/gu

/** What to show in a hidden character's place: `U+202E right-to-left override` as `⇐`. */
export function shown(character: string): { readonly symbol: string; readonly name: string } {
  const code = character.codePointAt(0) ?? 0
  const [symbol, name] = named[code] ?? [code < 0x20 ? String.fromCodePoint(0x2400 + code) : '□', 'hidden character']
  return { symbol, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${name}` }
}

/** A text in which every hidden character is its symbol: for names of files, tooltips and other one-line places. */
export function visible(text: string): string {
  return Array.from(text, (character) => (HIDDEN.test(character) ? shown(character).symbol : character)).join('')
}
