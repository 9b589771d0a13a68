/** How stores file a unit. */
import { hash } from 'node:crypto'
import { exactText } from './match/tokens.js'
import type { MemoryUnit } from './types.js'

/** 48 bits of a SHA-256: a whole number that every store and JavaScript hold exactly. Whoever uses it compares the text as well. */
export function shortHash(text: string): number {
  return hash('sha256', text, 'buffer').readUIntBE(0, 6)
}

export const sourceKey = (source: string): number => shortHash(exactText(source))

/** Of the sentences around it; nothing where one of them is not known. */
export function contextKey(previous: string | undefined, next: string | undefined): number | null {
  if (previous === undefined || next === undefined) return null
  return shortHash(`${exactText(previous)}\n${exactText(next)}`)
}

/** What makes two units one: all but state, author, dates and penalty. */
export function identity({ source, target, previous, next, origin, imported = false }: MemoryUnit): number {
  return shortHash(JSON.stringify([source, target, previous ?? null, next ?? null, origin, imported]))
}

const RANK = { translated: 1, reviewed: 2, final: 3 } as const

/** The order of trust: 0 for a machine's, 3 for a final translation. */
export const rankOf = ({ state, machine = false }: MemoryUnit): number => (machine ? 0 : RANK[state])
