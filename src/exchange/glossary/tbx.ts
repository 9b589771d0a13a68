/** TBX v3 (ISO 30042:2019), dialect TBX-Basic, style DCT. */
import { PadananError } from '../../errors.js'
import { parseXml, type XmlElement } from '../xml-tree.js'
import { attributes, xmlText } from '../xml-write.js'
import type { NewEntry } from '../../glossary/edit/index.js'

const CORE = 'urn:iso:std:iso:30042:ed-2'
const MIN = 'http://www.tbxinfo.net/ns/min'
const BASIC = 'http://www.tbxinfo.net/ns/basic'

const STATUS = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  unwanted: 'deprecatedTerm-admn-sts',
} as const

export function writeTbx(entries: readonly NewEntry[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="${CORE}" xmlns:min="${MIN}" xmlns:basic="${BASIC}">
<tbxHeader><fileDesc><sourceDesc><p>padanan glossary</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
${entries.map(concept).join('\n')}
</body></text>
</tbx>
`
}

function concept(entry: NewEntry, index: number): string {
  const { term, kind, source = [], short = [], unwanted = [], admitted = [], note } = entry
  const english = [
    section(term, STATUS.preferred, 'fullForm'),
    ...short.map((form) => section(form, STATUS.preferred, 'shortForm')),
    ...admitted.map((form) => section(form, STATUS.admitted)),
    ...unwanted.map((form) => section(form, STATUS.unwanted)),
  ]
  return `<conceptEntry${attributes({ id: `c${index + 1}` })}><min:subjectField>${xmlText(kind)}</min:subjectField>${note === undefined ? '' : `<note>${xmlText(note)}</note>`}<langSec xml:lang="en">${english.join('')}</langSec>${source.length === 0 ? '' : `<langSec xml:lang="id">${source.map((form) => section(form)).join('')}</langSec>`}</conceptEntry>`
}

const section = (form: string, status?: string, type?: string): string =>
  `<termSec><term>${xmlText(form)}</term>${status === undefined ? '' : `<min:administrativeStatus>${status}</min:administrativeStatus>`}${type === undefined ? '' : `<basic:termType>${type}</basic:termType>`}</termSec>`

/** Reads DCT, and DCA by its `type` attributes. Concepts without English are left out. Throws `exchange-invalid`. */
export function readTbx(text: string, file: string): readonly NewEntry[] {
  const root = parseXml(text, file)
  if (root.name !== 'tbx' && root.name !== 'martif') {
    throw new PadananError('exchange-invalid', `Unexpected <${root.name}>, expected TBX`, {
      place: { file, line: root.line, column: root.column },
    })
  }
  return all(root, ['conceptEntry', 'termEntry']).flatMap((entry): readonly NewEntry[] => {
    const sections = all(entry, ['langSec', 'langSet'])
    const termsOf = (language: string): readonly XmlElement[] =>
      sections
        .filter((each) => (each.attributes.get('xml:lang') ?? '').toLowerCase().split('-')[0] === language)
        .flatMap((each) => all(each, ['termSec', 'tig', 'ntig']))
    const english = termsOf('en').map((each) => ({
      form: textOf(all(each, ['term'])[0]),
      status: category(each, 'administrativeStatus'),
      type: category(each, 'termType'),
    }))
    const full =
      english.find(({ status, type }) => (status === '' || status.startsWith('preferred')) && type !== 'shortForm') ??
      english[0]
    if (full === undefined || full.form === '') return []
    const rest = english.filter((each) => each !== full)
    const kind = category(entry, 'subjectField')
    const note = textOf(
      entry.children.find((each): each is XmlElement => typeof each !== 'string' && each.name === 'note'),
    )
    return [
      {
        term: full.form,
        kind: KINDS.has(kind) ? kind : 'term',
        source: termsOf('id').map((each) => textOf(all(each, ['term'])[0])),
        short: rest.filter(({ type }) => type === 'shortForm').map(({ form }) => form),
        unwanted: rest
          .filter(({ status }) => status.startsWith('deprecated') || status.startsWith('superseded'))
          .map(({ form }) => form),
        admitted: rest
          .filter(
            ({ status, type }) =>
              type !== 'shortForm' && !status.startsWith('deprecated') && !status.startsWith('superseded'),
          )
          .map(({ form }) => form),
        ...(note !== '' && { note }),
      },
    ]
  })
}

const KINDS = new Set(['person', 'place', 'organisation', 'title', 'event', 'term', 'keep'])

/** A data category as an element of its name (DCT) or by `type` (DCA). */
const category = (element: XmlElement, name: string): string =>
  textOf(
    all(element, [name])[0] ??
      all(element, ['termNote', 'descrip', 'admin']).find((each) => each.attributes.get('type') === name),
  )

function all(element: XmlElement, names: readonly string[]): readonly XmlElement[] {
  return element.children.flatMap((each): readonly XmlElement[] =>
    typeof each === 'string' ? [] : names.includes(each.name) ? [each] : all(each, names),
  )
}

const textOf = (element: XmlElement | undefined): string =>
  element === undefined
    ? ''
    : element.children
        .map((each) => (typeof each === 'string' ? each : textOf(each)))
        .join('')
        .trim()
