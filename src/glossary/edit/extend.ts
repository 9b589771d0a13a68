/** More values for an entry's list: `source`, `unwanted` … */
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import { entryNamed, openFile } from './locate-entry.js'
import { flowList, scalar } from './scalar.js'

/** The text with the values that the entry's list does not have yet; a list that is not there begins with `defaults`. */
export function extendList(
  path: string,
  text: string,
  term: string,
  key: string,
  values: readonly string[],
  defaults: readonly string[] = [],
): string {
  const { source, terms } = openFile(path, text)
  const { node } = entryNamed(source, terms, term)
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
  const known = pair === undefined ? defaults : formsOf(pair.value)
  const fresh = [...new Set(values)].filter((value) => !known.includes(value))
  if (fresh.length === 0) return text
  if (pair === undefined) return withKey(text, node, `${key}: ${flowList([...defaults, ...fresh])}`)
  return isSeq(pair.value) ? withItems(text, pair.value, fresh) : withList(text, pair, fresh)
}

function formsOf(value: unknown): readonly string[] {
  if (isSeq(value)) return value.items.flatMap(formsOf)
  if (isMap(value)) return formsOf(value.get('form', true))
  return isScalar(value) && typeof value.value === 'string' ? [value.value] : []
}

/** `source: x` → `source: [x, new]`. */
function withList(text: string, { value }: Pair, fresh: readonly string[]): string {
  const [start, end] = rangeOf(value as Node)
  return `${text.slice(0, start)}[${text.slice(start, end)}, ${fresh.map((each) => scalar(each)).join(', ')}]${text.slice(end)}`
}

function withItems(text: string, list: YAMLSeq, fresh: readonly string[]): string {
  const [start, end] = rangeOf(list)
  if (list.flow === true) {
    const close = text.lastIndexOf(']', end - 1)
    const before = text.slice(0, close).trimEnd()
    const comma = list.items.length === 0 || before.endsWith(',') ? '' : ','
    const space = list.items.length === 0 ? '' : ' '
    return `${before}${comma}${space}${fresh.map((each) => scalar(each)).join(', ')}${text.slice(close)}`
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const first = text.lastIndexOf('\n', start) + 1
  const indent = /^[ \t]*/u.exec(text.slice(first))?.[0] ?? ''
  const last = list.items.at(-1) as Node
  const at = lineEnd(text, rangeOf(last)[1])
  const head = at > 0 && text[at - 1] !== '\n' ? text.slice(0, at) + eol : text.slice(0, at)
  return head + fresh.map((each) => `${indent}- ${scalar(each)}${eol}`).join('') + text.slice(at)
}

/** Behind the entry's first key, which is on a line of its own, or inside the braces. */
function withKey(text: string, node: YAMLMap, line: string): string {
  const first = node.items[0]
  const value = first?.value as Node
  if (node.flow === true) {
    const at = rangeOf(value)[1]
    return `${text.slice(0, at)}, ${line}${text.slice(at)}`
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const key = rangeOf(first?.key as Node)[0]
  const indent = ' '.repeat(key - (text.lastIndexOf('\n', key) + 1))
  const at = lineEnd(text, rangeOf(value)[1])
  const head = at > 0 && text[at - 1] !== '\n' ? text.slice(0, at) + eol : text.slice(0, at)
  return `${head}${indent}${line}${eol}${text.slice(at)}`
}

/** Begin and end of the value itself. */
function rangeOf(node: Node): readonly [start: number, end: number] {
  const [start = 0, end = 0] = node.range ?? []
  return [start, end]
}

function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}
