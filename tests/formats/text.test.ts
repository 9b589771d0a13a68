import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createEcho, parseArticle, serializeArticle, targetTexts, translateArticle } from '../../src/index.js'

/**
 * A sentence goes to the translator on one line; a copy of a hard-wrapped one therefore has white space for each line end and what
 * stands around it. Everything else is the same to the byte.
 */
const unwrapped = (source: string): RegExp =>
  new RegExp(
    `^${source
      .split(/(\s*[\r\n]\s*)/)
      .map((part, at) => (at % 2 === 1 ? String.raw`\s+` : part.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)))
      .join('')}$`,
  )

const blocks = (source: string): readonly (readonly [string, string])[] =>
  parseArticle('a.txt', source).blocks.map(({ kind, text }) => [kind, text])

describe('plain text', () => {
  it('tells headlines, paragraphs, captions and list items', () => {
    const source = [
      'Harga beras naik',
      'Harga beras naik tajam di pasar.',
      'Warga antre. (Foto: Rina)',
      'Foto: warga antre di pasar.',
      '- Beras merah',
      '1. Beras putih',
    ].join('\n\n')
    expect(blocks(source).map(([kind]) => kind)).toEqual([
      'heading',
      'paragraph',
      'caption',
      'caption',
      'list-item',
      'list-item',
    ])
  })

  it('takes what tabs part for cells, and keeps the tabs', () => {
    const source = 'Nama\tJumlah\tHarga\nBeras\t10\tRp12.000\n\tGula pasir\t\t5\n'
    expect(blocks(source).map(([, text]) => text)).toEqual(
      'Nama Jumlah Harga Beras 10 Rp12.000 Gula-pasir 5'.split(' ').map((cell) => cell.replace('-', ' ')),
    )
    const article = parseArticle('a.txt', source)
    const texts = article.blocks.map(({ text }) => text.toUpperCase())
    expect(serializeArticle(article, texts)).toBe(source.toUpperCase())
  })

  it('takes every line of an article without hard wraps as a paragraph', () => {
    const long = 'Harga beras di pasar naik lagi minggu ini karena hujan. '.repeat(4).trim()
    expect(blocks(`Judul\n${long}\n${long}`)).toHaveLength(3)
  })

  it('joins hard-wrapped lines, and only those', () => {
    const source = [
      'Judul yang pendek',
      'Sebanyak 350 tukik penyu dilepas ke laut di pantai selatan pada Sabtu pagi.',
      'Pelepasan itu diikuti oleh para pelajar dan nelayan yang datang dari daerah',
      'sekitar pantai.',
      'Paragraf kedua.',
    ].join('\n')
    expect(blocks(source).map(([, text]) => text.split('\n').length)).toEqual([1, 3, 1])
  })

  test.each([
    ['Gubernur Resmikan Jembatan Baru di Kabupaten Bandung Barat', 'Warga senang.', 'Jembatan itu selesai.'],
    ['Pukul 08.00 upacara bendera di halaman kantor wali kota.', 'Pukul 10.00 pidato menteri.', 'Pukul 12.00 makan.'],
    ['Beras premium kualitas nomor satu Rp15.000', 'Gula Rp14.500', 'Telur Rp30.000'],
    ['Harga cabai di pasar induk turun sejak 3 Februari 2025.', 'Pedagang mengeluh.', 'Pembeli senang.'],
  ])('leaves the line behind the longest one alone: %s', (...lines) => {
    expect(blocks(lines.join('\r\n')).map(([, text]) => text)).toEqual(lines)
  })

  test.each([
    '',
    '\n',
    ' \t\r\n ',
    '\uFEFFSatu.\r\n\r\nDua. Tiga!\r\n',
    'tanpa akhir baris',
    'a\0b\u202Ec\u200Bd.\n\n\n\n  Menjorok.  \n',
    'Mac\rlama\r\rSatu',
  ])('an untranslated article round-trips byte for byte: %j', async (source) => {
    const article = parseArticle('a.txt', source)
    const bitext = await translateArticle(article, { translator: createEcho() })
    expect(serializeArticle(article, targetTexts(bitext))).toBe(source)
  })

  it('round-trips anything', async () => {
    const part = fc.oneof(
      fc.constantFrom('\n', '\r\n', '\n\n', '. ', ' ', '\uFEFF', 'kata', 'Ia'),
      fc.string({ unit: 'binary' }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part), async (parts) => {
        const article = parseArticle('a.txt', parts.join(''))
        const bitext = await translateArticle(article, {
          translator: { ...createEcho(), translate: async (all) => all },
        })
        expect(serializeArticle(article, targetTexts(bitext))).toMatch(unwrapped(article.source))
      }),
    )
  })
})
