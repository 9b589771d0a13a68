import type { Budget } from '../backends/around/meter.js'

/** `1.000`: a thousand to some, one to others. */
export const isAmbiguous = (text: string): boolean => /^\s*\d{1,3}(?:\.\d{3})+\s*$/u.test(text)

/** What to write for an amount that is none. */
export function budgetHelp(text: string): string {
  if (!isAmbiguous(text)) return 'expected characters such as 50000 or money such as 2.50 EUR'
  const plain = text.trim().replaceAll('.', '')
  return `expected ${plain} for that many characters, or money such as 2.50 EUR`
}

/** `50000` is characters, `2.50 EUR` is money; `undefined` for anything else. */
export function parseBudget(text: string): Budget | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([A-Za-z]{3})?\s*$/u.exec(text)
  if (!match || isAmbiguous(text)) return undefined
  const limit = Number(match[1])
  const currency = match[2]?.toUpperCase()
  if (currency !== undefined) return { unit: 'money', limit, currency }
  return Number.isInteger(limit) ? { unit: 'characters', limit } : undefined
}
