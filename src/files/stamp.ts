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

/** Whether both are of one file with one content, moved in between: that changes the last of its times only. */
export const isMoved = (a: Stamp, b: Stamp): boolean =>
  a.slice(0, a.lastIndexOf(':')) === b.slice(0, b.lastIndexOf(':'))

const stampFrom = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): Stamp => `${ino}:${size}:${mtimeNs}:${ctimeNs}`
