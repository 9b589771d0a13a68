/** Whether the source article still is what was translated, and what has become of it. */
import { readFile } from 'node:fs/promises'
import { diffArrays } from 'diff'
import { decode } from '../files/decode.js'
import { parseArticle } from '../formats/index.js'
import type { Bitext } from '../types.js'
import type { SourceNote } from './api.js'
import { stampOf, type Stamp } from '../files/stamp.js'
import { fits } from './fold.js'

export interface SourceWatch {
  /** What was seen last; `undefined` where the source is what was translated. */
  note(): SourceNote | undefined
  /** Looks again. Gives whether the note has become another one. */
  look(bitext: Bitext): Promise<boolean>
}

/** More paragraphs than this are counted, and not shown. */
const SHOWN = 20

/** `file` is the source article’s; absent where it is not found. */
export function watchSource(file: string | undefined): SourceWatch {
  let seen: { readonly stamp: Stamp; readonly blocks: Bitext['blocks'] } | undefined
  let note: SourceNote | undefined
  return {
    note: () => note,
    async look(bitext) {
      const stamp = file === undefined ? '' : await stampOf(file)
      if (seen?.stamp === stamp && sameTexts(seen.blocks, bitext.blocks)) return false
      seen = { stamp, blocks: bitext.blocks }
      const before = JSON.stringify(note)
      note = file === undefined || stamp === '' ? missing : await noteOf(file, bitext)
      return JSON.stringify(note) !== before
    },
  }
}

const missing: SourceNote = { kind: 'missing', changed: 0, added: 0, removed: 0, paragraphs: [] }

const sameTexts = (a: Bitext['blocks'], b: Bitext['blocks']): boolean =>
  a === b || (a.length === b.length && a.every(({ text }, at) => text === b[at]?.text))

async function noteOf(file: string, bitext: Bitext): Promise<SourceNote | undefined> {
  try {
    const article = parseArticle(bitext.path, decode(await readFile(file), file))
    if (fits(article, bitext)) return undefined
    return compare(
      bitext.blocks.map(({ text }) => text),
      article.blocks.map(({ text }) => text),
    )
  } catch (error) {
    return { ...missing, kind: 'unreadable', message: error instanceof Error ? error.message : String(error) }
  }
}

/** A paragraph that went beside one that came is one that changed. */
function compare(before: readonly string[], after: readonly string[]): SourceNote {
  const paragraphs: SourceNote['paragraphs'][number][] = []
  let removed: readonly string[] = []
  const flush = (added: readonly string[]): void => {
    for (let at = 0; at < Math.max(removed.length, added.length); at++) {
      const [was, is] = [removed[at], added[at]]
      paragraphs.push({ ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) })
    }
    removed = []
  }
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) removed = part.value
    else flush(part.added ? part.value : [])
  }
  flush([])
  const count = (which: (each: SourceNote['paragraphs'][number]) => boolean): number => paragraphs.filter(which).length
  return {
    kind: 'changed',
    changed: count((each) => each.before !== undefined && each.after !== undefined),
    added: count((each) => each.before === undefined),
    removed: count((each) => each.after === undefined),
    paragraphs: paragraphs.slice(0, SHOWN),
  }
}
