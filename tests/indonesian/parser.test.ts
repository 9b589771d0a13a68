import type { Root, Sentence } from 'nlcst'
import { toString } from 'nlcst-to-string'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { ParseIndonesian, retextIndonesian, segmentText } from '../../src/index.js'

const sentences = (root: Root): Sentence[] =>
  root.children.flatMap((node) =>
    node.type === 'ParagraphNode'
      ? node.children.filter((child): child is Sentence => child.type === 'SentenceNode')
      : [],
  )

const text = 'Dr. Budi bertemu Mayjen. Hadi di Jl. Melati No. 5. Ia membayar Rp1.500, dll.\n\n“Apa?” tanya Ny. Ani.'

describe('retextIndonesian', () => {
  it('parses paragraphs and sentences with offsets into the text', () => {
    const root = unified().use(retextIndonesian).parse(text)
    expect(toString(root)).toBe(text)
    expect(sentences(root).map((node) => toString(node))).toEqual([
      'Dr. Budi bertemu Mayjen. Hadi di Jl. Melati No. 5.',
      'Ia membayar Rp1.500, dll.',
      '“Apa?” tanya Ny. Ani.',
    ])
    for (const { position, ...node } of sentences(root)) {
      expect(text.slice(position?.start.offset, position?.end.offset)).toBe(toString(node as Sentence))
    }
  })

  it('finds the same sentences as the segmentation stage', () => {
    const paragraph = 'Ia pergi. Kami, S.H. dkk. tinggal... Tidak! “Ya.” (Foto: AP)'
    const parsed = sentences(new ParseIndonesian().parse(paragraph)).map((node) => toString(node))
    expect(parsed).toEqual(segmentText(paragraph).map((segment) => segment.text))
  })

  it('keeps inner stops inside words', () => {
    const [sentence] = sentences(new ParseIndonesian().parse('Harga 1.500 di contoh.id naik.'))
    const words = sentence?.children.filter(({ type }) => type === 'WordNode').map((node) => toString(node))
    expect(words).toContain('1.500')
    expect(words).toContain('contoh.id')
  })
})
