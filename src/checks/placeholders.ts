import type { Check } from './check.js'

/** What a program fills in: `{name}`, `{{name}}`, `${name}`, `%s`, `%1$d`, `%(name)s`. */
const PLACEHOLDER = /\$?\{\{?[\w.:-]+\}?\}|(?<!\d\s?)%(?:\(\w+\)|\d+\$)?[sdif](?!\p{L})/gu

/** A placeholder that was changed, lost or added. */
export const placeholders: Check = {
  rule: 'placeholders',
  check: ({ source, target }) => {
    const wanted = [...source.matchAll(PLACEHOLDER)]
    const found = [...target.matchAll(PLACEHOLDER)]
    const lost = without(wanted, found)
    const added = without(found, wanted)
    const instead = lost.length === 1 && added.length === 1 ? added[0] : undefined
    return [
      ...lost.map(({ 0: text, index }) => ({
        severity: 'error' as const,
        message: `Unexpected loss of the placeholder ${text}, expected it as in the source`,
        source: [index, index + text.length] as const,
        expected: [text],
        ...(instead && { fix: { range: [instead.index, instead.index + instead[0].length] as const, text } }),
      })),
      ...added.map(({ 0: text, index }) => ({
        severity: 'error' as const,
        message: `Unexpected placeholder ${text}, expected none that the source lacks`,
        target: [index, index + text.length] as const,
        actual: text,
      })),
    ]
  },
}

/** What the other side has fewer of; each of the other side answers for one. */
function without(these: readonly RegExpExecArray[], those: readonly RegExpExecArray[]): readonly RegExpExecArray[] {
  const left = those.map(([text]) => text)
  return these.filter(([text]) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
