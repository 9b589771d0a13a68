import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileLexicon, openLexicon } from '../../../src/engine/lexicon/compiled.js'
import { buildLexicon } from '../../../src/engine/lexicon/index.js'
import { layOut, viewSections } from '../../../src/engine/model/flat.js'

const shipped = readFileSync(new URL('../../../dist/data/lexicon.tsv', import.meta.url), 'utf8')

describe('a compiled lexicon', () => {
  const built = buildLexicon(shipped)
  const opened = openLexicon(viewSections(layOut(compileLexicon(shipped))))
  const lemmas = [...new Set(shipped.split('\n').map((line) => line.slice(0, line.indexOf('\t')).toLowerCase()))]

  it('has the entries of every lemma, in their order', () => {
    expect(opened.size).toBe(built.size)
    expect(lemmas.filter((lemma) => !opened.has(lemma))).toEqual(lemmas.filter((lemma) => !built.has(lemma)))
    expect(lemmas.map(opened.entries)).toEqual(lemmas.map(built.entries))
  })

  it('finds verbs by stem and multiword entries by their first word', () => {
    const parts = [...new Set(lemmas.flatMap((lemma) => [lemma.split(' ')[0] ?? '', lemma.slice(2), lemma.slice(3)]))]
    expect(parts.map(opened.verbsOf)).toEqual(parts.map(built.verbsOf))
    expect(parts.map(opened.multiwords)).toEqual(parts.map(built.multiwords))
  })

  it('knows nothing of other words', () => {
    for (const word of ['', 'zzz', 'constructor', '\n', 'rumah\n']) {
      expect(opened.has(word)).toBe(false)
      expect(opened.entries(word)).toEqual([])
      expect(opened.multiwords(word)).toEqual([])
    }
  })
})
