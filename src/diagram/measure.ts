/** How wide some text will be, without a font at hand: generously, so that nothing is covered. */

/** Letters shown at most; the whole text is in the title. */
const MOST = 44

/** Widths in ems, on the wide side of common sans-serif fonts. */
const NARROW = /[iljtfrI.,:;'’|!()[\]\- ]/u
const WIDE = /[mwMWÀ-ÝA-Z@%&—…]/u
const FULL =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u

const em = (letter: string): number => {
  if (FULL.test(letter)) return 1.1
  if (WIDE.test(letter)) return 0.86
  return NARROW.test(letter) ? 0.38 : 0.6
}

/** Pixels at a font size in pixels. */
export function widthOf(text: string, size: number): number {
  let sum = 0
  for (const letter of text) sum += em(letter)
  return Math.ceil(sum * size)
}

/** A text too long for a column, cut. */
export function clipped(text: string): string {
  const letters = [...text]
  return letters.length <= MOST ? text : `${letters.slice(0, MOST - 1).join('')}…`
}
