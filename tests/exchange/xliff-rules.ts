/**
 * The rules of XLIFF 2.1's schemas and of its text, as far as they concern the elements that padanan writes: which children in
 * which order, which attributes with which values, which ids are unique, which references resolve.
 */
import { SaxesParser } from 'saxes'

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

interface Rule {
  /** The children as a regular expression over their names, each followed by a space. */
  readonly content: RegExp
  readonly required?: readonly string[]
  readonly optional?: readonly string[]
  /** Whether text that is not white space may stand in it. */
  readonly text?: true
}

const CODES = /^(cp )*$/
const RULES: Readonly<Record<string, Rule>> = {
  xliff: { content: /^(file )+$/, required: ['version', 'srcLang'], optional: ['trgLang'] },
  file: {
    content: /^(mda:metadata )?(notes )?((unit|group) )+$/,
    required: ['id'],
    optional: ['original', 'canResegment', 'translate', 'xml:space', 'srcDir', 'trgDir'],
  },
  group: {
    content: /^(mda:metadata )?(notes )?((unit|group) )*$/,
    required: ['id'],
    optional: ['name', 'type', 'translate', 'canResegment', 'xml:space'],
  },
  unit: {
    content: /^(mtc:matches )?(gls:glossary )?(mda:metadata )?(notes )?((segment|ignorable) )+$/,
    required: ['id'],
    optional: ['name', 'type', 'translate', 'canResegment', 'xml:space'],
  },
  segment: { content: /^source (target )?$/, optional: ['id', 'state', 'subState', 'canResegment'] },
  ignorable: { content: /^source (target )?$/, optional: ['id'] },
  notes: { content: /^(note )+$/ },
  note: { content: /^$/, optional: ['id', 'appliesTo', 'category', 'priority'], text: true },
  source: { content: CODES, optional: ['xml:lang', 'xml:space'], text: true },
  target: { content: CODES, optional: ['xml:lang', 'xml:space', 'order'], text: true },
  cp: { content: /^$/, required: ['hex'] },
  'mtc:matches': { content: /^(mtc:match )+$/ },
  'mtc:match': {
    content: /^(mda:metadata )?source target $/,
    required: ['ref'],
    optional: ['id', 'matchQuality', 'matchSuitability', 'similarity', 'origin', 'reference', 'type', 'subType'],
  },
  'gls:glossary': { content: /^(gls:glossEntry )+$/ },
  'gls:glossEntry': {
    content: /^gls:term ((gls:translation )+(gls:definition )?|gls:definition )$/,
    optional: ['id', 'ref'],
  },
  'gls:term': { content: /^$/, optional: ['source'], text: true },
  'gls:translation': { content: /^$/, optional: ['id', 'ref', 'source'], text: true },
  'mda:metadata': { content: /^(mda:metaGroup )+$/, optional: ['id'] },
  'mda:metaGroup': { content: /^((mda:metaGroup|mda:meta) )+$/, optional: ['id', 'category', 'appliesTo'] },
  'mda:meta': { content: /^$/, required: ['type'], text: true },
}

const USER_TYPE = /^(?!xlf:)[^:\s]+:\S+$/
const VALUES: Readonly<Record<string, RegExp>> = {
  'xliff@version': /^2\.1$/,
  'xliff@srcLang': /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/,
  'xliff@trgLang': /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/,
  'file@canResegment': /^(yes|no)$/,
  'file@xml:space': /^(default|preserve)$/,
  'unit@type': USER_TYPE,
  'unit@translate': /^(yes|no)$/,
  'group@type': USER_TYPE,
  'segment@state': /^(initial|translated|reviewed|final)$/,
  'segment@subState': USER_TYPE,
  'note@priority': /^([1-9]|10)$/,
  'note@appliesTo': /^(source|target)$/,
  'cp@hex': /^[0-9A-F]{4,6}$/,
  'mtc:match@type': /^(am|ebm|ice|idm|mt|tb|tm|other)$/,
  'mtc:match@subType': USER_TYPE,
  'mtc:match@matchSuitability': /^(100(\.0+)?|\d{1,2}(\.\d+)?)$/,
}
const NMTOKEN = /^[\p{L}\p{N}._:-]+$/u

/** Everything that breaks a rule; empty for a valid file. Throws where the file is not well-formed. */
export function violations(xml: string): readonly string[] {
  const found: string[] = []
  const root = parse(xml)
  if (root.name !== 'xliff') found.push(`root is ${root.name}`)
  walk(root, found)
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
  const { name, attributes, children } = element
  const rule = RULES[name]
  if (rule === undefined) {
    found.push(`unknown element ${name}`)
    return
  }
  const content = children.map((child) => `${child.name} `).join('')
  if (!rule.content.test(content)) found.push(`${name} has: ${content}`)
  if (!rule.text && element.text.trim() !== '') found.push(`${name} has text: ${element.text.trim()}`)
  for (const key of rule.required ?? []) if (!(key in attributes)) found.push(`${name} lacks ${key}`)
  for (const [key, value] of Object.entries(attributes)) {
    if (![...(rule.required ?? []), ...(rule.optional ?? [])].includes(key)) found.push(`${name} must not have ${key}`)
    if (VALUES[`${name}@${key}`]?.test(value) === false) found.push(`${name} has ${key}="${value}"`)
    if (key === 'id' && !NMTOKEN.test(value)) found.push(`${name} has id "${value}"`)
  }
  if ('subState' in attributes && !('state' in attributes)) found.push('subState needs state')
  if ('subType' in attributes && !('type' in attributes)) found.push('subType needs type')
  if (name === 'segment' && attributes['state'] !== 'initial' && !children.some((child) => child.name === 'target')) {
    found.push(`segment in state ${attributes['state']} lacks a target`)
  }
  for (const child of children) walk(child, found)
}

function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
}

function checkIds(file: Element, found: string[]): void {
  const unique = (kind: string, elements: readonly Element[]): ReadonlySet<string> => {
    const ids = elements.flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']]))
    if (new Set(ids).size < ids.length) found.push(`${kind} ids repeat: ${ids.join(' ')}`)
    return new Set(ids)
  }
  unique('unit', all(file, 'unit'))
  unique('group', all(file, 'group'))
  for (const unit of all(file, 'unit')) {
    const segments = unique('segment', [...all(unit, 'segment'), ...all(unit, 'ignorable')])
    for (const element of [...all(unit, 'mtc:match'), ...all(unit, 'gls:glossEntry')]) {
      const ref = element.attributes['ref']
      if (ref !== undefined && !segments.has(ref.replace(/^#/, ''))) found.push(`${element.name} refers to ${ref}`)
    }
  }
}
