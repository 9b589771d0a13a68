/** What breaks the rules of XLIFF 2.1: those of its schemas (`xliff-schema.ts`), and those that only its text has. */
import { SaxesParser } from 'saxes'
import { RULES, VALUES } from './xliff-schema.js'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

const PREFIXES: Readonly<Record<string, string>> = {
  'urn:oasis:names:tc:xliff:document:2.0': '',
  'urn:oasis:names:tc:xliff:matches:2.0': 'mtc:',
  'urn:oasis:names:tc:xliff:glossary:2.0': 'gls:',
  'urn:oasis:names:tc:xliff:metadata:2.0': 'mda:',
}

/** What the text of the standard demands and its schemas cannot say, for one element. */
const PROSE: readonly ((element: Element) => string | undefined)[] = [
  // 4.3.1 subState: if it is used, state must be set explicitly.
  ({ attributes }) => ('subState' in attributes && !('state' in attributes) ? 'subState needs state' : undefined),
  // 4.3.1 and 5.1.6 subType: if it is used, type must be set as well.
  ({ attributes }) => ('subType' in attributes && !('type' in attributes) ? 'subType needs type' : undefined),
  // 4.2.2.5: a unit has at least one segment.
  ({ name, children }) =>
    name === 'unit' && !children.some((each) => each.name === 'segment') ? 'unit lacks a segment' : undefined,
  // 4.3.1 state: only an initial segment may be without a target.
  ({ name, attributes, children }) =>
    name === 'segment' &&
    (attributes['state'] ?? 'initial') !== 'initial' &&
    !children.some((each) => each.name === 'target')
      ? `segment in state ${attributes['state']} lacks a target`
      : undefined,
  // 4.2.3.1: cp stands for what XML cannot carry, and for nothing else.
  ({ name, attributes }) =>
    name === 'cp' && !invalidInXml(Number.parseInt(attributes['hex'] ?? '', 16))
      ? 'cp for a character of XML'
      : undefined,
  // 4.3.1 dataRefStart: both ends or neither.
  ({ attributes }) => ('dataRefStart' in attributes !== 'dataRefEnd' in attributes ? 'dataRef of one end' : undefined),
  // 4.7.3.1.1: an annotation of no other kind says whether to translate.
  ({ name, attributes }) =>
    name === 'mrk' && (attributes['type'] ?? 'generic') === 'generic' && !('translate' in attributes)
      ? 'mrk without translate'
      : undefined,
  // 4.7.3.1.3: a comment annotation has a value or refers to a note, not both.
  ({ name, attributes }) =>
    name === 'mrk' && attributes['type'] === 'comment' && 'ref' in attributes === 'value' in attributes
      ? 'comment annotation needs either ref or value'
      : undefined,
]

function invalidInXml(code: number): boolean {
  return code < 0x20
    ? ![9, 10, 13].includes(code)
    : (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff
}

/** Everything that breaks a rule; empty for a valid file. Throws where the file is not well-formed. */
export function violations(xml: string): readonly string[] {
  const found: string[] = []
  const root = parse(xml)
  if (root.name !== 'xliff') found.push(`root is ${root.name}`)
  walk(root, found)
  // 4.2.2.1: trgLang is required where there is a target.
  const translated = [...all(root, 'segment'), ...all(root, 'ignorable')].some(({ children }) =>
    children.some(({ name }) => name === 'target'),
  )
  if (translated && !('trgLang' in root.attributes)) found.push('targets without trgLang')
  unique('file', children(root, 'file'), found)
  for (const file of all(root, 'file')) checkIds(file, found)
  return found
}

function parse(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true })
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    const values = Object.entries(attributes).filter(([name]) => !name.startsWith('xmlns'))
    const name = `${PREFIXES[uri] ?? `{${uri}}`}${local}`
    const element: Element = {
      name,
      attributes: Object.fromEntries(values.map(([key, { value }]) => [key, value])),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return top.children[0] as Element
}

function walk(element: Element, found: string[]): void {
  const { name, attributes, children: below } = element
  const rule = RULES[name]
  if (rule === undefined) {
    // Elements of other namespaces may stand where the content models above let them (4.8): they have no rules here.
    if (!name.startsWith('{')) found.push(`unknown element ${name}`)
    return
  }
  const say = (what: string): void => void found.push(`${rule.section}: ${what}`)
  const content = below.map((each) => `${each.name} `).join('')
  if (!rule.content.test(content)) say(`${name} has: ${content}`)
  if (!rule.text && element.text.trim() !== '') say(`${name} has text: ${element.text.trim()}`)
  for (const key of rule.required ?? []) if (!(key in attributes)) say(`${name} lacks ${key}`)
  for (const [key, value] of Object.entries(attributes)) {
    const known = [...(rule.required ?? []), ...(rule.optional ?? [])].includes(key)
    const foreign = /^[^:]+:/u.test(key) && !key.startsWith('xml:')
    if (!known && !(foreign && rule.open)) say(`${name} must not have ${key}`)
    if ((VALUES[`${name}@${key}`] ?? VALUES[key])?.test(value) === false) say(`${name} has ${key}="${value}"`)
  }
  for (const check of PROSE) {
    const wrong = check(element)
    if (wrong !== undefined) say(wrong)
  }
  for (const each of below) walk(each, found)
}

function children(element: Element, ...names: readonly string[]): readonly Element[] {
  return element.children.filter(({ name }) => names.includes(name))
}

function all(element: Element, ...names: readonly string[]): readonly Element[] {
  return element.children.flatMap((child) => [...(names.includes(child.name) ? [child] : []), ...all(child, ...names)])
}

function unique(kind: string, elements: readonly Element[], found: string[]): ReadonlySet<string> {
  const ids = elements.flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']]))
  if (new Set(ids).size < ids.length) found.push(`4.3.1 id: ${kind} ids repeat: ${ids.join(' ')}`)
  return new Set(ids)
}

const CODES = ['ph', 'pc', 'sc', 'ec', 'mrk', 'sm']

/** 4.3.1 id, 5.1.6 and 5.2.6 ref: what must be unique where, and what refers to what. */
function checkIds(file: Element, found: string[]): void {
  unique('unit', all(file, 'unit'), found)
  unique('group', all(file, 'group'), found)
  for (const unit of all(file, 'unit')) {
    const segments = children(unit, 'segment', 'ignorable')
    const sources = segments.flatMap((segment) => children(segment, 'source'))
    const ids = unique('segment', [...segments, ...sources.flatMap((source) => all(source, ...CODES))], found)
    unique('match', all(unit, 'mtc:match'), found)
    unique(
      'data',
      children(unit, 'originalData').flatMap((each) => each.children),
      found,
    )
    const notes = unique('note', all(unit, 'note'), found)
    checkTargets(segments, ids, found)
    for (const element of [...all(unit, 'mtc:match'), ...all(unit, 'gls:glossEntry', 'gls:translation')]) {
      const ref = element.attributes['ref']
      if (ref !== undefined && !ids.has(ref.replace(/^#/, ''))) found.push(`${element.name} refers to ${ref}`)
    }
    for (const { attributes } of segments.flatMap((segment) => all(segment, 'mrk'))) {
      const note = attributes['type'] === 'comment' ? attributes['ref']?.replace(/^#n=/, '') : undefined
      if (note !== undefined && !notes.has(note)) found.push(`comment annotation refers to ${note}`)
    }
  }
}

/** 4.3.1 id: a code of a target has the id of the same code of its source, or one that nothing else in the unit has. */
function checkTargets(segments: readonly Element[], ids: ReadonlySet<string>, found: string[]): void {
  for (const segment of segments) {
    const own = new Set(
      children(segment, 'source')
        .flatMap((each) => all(each, ...CODES))
        .map(({ name, attributes }) => `${name} ${attributes['id']}`),
    )
    const targets = children(segment, 'target').flatMap((each) => all(each, ...CODES))
    unique('target code', targets, found)
    for (const { name, attributes } of targets) {
      const id = attributes['id']
      if (id !== undefined && ids.has(id) && !own.has(`${name} ${id}`))
        found.push(`4.3.1 id: target code repeats ${id}`)
    }
  }
}
