import type { Check } from './check.js'

const END = /(?<mark>\.{3}|[.!?…:;])?(?<after>["”’»)\]\s]*)$/u
/** What ends in a stop of its own: `U.S.`, `Inc.`, `p.m.`, an initial. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:(?:\p{L}\.)+|(?:Inc|Ltd|Corp|Co|Jr|Sr|No|St|Dr|Mr|Mrs|Ms|etc|vs|Tbk|Bhd|Gen|Gov|Sen|Rep)\.)$/iu

/** `di A.S.”`: the stop is the abbreviation's, also inside a quotation. */
const withoutClosers = (text: string): string => text.replace(/["”’»)\]\s]+$/u, '')

const STRONG = new Set(['?', '!'])

/** The mark that ends the sentence was changed, lost or added. A stop and an exclamation mark may stand for each other. */
export const endPunctuation: Check = {
  rule: 'end-punctuation',
  check: ({ source, target, kind }) => {
    const found = endOf(target)
    const wanted = found === '' && ABBREVIATION.test(withoutClosers(source)) ? '' : endOf(source)
    if (target.trim() === '' || wanted === found) return []
    const at = target.length - (END.exec(target)?.groups?.after ?? '').length
    if (found === '') {
      if (wanted !== '.' && wanted !== '?' && wanted !== '!') return []
      const bare = at === target.length
      return [
        {
          severity: 'warning',
          message: `Unexpected end of the sentence without a mark, expected “${wanted}”`,
          target: [at, at],
          expected: [wanted],
          ...(bare && { fix: { range: [at, at] as const, text: wanted } }),
        },
      ]
    }
    if (wanted === '') {
      if (found !== '.' || kind === 'paragraph' || ABBREVIATION.test(target.slice(0, at))) return []
      return [
        {
          severity: 'info',
          message: 'Unexpected “.” at the end, expected none as in the source',
          target: [at - 1, at],
          actual: '.',
          fix: { range: [at - 1, at], text: '' },
        },
      ]
    }
    if (!STRONG.has(wanted) && !STRONG.has(found)) return []
    if (wanted !== '?' && found !== '?') return []
    return [
      {
        severity: 'warning',
        message: `Unexpected “${found}” at the end, expected “${wanted}” as in the source`,
        target: [at - found.length, at],
        actual: found,
        expected: [wanted],
      },
    ]
  },
}

function endOf(text: string): string {
  const mark = END.exec(text)?.groups?.mark ?? ''
  return mark === '...' ? '…' : mark
}
