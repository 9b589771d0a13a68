/** The page of `padanan compare --html`: one row a sentence, one column a translator. It holds no script and loads nothing. */
import { summary, type Comparison } from './compare.js'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string): string => text.replace(/[&<>"']/gu, (character) => escapes[character] ?? character)

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{margin:2rem auto;max-width:90rem;padding:0 1rem}
table{border-collapse:collapse;width:100%;table-layout:fixed}th,td{border:1px solid #8884;padding:.5rem;vertical-align:top;text-align:left;overflow-wrap:anywhere}
th{position:sticky;top:0;background:Canvas}th small{display:block;font-weight:400}td:first-child,th:first-child{width:3rem;text-align:right}
.failed{color:#b00020;font-style:italic}.same{opacity:.6}`

/** Translations that are word for word another column's are dimmed. */
export function comparisonPage({ file, sources, references, columns }: Comparison): string {
  const heads = columns.map(
    (one) => `<th>${escape(one.backend)}<small>${escape(one.error ?? summary(one))}</small></th>`,
  )
  const rows = sources.map((source, index) => {
    const texts = columns.map(({ texts }) => texts[index] ?? '')
    const cells = columns.map(({ failures }, at) => {
      const reason = failures[index]
      if (reason !== undefined) return `<td class="failed">${escape(reason)}</td>`
      const text = texts[at] ?? ''
      const same = text !== '' && texts.indexOf(text) < at
      return `<td lang="en"${same ? ' class="same"' : ''}>${escape(text)}</td>`
    })
    const reference = references ? `<td lang="en">${escape(references[index] ?? '')}</td>` : ''
    return `<tr><td>${index + 1}</td><td lang="id">${escape(source)}</td>${cells.join('')}${reference}</tr>`
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(file)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(file)}</h1>
<table>
<thead><tr><th>#</th><th>Indonesian</th>${heads.join('')}${references ? '<th>Reference</th>' : ''}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`
}
