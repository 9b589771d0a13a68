/**
 * The bilingual review file: one HTML page that opens from disk in any browser, in which a person without padanan edits, approves and
 * comments, and which is sent back. It loads nothing; its content security policy allows its own script and style by hash only.
 */
import type { Bitext, BlockKind, Finding, ReviewState, Unit } from '../../types.js'
import { cspHash, escapeHtml as escape } from '../html-escape.js'
import { pieces, type Mark } from '../html-pieces.js'
import { sentTarget, sentRows, type SentRow } from '../rows/row.js'
import { commentLine } from '../table/columns.js'
import { xmlText } from '../xml-write.js'
import { DATA_ID } from './read.js'
import { script } from './script.js'
import { style } from './style.js'

export async function* writeReviewFile(bitexts: AsyncIterable<Bitext>): AsyncGenerator<string, void, undefined> {
  yield HEAD
  for await (const bitext of bitexts) yield section(bitext)
  yield TAIL
}

const POLICY = `default-src 'none'; style-src '${cspHash(style)}'; script-src '${cspHash(script)}'; base-uri 'none'; form-action 'none'`

const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Padanan: translation to review</title>
<style>${style}</style>
</head>
<body>
<header><h1>Translation to review</h1>
<label>Your name <input id="reviewer" value="" autocomplete="name"></label>
<button type="button" id="save">Save a copy</button>
<span role="status"></span>
<noscript><strong>This page is for reading only while scripts are off.</strong></noscript></header>
<main>
<p class="meta">Edit the English text, choose a state, write a comment where something is unclear. Then press “Save a copy” and send the file back. <mark class="term">Marked</mark> words come from the glossary, <mark class="warning">these</mark> should be looked at.</p>
`

const TAIL = `</main>
<script type="application/json" id="${DATA_ID}">{"padanan":1,"rows":[]}</script>
<script>${script}</script>
</body>
</html>
`

function section(bitext: Bitext): string {
  const kinds = new Map(bitext.blocks.flatMap(({ kind, units }) => units.map(({ id }) => [id, kind] as const)))
  const rows = sentRows(bitext)
  return [
    `<section data-path="${escape(bitext.path)}">`,
    `<h2>${escape(bitext.path)} <span class="meta">${rows.length} sentences</span></h2>`,
    '<table><thead><tr><th scope="col">No.</th><th scope="col">Indonesian</th><th scope="col">English</th><th scope="col">State</th></tr></thead><tbody>',
    ...rows.map((row) => rowElement(row, kinds.get(row.unit.id) ?? 'paragraph')),
    '</tbody></table>',
    '</section>',
    '',
  ].join('\n')
}

function rowElement({ unit, target, key }: SentRow, kind: BlockKind): string {
  const [source, shown] = [marked(unit.source, sourceMarks(unit)), marked(target, targetMarks(unit))]
  return [
    `<tr class="${kind}" data-unit="${escape(unit.id)}" data-key="${escape(key)}">`,
    `<td class="id">${escape(unit.id)}</td>`,
    `<td lang="id"><div class="text source">${source}</div></td>`,
    `<td lang="en"><div class="text target" role="textbox" aria-multiline="true" aria-label="Translation of ${escape(unit.id)}" spellcheck="true">${shown}</div>`,
    list('find', unit.findings.map(findingItem)),
    list(
      'said',
      (unit.comments ?? []).map((comment) => `<li>${escape(commentLine(comment))}</li>`),
    ),
    `<textarea rows="1" placeholder="Comment" aria-label="Comment on ${escape(unit.id)}"></textarea></td>`,
    `<td><select aria-label="State of ${escape(unit.id)}">${options(unit.state)}</select></td></tr>`,
  ].join('')
}

const list = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<ul class="${name}">${items.join('')}</ul>`

const findingItem = ({ severity, message }: Finding): string => `<li class="${severity}">${escape(message)}</li>`

const STATES: readonly ReviewState[] = ['initial', 'translated', 'reviewed', 'final']

const options = (state: ReviewState): string =>
  STATES.map((each) => `<option${each === state ? ' selected' : ''}>${each}</option>`).join('')

const findingMark = (range: Finding['target'], { severity, message }: Finding): readonly Mark[] =>
  range === undefined ? [] : [{ range, finding: { severity, message } }]

function sourceMarks({ matches, findings }: Unit): readonly Mark[] {
  const terms = matches.map(({ range, term, kind }): Mark => ({ range, term: `${term} (${kind})` }))
  return [...terms, ...findings.flatMap((finding) => findingMark(finding.source, finding))]
}

function targetMarks(unit: Unit): readonly Mark[] {
  if (sentTarget(unit) === '') return []
  const records = unit.human === undefined ? (unit.glossed?.records ?? []) : []
  const terms = records.flatMap(({ target, match, reason }): readonly Mark[] =>
    target ? [{ range: target, term: `${match.term}: ${reason}` }] : [],
  )
  return [...terms, ...unit.findings.flatMap((finding) => findingMark(finding.target, finding))]
}

/** Characters that no HTML parser lets through become U+FFFD, as in XML. */
function marked(text: string, marks: readonly Mark[]): string {
  return pieces(text, marks)
    .map(({ text: piece, term, finding }) => {
      const [name, title] = finding ? [finding.severity, finding.message] : ['term', term]
      return title === undefined
        ? xmlText(piece)
        : `<mark class="${name}" title="${escape(title)}">${xmlText(piece)}</mark>`
    })
    .join('')
}
