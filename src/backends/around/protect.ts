import type { TermMatch, Translation } from '../../types.js'

/** A sentence with placeholders in place of its terms. */
export interface Protected {
  readonly text: string
  readonly form: string
  /** For each number: the English, and the term's index in the request. */
  readonly slots: readonly { readonly target: string; readonly term: number }[]
  /** There is nothing else to translate. */
  readonly onlyTerms: boolean
}

/** `Kapal Zinoviev` → `Kapal XQ0Z`; `undefined` when the sentence already has something like the form in it. */
export function protect(text: string, terms: readonly TermMatch[], form: string): Protected | undefined {
  if (anyNumber(form).test(text)) return undefined
  const slots: { target: string; term: number }[] = []
  let out = ''
  let between = ''
  let from = 0
  const ordered = terms.map((match, term) => ({ ...match, term })).toSorted((a, b) => a.range[0] - b.range[0])
  for (const { range, target, term } of ordered) {
    if (range[0] < from) continue
    between += text.slice(from, range[0])
    out += text.slice(from, range[0]) + form.replace('{n}', String(slots.length))
    slots.push({ target, term })
    from = range[1]
  }
  const rest = text.slice(from)
  return { text: out + rest, form, slots, onlyTerms: !/[\p{L}\p{N}]/u.test(between + rest) }
}

/**
 * Puts the English in. `undefined` unless every placeholder is there exactly once, no other number is, and none has grown into a
 * word (`XQ0Zand`). White space inside (`[[ 0 ]]`) and the case of letters do not matter.
 */
export function restore(text: string, { form, slots }: Protected): Translation | undefined {
  const found = [...text.matchAll(anyNumber(form))]
  const numbers = new Set(found.map((match) => Number(match[1])))
  if (found.length !== slots.length || numbers.size !== slots.length) return undefined
  let out = ''
  let from = 0
  for (const match of found) {
    const slot = slots[Number(match[1])]
    const end = match.index + match[0].length
    if (slot === undefined || WORD.test(text[match.index - 1] ?? '') || WORD.test(text[end] ?? '')) return undefined
    out += text.slice(from, match.index) + slot.target
    from = end
  }
  return { text: out + text.slice(from), honoured: slots.map(({ term }) => term).toSorted((a, b) => a - b) }
}

const WORD = /[\p{L}\p{N}]/u

function anyNumber(form: string): RegExp {
  const [before = '', after = ''] = form
    .split('{n}')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`))
  return new RegExp(String.raw`${before}\s{0,2}(\d{1,6})\s{0,2}${after}`, 'giu')
}
