import type { Budget } from '../backends/around/meter.js'

/** `50000` is characters, `2.50 EUR` is money; `undefined` for anything else. */
export function parseBudget(text: string): Budget | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([A-Za-z]{3})?\s*$/u.exec(text)
  if (!match) return undefined
  const limit = Number(match[1])
  const currency = match[2]?.toUpperCase()
  if (currency !== undefined) return { unit: 'money', limit, currency }
  return Number.isInteger(limit) ? { unit: 'characters', limit } : undefined
}
