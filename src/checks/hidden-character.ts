import type { Check } from './check.js'

/** What a joiner joins: 👩‍👩‍👧 is one picture, made of three. */
const JOINER = /(?<=\p{Extended_Pictographic}(?:\uFE0F|[\u{1F3FB}-\u{1F3FF}])?)\u200D(?=\p{Extended_Pictographic})/gu

/** Controls, zero-width characters and marks that turn the writing direction: they can hide what a text says. */
const HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

export const hiddenCharacter: Check = {
  rule: 'hidden-character',
  check: ({ source }) =>
    [...source.replace(JOINER, '+').matchAll(HIDDEN)].slice(0, 1).map(({ 0: mark, index }) => ({
      severity: 'warning',
      message: `Unexpected hidden character ${codePoint(mark)}, expected visible text`,
      source: [index, index + mark.length],
      actual: codePoint(mark),
    })),
}

function codePoint(mark: string): string {
  return `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
