/** One sentence's picture: its phrases, its words, and an arc from each English word to the words it stands for. */
import type { Explanation } from '../engine/index.js'
import { attributes, xmlText } from '../exchange/xml-write.js'
import { layOut, type Bracket, type Layout, type PlacedPart, type PlacedWord } from './layout.js'
import { nameOf, PHRASES } from './names.js'
import { pictureStyle } from './style.js'

/** Pixels between two sentences of one picture. */
const BETWEEN = 24

interface Picture {
  readonly width: number
  readonly height: number
  readonly body: string
}

/** The picture of one sentence as an element of a page that has `pictureStyle`. `label` names it for who cannot see it. */
export function svgOf(explanation: Explanation, label: string): string {
  const { width, height, body } = draw(explanation)
  return `<svg${attributes({ class: 'picture', viewBox: `0 0 ${width} ${height}`, width: String(width), height: String(height), role: 'img', 'aria-label': label })}>${body}</svg>`
}

/** A file of its own with the pictures of several sentences, one below the other. */
export function svgFile(explanations: readonly Explanation[]): string {
  const pictures = explanations.map(draw)
  const width = Math.max(1, ...pictures.map((picture) => picture.width))
  let top = 0
  const groups = pictures.map(({ height, body }) => {
    const group = `<g transform="translate(0 ${top})">${body}</g>`
    top += height + BETWEEN
    return group
  })
  const height = Math.max(1, top - BETWEEN)
  const about = explanations.map(({ source, text }) => `${source} → ${text}`).join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title about">
<title id="title">Indonesian sentences and how their English came to be</title>
<desc id="about">${xmlText(about)}</desc>
<style>${pictureStyle}</style>
<rect class="paper" width="100%" height="100%"/>
${groups.join('\n')}
</svg>
`
}

function draw(explanation: Explanation): Picture {
  const notes = explanation.parts.map(({ by, words }) => noteOf(by, words.length === 0))
  const layout = layOut(explanation, notes)
  const body = [
    headings(layout),
    ...layout.brackets.map((bracket) => bracketOf(bracket, explanation)),
    ...layout.words.map((word) => wordOf(word, explanation, layout)),
    ...layout.parts.map((part) => partOf(part, explanation, layout, notes[part.index] ?? '')),
  ]
  return { width: layout.width, height: layout.height, body: body.join('\n') }
}

const noteOf = (by: string, inserted: boolean): string => (inserted ? `inserted by ${nameOf(by)}` : nameOf(by))

const text = (x: number, y: number, kind: string, content: string): string =>
  `<text${attributes({ x: String(x), y: String(Math.round(y * 10) / 10), class: kind })}>${xmlText(content)}</text>`

const title = (content: string): string => `<title>${xmlText(content)}</title>`

function headings({ columns, parts }: Layout): string {
  const y = 24
  return [
    text(columns.tree, y, 'head', 'phrases'),
    text(columns.source, y, 'head source-head', 'Indonesian'),
    text(columns.target, y, 'head', 'English'),
    parts.length === 0 ? '' : text(columns.by, y, 'head', 'made by'),
  ].join('')
}

function bracketOf({ kind, x, top, bottom, words: [from, to] }: Bracket, { source, words }: Explanation): string {
  const [label, name] = PHRASES[kind]
  const span = source.slice(words[from]?.range[0], words[to - 1]?.range[1])
  const bar = `<path${attributes({ class: `bar ${kind}`, d: `M${x + 5} ${top}H${x}V${bottom}H${x + 5}` })}/>`
  return `<g>${title(`${name}: ${span}`)}${bar}${text(x + 7, (top + bottom) / 2, `label ${kind}`, label)}</g>`
}

function wordOf(word: PlacedWord, { words }: Explanation, { columns }: Layout): string {
  const choice = words[word.index]
  const [from, to] = word.leader
  const leader = to - from < 4 ? '' : `<path class="leader" d="M${from} ${word.y}H${to}"/>`
  const also =
    choice === undefined || choice.alternatives.length === 0 ? '' : `\ncould be: ${choice.alternatives.join(', ')}`
  const fate = word.used ? '' : '\nhas no English of its own here'
  const shown = text(columns.source, word.y, word.used ? 'word' : 'word unused', word.clipped)
  return `<g>${title(`${word.text}: ${nameOf(choice?.by ?? '')}${also}${fate}`)}${leader}${shown}</g>`
}

function partOf(part: PlacedPart, { source, words, parts }: Explanation, { columns }: Layout, note: string): string {
  const { by = '', words: sources = [] } = parts[part.index] ?? {}
  const from = sources.map((index) => source.slice(...(words[index]?.range ?? [0, 0]))).join(' ')
  const what = from === '' ? note : `${from} → ${part.text}\n${note} (${by})`
  const kind = `part${by === 'phrase' ? ' learned' : ''}${sources.length === 0 ? ' inserted' : ''}`
  const arcs = part.arcs.map(({ kind: phrase, path }) => `<path class="arc ${phrase}" d="${path}"/>`).join('')
  const stub =
    sources.length === 0 ? `<circle class="stub" cx="${columns.target - 12}" cy="${round(part.y)}" r="3.5"/>` : ''
  return `<g class="${kind}">${title(what)}${arcs}${stub}${text(columns.target, part.y, 'english', part.clipped)}${text(columns.by, part.y, 'made', note)}</g>`
}

const round = (value: number): number => Math.round(value * 10) / 10
