import type { Check } from './check.js'

const ADDRESS = /https?:\/\/[^\s<>"“”()]+[^\s<>"“”().,;:!?]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu

/** A web or mail address that was changed, lost or added. */
export const urls: Check = {
  rule: 'urls',
  check: ({ source, target }) => {
    const wanted: readonly string[] = source.match(ADDRESS) ?? []
    const found: readonly string[] = target.match(ADDRESS) ?? []
    const lost = wanted.filter((address) => !found.includes(address))
    const added = found.filter((address) => !wanted.includes(address))
    return [
      ...lost.map((address) => ({
        severity: 'error' as const,
        message: `Unexpected loss of the address ${address}, expected it as in the source`,
        expected: [address],
      })),
      ...added.map((address) => ({
        severity: 'error' as const,
        message: `Unexpected address ${address}, expected none that the source lacks`,
        actual: address,
      })),
    ]
  },
}
