import { expect, it, test } from 'vitest'
import { layOut } from '../../src/diagram/layout.js'
import { clipped, widthOf } from '../../src/diagram/measure.js'
import { nameOf } from '../../src/diagram/names.js'
import { explanationPage } from '../../src/diagram/page.js'
import { svgFile } from '../../src/diagram/svg.js'
import { loadEngine } from '../../src/engine/index.js'
import { parseXml } from '../../src/exchange/xml-tree.js'
import { readGold } from '../engine/gold/read.js'

const engine = loadEngine()
const LONG =
  'Menteri Luar Negeri Korea Selatan Kim Hong-kyun, yang baru saja kembali dari kunjungan tiga hari ke Washington, menegaskan pada Senin, 21 Oktober 2024 bahwa pemerintahnya akan memanggil duta besar Rusia karena pengiriman pasukan Korea Utara ke medan perang di Ukraina.'

test.each([
  ['lex:pasukan/n', 'entry pasukan (noun)'],
  ['affix:di-/mengirim', 'affix di- of mengirim'],
  ['grammar:bahwa', 'grammar word bahwa'],
  ['rule:article', 'rule for article'],
  ['phrase', 'learned phrase'],
  ['unknown', 'no entry: kept as it is'],
  ['term:3', 'glossary term 3'],
  ['something-new', 'something-new'],
])('%s is called %s', (by, name) => {
  expect(nameOf(by)).toBe(name)
})

it('every part of the English has an arc to each of its words, or says that a rule inserted it', () => {
  for (const text of [LONG, ...readGold().map(({ indonesian }) => indonesian)]) {
    const explanation = engine.explain({ text })
    const svg = svgFile([explanation])
    const groups = [...svg.matchAll(/<g class="part[^"]*">.*?<\/g>/gsu)].map(([group]) => group)
    expect(groups).toHaveLength(explanation.parts.length)
    for (const [index, { words }] of explanation.parts.entries()) {
      const group = groups[index] ?? ''
      expect(group.match(/class="arc/gu)?.length ?? 0).toBe(words.length)
      if (words.length === 0) expect(group).toContain('>inserted by ')
    }
  }
})

it('nothing leaves the picture, and rows never share a place', () => {
  for (const text of [LONG, 'Ya.', '', 'x'.repeat(500), '東京 '.repeat(20), 'a, b. '.repeat(40)]) {
    const explanation = engine.explain({ text })
    const { width, height, words, parts, brackets, columns } = layOut(
      explanation,
      explanation.parts.map(({ by }) => by),
    )
    for (const rows of [words, parts]) {
      const ys = rows.map(({ y }) => y)
      for (const [index, y] of ys.entries())
        if (index > 0) expect(y - (ys[index - 1] ?? 0)).toBeGreaterThanOrEqual(25.9)
      for (const y of ys) expect(y > 0 && y < height).toBe(true)
    }
    for (const { clipped: shown } of words) expect(columns.source - widthOf(shown, 15)).toBeGreaterThan(0)
    for (const { clipped: shown } of parts) expect(columns.target + widthOf(shown, 15)).toBeLessThanOrEqual(columns.by)
    expect(columns.by).toBeLessThan(width)
    for (const { x, top, bottom } of brackets) expect(x > 0 && x < columns.source && top < bottom).toBe(true)
  }
})

const HOSTILE = [
  '<script>alert(1)</script> & "rapat" \'itu\'.',
  '</title></svg><img src=x onerror=alert(1)>',
  'NUL \u0000 dan \uD800 dan \uFFFF.',
  ']]> <!-- &amp; -->',
]

it('the file is well-formed XML and holds the sentence as text, whatever it is', () => {
  for (const text of HOSTILE) {
    const explanation = engine.explain({ text })
    const svg = svgFile([explanation])
    const root = parseXml(svg, 'picture.svg')
    expect(root.name).toBe('svg')
    expect(svg).not.toMatch(/<(?:script|img|foreignObject)\b|<[^>]*\s(?:on\w+|style)=/u)
  }
})

it('the page escapes what it shows, has a policy without scripts, and no inline style', () => {
  const page = explanationPage(HOSTILE.map((text) => engine.explain({ text })))
  expect(page).not.toMatch(/<script|<img|<[^>]*\s(?:on\w+|style)=|\u0000/u)
  expect(page).toContain('&lt;script&gt;')
  expect(page).toMatch(/content="default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'"/u)
  expect(page.match(/<svg /gu)).toHaveLength(HOSTILE.length)
})

it('several sentences stand below each other', () => {
  const explanations = ['Ia pergi.', 'Kami tidak.'].map((text) => engine.explain({ text }))
  const tops = [...svgFile(explanations).matchAll(/translate\(0 (\d+)\)/gu)].map(([, top]) => Number(top))
  expect(tops).toHaveLength(2)
  expect(tops[1]).toBeGreaterThan(100)
})

it('a long word is cut by whole characters', () => {
  expect(clipped('👍'.repeat(60))).toBe(`${'👍'.repeat(43)}…`)
})
