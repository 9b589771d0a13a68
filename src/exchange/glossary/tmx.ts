/** TMX 1.4b: a unit for each source form of a term. */
import { PadananError } from '../../errors.js'
import { parseXml, type XmlElement } from '../xml-tree.js'
import { xmlText } from '../xml-write.js'
import type { NewEntry } from '../../glossary/edit/index.js'

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

/** Units with the same English become one entry. Throws `exchange-invalid`. */
export function readTmx(text: string, file: string): readonly NewEntry[] {
  const root = parseXml(text, file)
  if (root.name !== 'tmx')
    throw new PadananError('exchange-invalid', `Unexpected <${root.name}>, expected TMX`, {
      place: { file, line: root.line, column: root.column },
    })
  const entries = new Map<string, NewEntry>()
  for (const unit of all(root, 'tu')) {
    const variant = (language: string): string =>
      textOf(
        all(unit, 'tuv')
          .filter((each) =>
            (each.attributes.get('xml:lang') ?? each.attributes.get('lang') ?? '').toLowerCase().startsWith(language),
          )
          .flatMap((each) => all(each, 'seg'))[0],
      )
    const [source, term] = [variant('id'), variant('en')]
    if (source === '' || term === '') continue
    const kind = textOf(all(unit, 'prop').find((each) => each.attributes.get('type') === 'x-kind'))
    const before = entries.get(term)
    entries.set(term, { term, kind: kind === '' ? 'term' : kind, source: [...(before?.source ?? []), source] })
  }
  return [...entries.values()]
}

function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((each): readonly XmlElement[] =>
    typeof each === 'string' ? [] : each.name === name ? [each] : all(each, name),
  )
}

const textOf = (element: XmlElement | undefined): string =>
  element === undefined
    ? ''
    : element.children
        .map((each) => (typeof each === 'string' ? each : textOf(each)))
        .join('')
        .trim()
