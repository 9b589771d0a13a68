/** Puts a journal in order after a crash or a bad disk. */
import { appendFile, open, readFile, rename, rm } from 'node:fs/promises'
import { readRecords } from './records.js'

/** Leaves good lines only in the journal. Damaged ones are moved to `<file>.damaged`, which is never read again. */
export async function recover(file: string, warn: (message: string) => void): Promise<void> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  })
  const { whole, damaged } = readRecords(bytes.toString('utf8'))
  if (damaged.length === 0) return
  await appendFile(`${file}.damaged`, damaged.map((text) => `${text}\n`).join(''), { mode: 0o600, flush: true })
  const good = Buffer.from(whole.map((text) => `${text}\n`).join(''))
  await replace(file, good)
  const lines = damaged.length === 1 ? 'a damaged line' : `${damaged.length} damaged lines`
  warn(`Unexpected end of the journal or ${lines}, moved to ${file}.damaged; what was lost is asked for again`)
}

async function replace(file: string, bytes: Buffer): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    const handle = await open(temporary, 'w', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
