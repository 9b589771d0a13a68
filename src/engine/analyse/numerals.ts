import type { Reading } from '../types.js'
import { table } from '../table.js'

/** Indonesian writes a point between thousands and a comma before decimals; English the other way round. */
export function englishNumber(text: string): string {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?%?$/.test(text))
    return text.replaceAll('.', ' ').replace(',', '.').replaceAll(' ', ',')
  if (/^\d+,\d+%?$/.test(text)) return text.replace(',', '.')
  // `8,5/10`
  if (/^\d+(?:,\d+)?\/\d+(?:,\d+)?$/.test(text)) return text.replaceAll(',', '.')
  return text
}

const ORDINAL_ENDINGS: Readonly<Record<string, string>> = table({ '1': 'st', '2': 'nd', '3': 'rd' })

export function ordinal(digits: string): string {
  const teen = /1[123]$/.test(digits)
  return `${digits}${teen ? 'th' : (ORDINAL_ENDINGS[digits.slice(-1)] ?? 'th')}`
}

export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')
const MONEY = /^(Rp|US\$|A\$|S\$|\$|€|£|¥)\.?\s?(.*)$/

/** A number token as one reading: amounts, ordinals (`ke-19` → `19th`), decades (`1990-an` → `1990s`), money. */
export function numberReading(text: string): Reading {
  const rank = /^ke-(\d+)$/i.exec(text)
  if (rank !== null)
    return { cat: 'a', entry: undefined, glosses: [ordinal(rank[1] ?? '')], cost: 0, by: 'rule:ordinal' }
  const decade = /^(\d+)-an$/i.exec(text)
  if (decade !== null) return { cat: 'num', entry: undefined, glosses: [`${decade[1]}s`], cost: 0, by: 'rule:decade' }
  const date = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  const month = MONTHS[Number(date?.[2]) - 1]
  if (date !== null && month !== undefined && Number(date[1]) <= 31)
    return {
      cat: 'num',
      entry: undefined,
      glosses: [`${month} ${Number(date[1])}, ${date[3]}`],
      cost: 0,
      by: 'rule:date',
    }
  const money = MONEY.exec(text)
  if (money !== null)
    return {
      cat: 'num',
      entry: undefined,
      glosses: [`${money[1]}${money[1] === 'Rp' ? '' : ''}${englishNumber(money[2] ?? '')}`],
      cost: 0,
      by: 'rule:money',
    }
  return { cat: 'num', entry: undefined, glosses: [englishNumber(text)], cost: 0, by: 'rule:number' }
}
