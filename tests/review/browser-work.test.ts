import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { glossaryFrom } from '../../src/cli/load-glossary.js'
import { createEngine, translateFolder } from '../../src/index.js'
import { openMemory } from '../../src/memory/index.js'
import { folder, read } from '../helpers.js'
import { current, eventually, inBrowser, open, openArticle, PAGES, saved, text } from './browser.js'
import { review, translate, translated, type Client } from './support.js'

const FILES = {
  'glossary.yaml': 'terms:\n  - {term: Ryder, kind: person}\n',
  'input/a.txt': 'Mayjen Ryder mengirim 1.500 pasukan. Mereka membeli blontang baru.\n\nHujan turun di desa itu.\n',
  'input/b.txt': 'Dia menjual blontang lama. Hujan turun di kota itu.\n',
}

/** A project with everything: engine, glossary, dictionary, memory. */
async function whole(): Promise<Client> {
  const base = await folder(FILES)
  const loadGlossary = (): ReturnType<typeof glossaryFrom> => glossaryFrom([`${base}/glossary.yaml`])
  const glossary = await loadGlossary()
  await translateFolder({
    paths: [`${base}/input`],
    out: `${base}/output`,
    translator: createEngine(),
    ...(glossary && { glossary }),
  })
  return review(base, {
    pages: PAGES,
    loadGlossary,
    glossaryFile: `${base}/glossary.yaml`,
    dictionaryFile: `${base}/dictionary.tsv`,
    memory: await openMemory(`${base}/memory.db`),
  })
}

inBrowser('a word of the dictionary and a term from the selection change every sentence that has them', async () => {
  const { server, base, sentence } = await whole()
  const { page, wrongs } = await open(server.url)
  await openArticle(page, 'a.txt')

  const rows = page.locator('.row')
  for (const [choice, id] of [
    ['unknown', '1.2'],
    ['rule:unknown-word', '1.2'],
    ['term:Ryder', '1.1'],
  ] as const) {
    await page.getByRole('combobox', { name: 'About' }).selectOption(choice)
    await eventually(async () =>
      expect(await rows.evaluateAll((all) => all.map((one) => one.getAttribute('data-id')))).toEqual([id]),
    )
  }
  await page.getByRole('combobox', { name: 'About' }).selectOption('unknown')
  await page.locator('.row[data-id="1.2"] [data-side=source]').getByText('blontang').click()
  await current(page, '1.2')
  await page.keyboard.press('Escape')
  await page.locator('.row.current').focus()
  await page.keyboard.press('w')
  const word = page.getByRole('dialog', { name: 'Dictionary word' })
  expect(await word.getByLabel('Indonesian word').inputValue()).toBe('blontang')
  await word.getByLabel('English').fill('gizmo')
  await word.getByText('Changes 2 sentences in 2 articles').waitFor()
  expect(await read(base, 'output/b.txt')).not.toContain('gizmo')
  await word.getByRole('button', { name: 'Save word' }).click()
  await word.waitFor({ state: 'detached' })
  await page.locator('.row[data-id="1.2"]').getByText('gizmo').first().waitFor()
  await eventually(async () => expect((await sentence('b.txt', '1.1')).target).toContain('gizmo'))
  expect(await read(base, 'output/b.txt')).toContain('gizmo')
  expect(await read(base, 'dictionary.tsv')).toContain('blontang\tn\tgizmo')
  // The list is of the sentences that had an unknown word when the filter was set; set again, it has none.
  await page.getByRole('combobox', { name: 'About' }).selectOption('any')
  expect(
    await page.getByRole('combobox', { name: 'About' }).getByRole('option', { name: 'Unknown words (0)' }).count(),
  ).toBe(1)

  await page.locator('.row[data-id="2.1"] [data-side=source]').getByText('Hujan').dblclick()
  await page.locator('.row[data-id="2.1"]').focus()
  await page.keyboard.press('g')
  const term = page.getByRole('dialog', { name: 'Glossary term' })
  expect(await term.getByLabel('Indonesian spellings').inputValue()).toBe('Hujan')
  expect(await term.getByLabel('English form', { exact: true }).inputValue()).toMatch(/rain/iu)
  await term.getByLabel('English form', { exact: true }).fill('Heavy showers')
  await term.getByLabel('Kind').selectOption('term')
  await term.getByText('Changes 2 sentences in 2 articles').waitFor()
  expect((await term.locator('.impact ins').allTextContents()).join(' ')).toMatch(/showers/iu)
  await term.getByRole('button', { name: 'Save term' }).click()
  await term.waitFor({ state: 'detached' })
  await page
    .locator('.row[data-id="2.1"]')
    .getByText(/showers/iu)
    .first()
    .waitFor()
  expect((await sentence('b.txt', '1.2')).target).toMatch(/showers/iu)
  expect(await read(base, 'glossary.yaml')).toBe(
    `${FILES['glossary.yaml']}  - term: Heavy showers\n    kind: term\n    source: [Hujan]\n`,
  )
  expect(wrongs).toEqual([])
})

inBrowser('a suggestion, a quick fix, what made a word, and earlier texts are a key or a click', async () => {
  const { server, save, sentence } = await whole()
  const theirs = 'It rained in that city.'
  await save('b.txt', '1.2', { target: theirs, state: 'reviewed', revision: 0 })
  const { page, wrongs } = await open(server.url)
  await openArticle(page, 'a.txt')

  await page.locator('.row[data-id="1.1"] [data-side=source]').getByText('pasukan').click()
  const word = page.getByRole('region', { name: 'Word' })
  await word
    .getByText(/^lex:pasukan/u)
    .first()
    .waitFor()
  expect(await word.locator('.pairing').textContent()).toMatch(/pasukan.*troops/u)
  await page.locator('.row[data-id="1.1"] [data-side=source]').getByText('Ryder').click()
  await word.getByText(/Ryder/u).first().waitFor()

  const before = await sentence('a.txt', '2.1')
  await page.locator('.row[data-id="2.1"] .id').first().click()
  await current(page, '2.1')
  await page.getByRole('region', { name: 'Memory' }).getByText(theirs).waitFor()
  await page.locator('.row.current').focus()
  await page.keyboard.press('2')
  await page.keyboard.press('1')
  await saved(page)
  await eventually(async () => expect((await sentence('a.txt', '2.1')).human).toBe(theirs))

  await text(page, '2.1').fill('It rained in the the village.')
  await saved(page)
  const finding = page.locator('.row.current').getByText('Unexpected “the the”')
  await finding.waitFor()
  await text(page, '2.1').press('Alt+q')
  await finding.waitFor({ state: 'detached' })
  await saved(page)
  expect((await sentence('a.txt', '2.1')).target).toBe('It rained in the village.')

  const comment = page.getByLabel('New comment')
  await comment.fill('Which village?')
  await comment.press('Control+Enter')
  await page.locator('.comment').getByText('Which village?').waitFor()
  await page.locator('summary', { hasText: 'History' }).click()
  const history = page.locator('.history')
  await history.getByText('Sari commented').waitFor()
  await history.getByText('Sari wrote').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Machine’s text/u }).click()
  await saved(page)
  await eventually(async () => expect((await sentence('a.txt', '2.1')).target).toBe(before.target))
  await history.getByRole('button', { name: 'Take this text' }).first().click()
  await saved(page)
  await eventually(async () => expect((await sentence('a.txt', '2.1')).target).toBe('It rained in the village.'))
  expect(wrongs).toEqual([])
})

/** Another program, such as a CAT tool, that puts another text into the XLIFF file. */
async function elsewhere(base: string, before: string, after: string): Promise<void> {
  const script = `const { readFileSync, writeFileSync } = require('node:fs')
    const [file, before, after] = process.argv.slice(1)
    const text = readFileSync(file, 'utf8')
    const end = '</target></segment>'
    if (!text.includes(before + end)) throw new Error('no such target')
    writeFileSync(file, text.replace(before + end, after + end))`
  await promisify(execFile)(process.execPath, ['-e', script, `${base}/output/a.xlf`, before, after])
}

inBrowser('what other programs change is shown: a file’s text, both texts of a conflict, the source', async () => {
  const base = await translated()
  const { server, save, sentence } = await review(base, { pages: PAGES, poll: 100 })
  const { page, wrongs } = await open(server.url)
  await openArticle(page, 'a.txt')

  // Nothing of ours: the other text shows.
  await elsewhere(base, 'EN Hujan turun.', 'Rain came.')
  await page.locator('.row[data-id="3.1"]').getByText('Rain came.').waitFor()

  // Ours has not reached the server yet: we choose.
  await page.context().setOffline(true)
  await text(page, '1.1').fill('My news')
  await page.locator('.save.failed').first().waitFor()
  await elsewhere(base, 'EN Kabar Pagi', 'Their news')
  await eventually(async () => expect((await sentence('a.txt', '1.1')).target).toBe('Their news'))
  await page.context().setOffline(false)
  const box = page.getByRole('region', { name: 'Conflict' })
  await box.getByText('Their news').waitFor()
  await box.getByText('My news').first().waitFor()
  expect(await read(base, 'output/a.xlf')).toContain('Their news')
  await text(page, '1.1').press('Alt+[')
  await saved(page)
  expect((await sentence('a.txt', '1.1')).target).toBe('My news')

  // Ours is on its way into the file: it stays, the other one is a comment, and somebody has to look at it again.
  const { revision } = await sentence('a.txt', '2.2')
  await save('a.txt', '2.2', { target: 'He brought my papers.', state: 'reviewed', revision })
  await elsewhere(base, 'EN Ia membawa 12 dokumen.', 'He brought their papers.')
  await page.locator('.notice', { hasText: 'Sentence 2.2 was changed elsewhere too' }).waitFor()
  await page.locator('.row[data-id="2.2"]').click()
  await page.locator('.comment').getByText('He brought their papers.').waitFor()
  expect(await sentence('a.txt', '2.2')).toMatchObject({ target: 'He brought my papers.', state: 'translated' })

  // The source: told, and merged by translating again.
  await server.project.fold()
  await writeFile(
    `${base}/input/a.txt`,
    'Kabar Malam\n\nPresiden tiba di Jakarta. Ia membawa 12 dokumen.\n\nHujan turun.\n',
  )
  const banner = page.getByRole('region', { name: 'Source article' })
  await banner.getByText('1 paragraph changed').click()
  expect(await banner.locator('ins').textContent()).toBe('Malam')
  await page.getByRole('link', { name: 'Articles' }).click()
  await page
    .getByRole('row', { name: /a\.txt/u })
    .getByText('source changed')
    .waitFor()
  await openArticle(page, 'a.txt')
  await translate(base)
  await banner.waitFor({ state: 'detached' })
  await page.locator('.row[data-id="1.1"]').getByText('Kabar Malam').first().waitFor()
  expect(await sentence('a.txt', '1.1')).toMatchObject({ human: 'My news', humanSource: 'Kabar Pagi' })
  expect(await readFile(`${base}/output/a.txt`, 'utf8')).toContain('My news\n\n')
  expect(wrongs).toEqual([])
})
