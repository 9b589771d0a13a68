import { readFile, utimes, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { htmlArticle } from '../../src/exchange/html.js'
import { readHtmlPage } from '../../src/exchange/html-read.js'
import { readXliff } from '../../src/exchange/xliff-read.js'
import { updateIndexPage, writeIndexPage } from '../../src/project/index-page.js'
import { translateFolder } from '../../src/index.js'
import { folder, read, recorder } from '../helpers.js'

async function translated(): Promise<string> {
  const base = await folder({
    'input/a <b> & "c".txt': 'Satu </article> dua.\n\nTiga & empat.\n',
    'input/b.txt': 'Ada 12 orang.\n',
    'input/c/d.txt': 'Lima.\n',
  })
  const translator = recorder(({ text }) => ({ text: `EN ${text.replace('12', '21')}` }))
  await translateFolder({ paths: [`${base}/input`], out: `${base}/output`, translator })
  return base
}

const article = async (base: string, name: string): Promise<ReturnType<typeof htmlArticle>> =>
  htmlArticle(readXliff(await read(base, `output/${name}.xlf`), name))

/** As if the file had been written this many seconds after now. */
async function dated(file: string, seconds: number): Promise<void> {
  const time = Date.now() / 1000 + seconds
  await utimes(file, time, time)
}

it('reads the page that was written, and no other', async () => {
  const base = await translated()
  const page = await read(base, 'output/index.html')
  const articles = readHtmlPage(page)
  expect(articles?.map(({ path, sentences, findings }) => [path, sentences, findings > 0])).toEqual([
    ['a <b> & "c".txt', 2, true],
    ['b.txt', 1, true],
    ['c/d.txt', 1, false],
  ])
  expect(articles?.[1]).toMatchObject({ html: expect.stringContaining('EN Ada 21 orang.') as string })
  const others = ['', page.replace('<main>', '<main><p>Mine</p>'), page.replace('<style>', '<style>p{}'), `${page} `]
  for (const other of others) expect(readHtmlPage(other)).toBeUndefined()
})

it('makes the page anew with what has changed, and reads nothing else', async () => {
  const base = await translated()
  await dated(`${base}/output/index.html`, 60)
  const fresh = await article(base, 'b')
  // Would be left out if it were read.
  await writeFile(`${base}/output/c/d.xlf`, 'broken')
  await updateIndexPage(`${base}/output`, [{ ...fresh, html: fresh.html.replace('Ada 21', 'Changed 12') }])
  const page = await read(base, 'output/index.html')
  for (const text of ['Changed 12', 'EN Lima.', 'Tiga &amp; empat.']) expect(page).toContain(text)
  expect(page).not.toContain('Ada 21')
})

it('reads an article whose XLIFF file is newer than the page, leaves out one that has gone, and takes in a new one', async () => {
  const base = await translated()
  await dated(`${base}/output/index.html`, -60)
  const xliff = await read(base, 'output/b.xlf')
  await writeFile(
    `${base}/output/b.xlf`,
    xliff.replace('EN Ada 21 orang.</target></segment>', 'In all 12.</target></segment>'),
  )
  await writeFile(`${base}/output/e.xlf`, xliff.replace('original="b.txt"', 'original="e.txt"'))
  await updateIndexPage(`${base}/output`, [])
  const page = await read(base, 'output/index.html')
  expect(page).toContain('In all 12.')
  expect(page).toContain('e.txt')
})

it.each(['missing', 'another page', 'of an older version'])('is made whole where it is %s', async (what) => {
  const base = await translated()
  const file = `${base}/output/index.html`
  const page = await readFile(file, 'utf8')
  const contents = {
    missing: '',
    'another page': '<p>Mine</p>',
    'of an older version': page.replace('<style>', '<style>a{}'),
  }
  await writeFile(file, contents[what as keyof typeof contents])
  await dated(file, 60)
  await updateIndexPage(`${base}/output`, [])
  const made = await read(base, 'output/index.html')
  await writeIndexPage(`${base}/output`, [])
  expect(made).toBe(await read(base, 'output/index.html'))
})
