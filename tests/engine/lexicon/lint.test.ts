import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintLexicon } from '../../../src/engine/lexicon/lint.js'

const rulesOf = (...lines: readonly string[]): readonly string[] =>
  lintLexicon([{ path: 'a.tsv', text: lines.join('\n') }]).map(({ line, rule }) => `${line}:${rule}`)

describe('lintLexicon', () => {
  test.each<[name: string, lines: readonly string[], faults: readonly string[]]>([
    ['a plain line', ['padi\tn\trice\tmass\teconomy\t'], []],
    ['a comment and an empty line', ['# rice', '', 'padi\tn\trice\t\teconomy\t'], []],
    ['a note', ['padi\tn\trice\t\teconomy\tunhusked'], []],
    ['all feature syntaxes', ['setuju\tv\tagree\tgov=dengan:with,atas:-,pada:in_favor_of that\tcore\t'], []],
    ['one lemma in two parts of speech', ['agama\tn\treligion\t\tculture\t', 'agama\ta\treligious\t\tculture\t'], []],
    ['a sense beside its default', ['bunga\tn\tflower\t\tcore\t', 'bunga\tn\tinterest\tmass near=bank\teconomy\t'], []],
    ['a marked head', ['kepala negara\tn\thead* of state|leader\thum\tpolitics\t'], []],
    ['an adjective of two words', ['Afrika Barat\tpn\tWest Africa\tplace adj=West_African\tplaces\t'], []],
    ['too few columns', ['padi\tn\trice\t\teconomy'], ['1:columns']],
    ['too many columns', ['padi\tn\trice\t\teconomy\t\t'], ['1:columns']],
    ['spaces for tabs', ['padi n rice'], ['1:columns']],
    ['no lemma', ['\tn\trice\t\teconomy\t'], ['1:lemma']],
    ['a trailing space in the lemma', ['padi \tn\trice\t\teconomy\t'], ['1:lemma']],
    ['a double space in the lemma', ['padi  gogo\tn\tupland rice\t\teconomy\t'], ['1:lemma']],
    ['a capital in a common lemma', ['Padi\tn\trice\t\teconomy\t'], ['1:lemma']],
    ['a hidden character', ['pa\u00ADdi\tn\trice\t\teconomy\t'], ['1:lemma']],
    ['an unknown part of speech', ['padi\tnoun\trice\t\teconomy\t'], ['1:part-of-speech']],
    ['an unknown domain', ['padi\tn\trice\t\tfarming\t'], ['1:domain']],
    ['no domain', ['padi\tn\trice\t\t\t'], ['1:domain']],
    ['an unknown feature', ['padi\tn\trice\tuncountable\teconomy\t'], ['1:feature']],
    ['an unknown feature with a value', ['padi\tn\trice\tcase=of\teconomy\t'], ['1:feature']],
    ['a feature of another part of speech', ['padi\tn\trice\tintr\teconomy\t'], ['1:feature']],
    ['a feature twice', ['padi\tn\trice\tmass mass\teconomy\t'], ['1:feature']],
    ['mass and plural', ['padi\tn\trice\tmass pl\teconomy\t'], ['1:feature']],
    ['two spaces between features', ['pakar\tn\texpert\thum  of\tcore\t'], ['1:feature']],
    ['government without English', ['setuju\tv\tagree\tgov=dengan\tcore\t'], ['1:feature']],
    ['government with an empty side', ['setuju\tv\tagree\tgov=dengan:\tcore\t'], ['1:feature']],
    ['government with a trailing comma', ['setuju\tv\tagree\tgov=dengan:with,\tcore\t'], ['1:feature']],
    ['an empty near=', ['bunga\tn\tinterest\tnear=\tcore\t'], ['1:feature']],
    ['near= with a gap', ['bunga\tn\tinterest\tnear=bank,,kredit\tcore\t'], ['1:feature']],
    ['near= with a capital', ['bunga\tn\tinterest\tnear=Bank\tcore\t'], ['1:feature']],
    ['adj= on a common noun', ['padi\tn\trice\tadj=Rice\tcore\t'], ['1:feature']],
    ['an empty adj=', ['Aceh\tpn\tAceh\tadj=\tplaces\t'], ['1:feature']],
    ['no translation', ['padi\tn\t\t\teconomy\t'], ['1:translation']],
    ['an empty alternative', ['padi\tn\trice||paddy\t\teconomy\t'], ['1:translation']],
    ['a trailing bar', ['padi\tn\trice|\t\teconomy\t'], ['1:translation']],
    ['an alternative twice', ['padi\tn\trice|paddy|rice\t\teconomy\t'], ['1:translation']],
    ['a space around an alternative', ['padi\tn\trice | paddy\t\teconomy\t'], ['1:translation', '1:translation']],
    ['a head mark before its word', ['kepala negara\tn\t*head of state\t\tpolitics\t'], ['1:translation']],
    ['two head marks', ['kepala negara\tn\thead* of state*\t\tpolitics\t'], ['1:translation']],
    ['the same line twice', ['padi\tn\trice\t\teconomy\t', 'padi\tn\trice\t\teconomy\t'], ['2:duplicate']],
    ['two defaults', ['padi\tn\trice\t\teconomy\t', 'padi\tn\tpaddy\t\teconomy\t'], ['2:conflict']],
    [
      'two defaults that differ in a capital',
      ['Aceh\tpn\tAceh\t\tplaces\t', 'ACEH\tpn\tAtjeh\t\tplaces\t'],
      ['2:conflict'],
    ],
    [
      'a sense twice',
      ['bunga\tn\tflower\t\tcore\t', 'bunga\tn\tinterest\tnear=bank\tcore\t', 'bunga\tn\tinterest\tnear=suku\tcore\t'],
      ['3:duplicate'],
    ],
    [
      'one context word for two senses',
      [
        'bulan\tn\tmonth\t\tcore\t',
        'bulan\tn\tmoon\tnear=bumi\tcore\t',
        'bulan\tn\tsatellite\tnear=bumi,orbit\tcore\t',
      ],
      ['3:conflict'],
    ],
    [
      'senses without a default',
      ['bulan\tn\tmoon\tnear=bumi\tcore\t', 'bulan\tn\tmonth\tnear=tahun\tcore\t'],
      ['1:no-default'],
    ],
  ])('%s', (_, lines, faults) => {
    expect(rulesOf(...lines)).toEqual(faults)
  })

  test('reads all files as one lexicon and says where the first stands', () => {
    const messages = lintLexicon([
      { path: 'a.tsv', text: '# rice\npadi\tn\trice\t\teconomy\t\n' },
      { path: 'b.tsv', text: 'padi\tn\tpaddy\t\teconomy\t\n' },
    ])
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({ path: 'b.tsv', line: 1, rule: 'conflict' })
    expect(messages[0]?.message).toContain('a.tsv:2')
  })

  test('puts messages in the order of files and lines', () => {
    const messages = lintLexicon([
      { path: 'b.tsv', text: 'padi\tn\trice\t\teconomy\t\nx\ty\tz\t\tcore\t\nq' },
      { path: 'a.tsv', text: 'padi\tn\trice\t\teconomy\t\nw' },
    ])
    expect(messages.map(({ path, line }) => `${path}:${line}`)).toEqual(['b.tsv:2', 'b.tsv:3', 'a.tsv:1', 'a.tsv:2'])
  })

  test('finds nothing wrong with the shipped files', () => {
    const folder = new URL('../../../src/engine/lexicon/', import.meta.url)
    const names = readdirSync(folder).filter((name) => name.endsWith('.tsv'))
    const files = names.map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }))
    expect(files.length).toBeGreaterThan(10)
    expect(lintLexicon(files)).toEqual([])
  })
})
