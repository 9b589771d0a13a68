/**
 * Counts in a file, a number a line, `times` times, each time under a lock and with a pause between reading and writing.
 * Arguments: the lock, the file, how often.
 */
import { appendFile, readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { withLock } from '../../../src/files/lock.js'

const [lock = '', file = '', times = '0'] = process.argv.slice(2)
for (let turn = 0; turn < Number(times); turn++) {
  await withLock(lock, { purpose: 'counting', wait: 60_000 }, async () => {
    const lines = (await readFile(file, 'utf8')).split('\n').length
    await setTimeout(1)
    await appendFile(file, `${lines}\n`)
  })
}
