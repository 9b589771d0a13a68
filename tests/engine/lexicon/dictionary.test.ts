import { describe, expect, it, test } from 'vitest'
import { loadEngine } from '../../../src/engine/index.js'
import { buildLexicon } from '../../../src/engine/lexicon/index.js'
import { addWord, checkDictionary, parseDictionary } from '../../../src/engine/lexicon/dictionary.js'

const plain = loadEngine()
const translate = (dictionary: string, text: string): string => loadEngine({ dictionary }).translate({ text }).text

describe('a user’s own entry', () => {
  test.each<[name: string, dictionary: string, source: string, english: RegExp]>([
    ['a new noun', 'kopdes\tn\tvillage cooperative', 'Kopdes itu baru.', /village cooperative/iu],
    ['a noun the lexicon has', 'beras\tn\tpaddy', 'Harga beras naik.', /paddy/iu],
    ['a verb, and its passive', 'mengawal\tv\tshepherd', 'Tamu itu dikawal polisi.', /shepherded by/u],
    ['a longer entry', 'harga beras\tn\tgrain index', 'Harga beras naik.', /grain index/iu],
    ['with a byte order mark and CRLF', '\uFEFF# mine\r\nberas\tn\tpaddy\r\n', 'Harga beras naik.', /paddy/iu],
    ['of another domain', 'beras\tn\tpaddy\t\teconomy\t', 'Harga beras naik.', /paddy/iu],
    ['another part of speech beside it', 'bisa\tn\ttoxin', 'Ia bisa pulang.', / (?:can|could) /u],
  ])('%s', (_, dictionary, source, english) => {
    expect(translate(dictionary, source)).toMatch(english)
  })

  it('takes the place of the lexicon’s senses too, unless it is a sense itself', () => {
    const lexicon = 'bunga\tn\tflower\t\tcore\t\nbunga\tv\tbloom\t\tcore\t\nbunga\tn\tinterest\tnear=bank\tcore\t\n'
    const glosses = (own: string): readonly string[] =>
      buildLexicon(lexicon, own)
        .entries('bunga')
        .map(({ glosses: [gloss = ''] }) => gloss)
    expect(glosses('bunga\tn\tblossom')).toEqual(['blossom', 'bloom'])
    expect(glosses('bunga\tn\tfloret\tnear=taman')).toEqual(['flower', 'bloom', 'floret', 'interest'])
    expect(glosses('bunga\tn\tblossom\nbunga\tn\tfloret\tnear=taman')).toEqual(['blossom', 'bloom', 'floret'])
  })
})

describe('the engine’s name', () => {
  it('changes with the dictionary’s entries and the models, not with comments', () => {
    expect(plain.name).toMatch(/^engine@1\+[0-9a-f]{8}$/u)
    expect(loadEngine({ dictionary: '# nothing\n' }).name).toBe(plain.name)
    const one = loadEngine({ dictionary: 'beras\tn\tpaddy' }).name
    expect(one).toMatch(/^engine@1\+[0-9a-f]{8}\.[0-9a-f]{8}$/u)
    expect(one.startsWith(plain.name)).toBe(true)
    expect(loadEngine({ dictionary: '# mine\nberas\tn\tpaddy\n' }).name).toBe(one)
    expect(loadEngine({ dictionary: 'beras\tn\tgrain' }).name).not.toBe(one)
    expect(loadEngine({ rulesOnly: true }).name).toBe(`${plain.name}.rules`)
  })
})

describe('checkDictionary', () => {
  test.each<[name: string, text: string, faults: readonly string[]]>([
    ['three columns', 'padi\tn\trice', []],
    ['all columns', 'padi\tn\trice|paddy\tmass\tuser\tunhusked', []],
    ['any domain', 'padi\tn\trice\t\tfarming', []],
    ['a sense alone', 'bunga\tn\tinterest\tnear=bank', []],
    ['a grammar word as a noun', 'bisa\tn\ttoxin', []],
    ['comments and empty lines', '# a\n\npadi\tn\trice\n', []],
    ['two columns', 'padi\tn', ['1:1 columns']],
    ['spaces for tabs', '# a\npadi n rice', ['2:1 columns']],
    ['seven columns', 'padi\tn\trice\t\t\t\t', ['1:1 columns']],
    ['no lemma', '\tn\trice', ['1:1 lemma']],
    ['an unknown part of speech', 'padi\tnoun\trice', ['1:6 part-of-speech']],
    ['no translation', 'padi\tn\t', ['1:8 translation']],
    ['an empty alternative', 'padi\tn\trice||paddy', ['1:8 translation']],
    ['an unknown feature', 'padi\tn\trice\tplenty', ['1:13 feature']],
    ['two translations without near=', 'padi\tn\trice\npadi\tn\tpaddy', ['2:1 conflict']],
    ['a line twice', 'padi\tn\trice\npadi\tn\trice', ['2:1 duplicate']],
    ['a word of the grammar', 'yang\tconj\twhich', ['1:1 grammar']],
  ])('%s', (_, text, faults) => {
    const found = checkDictionary('d.tsv', text)
    expect(found.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`)).toEqual(faults)
    if (faults.length === 0) expect(() => parseDictionary('d.tsv', text)).not.toThrow()
    else
      expect(() => parseDictionary('d.tsv', text)).toThrow(
        expect.objectContaining({ code: 'dictionary-invalid' }) as Error,
      )
  })
})

describe('addWord', () => {
  const word = { lemma: 'padi', pos: 'n', translations: ['rice', 'paddy'] }

  test.each<[name: string, before: string, after: string]>([
    ['to nothing', '', 'padi\tn\trice|paddy\n'],
    [
      'behind a last line without an end',
      '# mine\nbunga\tn\tflower',
      '# mine\nbunga\tn\tflower\npadi\tn\trice|paddy\n',
    ],
    ['with the file’s own line ends', 'bunga\tn\tflower\r\n', 'bunga\tn\tflower\r\npadi\tn\trice|paddy\r\n'],
  ])('%s', (_, before, after) => {
    expect(addWord('d.tsv', before, word)).toBe(after)
  })

  it('keeps features and note', () => {
    const line = addWord('d.tsv', '', { ...word, features: 'mass', note: 'unhusked' })
    expect(line).toBe('padi\tn\trice|paddy\tmass\tuser\tunhusked\n')
  })

  test.each<[name: string, before: string, word: Parameters<typeof addWord>[2]]>([
    ['one that is there', 'padi\tn\trice\n', word],
    ['no translation', '', { ...word, translations: [] }],
    ['a tab', '', { ...word, translations: ['rice\tv'] }],
    ['a line end', '', { ...word, lemma: 'padi\nyang' }],
    ['a bar', '', { ...word, translations: ['rice|paddy'] }],
    ['a comment', '', { ...word, lemma: '#padi' }],
    ['a file with a fault', 'padi n rice\n', { ...word, lemma: 'gabah' }],
  ])('refuses %s', (_, before, refused) => {
    expect(() => addWord('d.tsv', before, refused)).toThrow(
      expect.objectContaining({ code: 'dictionary-invalid' }) as Error,
    )
  })
})
