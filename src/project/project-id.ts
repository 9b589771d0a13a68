/** What tells the articles of one project from those of another in a memory that they share. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { PadananError } from '../errors.js'
import { withLock } from '../files/lock.js'
import { readTextIfAny } from '../files/read.js'
import { writeUnder } from '../files/write.js'

const NAME = 'project'
/** How long to wait for another process that makes it, in milliseconds. */
const WAIT = 10_000

/**
 * A UUID, kept in the file `project` of `folder`: the same on every machine that shares the folder. Made where it is missing and `make` says
 * so, else empty. The function rejects with `memory-invalid` where something else stands there, `output-unwritable`.
 */
export function projectIdIn(folder: string): (make: boolean) => Promise<string> {
  let id: Promise<string> | undefined
  return async (make) => {
    if (!make && id === undefined && (await readTextIfAny(path.join(folder, NAME))) === undefined) return ''
    return (id ??= readOrMake(folder))
  }
}

async function readOrMake(folder: string): Promise<string> {
  const file = path.join(folder, NAME)
  const known = await readTextIfAny(file)
  if (known !== undefined) return checked(known.trim(), file)
  return withLock(`${file}.lock`, { purpose: 'padanan', wait: WAIT }, async () => {
    const text = (await readTextIfAny(file)) ?? `${randomUUID()}\n`
    await writeUnder(folder, NAME, text)
    return checked(text.trim(), file)
  })
}

function checked(id: string, file: string): string {
  if (/^[0-9a-f-]{36}$/u.test(id)) return id
  throw new PadananError(
    'memory-invalid',
    'Unexpected text, expected the id of this project in the memory; remove the file for a new one',
    { place: { file } },
  )
}
