/**
 * A process that writes edits and makes their journal shorter, again and again, until it is killed. Arguments: the output folder, and the
 * number of the last edit. Prints the number of each edit that is on the disk.
 */
import { appendToJournal, compactJournal } from '../../src/edits/journal.js'

const [out = '', last = '0'] = process.argv.slice(2)

let seq = Number(last)
for (;;) {
  for (let at = 0; at < 10; at++) {
    seq++
    const record = {
      seq,
      id: '1.1',
      source: 'Satu.',
      at: new Date(1_700_000_000_000 + seq * 100).toISOString(),
      author: 'Sari',
      action: 'edit' as const,
      target: `text ${seq}`,
      base: `text ${seq - 1}`,
    }
    await appendToJournal(out, 'a.txt', [record])
    process.stdout.write(`${seq}\n`)
  }
  await appendToJournal(out, 'a.txt', [{ folded: seq }])
  await compactJournal(out, 'a.txt')
}
