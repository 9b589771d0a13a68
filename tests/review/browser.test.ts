import { expect } from 'vitest'
import { createEngine } from '../../src/index.js'
import type { ArticleView } from '../../src/review/api.js'
import { read } from '../helpers.js'
import { current, eventually, inBrowser, open, openArticle, PAGES, saved, text, typeUnaware } from './browser.js'
import { review, translated, type Client } from './support.js'

const engine = async (files: Readonly<Record<string, string>>): Promise<Client> =>
  review(await translated(files, createEngine()), { pages: PAGES })

const plain = async (): Promise<Client> => review(await translated(), { pages: PAGES })

inBrowser('an article is reviewed with the keyboard alone', async () => {
  const { server, base, sentence, article } = await plain()
  const { page, wrongs } = await open(server.url)
  const link = page.getByRole('link', { name: 'a.txt' })
  await link.waitFor()
  await link.focus()
  await page.keyboard.press('Enter')
  await current(page, '1.1')
  await eventually(async () => expect(await page.evaluate('document.activeElement.dataset.id')).toBe('1.1'))

  await page.keyboard.press('a')
  await current(page, '2.1')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('The president came.')
  await page.keyboard.press('Control+Enter')
  await current(page, '2.2')
  // The caret is in the next text at once.
  await page.keyboard.type(' Indeed.')
  await page.keyboard.press('Control+Shift+Enter')
  await current(page, '3.1')
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await saved(page)
  expect(await sentence('a.txt', '3.1')).toMatchObject({ human: 'Hujan turun.' })
  await page.keyboard.press('o')
  await page.keyboard.press('m')
  await page.keyboard.type('Is it raining?')
  await page.keyboard.press('Control+Enter')
  await page.locator('.comment').getByText('Is it raining?').waitFor()
  await page.keyboard.press('a')
  await saved(page)
  const { sentences } = await article('a.txt')
  expect(sentences.map(({ target, state }) => [target, state])).toEqual([
    ['EN Kabar Pagi', 'reviewed'],
    ['The president came.', 'reviewed'],
    ['EN Ia membawa 12 dokumen. Indeed.', 'final'],
    ['EN Hujan turun.', 'reviewed'],
  ])
  expect(sentences[3]?.comments).toMatchObject([{ text: 'Is it raining?' }])
  await page.keyboard.press('k')
  await page.keyboard.press('r')
  await saved(page)
  expect(await sentence('a.txt', '2.2')).toMatchObject({ state: 'translated' })
  await page.keyboard.press('b')
  await page.getByRole('heading', { name: 'Articles' }).waitFor()
  await server.project.fold()
  expect(await read(base, 'output/a.txt')).toContain('The president came. EN Ia membawa 12 dokumen. Indeed.')
  expect(wrongs).toEqual([])
})

inBrowser('undo and redo go over saves', async () => {
  const { server, sentence } = await plain()
  const { page, wrongs } = await open(server.url)
  await openArticle(page, 'a.txt')
  await text(page, '1.1').fill('Morning news')
  await saved(page)
  await page.keyboard.press('Control+Enter')
  await current(page, '2.1')
  await saved(page)
  await page.keyboard.press('Control+z')
  await current(page, '1.1')
  await saved(page)
  expect(await sentence('a.txt', '1.1')).toMatchObject({ target: 'Morning news', state: 'translated' })
  await page.keyboard.press('Control+z')
  await eventually(async () => expect(await sentence('a.txt', '1.1')).toMatchObject({ target: 'EN Kabar Pagi' }))
  expect((await sentence('a.txt', '1.1')).human).toBeUndefined()
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+y')
  await eventually(async () =>
    expect(await sentence('a.txt', '1.1')).toMatchObject({ target: 'Morning news', state: 'reviewed' }),
  )
  expect(wrongs).toEqual([])
})

inBrowser('a conflict shows both texts and the person chooses', async () => {
  const { server, save, sentence } = await plain()
  const { page, wrongs } = await open(server.url)
  await openArticle(page, 'a.txt')
  await typeUnaware(page, '1.1', 'Mine', () => save('a.txt', '1.1', { target: 'Theirs', revision: 0 }))
  const box = page.getByRole('region', { name: 'Conflict' })
  await box.getByText('Mine').first().waitFor()
  await box.getByText('Theirs').waitFor()
  expect((await sentence('a.txt', '1.1')).target).toBe('Theirs')
  await text(page, '1.1').press('Alt+[')
  await saved(page)
  expect((await sentence('a.txt', '1.1')).target).toBe('Mine')

  const { revision } = await sentence('a.txt', '2.1')
  await page.locator('.row[data-id="2.1"] [data-side=target]').click()
  await typeUnaware(page, '2.1', 'Mine again', () => save('a.txt', '2.1', { target: 'Theirs again', revision }))
  await page.getByRole('button', { name: 'Take the other' }).click()
  await saved(page)
  expect(await text(page, '2.1').inputValue()).toBe('Theirs again')
  expect(wrongs).toEqual([])
})

inBrowser('what is typed while the server is away is kept, told, and sent when it is back', async () => {
  const { server, sentence } = await plain()
  const { page } = await open(server.url)
  await openArticle(page, 'a.txt')
  await page.context().setOffline(true)
  await text(page, '1.1').fill('Typed in the dark')
  await page.locator('.save.failed').first().waitFor()
  expect((await sentence('a.txt', '1.1')).target).toBe('EN Kabar Pagi')
  const kept = await page.evaluate(`JSON.parse(localStorage.getItem("padanan-draft:${server.project.id}:a.txt\\n1.1"))`)
  expect(kept).toMatchObject({ id: '1.1', base: 'EN Kabar Pagi', target: 'Typed in the dark' })
  await page.context().setOffline(false)
  await saved(page)
  expect((await sentence('a.txt', '1.1')).target).toBe('Typed in the dark')
  expect(await page.evaluate('Object.keys(localStorage).filter((key) => key.startsWith("padanan-draft"))')).toEqual([])
})

inBrowser('what an earlier page could not save comes back, beside what was written since', async () => {
  const { server, save, sentence } = await plain()
  const { page } = await open(server.url)
  await page.getByRole('link', { name: 'a.txt' }).waitFor()
  const keep = (id: string, base: string, target: string): Promise<unknown> =>
    page.evaluate(
      `localStorage.setItem('padanan-draft:${server.project.id}:a.txt\\n${id}', '${JSON.stringify({ id, base, target })}')`,
    )
  await keep('1.1', 'EN Kabar Pagi', 'From before')
  await keep('3.1', 'EN Hujan turun.', 'Rain from before')
  await save('a.txt', '3.1', { target: 'Rain of another', revision: 0 })
  await openArticle(page, 'a.txt')
  await eventually(async () => expect((await sentence('a.txt', '1.1')).target).toBe('From before'))
  const box = page.getByRole('region', { name: 'Conflict' })
  await box.getByText('Rain from before').first().waitFor()
  expect((await sentence('a.txt', '3.1')).target).toBe('Rain of another')
  await box.getByRole('button', { name: 'Keep mine' }).waitFor()
})

inBrowser('a quick fix is one key', async () => {
  const { server, sentence } = await plain()
  const { page } = await open(server.url)
  const fix = 'EN Kabar Siang'
  // The server's own answer with a finding beside it, so that the test holds whichever checks have fixes.
  await page.route('**/api/articles/a.txt', async (route) => {
    const response = await route.fetch()
    const view = (await response.json()) as ArticleView
    const finding = { rule: 'numbers', severity: 'warning', message: 'Unexpected Pagi', target: [9, 13], fix }
    const sentences = view.sentences.map((one) => (one.id === '1.1' ? { ...one, findings: [finding] } : one))
    await route.fulfill({ response, json: { ...view, sentences } })
  })
  await openArticle(page, 'a.txt')
  await page.getByText('Unexpected Pagi').waitFor()
  expect(await page.locator('.behind .finding-warning').textContent()).toBe('Pagi')
  await page.keyboard.press('q')
  await eventually(async () => expect((await sentence('a.txt', '1.1')).target).toBe(fix))
  await page.getByText('Unexpected Pagi').waitFor({ state: 'detached' })
})

inBrowser('a word lights up with its counterpart, tells what made it, and can be replaced', async () => {
  const { server, sentence } = await engine({ 'input/a.txt': 'Menteri membawa dokumen penting.\n' })
  const { page } = await open(server.url)
  await openArticle(page, 'a.txt')
  const before = await sentence('a.txt', '1.1')
  await page.locator('[data-side=source] [data-word]', { hasText: 'dokumen' }).hover()
  await page.locator('[data-side=target] .lit', { hasText: 'document' }).waitFor()
  await page.locator('[data-side=source] .lit', { hasText: 'dokumen' }).waitFor()
  await page.keyboard.press('ArrowRight')
  const word = page.getByRole('region', { name: 'Word' })
  await word
    .getByText(/lex:menteri/u)
    .first()
    .waitFor()
  await page.keyboard.press('ArrowRight')
  const option = word.locator('.chip').first()
  await option.waitFor()
  const other = (await option.textContent()) ?? ''
  await option.click()
  await saved(page)
  const { target } = await sentence('a.txt', '1.1')
  expect(target).not.toBe(before.target)
  expect(target).toContain(other)
})

inBrowser('filters, orders and finds', async () => {
  const { server, save } = await plain()
  await save('a.txt', '2.2', { state: 'reviewed', revision: 0 })
  const { page } = await open(server.url)
  await openArticle(page, 'a.txt')
  const rows = page.locator('.row')
  await page.getByLabel('State').selectOption('reviewed')
  expect(await rows.count()).toBe(1)
  await page.getByLabel('State').selectOption('all')
  await page.getByLabel('Find', { exact: true }).fill('hujan')
  await eventually(async () => expect(await rows.count()).toBe(1))
  await page.keyboard.press('Enter')
  await current(page, '3.1')
  await page.keyboard.press('Control+k')
  await page.getByLabel('Text in source or translation').fill('Ryder')
  const hits = page.locator('.hits')
  await eventually(async () => expect(await hits.locator('mark').allTextContents()).toEqual(['Ryder', 'Ryder']))
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await page.getByLabel('Text in source or translation').fill('TIBA')
  await eventually(async () => expect(await hits.getByRole('link').count()).toBe(2))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'dunia/b.txt' }).waitFor()
  await current(page, '1.1')
})

inBrowser('five thousand sentences are no more rows than fit', async () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `Kalimat nomor ${index + 1}.`).join('\n\n')
  const { server } = await review(await translated({ 'input/a.txt': `${lines}\n` }), { pages: PAGES })
  const { page } = await open(server.url)
  await openArticle(page, 'a.txt')
  await page.keyboard.press('End')
  await current(page, '5000.1')
  await page.locator('.row[data-id="4999.1"]').waitFor()
  expect(await page.locator('.row').count()).toBeLessThan(60)
})
