/** All articles on one page, source beside target: opens from disk, loads nothing. */
import { createHash } from 'node:crypto'
import { targetOf, unitsOf } from '../stages/units.js'
import type { Bitext, BitextBlock, Finding, Unit } from '../types.js'
import { cspHash, escapeHtml as escape } from './html-escape.js'
import { marksOf, pieces, type Mark } from './html-pieces.js'
import { script } from './html-script.js'
import { style } from './html-style.js'

/** An article's part of the page. Made article by article, so that a large run never holds all bitexts at once. */
export interface HtmlArticle {
  readonly path: string
  readonly sentences: number
  /** Findings that are more than information. */
  readonly findings: number
  readonly html: string
}

export function htmlArticle(bitext: Bitext): HtmlArticle {
  const units = unitsOf(bitext.blocks)
  const findings = units.flatMap((unit) => unit.findings).filter(({ severity }) => severity !== 'info').length
  const meta = `${units.length} sentences · ${bitext.translator}`
  const html = [
    `<article id="${anchor(bitext.path)}">`,
    `<h2>${escape(bitext.path)} <span class="meta">${escape(meta)}</span></h2>`,
    ...bitext.blocks.map(row),
    '</article>',
  ].join('\n')
  return { path: bitext.path, sentences: units.length, findings, html }
}

/** The page. Its content security policy allows its own script and style by hash, and nothing else. */
export function htmlPage(articles: readonly HtmlArticle[]): string {
  const sentences = articles.reduce((sum, each) => sum + each.sentences, 0)
  const policy = `default-src 'none'; style-src '${cspHash(style)}'; script-src '${cspHash(script)}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Padanan: source and translation</title>
<style>${style}</style>
</head>
<body>
<div class="page">
<nav aria-label="Articles">
<h1>Padanan</h1>
<p>${articles.length} articles, ${sentences} sentences</p>
<input type="search" placeholder="Find a word or a name" aria-label="Find">
${articles.map(navLink).join('\n')}
</nav>
<main>
<p class="key">Indonesian on the left, English on the right. Point at a word to see what it became. <span class="g">Marked</span> words come from the glossary.</p>
${articles.map(({ html }) => html).join('\n')}
</main>
</div>
<script>${script}</script>
</body>
</html>
`
}

function navLink({ path, findings }: HtmlArticle): string {
  const note = findings > 0 ? `<small class="bad">${findings} to check</small>` : ''
  return `<a href="#${anchor(path)}"><span>${escape(path)}</span>${note}</a>`
}

function row(block: BitextBlock): string {
  const sources = side(block, (unit) => [unit.source, marksOf(unit, targetOf(unit)).source, ''])
  const targets = side(block, (unit) => [targetOf(unit), marksOf(unit, targetOf(unit)).target, reviewClass(unit)])
  const found = block.units.flatMap((unit) => unit.findings.map((finding) => findingItem(unit, finding)))
  const list = found.length > 0 ? `\n<ul class="find">${found.join('')}</ul>` : ''
  return `<div class="row ${block.kind}"><p lang="id">${sources}</p><p lang="en">${targets}</p>${list}</div>`
}

/** One column of a block: its sentences, with the space of the source between them. */
function side(
  { text, units }: BitextBlock,
  read: (unit: Unit) => readonly [text: string, marks: readonly Mark[], name: string],
): string {
  let from = 0
  let out = ''
  for (const unit of units) {
    const [content, marks, name] = read(unit)
    const names = name === '' ? 's' : `s ${name}`
    out += `${escape(text.slice(from, unit.range[0]))}<span class="${names}" data-u="${unit.id}">${spans(content, marks)}</span>`
    from = unit.range[1]
  }
  return out + escape(text.slice(from))
}

function spans(text: string, marks: readonly Mark[]): string {
  return pieces(text, marks)
    .map((piece) => {
      const names = [...(piece.links.length > 0 ? ['w'] : []), ...(piece.term === undefined ? [] : ['g'])]
      if (names.length === 0) return escape(piece.text)
      const links = piece.links.length > 0 ? ` data-l="${piece.links.join(' ')}"` : ''
      const title = piece.term === undefined ? '' : ` title="${escape(piece.term)}"`
      return `<span class="${names.join(' ')}"${links}${title}>${escape(piece.text)}</span>`
    })
    .join('')
}

function reviewClass({ human, state }: Unit): string {
  return state === 'reviewed' || state === 'final' ? state : human === undefined ? '' : 'human'
}

function findingItem(unit: Unit, { severity, message, rule }: Finding): string {
  return `<li class="${severity}">${unit.id} ${escape(message)} <code>${escape(rule)}</code></li>`
}

const anchor = (path: string): string => `a-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`
