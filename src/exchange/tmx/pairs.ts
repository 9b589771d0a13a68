/** A `<tu>` with variants in any languages, as translations from one language into another. */
import type { ReviewState } from '../../types.js'
import { fromTmxDate } from './dates.js'
import { inRange } from './language.js'
import { PROPS, type TmxUnit } from './unit.js'

type Prop = readonly [type: string, value: string]

export interface RawVariant {
  readonly language: string
  readonly text: string
  readonly attributes: ReadonlyMap<string, string>
  readonly props: readonly Prop[]
  readonly notes: readonly string[]
}

export interface RawUnit {
  readonly attributes: ReadonlyMap<string, string>
  readonly props: readonly Prop[]
  readonly notes: readonly string[]
  readonly variants: readonly RawVariant[]
}

/** The first source variant with each target variant; none where a side is missing or blank. */
export function pairsOf(
  unit: RawUnit,
  wanted: { readonly source: string; readonly target: string },
): readonly TmxUnit[] {
  const filled = unit.variants.filter(({ text }) => text.trim() !== '')
  const source = filled.find(({ language }) => inRange(language, wanted.source))
  if (source === undefined) return []
  return filled
    .filter((each) => each !== source && inRange(each.language, wanted.target))
    .map((target) => pair(unit, source, target))
}

function pair(unit: RawUnit, source: RawVariant, target: RawVariant): TmxUnit {
  const attribute = (name: string): string | undefined => {
    const value = target.attributes.get(name) ?? unit.attributes.get(name)
    return value === '' ? undefined : value
  }
  const props = [...unit.props, ...target.props]
  const valueOf = (types: readonly string[]): string | undefined =>
    props.find(([type]) => types.includes(type.toLowerCase()))?.[1]
  const [createdBy, changedBy] = [attribute('creationid'), attribute('changeid')]
  const state = stateOf(valueOf(PROPS.state))
  const notes = [...unit.notes, ...target.notes]
  const properties = props.filter(
    ([type]) => !KNOWN.has(type.toLowerCase()) || (state === undefined && isStateProp(type)),
  )
  return defined({
    source: source.text,
    target: target.text,
    sourceLanguage: source.language,
    targetLanguage: target.language,
    id: attribute('tuid'),
    previous: valueOf(PROPS.previous),
    next: valueOf(PROPS.next),
    state,
    machine: isMachine(valueOf(PROPS.machine), changedBy ?? createdBy, props) ? true : undefined,
    origin: valueOf(PROPS.origin),
    createdBy,
    created: fromTmxDate(attribute('creationdate')),
    changedBy,
    changed: fromTmxDate(attribute('changedate')),
    notes: notes.length > 0 ? notes : undefined,
    properties: properties.length > 0 ? properties : undefined,
  })
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(PROPS).flat())

const isStateProp = (type: string): boolean => PROPS.state.some((each) => each === type.toLowerCase())

/** Our own states, and the confirmation levels that Trados writes. */
const STATES: ReadonlyMap<string, ReviewState> = new Map([
  ['initial', 'initial'],
  ['translated', 'translated'],
  ['reviewed', 'reviewed'],
  ['final', 'final'],
  ['approvedtranslation', 'reviewed'],
  ['approvedsignoff', 'final'],
])

const stateOf = (value: string | undefined): ReviewState | undefined => STATES.get(value?.trim().toLowerCase() ?? '')

/** How files tell that nobody has vouched: our own mark, `MT!` and the like as the author, Trados' origin. */
function isMachine(mark: string | undefined, author: string | undefined, props: readonly Prop[]): boolean {
  if (mark !== undefined) return !/^(?:no|false|0)$/iu.test(mark.trim())
  if (/^mt!?$|^machine/iu.test(author ?? '')) return true
  return props.some(([type, value]) => type.toLowerCase() === 'x-origin' && /^(?:mt|machine)/iu.test(value.trim()))
}

/** The same without the keys that have no value. */
function defined(unit: { readonly [K in keyof TmxUnit]: TmxUnit[K] | undefined }): TmxUnit {
  return Object.fromEntries(Object.entries(unit).filter(([, value]) => value !== undefined)) as unknown as TmxUnit
}
