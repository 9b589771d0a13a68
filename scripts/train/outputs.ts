/** Plain-text tables for people and for the tools that check the lexicon or train choice models. */
import { createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Links } from './align/symmetrise.js'
import type { Bitext, Sentences } from './bitext.js'
import type { Lexical } from './lexical.js'
import type { Pair } from './read.js'

const figure = (value: number): string => value.toFixed(4)

/** `f, e, count, p(e|f), p(f|e)`, for counts from 2, by source word and falling count. */
export function writeLexical(folder: string, bitext: Bitext, lexical: Lexical): void {
  const rows: { readonly f: string; readonly e: string; readonly count: number; readonly rest: string }[] = []
  for (let entry = 0; entry < lexical.size; entry++) {
    const [source, target, count] = [lexical.source(entry), lexical.target(entry), lexical.count(entry)]
    if (source < 0 || target < 0 || count < 2) continue
    const rest = `${figure(lexical.direct(source, target))}\t${figure(lexical.inverse(source, target))}`
    rows.push({ f: bitext.id.words[source] ?? '', e: bitext.en.words[target] ?? '', count, rest })
  }
  rows.sort((a, b) => (a.f < b.f ? -1 : a.f > b.f ? 1 : b.count - a.count))
  writeFileSync(
    join(folder, 'lex.tsv'),
    rows.map(({ f, e, count, rest }) => `${f}\t${e}\t${count}\t${rest}\n`).join(''),
  )
}

/** Per training pair: corpus, Indonesian tokens, English tokens, `i-j` links. */
export function writeAligned(
  folder: string,
  pairs: readonly Pair[],
  sentences: Sentences,
  links: readonly Links[],
): void {
  const file = createWriteStream(join(folder, 'aligned.tsv'))
  pairs.forEach(({ corpus }, n) => {
    const linked = (links[n] ?? []).map((link) => `${link >> 8}-${link & 255}`).join(' ')
    file.write(`${corpus}\t${sentences.id[n]?.join(' ')}\t${sentences.en[n]?.join(' ')}\t${linked}\n`)
  })
  file.end()
}

const DEV_GROUPS = ['panl', 'globalvoices', 'ted', 'tatoeba']

/** A slice of the held-out pairs in equal parts of four kinds of text, as written. */
export function writeDev(folder: string, heldOut: readonly Pair[], each = 150): number {
  const chosen = DEV_GROUPS.flatMap((group) => {
    const all = heldOut.filter(({ corpus }) => corpus.startsWith(group))
    return Array.from(
      { length: Math.min(each, all.length) },
      (_, k) => all[Math.floor((k * all.length) / Math.min(each, all.length))] as Pair,
    )
  })
  writeFileSync(join(folder, 'dev.id'), chosen.map(({ id }) => `${id}\n`).join(''))
  writeFileSync(join(folder, 'dev.en'), chosen.map(({ en }) => `${en}\n`).join(''))
  return chosen.length
}

export function writePhrases(
  folder: string,
  bitext: Bitext,
  pairs: readonly {
    readonly source: readonly number[]
    readonly target: readonly number[]
    readonly count: number
    readonly direct: number
    readonly inverse: number
  }[],
): void {
  const text = (ids: readonly number[], words: readonly string[]): string => ids.map((id) => words[id]).join(' ')
  const lines = pairs.map(({ source, target, count, direct, inverse }) =>
    [text(source, bitext.id.words), text(target, bitext.en.words), count, figure(direct), figure(inverse)].join('\t'),
  )
  writeFileSync(join(folder, 'phrases.tsv'), `${lines.join('\n')}\n`)
}
