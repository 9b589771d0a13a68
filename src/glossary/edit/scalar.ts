/** YAML scalars as text. */

const PLAIN = /^[\p{L}\p{N}(](?:[\p{L}\p{M}\p{N} .()/’'&+-]*[\p{L}\p{M}\p{N}.)’'])?$/u
const SPECIAL = /^(?:true|false|null|yes|no|on|off|y|n|~|[\d.+-][\d.,_:eExXoO+-]*)$/iu

export type QuoteStyle = 'plain' | 'single' | 'double'

/** A text as a YAML scalar, in the style given where that can hold it. */
export function scalar(value: string, style: QuoteStyle = 'plain'): string {
  if (style === 'plain' && PLAIN.test(value) && !SPECIAL.test(value)) return value
  if (style === 'single' && !/[\p{Cc}]/u.test(value)) return `'${value.replaceAll("'", "''")}'`
  return JSON.stringify(value)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`)
    .replaceAll('\uFEFF', String.raw`\uFEFF`)
    .replaceAll('\u0085', String.raw`\x85`)
}

/** `[a, b]` */
export const flowList = (values: readonly string[]): string => `[${values.map((value) => scalar(value)).join(', ')}]`
