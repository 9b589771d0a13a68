/** Room on the disk for what is being bought when the disk gets full: a file beside the journal that is removed to make it. */
import { rm, writeFile } from 'node:fs/promises'

/** In bytes: the answers of a few dozen calls. */
const SIZE = 512 * 1024

export interface Reserve {
  /** Gives the room back; whether there was any. */
  release(): Promise<boolean>
}

/** Rejects when there is not so much room: better now than when something has been paid. */
export async function makeReserve(journal: string): Promise<Reserve> {
  const file = `${journal}.reserve`
  let kept = true
  const release = async (): Promise<boolean> => {
    const had = kept
    kept = false
    await rm(file, { force: true }).catch(() => undefined)
    return had
  }
  try {
    // Written, not just set to a length: a file of nothing but holes takes no room. Room is taken by the write: no sync is waited for.
    await writeFile(file, Buffer.alloc(SIZE, 1), { mode: 0o600 })
  } catch (error) {
    await release()
    throw error
  }
  return { release }
}

export const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException | undefined)?.code ?? '')
