/** XLIFF 1.2 that came back from a CAT tool, read in pieces. */
import type { Comment } from '../../types.js'
import type { Pieces } from '../format.js'
import { present, type ReceivedRow } from '../rows/row.js'
import { streamXml, type XmlHandlers, type XmlSink, type XmlStart } from '../xml-stream.js'
import { readState12 } from './states.js'

/** Elements whose content is a format's code, not the sentence's text; `<g>` and `<mrk>` only mark text. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'sub'])

/**
 * Every `<trans-unit>` with its target, state and notes. The text of a target that a tool segmented is that of its marks together;
 * alternatives (`<alt-trans>`) are left out, and so are the findings that were sent along. Throws `exchange-invalid` with the place.
 */
export function readXliff12(input: Pieces, file: string): AsyncGenerator<ReceivedRow, void, undefined> {
  return streamXml<ReceivedRow>(input, file, (sink) => handlers(sink, file))
}

interface Open {
  readonly attributes: ReadonlyMap<string, string>
  readonly place: ReceivedRow['place']
  source?: string
  target?: string
  state?: string | undefined
  readonly comments: Comment[]
}

function handlers(sink: XmlSink<ReceivedRow>, file: string): XmlHandlers {
  let depth = 0
  let path: string | undefined
  let unit: Open | undefined
  let alternatives = 0
  let codes = 0
  let collecting: { readonly name: string; readonly from: string | undefined; text: string } | undefined

  const open = ({ name: written, attributes }: XmlStart): void => {
    const name = localName(written)
    if (depth++ === 0) checkRoot(name, attributes, sink)
    if (name === 'file') path = attributes.get('original')
    else if (name === 'trans-unit') unit = { attributes, place: { file, ...sink.place() }, comments: [] }
    else if (name === 'alt-trans') alternatives++
    else if (collecting) codes += Number(CODES.has(name))
    else if (unit && alternatives === 0 && ['source', 'target', 'note'].includes(name)) {
      collecting = { name, from: attributes.get('from'), text: '' }
      if (name === 'target') unit.state = attributes.get('state')
    }
  }

  const finish = (into: Open, { name, from, text }: { name: string; from: string | undefined; text: string }): void => {
    if (name === 'source') into.source = text
    else if (name === 'target') into.target = text
    else if (!from?.startsWith('padanan:'))
      into.comments.push({ text, ...(from !== undefined && from !== 'reviewer' && { author: from }) })
  }

  return {
    open,
    text(value) {
      if (collecting && codes === 0) collecting.text += value
    },
    close(written) {
      depth--
      const name = localName(written)
      if (collecting && name === collecting.name && codes === 0) {
        if (unit) finish(unit, collecting)
        collecting = undefined
      } else if (collecting) codes -= Number(CODES.has(name))
      else if (name === 'alt-trans') alternatives--
      else if (name === 'trans-unit' && unit) {
        sink.emit(rowOf(unit, path))
        unit = undefined
      }
    },
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function checkRoot(name: string, attributes: ReadonlyMap<string, string>, sink: XmlSink<ReceivedRow>): void {
  if (name !== 'xliff') sink.fail(`Unexpected <${name}>, expected XLIFF`)
  const version = attributes.get('version') ?? ''
  if (!/^1\.[012]$/u.test(version)) sink.fail(`Unexpected XLIFF version "${version}", expected 1.0 to 1.2`)
}

function rowOf({ attributes, place, source, target, state, comments }: Open, path: string | undefined): ReceivedRow {
  return present<ReceivedRow>({
    path,
    unit: attributes.get('id'),
    key: attributes.get('extradata'),
    source,
    target,
    state: target === undefined ? undefined : readState12(state, attributes.get('approved')),
    comments: comments.length > 0 ? comments : undefined,
    reviewer: undefined,
    changed: undefined,
    place,
  })
}
