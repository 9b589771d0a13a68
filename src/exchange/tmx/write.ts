/** TMX 1.4b, written in pieces: https://www.gala-global.org/tmx-14b */
import { attributes, xmlText } from '../xml-write.js'
import { toTmxDate } from './dates.js'
import { PROPS, type TmxUnit } from './unit.js'

export interface TmxWriteOptions {
  /** Version of padanan that writes. Default `1`. */
  readonly version?: string
}

const DEFAULT_SOURCE = 'id'
const DEFAULT_TARGET = 'en'

/**
 * The file as pieces of text. The same units give the same text: nothing in it depends on time or place. Characters that XML
 * cannot carry become U+FFFD.
 */
export async function* writeTmx(
  units: AsyncIterable<TmxUnit> | Iterable<TmxUnit>,
  { version = '1' }: TmxWriteOptions = {},
): AsyncGenerator<string, void, undefined> {
  const header = {
    creationtool: 'padanan',
    creationtoolversion: version,
    segtype: 'sentence',
    'o-tmf': 'padanan',
    adminlang: 'en',
    srclang: DEFAULT_SOURCE,
    datatype: 'plaintext',
  }
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n<header${attributes(header)}/>\n<body>\n`
  for await (const unit of units) yield `${unitElement(unit)}\n`
  yield '</body>\n</tmx>\n'
}

function unitElement(unit: TmxUnit): string {
  const { sourceLanguage = DEFAULT_SOURCE, targetLanguage = DEFAULT_TARGET } = unit
  const head = {
    tuid: unit.id,
    creationdate: toTmxDate(unit.created),
    creationid: unit.createdBy,
    changedate: toTmxDate(unit.changed),
    changeid: unit.changedBy,
    srclang: sourceLanguage === DEFAULT_SOURCE ? undefined : sourceLanguage,
  }
  return [
    `<tu${attributes(head)}>`,
    ...(unit.notes ?? []).map((note) => `<note>${xmlText(note)}</note>`),
    ...propsOf(unit).map(([type, value]) => `<prop${attributes({ type })}>${xmlText(value)}</prop>`),
    variant(sourceLanguage, unit.source),
    variant(targetLanguage, unit.target),
    '</tu>',
  ].join('')
}

function propsOf({ state, machine, origin, previous, next, properties = [] }: TmxUnit): TmxUnit['properties'] & {} {
  const own: readonly (readonly [string, string | undefined])[] = [
    [PROPS.state[0], state],
    [PROPS.origin[0], origin],
    [PROPS.machine[0], machine ? 'yes' : undefined],
    [PROPS.previous[0], previous],
    [PROPS.next[0], next],
  ]
  return [...own.filter((pair): pair is readonly [string, string] => pair[1] !== undefined), ...properties]
}

const variant = (language: string, text: string): string =>
  `<tuv${attributes({ 'xml:lang': language })}><seg>${xmlText(text)}</seg></tuv>`
