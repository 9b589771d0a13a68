/** Tells a file from the one that was there before it. */
import { statSync, type BigIntStats } from 'node:fs'
import { stat } from 'node:fs/promises'

/** Each write of ours, and of most editors, makes a new file; a change inside one moves its times. Empty where there is no file. */
export type Stamp = string

export async function stampOf(file: string): Promise<Stamp> {
  const info = await stat(file, { bigint: true }).catch(() => undefined)
  return info === undefined ? '' : stampFrom(info)
}

/** The same at once, for where nothing may come between it and what follows. */
export function stampNow(file: string): Stamp {
  const info = statSync(file, { bigint: true, throwIfNoEntry: false })
  return info === undefined ? '' : stampFrom(info)
}

/** Whether both are of one file, moved or touched in between. */
export const isSameFile = (a: Stamp, b: Stamp): boolean => a.split(':')[0] === b.split(':')[0]

const stampFrom = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): Stamp => `${ino}:${size}:${mtimeNs}:${ctimeNs}`
