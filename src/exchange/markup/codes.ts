/** Inline codes and annotations in the text of a sentence, and whether they can stand there again. */
import type { MarkedText } from '../../types.js'
import { NS } from '../xliff-names.js'
import { textOf } from '../xliff-text.js'
import { child, descendants, type XmlElement } from '../xml-tree.js'
import { elementXml } from './serialise.js'

const DATA = ['dataRef', 'dataRefStart', 'dataRefEnd']

/** A `<source>` or `<target>` with anything in it but text and `<cp>`; nothing for one without. */
export function markedText(element: XmlElement | undefined): MarkedText | undefined {
  if (element === undefined) return undefined
  const codes = descendants(element).filter(({ name, uri }) => name !== 'cp' || uri !== NS.core)
  if (codes.length === 0 && element.written.length === 0) return undefined
  return { text: textOf(element), xml: elementXml(element), ...factsOf(codes) }
}

/** An `<ignorable>` that says more than its space. */
export function markedGap(element: XmlElement): MarkedText | undefined {
  const [source, target] = ['source', 'target'].map((name) => child(element, NS.core, name))
  const codes = descendants(element).filter(({ name }) => !['cp', 'source', 'target'].includes(name))
  if (target === undefined && codes.length === 0 && element.written.length === 0) return undefined
  const { ids, refs } = factsOf(codes)
  const id = element.attributes.get('id')
  const own = id === undefined ? [] : [`ignorable ${id}`]
  return { text: textOf(source), xml: elementXml(element), ids: [...own, ...ids], refs }
}

function factsOf(codes: readonly XmlElement[]): Pick<MarkedText, 'ids' | 'refs'> {
  return {
    ids: codes.flatMap(({ name, attributes }) => {
      const id = attributes.get('id')
      return id === undefined ? [] : [`${name} ${id}`]
    }),
    refs: codes.flatMap(refsOf),
  }
}

function refsOf({ name, attributes }: XmlElement): readonly string[] {
  const data = DATA.flatMap((key) => attributes.get(key) ?? []).map((id) => `data ${id}`)
  const note = /#n=(.+)$/u.exec(attributes.get('ref') ?? '')?.[1]
  const [start, id] = [attributes.get('startRef'), attributes.get('id')]
  const isolated = attributes.get('isolated') === 'yes'
  return [
    ...data,
    ...(note === undefined ? [] : [`note ${note}`]),
    ...(start === undefined ? [] : [`start ${start}`]),
    ...((name === 'sc' || name === 'sm') && !isolated ? [`end ${id ?? ''}`] : []),
  ]
}

/** What a unit has that texts can refer to: `data <id>` and `note <id>`. */
export type Targets = ReadonlySet<string>

const idOf = (code: string): string => code.slice(code.indexOf(' ') + 1)

/**
 * Which of the sources, gaps and targets of a unit can have their markup: each id once in the unit, but for a target's code that is its
 * source's; whatever is referred to there; and where one half of a pair has gone, none on that side. `taken` are the ids of segments.
 */
export function standing(
  sources: readonly (MarkedText | undefined)[],
  targets: readonly (MarkedText | undefined)[],
  there: Targets,
  taken: readonly string[],
): { readonly sources: readonly (MarkedText | undefined)[]; readonly targets: readonly (MarkedText | undefined)[] } {
  const used = new Set(taken)
  const accept = (marked: MarkedText | undefined, same: ReadonlySet<string>): MarkedText | undefined => {
    if (marked === undefined || !marked.refs.every((ref) => /^(?:start|end) /u.test(ref) || there.has(ref)))
      return undefined
    const fresh = marked.ids.filter((code) => !same.has(code)).map(idOf)
    if (new Set(fresh).size < fresh.length || fresh.some((id) => used.has(id))) return undefined
    for (const id of fresh) used.add(id)
    return marked
  }
  const none = new Set<string>()
  const kept = inPairs(sources.map((marked) => accept(marked, none)))
  return { sources: kept, targets: inPairs(targets.map((marked, at) => accept(marked, new Set(kept[at]?.ids)))) }
}

/** All of them, unless a start or an end has lost its other half. */
function inPairs(texts: readonly (MarkedText | undefined)[]): readonly (MarkedText | undefined)[] {
  const refs = texts.flatMap((marked) => marked?.refs ?? [])
  const [starts, ends] = ['start', 'end'].map((kind) => refs.filter((ref) => ref.startsWith(`${kind} `)).map(idOf))
  const whole = starts?.toSorted().join('\n') === ends?.toSorted().join('\n')
  if (whole) return texts
  return texts.map((marked) => (marked?.refs.some((ref) => /^(?:start|end) /u.test(ref)) ? undefined : marked))
}
