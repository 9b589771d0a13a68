import type { Range } from '../types.js'
import type { Check } from './check.js'

const ADDRESS =
  /https?:\/\/[^\s<>"“”()]+[^\s<>"“”().,;:!?]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.])www\.[\w-]+(?:\.[\w-]+)+(?:\/[^\s<>"“”()]*[^\s<>"“”().,;:!?])?/giu

/** What every address has, and hardly any other text. */
const MARK = /:\/\/|@|www\./iu

export const addressRanges = (text: string): readonly Range[] =>
  MARK.test(text) ? [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => [index, index + address.length]) : []

/** A web or mail address that was changed, lost or added. */
export const urls: Check = {
  rule: 'urls',
  check: ({ source, target }) => {
    const [wanted, found] = [addressRanges(source), addressRanges(target)]
    const lost = wanted.filter((range) => !found.some((each) => target.slice(...each) === source.slice(...range)))
    const added = found.filter((range) => !wanted.some((each) => source.slice(...each) === target.slice(...range)))
    const instead = lost.length === 1 && added.length === 1 ? added[0] : undefined
    return [
      ...lost.map((range) => ({
        severity: 'error' as const,
        message: `Unexpected loss of the address ${source.slice(...range)}, expected it as in the source`,
        source: range,
        expected: [source.slice(...range)],
        ...(instead && { fix: { range: instead, text: source.slice(...range) } }),
      })),
      ...added.map((range) => ({
        severity: 'error' as const,
        message: `Unexpected address ${target.slice(...range)}, expected none that the source lacks`,
        target: range,
        actual: target.slice(...range),
      })),
    ]
  },
}
