import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { carried, litBy } from '../../../src/review/web/logic/align.js'
import { changes } from '../../../src/review/web/logic/diff.js'
import { pieces } from '../../../src/review/web/logic/pieces.js'
import { changeEnd, movedOffset, replaced, shifted } from '../../../src/review/web/logic/ranges.js'
import { withAlternative } from '../../../src/review/web/logic/replacement.js'
import { HIDDEN, shown, visible } from '../../../src/review/web/logic/symbols.js'
import { tokens, wordAt } from '../../../src/review/web/logic/words.js'
import type { AlignmentLink, Range } from '../../../src/types.js'

/** Any UTF-16 code unit, halves of pairs included. */
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))

const link = (source: Range, target: Range, by?: string): AlignmentLink => ({ source, target, ...(by && { by }) })

describe('words', () => {
  test.each([
    ['Mayjen Ryder mengirim 1.500 pasukan.', ['Mayjen', 'Ryder', 'mengirim', '1.500', 'pasukan']],
    ['Jum’at, pukul 10:30 anak-anak', ['Jum’at', 'pukul', '10:30', 'anak-anak']],
    ['', []],
    [' … ', []],
  ])('%j', (text, words) => {
    expect(tokens(text).flatMap(({ kind, text }) => (kind === 'word' ? [text] : []))).toEqual(words)
  })

  it('give any text again when they are joined', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(
          tokens(text)
            .map((token) => token.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  it('are found at an offset, also at their end', () => {
    expect(wordAt('dua kata', 1)?.text).toBe('dua')
    expect(wordAt('dua kata', 3)?.text).toBe('dua')
    expect(wordAt('dua kata', 4)?.text).toBe('kata')
    expect(wordAt('. .', 1)).toBeUndefined()
  })
})

describe('alignment of an edited text', () => {
  const machine = {
    text: 'The troops sent troops home.',
    alignment: [link([0, 7], [4, 10], 'a'), link([8, 15], [16, 22], 'b')],
  }

  it('is the machine’s own where nothing was edited', () => {
    expect(carried(machine, machine.text)).toBe(machine.alignment)
  })

  it('follows the words that are still there', () => {
    const text = 'Yesterday the troops have sent more troops home.'
    expect(carried(machine, text).map(({ target, by }) => [text.slice(...target), target[0], by])).toEqual([
      ['troops', 14, 'a'],
      ['troops', 36, 'b'],
    ])
  })

  it('has nothing for words that a person brought in', () => {
    expect(carried(machine, 'Quite different')).toEqual([])
    expect(carried(undefined, 'text')).toEqual([])
  })

  it('always points at words of the text', () => {
    const words = fc.array(fc.constantFrom('a', 'B', 'kata', 'x-y', '1.5', ','), { maxLength: 12 })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const text = before.join(' ')
        const target = after.join(' ')
        const alignment = tokens(text).map(({ start, end }) => link([start, end], [start, end]))
        for (const one of carried({ text, alignment }, target))
          expect(target.slice(...one.target).toLowerCase()).toBe(text.slice(...one.source).toLowerCase())
      }),
    )
  })

  it('lights up a word with all that belongs to it, from either side', () => {
    const links = [link([0, 5], [0, 3], 'x'), link([0, 5], [4, 8], 'x'), link([6, 9], [9, 12], 'y')]
    const expected = {
      source: [
        [0, 5],
        [0, 5],
      ],
      target: [
        [0, 3],
        [4, 8],
      ],
      by: ['x'],
    }
    expect(litBy(links, 'source', [1, 2])).toEqual(expected)
    expect(litBy(links, 'target', [4, 8])).toEqual(expected)
    expect(litBy(links, 'target', [20, 24])).toEqual({ source: [], target: [[20, 24]], by: [] })
  })
})

describe('ranges', () => {
  test.each<[string, string, Range, Range | undefined]>([
    ['the lazy dog', 'the very lazy dog', [4, 8], [9, 13]],
    ['the lazy dog', 'the lazy dogs', [4, 8], [4, 8]],
    ['the lazy dog', 'the busy dog', [4, 8], undefined],
    ['aa', 'aaa', [0, 1], [0, 1]],
    ['same', 'same', [1, 2], [1, 2]],
  ])('in %j move along to %j', (before, after, range, expected) => {
    expect(shifted(before, after, range)).toEqual(expected)
  })

  it('that moved still hold the same text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(20), fc.nat(20), (before, after, a, b) => {
        const range: Range = [Math.min(a, b, before.length), Math.min(Math.max(a, b), before.length)]
        const moved = shifted(before, after, range)
        if (moved !== undefined) expect(after.slice(...moved)).toBe(before.slice(...range))
      }),
    )
  })

  test.each([
    ['the lazy dog', 'the very lazy dog', 9, 14],
    ['the lazy dog', 'the very lazy dog', 2, 2],
    ['the lazy dog', 'the busy dog', 6, 7],
    ['abc', '', 2, 0],
  ])('a caret in %j moves along to %j', (before, after, offset, expected) => {
    expect(movedOffset(before, after, offset)).toBe(expected)
  })

  it('of a change end where it ends', () => {
    expect(changeEnd('the lazy dog', 'the very lazy dog')).toBe(9)
    expect(changeEnd('the very lazy dog', 'the lazy dog')).toBe(4)
  })

  it('are replaced with the capital that stood there', () => {
    expect(replaced('The dog', [0, 3], 'a')).toBe('A dog')
    expect(replaced('the dog', [4, 7], 'cat')).toBe('the cat')
  })
})

describe('alternatives', () => {
  const machine = {
    text: 'Heavy rain fell.',
    alignment: [link([0, 5], [6, 10]), link([6, 11], [0, 5]), link([12, 17], [11, 15])],
  }
  const word = { range: [6, 11] as const, lemma: 'lebat', chosen: 'heavy', alternatives: ['dense'], by: 'lex:lebat/a' }

  it('take the place of what the word became', () => {
    expect(withAlternative(machine, machine.text, word, 'dense')).toBe('Dense rain fell.')
    expect(withAlternative(machine, 'The heavy rain fell.', word, 'dense')).toBe('The dense rain fell.')
  })

  it('leave the English of the words beside it alone', () => {
    const text = 'Rain hit the Semarang City on Monday.'
    const city = { text, alignment: [link([16, 29], [9, 26], 'phrase'), link([30, 34], [27, 29])] }
    const kota = {
      range: [16, 20] as const,
      lemma: 'kota',
      chosen: 'the Semarang City',
      alternatives: ['town', 'city'],
      by: 'lex:kota/n',
    }
    expect(withAlternative(city, text, kota, 'town')).toBe('Rain hit the Semarang Town on Monday.')
    expect(withAlternative(city, text, { ...kota, alternatives: ['town'] }, 'town')).toBeUndefined()
    const edited = text.replace('Monday', 'a Monday')
    expect(withAlternative(city, edited, kota, 'town')).toBe('Rain hit the Semarang Town on a Monday.')
  })

  it('keep the article before them', () => {
    const house = { text: 'The houses fell.', alignment: [link([0, 5], [0, 10])] }
    const rumah = { range: [0, 5] as const, lemma: 'rumah', chosen: 'house', alternatives: [], by: 'lex:rumah/n' }
    expect(withAlternative(house, house.text, rumah, 'buildings')).toBe('The buildings fell.')
  })

  it('are not offered where the word left no trace', () => {
    expect(withAlternative(machine, 'It rained.', word, 'dense')).toBeUndefined()
  })

  it('replace words that stand together as one', () => {
    const two = { text: 'took off now', alignment: [link([0, 5], [0, 4]), link([0, 5], [5, 8])] }
    expect(withAlternative(two, two.text, { ...word, range: [0, 5] }, 'departed')).toBe('departed now')
  })
})

describe('pieces', () => {
  it('give the text again, whatever the marks', () => {
    const range = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)])
    fc.assert(
      fc.property(fc.string({ unit }), fc.array(range), (text, ranges) => {
        const made = pieces(
          text,
          ranges.map((range) => ({ range, name: 'x' })),
        )
        expect(made.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })

  it('leave a picture of several whole', () => {
    expect(pieces('👩‍👩‍👧', []).map(({ text }) => text)).toEqual(['👩‍👩‍👧'])
  })

  it('know their marks, their words and what nobody sees', () => {
    const made = pieces('ab\u00a0cd', [{ range: [1, 4], name: 'm', title: 'told' }])
    expect(made.map(({ text, names, kind }) => [text, names.join(), kind])).toEqual([
      ['a', '', 'word'],
      ['b', 'm', 'word'],
      ['\u00a0', 'm', 'hidden'],
      ['c', 'm', 'word'],
      ['d', '', 'word'],
    ])
  })
})

describe('hidden characters', () => {
  test.each([
    ['\u202e', 'U+202E right-to-left override'],
    ['\u0000', 'U+0000 hidden character'],
    ['\u200b', 'U+200B zero width space'],
  ])('%j is %s', (character, name) => {
    expect(HIDDEN.test(character)).toBe(true)
    expect(shown(character).name).toBe(name)
  })

  it('never stay in what is shown', () => {
    fc.assert(fc.property(fc.string({ unit }), (text) => !HIDDEN.test(visible(text).replaceAll('\ufffd', ''))))
  })
})

it('a difference holds both texts', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const parts = changes(before, after)
      const without = (kind: string): string =>
        parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }),
  )
})
