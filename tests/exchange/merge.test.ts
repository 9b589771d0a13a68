import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { encodeKey } from '../../src/exchange/rows/key.js'
import { mergeRows, type MergeOptions } from '../../src/exchange/rows/merge.js'
import { sentRows, type ReceivedRow } from '../../src/exchange/rows/row.js'
import type { ReviewState, Unit } from '../../src/index.js'
import { bitext, unit } from './sample.js'

const NOW = '2026-11-26T05:00:00.000Z'
const options: MergeOptions = { now: NOW, reviewer: 'Sri' }
const place = { file: 'x.csv', line: 2 }
const human = (text: string, state: ReviewState = 'translated'): Partial<Unit> => ({ human: text, state })

/** The row as it was sent for a sentence, with what the reviewer changed. */
function row(sent: Unit, edit: Partial<ReceivedRow> = {}): ReceivedRow {
  const [first] = sentRows(bitext([sent]))
  if (first === undefined) throw new Error('no row')
  return {
    path: 'a/b.txt',
    unit: '1.1',
    key: first.key,
    source: sent.source,
    target: first.target,
    state: sent.state,
    place,
    ...edit,
  }
}

function merge(now: Unit, received: ReceivedRow, more: Partial<MergeOptions> = {}) {
  const merged = mergeRows(bitext([now]), [received], { ...options, ...more })
  const after = merged.bitext.blocks[0]?.units[0] as Unit
  const kind =
    merged.conflicts[0]?.reason ??
    (merged.changes.length > 0 ? 'taken' : merged.unmatched.length > 0 ? 'unmatched' : 'kept')
  return { kind, after, merged }
}

describe('a row that comes back', () => {
  const sent = unit('Ia pergi.')
  const edited = unit('Ia pergi.', human('He left.'))
  const remade = unit('Ia pergi.', { machine: { text: 'HE GOES.' } })
  const moved = unit('Ia pulang.')

  // What was sent, how the sentence stands now, what the row says, what must become of it, and the text and state after.
  const cases: readonly (readonly [
    string,
    Unit,
    Unit,
    Partial<ReceivedRow>,
    string,
    string | undefined,
    ReviewState,
  ])[] = [
    ['as it was: a machine text stays a machine text', sent, sent, {}, 'kept', undefined, 'translated'],
    ['as it was, when the machine has said something else since', sent, remade, {}, 'kept', undefined, 'translated'],
    ['as it was, when a person has changed it here', sent, edited, {}, 'kept', 'He left.', 'translated'],
    [
      'with other line ends and another normal form',
      unit('x', human('é\r\nb')),
      unit('x', human('é\r\nb')),
      { target: 'e\u0301\nb' },
      'kept',
      'é\r\nb',
      'translated',
    ],
    ['edited', sent, sent, { target: 'He left.' }, 'taken', 'He left.', 'translated'],
    ['edited by a space alone', sent, sent, { target: 'IA  PERGI.' }, 'taken', 'IA  PERGI.', 'translated'],
    ['edited and approved', sent, sent, { target: 'He left.', state: 'final' }, 'taken', 'He left.', 'final'],
    ['approved as it was', sent, sent, { state: 'reviewed' }, 'taken', 'IA PERGI.', 'reviewed'],
    ['set back to initial by a tool', sent, sent, { state: 'initial' }, 'kept', undefined, 'translated'],
    [
      'edited by a tool that leaves it initial',
      sent,
      sent,
      { target: 'He left.', state: 'initial' },
      'taken',
      'He left.',
      'translated',
    ],
    [
      'edited, when the machine has said something else since',
      sent,
      remade,
      { target: 'He left.' },
      'taken',
      'He left.',
      'translated',
    ],
    [
      'approved, when the machine has said something else since',
      sent,
      remade,
      { state: 'final' },
      'taken',
      'IA PERGI.',
      'final',
    ],
    ['edited there and here', sent, edited, { target: 'She left.' }, 'both-edited', 'He left.', 'translated'],
    ['edited there and here to the same', sent, edited, { target: 'He left.' }, 'kept', 'He left.', 'translated'],
    ['approved there, edited here', sent, edited, { state: 'reviewed' }, 'both-edited', 'He left.', 'translated'],
    [
      'edited there, approved here',
      sent,
      unit('Ia pergi.', human('IA PERGI.', 'final')),
      { target: 'He left.' },
      'both-edited',
      'IA PERGI.',
      'final',
    ],
    [
      'edited, when a person’s text was sent',
      edited,
      edited,
      { target: 'She left.' },
      'taken',
      'She left.',
      'translated',
    ],
    [
      'a review taken back',
      unit('a', human('A', 'final')),
      unit('a', human('A', 'final')),
      { state: 'translated' },
      'taken',
      'A',
      'translated',
    ],
    [
      'states that differ on both sides',
      edited,
      unit('Ia pergi.', human('He left.', 'final')),
      { state: 'reviewed' },
      'both-edited',
      'He left.',
      'final',
    ],
    [
      'edited, when the source has changed',
      sent,
      moved,
      { target: 'He left.' },
      'source-changed',
      undefined,
      'translated',
    ],
    ['as it was, when the source has changed', sent, moved, {}, 'kept', undefined, 'translated'],
    ['emptied', edited, edited, { target: '' }, 'emptied', 'He left.', 'translated'],
    ['of nothing but space', edited, edited, { target: ' \u00A0\n' }, 'emptied', 'He left.', 'translated'],
    [
      'without a target, as it was sent',
      unit('a', { state: 'initial' }),
      unit('a', { state: 'initial' }),
      { target: '' },
      'kept',
      undefined,
      'initial',
    ],
    [
      'translated where nothing was',
      unit('a', { state: 'initial' }),
      unit('a', { state: 'initial' }),
      { target: 'A' },
      'taken',
      'A',
      'translated',
    ],
  ]

  test.each(cases)('%s', (_name, before, now, edit, kind, text, state) => {
    const result = merge(now, row(before, edit))
    expect(result.kind).toBe(kind)
    expect([result.after.human, result.after.state]).toEqual([text, state])
    if (kind !== 'taken') expect(result.after).toEqual({ ...now, id: '1.1', range: result.after.range })
  })

  // The same without a key, as a tool leaves it that drops what it does not know.
  test.each([
    ['the machine’s text', sent, { target: 'IA PERGI.' }, 'kept'],
    ['an edit', sent, { target: 'He left.' }, 'taken'],
    ['an approval', sent, { target: 'IA PERGI.', state: 'final' as const }, 'taken'],
    ['the text that is here', edited, { target: 'He left.' }, 'kept'],
    ['another text than a person’s here', edited, { target: 'She left.' }, 'both-edited'],
    ['the machine’s text, where a person has changed it here', edited, { target: 'IA PERGI.' }, 'kept'],
    [
      'the machine’s text approved, where a person has changed it here',
      edited,
      { target: 'IA PERGI.', state: 'final' as const },
      'both-edited',
    ],
    ['nothing', sent, { target: '' }, 'emptied'],
    ['space', sent, { target: '  ' }, 'emptied'],
  ])('without a key: %s', (_name, now, edit, kind) => {
    const { key: _key, ...bare } = row(sent, edit)
    expect(merge(now, bare).kind).toBe(kind)
  })

  it('is decided by `take` where people changed both sides', () => {
    const theirs = row(sent, { target: 'She left.' })
    expect(merge(edited, theirs, { take: 'ours' })).toMatchObject({ kind: 'kept', after: { human: 'He left.' } })
    expect(merge(edited, theirs, { take: 'theirs' })).toMatchObject({ kind: 'taken', after: { human: 'She left.' } })
    const stale = merge(moved, row(sent, { target: 'He left.', state: 'final' }), { take: 'theirs' })
    expect(stale.after).toMatchObject({ human: 'He left.', humanSource: 'Ia pergi.', state: 'translated' })
    expect(merge(edited, row(edited, { target: '' }), { take: 'theirs' }).after.human).toBe('')
  })

  it('tells both texts of a conflict and where it stands', () => {
    const { conflicts } = merge(edited, row(sent, { target: 'She left.' })).merged
    expect(conflicts).toMatchObject([
      { path: 'a/b.txt', unit: '1.1', source: 'Ia pergi.', ours: 'He left.', theirs: 'She left.', row: { place } },
    ])
  })

  it('records who and when: what the file says, else who imports', () => {
    const taken = row(sent, { target: 'He left.' })
    expect(merge(sent, taken).after).toMatchObject({ reviewer: 'Sri', changed: NOW })
    const named = { ...taken, reviewer: 'Ani', changed: '2026-01-01T00:00:00Z' }
    expect(merge(sent, named).after).toMatchObject({ reviewer: 'Ani', changed: '2026-01-01T00:00:00Z' })
    // What was sent along and came back is no news.
    const before = { reviewer: 'Ani', changed: '2026-01-01T00:00:00Z' }
    expect(merge({ ...sent, ...before }, named).after).toMatchObject({ reviewer: 'Sri', changed: NOW })
  })

  it('brings comments once, whatever becomes of its text', () => {
    const said = { text: 'Which?', author: 'Ani', at: '2026-01-01T00:00:00Z' }
    const now = { ...edited, comments: [said] }
    const back = row(sent, { target: 'She left.', comments: [{ text: 'Which?' }, { text: 'Why?' }, { text: ' ' }] })
    const first = merge(now, back)
    expect(first.kind).toBe('both-edited')
    expect(first.after.comments).toEqual([said, { text: 'Why?', author: 'Sri', at: NOW }])
    const again = mergeRows(first.merged.bitext, [back], options)
    expect(again.comments).toBe(0)
    expect(again.bitext).toBe(first.merged.bitext)
  })

  it('finds its sentence by source where it has moved, and never by position alone', () => {
    const article = bitext([unit('Baru.'), unit('Ia pergi.'), unit('Ya.'), unit('Ya.')])
    const at = (id: string, source: string): ReceivedRow => {
      const key = encodeKey({ source, target: source.toUpperCase(), state: 'translated' })
      return { unit: id, key, target: 'Edited', place }
    }
    const units = (received: ReceivedRow) => mergeRows(article, [received], options).changes.map(({ unit: id }) => id)
    expect(units(at('1.1', 'Ia pergi.'))).toEqual(['1.2'])
    expect(units(at('1.4', 'Ya.'))).toEqual(['1.4'])
    expect(units(at('9.9', 'Ya.'))).toEqual([])
    expect(mergeRows(article, [at('9.9', 'Tidak.')], options).unmatched).toHaveLength(1)
    expect(mergeRows(article, [{ unit: '1.1', target: 'Edited', place }], options).unmatched).toHaveLength(1)
    expect(mergeRows(article, [at('1.1', 'Tidak.')], options).conflicts).toMatchObject([{ reason: 'source-changed' }])
  })

  it('takes the second of two rows for one sentence only where it says the same', () => {
    const rows = ['He left.', 'He left.', 'She left.'].map((target) => row(sent, { target }))
    const { changes, conflicts, unchanged } = mergeRows(bitext([sent]), rows, options)
    expect([changes.length, unchanged, conflicts.length]).toEqual([1, 1, 1])
  })

  it('never changes a person’s text unless asked, and nothing when the rows come back as they were', () => {
    const text = fc.constantFrom('A', 'B', 'C d', '')
    const state = fc.constantFrom<ReviewState>('translated', 'reviewed', 'final')
    const sentence = fc.record({
      source: fc.constantFrom('a', 'b', 'c'),
      human: fc.option(text, { nil: undefined }),
      state,
    })
    const make = ({
      source,
      human: said,
      state: vouched,
    }: {
      source: string
      human: string | undefined
      state: ReviewState
    }): Unit => (said === undefined ? unit(source) : unit(source, human(said, vouched)))
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 4 }), fc.array(sentence, { maxLength: 4 }), (before, now) => {
        const [sentAs, today] = [bitext(before.map(make)), bitext(now.map(make))]
        const rows = sentRows(sentAs).map(({ unit: of, target, key, path }): ReceivedRow => ({
          path,
          unit: of.id,
          key,
          target,
          state: of.state,
          place,
        }))
        const merged = mergeRows(today, rows, options)
        expect(merged.bitext).toBe(today)
        expect(merged.conflicts).toEqual([])
      }),
    )
  })
})
