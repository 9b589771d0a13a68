/** Where an entry's text begins and ends in its file. */
import { isNode } from 'yaml'
import { invalid } from '../parse/document.js'
import { entryNamed, openFile } from './locate-entry.js'

export function insertEntry(path: string, text: string, lines: readonly string[]): string {
  const { source, terms } = openFile(path, text)
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const block = (indent: string): string =>
    lines.map((line, at) => `${indent}${at === 0 ? '- ' : '  '}${line}${eol}`).join('')
  if (terms === undefined) {
    if (source.document.has('terms')) {
      const key = /^terms[ \t]*:[^\r\n]*(?:\r?\n|$)/m.exec(text)
      const end = key === null ? text.length : key.index + key[0].length
      return `${ended(text.slice(0, end), eol)}${block('  ')}${text.slice(end)}`
    }
    return `${ended(text, eol)}terms:${eol}${block('  ')}`
  }
  const range = terms.range ?? [0, text.length, text.length]
  if (terms.flow === true) {
    if (terms.items.length === 0)
      return `${text.slice(0, range[0]).trimEnd()}${eol}${block('  ').slice(0, -eol.length)}${text.slice(range[1])}`
    const close = text.lastIndexOf(']', range[1] - 1)
    return `${text.slice(0, close).trimEnd()}, {${lines.join(', ')}}${text.slice(close)}`
  }
  const last = terms.items.at(-1)
  const start = isNode(last) && last.range ? last.range[0] : range[0]
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', dashBefore(text, start)) + 1))?.[0] ?? '  '
  const end = lineEnd(text, isNode(last) && last.range ? contentEnd(text, last.range[0], last.range[1]) : range[1])
  return `${ended(text.slice(0, end), eol)}${block(indent)}${text.slice(end)}`
}

export function cutEntry(path: string, text: string, term: string): string {
  const { source, terms } = openFile(path, text)
  const { node, index } = entryNamed(source, terms, term)
  const [start, end] = node.range ?? [0, 0]
  if (terms?.flow === true) {
    const comma = /^\s*,\s*/.exec(text.slice(end))
    if (comma !== null) return text.slice(0, start) + text.slice(end + comma[0].length)
    return text.slice(0, start).replace(/\s*,\s*$/, '') + text.slice(end)
  }
  const from = text.lastIndexOf('\n', dashBefore(text, start)) + 1
  const until = lineEnd(text, contentEnd(text, start, end))
  if (terms !== undefined && terms.items.length === 1 && index === 0) {
    const key = /terms[ \t]*:[ \t]*$/m.exec(text.slice(0, from).trimEnd())
    if (key === null) throw invalid({ file: path }, 'Unexpected layout, expected terms: on a line of its own')
    const at = text.slice(0, from).trimEnd().length
    return `${text.slice(0, at)} []${text.slice(at, from)}${text.slice(until)}`
  }
  return text.slice(0, from) + text.slice(until)
}

const dashBefore = (text: string, start: number): number => text.lastIndexOf('-', start - 1)

/** The node's end without the white space and comment lines that the parser counts to it. */
function contentEnd(text: string, start: number, end: number): number {
  const lines = text.slice(start, end).split('\n')
  while (lines.length > 1 && /^\s*(?:#.*)?$/.test(lines.at(-1) ?? '')) lines.pop()
  return start + lines.join('\n').length
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', Math.max(0, at - (text[at - 1] === '\n' ? 1 : 0)))
  return end < 0 ? text.length : end + 1
}

const ended = (text: string, eol: string): string => (text === '' || text.endsWith('\n') ? text : text + eol)
