import { describe, expect, test } from 'vitest'
import { loadEngine } from '../../../src/engine/index.js'
import type { TermKind, TermMatch } from '../../../src/types.js'
import { ruled } from './rules.js'

const term = (
  text: string,
  surface: string,
  target: string,
  kind: TermKind,
  more: Partial<TermMatch> = {},
): TermMatch => {
  const start = text.indexOf(surface)
  return { term: target, kind, range: [start, start + surface.length], surface, target, ...more }
}

type Case = readonly [text: string, surface: string, target: string, kind: TermKind]

const CASES: readonly Case[] = [
  ['Sudiro datang ke Jakarta.', 'Sudiro', 'Soediro', 'person'],
  ['Mereka bertemu dengan Sudiro Wibowo kemarin.', 'Sudiro Wibowo', 'Dr Sudiro Wibowo-Hadi', 'person'],
  ['Warga tinggal di Kota Lama.', 'Kota Lama', 'Oude Stad', 'place'],
  ['Mereka bekerja di Bank Rakyat Desa.', 'Bank Rakyat Desa', 'Village People’s Bank', 'organisation'],
  ['Presiden bertemu dengan Kepala Dinas Pasar.', 'Kepala Dinas Pasar', 'Head of the Markets Office', 'title'],
  ['Mereka membaca tentang Perang Seribu Hari.', 'Perang Seribu Hari', 'War of the Thousand Days', 'event'],
  ['Pemerintah membangun rumah susun di Jakarta.', 'rumah susun', 'stacked flats', 'term'],
  ['Mereka membeli gudeg di pasar.', 'gudeg', 'gudeg', 'keep'],
  ['Warga menolak tol laut.', 'tol laut', 'Sea Toll (tol laut)', 'term'],
  ['Polisi menangkap X Æ A-12.', 'X Æ A-12', 'x æ a‑12', 'keep'],
  ['Sudiro-lah yang datang.', 'Sudiro', 'Soediro', 'person'],
  ['"Sudiro" datang.', 'Sudiro', 'Soediro', 'person'],
]

describe('settled terms are never altered', () => {
  test('the stop of an abbreviation whose English has one is not said twice', () => {
    const text = 'Mayjen. Sudiro menolak usul itu.'
    const terms = [term(text, 'Mayjen', 'Maj. Gen.', 'title'), term(text, 'Sudiro', 'Soediro', 'person')]
    const { text: english } = engine.translate({ text, terms })
    expect(english).toMatch(/^Maj\. Gen\. Soediro /)
  })

  test('an abbreviation right before a settled term keeps its stop', () => {
    const text = '(Foto: Dok. Dinas Hutan)'
    expect(
      engine.translate({ text, terms: [term(text, 'Dinas Hutan', 'Forest Office', 'organisation')] }).text,
    ).toMatch(/courtesy of (?:the )?Forest Office/iu)
  })

  test.each(CASES)('rules: %s', (text, surface, target, kind) => {
    expect(ruled(text, [term(text, surface, target, kind)])).toContain(target)
  })

  const engine = loadEngine()
  test.each(CASES)('models: %s', (text, surface, target, kind) => {
    expect(engine.translate({ text, terms: [term(text, surface, target, kind)] }).text).toContain(target)
  })

  test('several in one sentence keep their own English', () => {
    const text = 'Sudiro bertemu dengan Wibowo di Kota Lama.'
    const terms = [
      term(text, 'Kota Lama', 'Oude Stad', 'place'),
      term(text, 'Sudiro', 'Soediro', 'person'),
      term(text, 'Wibowo', 'Wiebowo', 'person'),
    ]
    const english = ruled(text, terms)
    expect(english).toMatch(/^Soediro met Wiebowo in (?:the )?Oude Stad\.$/)
    expect(engine.translate({ text, terms }).text).toMatch(/Soediro.*Wiebowo.*Oude Stad/)
  })

  test('an organisation with an article takes it', () => {
    const text = 'Mereka bekerja di Bank Rakyat Desa.'
    const terms = [term(text, 'Bank Rakyat Desa', 'Village Bank', 'organisation', { article: 'the' })]
    expect(ruled(text, terms)).toMatch(/the Village Bank/)
  })

  test('a place before a noun gives its adjective', () => {
    const text = 'Presiden Nusa Raya datang.'
    const terms = [term(text, 'Nusa Raya', 'Nusaland', 'place', { adjective: 'Nusan' })]
    expect(ruled(text, terms)).toMatch(/Nusan president/i)
  })

  test('the alignment leads from a term to its English', () => {
    const text = 'Mereka bertemu dengan Sudiro Wibowo.'
    const match = term(text, 'Sudiro Wibowo', 'S. Wibowo', 'person')
    const { text: english, alignment } = engine.translate({ text, terms: [match] })
    const links = alignment.filter(({ source }) => source[0] <= match.range[0] && source[1] >= match.range[1])
    expect(links.map(({ target }) => english.slice(...target)).join(' ')).toContain('S. Wibowo')
  })
})
