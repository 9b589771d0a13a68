/** TMX 1.4b: a unit for each source form of a term. */
import type { NewEntry } from '../../glossary/edit/index.js'
import { readTmx as streamTmx } from '../tmx/index.js'
import { xmlText } from '../xml-write.js'

export function writeTmx(entries: readonly NewEntry[]): string {
  const units = entries.flatMap(({ term, kind, source = [] }) =>
    (source.length === 0 ? [term] : source).map(
      (form) =>
        `<tu><prop type="x-kind">${xmlText(kind)}</prop><tuv xml:lang="id"><seg>${xmlText(form)}</seg></tuv><tuv xml:lang="en"><seg>${xmlText(term)}</seg></tuv></tu>`,
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="padanan" creationtoolversion="1" segtype="phrase" o-tmf="padanan" adminlang="en" srclang="id" datatype="plaintext"/>
<body>
${units.join('\n')}
</body>
</tmx>
`
}

/** Units with the same English become one entry. Rejects with `exchange-invalid`. */
export async function readTmx(text: string, file: string): Promise<readonly NewEntry[]> {
  const entries = new Map<string, NewEntry>()
  for await (const unit of streamTmx([text], file)) {
    const [source, term] = [unit.source.trim(), unit.target.trim()]
    const kind = unit.properties?.find(([type]) => type === 'x-kind')?.[1].trim() ?? ''
    const before = entries.get(term)
    entries.set(term, {
      term,
      kind: kind === '' ? (before?.kind ?? 'term') : kind,
      source: [...(before?.source ?? []), source],
    })
  }
  return [...entries.values()]
}
