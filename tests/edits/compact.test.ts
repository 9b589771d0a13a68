import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { compacted } from '../../src/edits/compact.js'
import { appendToJournal, compactJournal, journalFile, readJournal } from '../../src/edits/journal.js'
import { formatRecord, lastSeq, parseJournal, pendingOf, type JournalRecord } from '../../src/edits/record.js'
import { replay } from '../../src/edits/replay.js'
import { historyOf } from '../../src/review/history.js'
import type { Bitext } from '../../src/types.js'
import { folder, root } from '../helpers.js'

const unit = (human: string | undefined): Bitext['blocks'][number]['units'][number] => ({
  id: '1.1',
  source: 'Satu.',
  range: [0, 5],
  state: 'translated',
  matches: [],
  findings: [],
  machine: { text: 'EN Satu.' },
  ...(human !== undefined && { human }),
})

const file = (human: string | undefined): Bitext => ({
  path: 'a.txt',
  format: 'text',
  sourceHash: '',
  translator: '',
  glossaryHash: '',
  retired: [],
  blocks: [{ number: 1, kind: 'paragraph', text: 'Satu.', units: [unit(human)] }],
})

const step = fc.record({
  wait: fc.constantFrom(0.2, 5, 20, 20, 40),
  author: fc.oneof({ weight: 9, arbitrary: fc.constant('Sari') }, { weight: 1, arbitrary: fc.constant('Tono') }),
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('edit' as const) },
    { weight: 5, arbitrary: fc.constantFrom('fold' as const, 'fold early' as const) },
    { weight: 3, arbitrary: fc.constantFrom('state' as const, 'comment' as const, 'outside' as const) },
  ),
})

/** A journal as the server writes it, for one sentence; and what the XLIFF file said at one time or another. */
const journals = fc.array(step, { maxLength: 40 }).map((steps) => {
  const lines: JournalRecord[] = []
  const inFile: (string | undefined)[] = [undefined]
  let [seq, seconds, shown] = [0, 0, 'EN Satu.']
  const texts: string[] = ['']
  for (const { wait, author, what } of steps) {
    seconds += wait
    const at = new Date(1_700_000_000_000 + seconds * 1000).toISOString()
    if (what === 'fold' || what === 'fold early') {
      const folded = Math.max(0, what === 'fold' ? seq : seq - 1)
      lines.push({ folded })
      inFile.push(texts[folded])
      continue
    }
    seq++
    const common = { seq, id: '1.1', source: 'Satu.', at, author, action: what }
    if (what === 'comment') lines.push({ ...common, text: `comment ${seq}` })
    else {
      const target = what === 'state' ? shown : `text ${seq}`
      if (what === 'outside') inFile.push(target)
      lines.push({ ...common, target, state: what === 'state' ? 'reviewed' : 'translated', base: shown })
      shown = target
    }
    texts.push(shown)
  }
  return { text: lines.map(formatRecord).join(''), inFile }
})

it('keeps what the history shows, what waits, and what replay makes of every text that was in the file', () => {
  fc.assert(
    fc.property(journals, ({ text, inFile }) => {
      const shorter = compacted(text)
      const [before, after] = [parseJournal(text), parseJournal(shorter)]
      expect(historyOf(after.records)).toEqual(historyOf(before.records))
      expect(pendingOf(after)).toEqual(pendingOf(before))
      expect([lastSeq(after), after.folded]).toEqual([lastSeq(before), before.folded])
      for (const human of [...inFile, 'of another tool'])
        expect(replay(file(human), after)).toEqual(replay(file(human), before))
      expect(compacted(shorter)).toBe(shorter)
    }),
    { numRuns: 1000 },
  )
})

const typed = (count: number, id: string): string =>
  Array.from({ length: count }, (_, at) =>
    formatRecord({
      seq: at + 1,
      id,
      source: 'Satu.',
      at: new Date(1_700_000_000_000 + at * 150).toISOString(),
      author: 'Sari',
      action: 'edit',
      target: `${'x'.repeat(80)} ${at}`,
      base: at === 0 ? 'EN Satu.' : `${'x'.repeat(80)} ${at - 1}`,
    }),
  ).join('')

it('keeps one line of a text that was typed without a rest', () => {
  const shorter = parseJournal(compacted(`${typed(150, '1.1')}${formatRecord({ folded: 150 })}`))
  expect(shorter.records).toMatchObject([{ seq: 150, base: 'EN Satu.' }])
  expect(parseJournal(compacted(typed(150, '1.1'))).records).toHaveLength(150)
})

it('keeps lines of a later version, and drops torn ones', () => {
  const later = '{"seq":7,"action":"vote","id":"1.1"}\n'
  const more = `${JSON.stringify({ ...(JSON.parse(typed(1, '1.1')) as object), mood: 'glad' })}\n`
  expect(compacted(`{"seq":1,"i\n${later}${more}`)).toBe(later + more)
})

it('leaves a journal alone that would not be half as long', async () => {
  const base = await folder()
  await mkdir(path.dirname(journalFile(base, 'a.txt')), { recursive: true })
  await writeFile(journalFile(base, 'a.txt'), typed(10, '1.1'))
  expect(await compactJournal(base, 'a.txt')).toBe(false)
  await appendToJournal(base, 'a.txt', [{ folded: 10 }])
  expect(await compactJournal(base, 'a.txt')).toBe(true)
  expect((await readJournal(base, 'a.txt')).records).toHaveLength(1)
  expect((await stat(journalFile(base, 'a.txt'))).size).toBeLessThan(500)
})

it('a process that is killed while it makes the journal shorter loses no edit that it confirmed', async () => {
  const base = await folder()
  const program = path.join(root, 'tests/edits/kill-compact.ts')
  let confirmed = 0
  for (const kills of [1, 7, 23, 60, 111]) {
    const args = ['--import', import.meta.resolve('tsx'), program, base, String(confirmed)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    let said = 0
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      const numbers = chunk.toString().split('\n').filter(Boolean)
      said += numbers.length
      confirmed = Math.max(confirmed, ...numbers.map(Number))
      if (said >= kills) child.kill('SIGKILL')
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    const journal = await readJournal(base, 'a.txt')
    expect(lastSeq(journal)).toBeGreaterThanOrEqual(confirmed)
    const entry = historyOf(journal.records.filter(({ seq }) => seq <= confirmed)).at(-1)
    expect(entry?.target).toBe(`text ${confirmed}`)
    confirmed = lastSeq(journal)
  }
  // It was made shorter on the way, many times.
  const lines = (await readFile(journalFile(base, 'a.txt'), 'utf8')).split('\n').length
  expect(lines).toBeLessThan(confirmed / 2)
})
