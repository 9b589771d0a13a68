/** TMX 1.1 to 1.4b, read in pieces: https://www.gala-global.org/tmx-14b */
import { streamXml, type XmlHandlers, type XmlInput, type XmlSink, type XmlStart } from '../xml-stream.js'
import { inRange, languageTag } from './language.js'
import { pairsOf, type RawUnit, type RawVariant } from './pairs.js'
import type { TmxUnit } from './unit.js'

export interface TmxReadOptions {
  /** Language ranges: `en` takes `en-US` and `en-GB` as well. Default `id` and `en`. */
  readonly source?: string
  readonly target?: string
  /** Called for each `<tu>` that has not both languages, or has an empty side, with its line. */
  readonly onSkip?: (line: number) => void
}

/** Elements whose content is a format's code, not the sentence's text; `<hi>` is the one that only marks text. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'sub'])

/**
 * Every translation from `source` to `target`, one for each target variant of a `<tu>`, whichever of the two the header calls the
 * source (also `*all*`). Inline codes are left out, their text stays. `file` is named in errors. Throws `exchange-invalid` with
 * the place; nothing outside of the file is ever read.
 */
export function readTmx(
  input: XmlInput,
  file: string,
  { source = 'id', target = 'en', onSkip }: TmxReadOptions = {},
): AsyncGenerator<TmxUnit, void, undefined> {
  const wanted = { source: languageTag(source), target: languageTag(target) }
  return streamXml<TmxUnit>(input, file, (sink) => handlers(sink, wanted, onSkip))
}

interface Mutable {
  line: number
  attributes: ReadonlyMap<string, string>
  props: (readonly [string, string])[]
  notes: string[]
  variants: RawVariant[]
}

const started = (line: number, attributes: ReadonlyMap<string, string>): Mutable => ({
  line,
  attributes,
  props: [],
  notes: [],
  variants: [],
})

function handlers(
  sink: XmlSink<TmxUnit>,
  wanted: { readonly source: string; readonly target: string },
  onSkip: TmxReadOptions['onSkip'],
): XmlHandlers {
  let rootSeen = false
  let unit: Mutable | undefined
  let variant: Mutable | undefined
  let collecting: { name: string; type: string; text: string } | undefined
  let codes = 0
  let segment: string | undefined

  const open = ({ name, attributes }: XmlStart): void => {
    if (!rootSeen && name !== 'tmx') sink.fail(`Unexpected <${name}>, expected TMX`)
    rootSeen = true
    if (collecting) codes += Number(CODES.has(name))
    else if (name === 'tu') unit = started(sink.place().line, attributes)
    else if (name === 'tuv') {
      if (unit === undefined) sink.fail('Unexpected <tuv>, expected it inside a <tu>')
      variant = started(sink.place().line, attributes)
      segment = undefined
    } else if (unit && (name === 'seg' || name === 'prop' || name === 'note'))
      collecting = { name, type: attributes.get('type') ?? '', text: '' }
  }

  const finish = ({ name, type, text }: { name: string; type: string; text: string }): void => {
    const owner = variant ?? unit
    if (name === 'seg') segment = text
    else if (name === 'prop') owner?.props.push([type, text])
    else owner?.notes.push(text)
  }

  const endVariant = ({ attributes, props, notes }: Mutable): void => {
    const language = languageTag(attributes.get('xml:lang') ?? attributes.get('lang') ?? '')
    if (segment === undefined) sink.fail('Unexpected <tuv> without a <seg>, expected one')
    const kept = inRange(language, wanted.source) || inRange(language, wanted.target)
    if (kept) unit?.variants.push({ language, text: segment ?? '', attributes, props, notes })
    variant = undefined
  }

  const endUnit = (raw: RawUnit & { readonly line: number }): void => {
    const pairs = pairsOf(raw, wanted)
    if (pairs.length === 0) onSkip?.(raw.line)
    pairs.forEach(sink.emit)
    unit = undefined
  }

  return {
    open,
    text(value) {
      if (collecting && codes === 0) collecting.text += value
    },
    close(name) {
      if (collecting && name === collecting.name && codes === 0) {
        finish(collecting)
        collecting = undefined
      } else if (collecting) codes -= Number(CODES.has(name))
      else if (name === 'tuv' && variant) endVariant(variant)
      else if (name === 'tu' && unit) endUnit(unit)
    },
  }
}
