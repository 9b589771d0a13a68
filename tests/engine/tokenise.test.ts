import { describe, expect, test } from 'vitest'
import { tokenise } from '../../src/engine/tokenise.js'
import type { TermMatch } from '../../src/types.js'

const cut = (text: string): readonly string[] => tokenise(text).map((token) => token.text)
const kindOf = (text: string): readonly string[] => tokenise(text).map(({ kind }) => kind)

const term = (text: string, surface: string, target: string): TermMatch => {
  const start = text.indexOf(surface)
  return { term: target, kind: 'organisation', range: [start, start + surface.length], surface, target }
}

describe('tokenise cuts', () => {
  test.each<[text: string, tokens: readonly string[]]>([
    ['', []],
    ['   ', []],
    ['Harga beras naik.', ['Harga', 'beras', 'naik', '.']],
    ['naik 2,5 persen', ['naik', '2,5', 'persen']],
    ['sebanyak 1.500 orang', ['sebanyak', '1.500', 'orang']],
    ['sebesar 1.250.000,75', ['sebesar', '1.250.000,75']],
    ['sekitar 12,5%', ['sekitar', '12,5%']],
    ['pukul 10.30.', ['pukul', '10.30', '.']],
    ['pukul 10:30 WIB', ['pukul', '10:30', 'WIB']],
    ['tanggal 21/10/2024', ['tanggal', '21/10/2024']],
    ['tahun 2024.', ['tahun', '2024', '.']],
    ['Rp1,5 miliar', ['Rp1,5', 'miliar']],
    ['US$200 juta', ['US$200', 'juta']],
    ['€3.500', ['€3.500']],
    ['abad ke-19', ['abad', 'ke-19']],
    ['era 1990-an', ['era', '1990-an']],
    ['oleh W.S. Rendra', ['oleh', 'W.S.', 'Rendra']],
    ['A.H. Nasution', ['A.H.', 'Nasution']],
    ['Dr. Soetomo', ['Dr.', 'Soetomo']],
    ['Prof. Dr. Siti', ['Prof.', 'Dr.', 'Siti']],
    ['Jl. Merdeka No. 5', ['Jl.', 'Merdeka', 'No.', '5']],
    ['anak-anak', ['anak-anak']],
    ['anak-anaknya', ['anak-anaknya']],
    ['besar-besaran', ['besar-besaran']],
    ["ayat Qur'an", ['ayat', "Qur'an"]],
    ['Jum’at', ['Jum’at']],
    ['pesawat F-16', ['pesawat', 'F-16']],
    ['Covid-19', ['Covid-19']],
    ['G20', ['G20']],
    ['Rusia-Ukraina', ['Rusia-Ukraina']],
    ['lihat https://contoh.id/a?b=1.', ['lihat', 'https://contoh.id/a?b=1', '.']],
    ['lihat www.contoh.id, lalu', ['lihat', 'www.contoh.id', ',', 'lalu']],
    ['surel ke info@contoh.co.id', ['surel', 'ke', 'info@contoh.co.id']],
    ['akun @padanan_id', ['akun', '@padanan_id']],
    ['tagar #SaveRimba', ['tagar', '#SaveRimba']],
    ['"Ya," katanya', ['"', 'Ya', ',', '"', 'katanya']],
    ['(lihat)', ['(', 'lihat', ')']],
    ['siapa?!', ['siapa', '?', '!']],
    ['Jakarta—Bandung', ['Jakarta', '—', 'Bandung']],
    ['buku‑buku', ['buku-buku']],
  ])('%j', (text, tokens) => {
    expect(cut(text)).toEqual(tokens)
  })
})

describe('tokenise sorts', () => {
  test.each<[text: string, kind: string]>([
    ['beras', 'word'],
    ['Covid-19', 'word'],
    ['W.S. Rendra', 'word'],
    ['1.500', 'number'],
    ['12,5%', 'number'],
    ['Rp1,5', 'number'],
    ['ke-19', 'number'],
    ['1990-an', 'number'],
    ['https://contoh.id', 'verbatim'],
    ['info@contoh.id', 'verbatim'],
    ['#SaveRimba', 'verbatim'],
    ['…', 'punctuation'],
    ['“', 'punctuation'],
  ])('%j as %s', (text, kind) => {
    expect(kindOf(text)[0]).toBe(kind)
  })
})

describe('tokenise with settled terms', () => {
  test('makes one token of each', () => {
    const text = 'Menurut Bank Rakyat Desa, bunga naik.'
    const tokens = tokenise(text, [term(text, 'Bank Rakyat Desa', 'Village People’s Bank')])
    expect(tokens.map((token) => token.text)).toEqual(['Menurut', 'Bank Rakyat Desa', ',', 'bunga', 'naik', '.'])
    expect(tokens[1]).toMatchObject({ kind: 'term', target: 'Village People’s Bank', term: 0, spaced: true })
  })

  test('keeps their index in the request when they come in another order', () => {
    const text = 'Budi dan Sari'
    const tokens = tokenise(text, [term(text, 'Sari', 'Sari'), term(text, 'Budi', 'Budi')])
    expect(tokens.map((token) => token.term)).toEqual([1, undefined, 0])
  })

  test('passes over one that overlaps the one before', () => {
    const text = 'Bank Rakyat Desa'
    const tokens = tokenise(text, [term(text, 'Bank Rakyat', 'People’s Bank'), term(text, 'Rakyat Desa', 'Villagers')])
    expect(tokens.map((token) => token.text)).toEqual(['Bank Rakyat', 'Desa'])
  })

  test('cuts a clitic off behind the term', () => {
    const text = 'Zinoviev-lah yang datang'
    const tokens = tokenise(text, [term(text, 'Zinoviev', 'Zinoviev')])
    expect(tokens[0]).toMatchObject({ text: 'Zinoviev', kind: 'term' })
    expect(tokens.map((token) => token.text).join('')).toBe('Zinoviev-lahyangdatang')
  })
})

describe('tokenise keeps offsets', () => {
  test.each(['Harga naik 2,5% di Jl. Merdeka.', '  “Ya,”  katanya…', 'A‑B c', 'naïve 日本 🙂 x'])('%j', (text) => {
    const tokens = tokenise(text)
    let last = 0
    for (const { range, text: surface, spaced } of tokens) {
      expect(text.slice(...range).replaceAll('‑', '-')).toBe(surface)
      expect(text.slice(last, range[0]).trim()).toBe('')
      expect(spaced).toBe(range[0] > last)
      last = range[1]
    }
    expect(text.slice(last).trim()).toBe('')
  })
})
