/** Golden articles: what each input is cut into, what the checks say of an untranslated copy, and what comes out again. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createEcho, parseArticle, serializeArticle, targetTexts, translateArticle } from '../src/index.js'

const folder = new URL('./cases/', import.meta.url)
const names = readdirSync(folder, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []))

/** A sentence goes to the translator on one line; a copy of a hard-wrapped one therefore has spaces for line ends. */
const flat = (text: string): string => text.replace(/[\r\n]/g, ' ')

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

test.each(names)('%s', async (name) => {
  const at = (file: string): URL => new URL(`${name}/${file}`, folder)
  const source = readFileSync(at('input.txt'), 'utf8')
  const article = parseArticle('input.txt', source)
  const bitext = await translateArticle(article, { translator: createEcho() })
  const segments = bitext.blocks.map(({ kind, units }) => ({ kind, sentences: units.map((unit) => unit.source) }))
  const messages = bitext.blocks.flatMap(({ units }) =>
    units.flatMap(({ id, findings }) => findings.map(({ rule, message }) => `${id} ${rule}: ${message}`)),
  )
  await expect(json(segments)).toMatchFileSnapshot(at('segments.json').pathname)
  await expect(json(messages)).toMatchFileSnapshot(at('messages.json').pathname)
  const copy = await translateArticle(article, { translator: { name: 'copy', translate: async (all) => all } })
  expect(flat(serializeArticle(article, targetTexts(copy)))).toBe(flat(source))
})
