/** The three-way merge: every change of the source × every change of the translator and glossary × everything a person can leave. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Bitext, BitextBlock, Comment, Retired, TermMatch, Unit } from '../../src/index.js'
import { recall, type Recalled } from '../../src/stages/recall.js'

/** Blocks of sentences as `segment` makes them. */
function blocksOf(...paragraphs: readonly (readonly string[])[]): readonly BitextBlock[] {
  return paragraphs.map((sentences, at) => {
    let from = 0
    const units = sentences.map((source, index): Unit => {
      const range = [from, from + source.length] as const
      from = range[1] + 1
      return { id: `${at + 1}.${index + 1}`, source, range, state: 'initial', matches: [], findings: [] }
    })
    return { number: at + 1, kind: 'paragraph', text: sentences.join(' '), units }
  })
}

type Left = Partial<Unit>

const ENGINE = 'engine@1'

/** An earlier run: every sentence translated, and what people left at some. */
function earlier(
  blocks: readonly BitextBlock[],
  left: Readonly<Record<string, Left>>,
  more: Partial<Bitext> = {},
): Bitext {
  const translated = blocks.map((block) => ({
    ...block,
    units: block.units.map((unit): Unit => ({
      ...unit,
      machine: { text: unit.source.toUpperCase() },
      origin: ENGINE,
      state: 'translated',
      ...left[unit.source],
    })),
  }))
  return {
    path: 'a.txt',
    format: 'text',
    sourceHash: '',
    translator: ENGINE,
    glossaryHash: '',
    blocks: translated,
    retired: [],
    ...more,
  }
}

const units = ({ blocks }: Pick<Recalled, 'blocks'>): readonly Unit[] => blocks.flatMap((block) => block.units)
const at = (result: Recalled, source: string): Unit => {
  const found = units(result).find((unit) => unit.source === source)
  if (found === undefined) throw new Error(`No sentence ${source}`)
  return found
}

const BEFORE = 'Ratusan warga desa itu sudah mengungsi.'
const AFTER = 'Tadi malam hujan lebat turun lagi.'
const IT = 'Presiden tiba di Jakarta pada hari Senin bersama tiga menteri.'
const CHANGED = 'Presiden tiba di Jakarta pada hari Selasa bersama tiga menteri.'
const remark: Comment = { text: 'Which Monday?', author: 'Ana', at: '2026-01-02T03:04:05Z' }
const by = { reviewer: 'Ana', changed: '2026-01-02T03:04:05Z' }

/** What can become of the source; where the person's work should be afterwards: `kept`, `flagged` or `retired`. */
const sources: Readonly<
  Record<string, readonly [today: readonly BitextBlock[], place: string | undefined, flagged: boolean]>
> = {
  same: [blocksOf([BEFORE, IT, AFTER]), IT, false],
  'wrapped anew': [
    blocksOf([BEFORE, IT.replace(' pada ', '\r\npada '), AFTER]),
    IT.replace(' pada ', '\r\npada '),
    false,
  ],
  moved: [blocksOf([AFTER], [BEFORE], [IT]), IT, false],
  duplicated: [blocksOf([BEFORE, IT, AFTER, IT]), IT, false],
  'a word changed': [blocksOf([BEFORE, CHANGED, AFTER]), CHANGED, true],
  'changed and moved': [blocksOf([AFTER, CHANGED], ['Lain sekali.', BEFORE]), CHANGED, true],
  'only punctuation changed': [blocksOf([BEFORE, IT.replace('.', '!'), AFTER]), IT.replace('.', '!'), true],
  'everything around it changed': [blocksOf(['Satu.'], ['Dua.', 'Tiga.'], [CHANGED]), CHANGED, true],
  split: [
    blocksOf([BEFORE, 'Presiden tiba di Jakarta pada hari Senin.', 'Ia bersama tiga menteri.', AFTER]),
    'Presiden tiba di Jakarta pada hari Senin.',
    true,
  ],
  joined: [
    blocksOf([BEFORE, `${IT.slice(0, -1)}, sedangkan ${AFTER}`]),
    `${IT.slice(0, -1)}, sedangkan ${AFTER}`,
    true,
  ],
  replaced: [blocksOf([BEFORE, 'Gempa mengguncang pulau kecil.', AFTER]), undefined, false],
  gone: [blocksOf([BEFORE, AFTER]), undefined, false],
  'all gone': [[], undefined, false],
}

const machines = { 'same translator': ENGINE, 'other translator': 'other@2', fresh: undefined } as const

const people: Readonly<Record<string, Left>> = {
  nothing: {},
  edited: { human: 'The president came.', ...by },
  reviewed: { human: 'The president came.', state: 'reviewed', ...by },
  final: { human: 'The president came.', state: 'final' },
  'approved as it was': { state: 'reviewed', ...by },
  emptied: { human: '' },
  commented: { comments: [remark] },
  'edited and commented': { human: 'The president came.', comments: [remark] },
  'flagged before': { human: 'The president came.', humanSource: 'Presiden tiba di Jakarta pada hari Minggu.' },
  'flagged and approved since': { human: 'The president came.', humanSource: 'Lama.', state: 'reviewed' },
}

const matrix = Object.keys(sources).flatMap((source) =>
  Object.keys(machines).flatMap((machine) => Object.keys(people).map((person) => [source, machine, person] as const)),
)

describe('merge', () => {
  test.each(matrix)('source %s, %s, %s', (source, machine, person) => {
    const [today, place, flagged] = sources[source] as (typeof sources)[string]
    const left = people[person] as Left
    const previous = earlier(blocksOf([BEFORE, IT, AFTER]), { [IT]: left })
    const origin = machines[machine as keyof typeof machines]
    const result = recall(today, previous, origin)

    const approved = left.state === 'reviewed' || left.state === 'final'
    const human = left.human ?? (approved ? IT.toUpperCase() : undefined)
    const made = approved ? IT : (left.humanSource ?? IT)
    const isWork = human !== undefined || left.comments !== undefined

    if (place === undefined) {
      expect(result.retired).toEqual(
        isWork
          ? [
              {
                source: made,
                target: human ?? '',
                state: human === undefined ? 'initial' : (left.state ?? 'translated'),
                ...(made !== IT && { lastSource: IT }),
                ...(left.reviewer !== undefined && by),
                ...(left.comments && { comments: left.comments }),
              },
            ]
          : [],
      )
      expect(units(result).filter((unit) => unit.human !== undefined || unit.comments)).toEqual([])
    } else {
      const unit = at(result, place)
      expect(result.retired).toEqual([])
      expect(unit.human).toBe(human)
      expect(unit.comments).toEqual(left.comments)
      if (human !== undefined) {
        expect(unit.state).toBe(flagged ? 'translated' : (left.state ?? 'translated'))
        expect(unit.humanSource).toBe(flagged || made !== IT ? made : undefined)
        expect(unit.reviewer).toBe(left.reviewer)
        expect(unit.changed).toBe(left.changed)
      }
      const others = units(result).filter((each) => each !== unit)
      expect(others.filter((each) => each.human !== undefined || each.comments)).toEqual([])
    }

    for (const unit of units(result)) {
      const known =
        [BEFORE, IT, AFTER].includes(unit.source.replace('\r\n', ' ')) &&
        unit.source.length === unit.source.replace('\r\n', ' ').length
      const kept = known && origin === ENGINE && !(source === 'duplicated' && unit.id === '1.4')
      expect(unit.machine?.text, unit.source).toBe(kept ? unit.source.toUpperCase() : undefined)
    }
    if (origin === undefined) return
    expect(recall(today, { ...previous, ...result }, origin)).toEqual(result)
  })

  const match = (target: string): TermMatch => ({
    term: target,
    kind: 'place',
    range: [17, 24],
    surface: 'Jakarta',
    target,
  })

  test.each([
    ['the same terms', 'Jakarta', [0], true],
    ['other terms, set by the translator', 'Djakarta', [0], false],
    ['other terms, of which the translator knew nothing', 'Djakarta', undefined, true],
  ] as const)('glossary: %s', (_name, target, honoured, kept) => {
    const today = blocksOf([IT]).map((block) => ({
      ...block,
      units: block.units.map((unit) => ({ ...unit, matches: [match(target)] })),
    }))
    const machine = { text: 'M', ...(honoured && { honoured }) }
    for (const left of [{}, { human: 'H', state: 'final' }] as const) {
      const previous = earlier(blocksOf([IT]), { [IT]: { machine, matches: [match('Jakarta')], ...left } })
      const unit = at(recall(today, previous, ENGINE), IT)
      expect(unit.machine).toEqual(kept ? machine : undefined)
      expect(unit.human).toBe('human' in left ? 'H' : undefined)
      expect(unit.matches).toEqual([match(target)])
    }
  })
})

describe('people’s work', () => {
  it('comes back with its sentence: text, state, reviewer, comments', () => {
    const left = { human: 'H', state: 'final', comments: [remark], ...by } as const
    const gone = recall(blocksOf([BEFORE]), earlier(blocksOf([BEFORE, IT]), { [IT]: left }), ENGINE)
    const back = recall(blocksOf([BEFORE, IT]), earlier(blocksOf([BEFORE]), {}, { retired: gone.retired }), ENGINE)
    expect(at(back, IT)).toMatchObject(left)
    expect(back.retired).toEqual([])
  })

  it('comes back at either of the sentences it stood at, flagged at the one it was not made for', () => {
    const retired: readonly Retired[] = [{ source: IT, lastSource: CHANGED, target: 'H', state: 'translated' }]
    const previous = earlier(blocksOf([BEFORE]), {}, { retired })
    expect(at(recall(blocksOf([IT]), previous, ENGINE), IT)).toMatchObject({ human: 'H' })
    expect(at(recall(blocksOf([IT]), previous, ENGINE), IT)).not.toHaveProperty('humanSource')
    expect(at(recall(blocksOf([CHANGED]), previous, ENGINE), CHANGED)).toMatchObject({ human: 'H', humanSource: IT })
    expect(recall(blocksOf([IT, CHANGED]), previous, ENGINE).retired).toEqual([])
  })

  it('loses its flag when the source is again what it was', () => {
    const flagged = recall(
      blocksOf([BEFORE, CHANGED]),
      earlier(blocksOf([BEFORE, IT]), { [IT]: { human: 'H', state: 'final' } }),
      ENGINE,
    )
    const back = recall(blocksOf([BEFORE, IT]), { ...earlier([], {}), ...flagged }, ENGINE)
    expect(at(back, IT)).toMatchObject({ human: 'H', state: 'translated' })
    expect(at(back, IT)).not.toHaveProperty('humanSource')
  })

  it('of both joined sentences is kept: one in place, one retired', () => {
    const joined = `${IT.slice(0, -1)}, dan ${AFTER}`
    const previous = earlier(blocksOf([BEFORE, IT, AFTER]), { [IT]: { human: 'H1' }, [AFTER]: { human: 'H2' } })
    const result = recall(blocksOf([BEFORE, joined]), previous, ENGINE)
    expect([at(result, joined).human, ...result.retired.map(({ target }) => target)].toSorted()).toEqual(['H1', 'H2'])
    expect(at(result, joined)).toMatchObject({ human: 'H1', humanSource: IT })
  })

  it('stays with its own of several like sentences, and stays at all when the other ones go', () => {
    const three = blocksOf([IT, BEFORE, IT, AFTER, IT])
    const middle = { ...three[0], units: three[0]?.units } as BitextBlock
    const previous = earlier([middle], {})
    const edited = {
      ...previous,
      blocks: previous.blocks.map((block) => ({
        ...block,
        units: block.units.map((unit) => (unit.id === '1.3' ? { ...unit, human: 'H' } : unit)),
      })),
    }
    const humans = (result: Recalled) => units(result).map(({ human }) => human)
    expect(humans(recall(three, edited, ENGINE))).toEqual([undefined, undefined, 'H', undefined, undefined])
    expect(humans(recall(blocksOf([BEFORE, IT, AFTER, IT]), edited, ENGINE))).toEqual([
      undefined,
      'H',
      undefined,
      undefined,
    ])
    expect(humans(recall(blocksOf([IT]), edited, ENGINE))).toEqual(['H'])
  })

  it('that was taken back is not put back from what was retired earlier', () => {
    const retired: readonly Retired[] = [{ source: IT, target: 'Old.', state: 'final' }]
    const result = recall(blocksOf([IT]), earlier(blocksOf([IT]), {}, { retired }), ENGINE)
    expect(at(result, IT).human).toBeUndefined()
    expect(result.retired).toEqual(retired)
  })

  it('in a comment joins the comments that are there, in order of time', () => {
    const late = { text: 'Late.', at: '2027-01-01T00:00:00Z' }
    const retired: readonly Retired[] = [{ source: IT, target: '', state: 'initial', comments: [late] }]
    const previous = earlier(blocksOf([CHANGED]), { [CHANGED]: { comments: [remark] } }, { retired })
    expect(at(recall(blocksOf([CHANGED], [IT]), previous, ENGINE), IT).comments).toEqual([late])
  })

  it('suggestions stay as long as the sentence does', () => {
    const suggestions = [{ source: IT, target: 'S', score: 90, origin: 'memory', state: 'reviewed' }] as const
    const previous = earlier(blocksOf([IT]), { [IT]: { human: 'H', suggestions } })
    expect(at(recall(blocksOf([IT]), previous, ENGINE), IT).suggestions).toEqual(suggestions)
    expect(at(recall(blocksOf([CHANGED]), previous, ENGINE), CHANGED).suggestions).toBeUndefined()
  })

  it('notes go with their block, and become comments when there is none', () => {
    const previous = earlier(blocksOf([BEFORE], [IT, AFTER]), {})
    const noted = {
      ...previous,
      blocks: previous.blocks.map((block) => ({ ...block, notes: [`On ${block.number}.`] })),
    }
    const notes = (result: Recalled) => result.blocks.map((block) => block.notes)
    expect(notes(recall(blocksOf(['Baru.'], [IT, AFTER], [BEFORE]), noted, ENGINE))).toEqual([
      undefined,
      ['On 2.'],
      ['On 1.'],
    ])
    expect(notes(recall(blocksOf(['Baru.'], ['Lagi.', AFTER], [BEFORE]), noted, ENGINE))).toEqual([
      undefined,
      ['On 2.'],
      ['On 1.'],
    ])
    expect(recall([], noted, ENGINE).retired).toEqual([
      { source: BEFORE, target: '', state: 'initial', comments: [{ text: 'On 1.' }] },
      { source: `${IT} ${AFTER}`, target: '', state: 'initial', comments: [{ text: 'On 2.' }] },
    ])
  })
})

const word = fc.constantFrom('ia', 'pergi', 'pulang', 'tidak', 'pasar', 'rumah', 'hari', 'ini')
const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `${words.join(' ')}.`)
const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { maxLength: 4 })

describe('in any order of changes', () => {
  it('nothing that a person left is lost, doubled or changed, and merging again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(paragraphs, { minLength: 2, maxLength: 5 }),
        fc.infiniteStream(fc.nat(3)),
        (versions, dice) => {
          const wrote: string[] = []
          let state = earlier([], {})
          for (const version of versions) {
            const blocks = blocksOf(...version)
            const result = recall(blocks, state, ENGINE)
            expect(leftIn(result)).toEqual(wrote.toSorted())
            expect(recall(blocks, { ...state, ...result }, ENGINE)).toEqual(result)
            state = {
              ...state,
              retired: result.retired,
              blocks: result.blocks.map((block) => ({
                ...block,
                units: block.units.map((unit) => work(unit, dice.next().value, wrote)),
              })),
            }
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

/** A person edits a sentence they have not edited yet, or comments on it, or leaves it. */
function work(unit: Unit, dice: number, wrote: string[]): Unit {
  const text = `${wrote.length}`
  if (dice === 1 && unit.human === undefined) return (wrote.push(text), { ...unit, human: text, state: 'reviewed' })
  if (dice === 2) return (wrote.push(text), { ...unit, comments: [...(unit.comments ?? []), { text }] })
  return unit
}

const leftIn = (result: Recalled): readonly string[] =>
  [
    ...units(result).flatMap(({ human, comments = [] }) => [
      ...(human === undefined ? [] : [human]),
      ...comments.map(({ text }) => text),
    ]),
    ...result.retired.flatMap(({ target, state, comments = [] }) => [
      ...(state === 'initial' ? [] : [target]),
      ...comments.map(({ text }) => text),
    ]),
  ].toSorted()

it('asks again for what the translator would pass on today, and leaves people’s text as it is', () => {
  const today = blocksOf(['Satu.', 'Dua.', 'Tiga.'])
  const doubted = { machine: { text: 'ONE', confidence: 0.1 } }
  const previous = earlier(today, { 'Satu.': doubted, 'Dua.': { ...doubted, human: 'Two.', state: 'final' } })
  const refuses = ({ confidence }: { readonly confidence?: number }, origin: string): boolean =>
    origin === ENGINE && (confidence ?? 1) < 0.5
  const { blocks } = recall(today, previous, `${ENGINE},deepl`, refuses)
  expect(blocks[0]?.units.map(({ machine, human }) => [machine?.text, human])).toEqual([
    [undefined, undefined],
    [undefined, 'Two.'],
    ['TIGA.', undefined],
  ])
})
