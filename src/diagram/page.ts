/** Pictures of sentences as a page of their own, with a table of words and the stages below each. It needs no script. */
import type { Explanation, TargetPart } from '../engine/index.js'
import { writable } from '../exchange/xml-write.js'
import { cspHash, escapeHtml } from '../exchange/html-escape.js'
import { nameOf, PHRASES } from './names.js'
import { pictureStyle } from './style.js'
import { svgOf } from './svg.js'

const pageStyle = `${pictureStyle}
:root{color-scheme:light dark;--page:#fbfaf7;--text:#1d1f21;--quiet:#63666a;--rule:#ddd8cc}
@media(prefers-color-scheme:dark){:root{--page:#17191b;--text:#e5e3dd;--quiet:#a3a6a8;--rule:#3a3e42}}
body{margin:0 auto;padding:1.5rem clamp(1rem,3vw,3rem) 4rem;max-width:80rem;background:var(--page);color:var(--text);
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
h1{font-size:1.25rem}h2{font-size:1.05rem;margin:2.5rem 0 .25rem}
.english-line{margin:.25rem 0;font-size:1.05rem}.quiet{color:var(--quiet);font-size:.875rem}
.scroll{overflow-x:auto;border:1px solid var(--rule);border-radius:.4rem;margin:1rem 0}
.scroll:focus-visible{outline:2px solid currentColor}
.picture{display:block}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--rule);overflow-wrap:anywhere}
th{font-weight:600;color:var(--quiet)}
code{font-size:.85em}dt{font-weight:600;margin-top:.5rem}dd{margin:0;overflow-wrap:anywhere}
summary{cursor:pointer;margin:1rem 0 .25rem}
`

/** The page. Its content security policy allows its own style by hash, and nothing else. */
export function explanationPage(explanations: readonly Explanation[]): string {
  const policy = `default-src 'none'; style-src '${cspHash(pageStyle)}'; base-uri 'none'; form-action 'none'`
  const legend = Object.values(PHRASES).map(([label, name]) => `<b>${label}</b> ${name}`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Padanan: how a sentence came to be</title>
<style>${pageStyle}</style>
</head>
<body>
<h1>How the English came to be</h1>
<p class="quiet">Read downwards: brackets hold the phrases of the Indonesian sentence, arcs lead from each English word to the words it
stands for. Dashed arcs are learned phrases; a ring marks words that a rule inserted; slanted Indonesian words have no English of their own.
Point at a word for its entry or rule. ${legend.join(' · ')}.</p>
${explanations.map(section).join('\n')}
</body>
</html>
`
}

const safe = (text: string): string => escapeHtml(writable(text))

function section(explanation: Explanation, index: number): string {
  const { source, text, confidence, parts, stages } = explanation
  const label = `Sentence ${index + 1}`
  return `<section aria-labelledby="s${index + 1}">
<h2 id="s${index + 1}" lang="id">${safe(source)}</h2>
<p class="english-line">${safe(text)}</p>
<p class="quiet">Confidence ${confidence.toFixed(2)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${label}: picture">${svgOf(explanation, `${label}: arcs between Indonesian and English words; the table below says the same`)}</div>
<table>
<thead><tr><th scope="col">English</th><th scope="col">Indonesian</th><th scope="col">made by</th><th scope="col">listed translations</th></tr></thead>
<tbody>
${[...parts.map((part) => row(part, explanation)), ...dropped(explanation)].join('\n')}
</tbody>
</table>
<details><summary>The sentence after each stage</summary>
<dl>${stages.map(({ stage, text: line }) => `<dt>${safe(stage)}</dt><dd>${safe(line)}</dd>`).join('')}</dl>
</details>
</section>`
}

function row({ text, words, by }: TargetPart, { source, words: all }: Explanation): string {
  const here = words.flatMap((index) => all[index] ?? [])
  const from = here.map(({ range }) => source.slice(...range)).join(' ')
  const listed = here
    .filter(({ cat, alternatives }) => cat !== 'punct' && alternatives.length > 0)
    .map((word) => listedOf(word.lemma, word.alternatives))
  const origin = words.length === 0 ? '<i>inserted by rule</i>' : `<span lang="id">${safe(from)}</span>`
  return `<tr><td>${safe(text)}</td><td>${origin}</td><td>${safe(nameOf(by))} <code>${safe(by)}</code></td><td>${listed.join('; ')}</td></tr>`
}

const listedOf = (lemma: string, glosses: readonly string[]): string =>
  glosses.length === 0 ? '' : `<span lang="id">${safe(lemma)}</span>: ${safe(glosses.join(', ').replaceAll('*', ''))}`

/** Words that nothing of the English stands for. */
function dropped({ source, words, parts }: Explanation): readonly string[] {
  const used = new Set(parts.flatMap((part) => part.words))
  return words.flatMap(({ range, lemma, alternatives, by }, index) =>
    used.has(index)
      ? []
      : [
          `<tr><td><i>nothing</i></td><td lang="id">${safe(source.slice(...range))}</td><td>${safe(nameOf(by))} <code>${safe(by)}</code></td><td>${listedOf(lemma, alternatives)}</td></tr>`,
        ],
  )
}
