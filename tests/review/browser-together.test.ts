import { readFile, rm, writeFile } from 'node:fs/promises'
import type { Page, Route } from 'playwright-core'
import { expect } from 'vitest'
import { current, eventually, inBrowser, open, openArticle, PAGES, saved, text, typeUnaware } from './browser.js'
import { review, translate, translated, type Client } from './support.js'

const plain = async (): Promise<Client> => review(await translated(), { pages: PAGES })

const target = (page: Page, id: string): ReturnType<Page['locator']> =>
  page.locator(`.row[data-id="${id}"] [data-side=target]`)

inBrowser('what one page saves shows on the other, and no text is approved unseen', async () => {
  const { server, save, sentence } = await plain()
  const { page, wrongs } = await open(server.url)
  await openArticle(page, 'a.txt')
  const { page: other } = await open(server.url)
  await openArticle(other, 'a.txt')
  await text(other, '1.1').fill('Typed elsewhere')
  await target(page, '1.1').getByText('Typed elsewhere').first().waitFor()

  // The approval of a text is under way when another page puts a new text there.
  const put = async (route: Route): Promise<void> => {
    await save('a.txt', '2.1', { target: 'Nobody here saw this', revision: 0 })
    await route.continue()
  }
  await page.route('**/units/2.1', put, { times: 1 })
  await page.locator('.row[data-id="2.1"] .id').click()
  await page.locator('.row[data-id="2.1"]').press('a')
  await page.locator('.notice', { hasText: 'Sentence 2.1 was changed elsewhere before you decided' }).waitFor()
  const row = page.locator('.row[data-id="2.1"]')
  await row.getByText('Look at it again').waitFor()
  await saved(page)
  expect(await sentence('a.txt', '2.1')).toMatchObject({ target: 'Nobody here saw this', state: 'translated' })
  await row.locator('.id').click()
  await row.press('u')
  await page.locator('.notice', { hasText: 'nothing of it is undone' }).waitFor()
  expect((await sentence('a.txt', '2.1')).target).toBe('Nobody here saw this')
  await row.press('a')
  await eventually(async () => expect((await sentence('a.txt', '2.1')).state).toBe('reviewed'))
  await row.getByText('Look at it again').waitFor({ state: 'detached' })

  // The same for an approval that waited in the browser while the page was closed.
  await page.context().setOffline(true)
  await page.locator('.row[data-id="3.1"] .id').click()
  await page.locator('.row[data-id="3.1"]').press('a')
  await page.locator('.save.failed').first().waitFor()
  const { revision } = await sentence('a.txt', '3.1')
  await save('a.txt', '3.1', { target: 'Nor this', revision })
  const again = await page.context().newPage()
  await page.close()
  await again.context().setOffline(false)
  await again.goto(server.url)
  await openArticle(again, 'a.txt')
  await again.locator('.row[data-id="3.1"]').getByText('Look at it again').waitFor()
  expect((await sentence('a.txt', '3.1')).state).toBe('translated')
  expect(wrongs).toEqual([])
})

inBrowser('a late answer does not put one article’s sentences under another’s name', async () => {
  const { server } = await plain()
  const { page } = await open(server.url)
  let release = (): void => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/api/articles/a.txt', async (route) => {
    const answer = await route.fetch()
    await held
    await route.fulfill({ response: answer })
  })
  await page.getByRole('link', { name: 'a.txt' }).click()
  await page.getByText('Reading …').waitFor()
  await page.getByRole('link', { name: 'Articles' }).click()
  await openArticle(page, 'b.txt')
  const answered = page.waitForResponse('**/api/articles/a.txt')
  release()
  await answered
  await page.waitForTimeout(200)
  expect(await page.locator('h1').textContent()).toBe('dunia/b.txt')
  await target(page, '1.1').getByText('Ryder').first().waitFor()
})

inBrowser('a banner says why the files are behind, for as long as they are', async () => {
  const base = await translated()
  const { server } = await review(base, { pages: PAGES, poll: 100, idle: 100, onError: () => {} })
  const { page } = await open(server.url)
  await openArticle(page, 'a.txt')
  const file = `${base}/output/a.xlf`
  const whole = await readFile(file, 'utf8')
  await writeFile(file, whole.slice(0, 500))
  await text(page, '1.1').fill('Kept all the same')
  await saved(page)
  const banner = page.getByRole('region', { name: 'Files' })
  await banner.getByText('a.xlf').waitFor()
  await rm(file)
  await banner.waitFor({ state: 'detached' })
  await eventually(async () => expect(await readFile(file, 'utf8')).toContain('Kept all the same'))
})

inBrowser('a comment that is not added yet stays, over Escape, another sentence and a new page', async () => {
  const { server, sentence } = await plain()
  const { page, wrongs } = await open(server.url)
  await openArticle(page, 'a.txt')
  const field = page.getByLabel('New comment')
  await page.keyboard.press('m')
  await field.pressSequentially('Which news')
  await field.press('Alt+ArrowDown')
  await field.press('Alt+c')
  await current(page, '1.1')
  expect(await text(page, '1.1').inputValue()).toBe('EN Kabar Pagi')
  await field.press('Escape')
  await page.keyboard.press('j')
  await current(page, '2.1')
  expect(await field.inputValue()).toBe('')
  await page.reload()
  await page.locator('.row[data-id="1.1"] .id').click()
  expect(await field.inputValue()).toBe('Which news')
  await field.press('Control+Enter')
  await page.locator('.comment').getByText('Which news').waitFor()
  expect(await field.inputValue()).toBe('')
  expect((await sentence('a.txt', '1.1')).comments).toHaveLength(1)
  expect(await page.evaluate('Object.keys(localStorage).filter((key) => key.includes("comment"))')).toEqual([])
  expect(wrongs).toEqual([])
})

inBrowser('a conflict shows the source as it is now, is not saved, and waits for a choice', async () => {
  const base = await translated()
  const { server, save, sentence } = await review(base, { pages: PAGES })
  const { page } = await open(server.url)
  await openArticle(page, 'a.txt')
  await typeUnaware(page, '1.1', 'Mine', () => save('a.txt', '1.1', { target: 'Theirs', revision: 0 }))
  await page.locator('.save.conflict', { hasText: '1 conflict, not saved' }).waitFor()
  await server.project.fold()
  const source = await readFile(`${base}/input/a.txt`, 'utf8')
  await writeFile(`${base}/input/a.txt`, source.replace('Kabar Pagi', 'Kabar Malam'))
  await translate(base)
  await server.project.poll()
  await page.locator('.row[data-id="1.1"] [data-side=source]').getByText('Malam').waitFor()
  await text(page, '1.1').press('Control+Enter')
  await page.locator('.notice', { hasText: 'Choose a text first' }).waitFor()
  await current(page, '1.1')
  await text(page, '1.1').press('Alt+[')
  await saved(page)
  expect(await sentence('a.txt', '1.1')).toMatchObject({ target: 'Mine', state: 'translated' })
})

inBrowser('the choice in a conflict’s box is about its own sentence, whichever is the current one', async () => {
  const { server, save, sentence } = await plain()
  const { page } = await open(server.url)
  await openArticle(page, 'a.txt')
  for (const id of ['1.1', '2.1']) {
    await page.locator(`.row[data-id="${id}"] .id`).click()
    await typeUnaware(page, id, `Mine ${id}`, () => save('a.txt', id, { target: `Theirs ${id}`, revision: 0 }))
    await page.locator(`.row[data-id="${id}"] .conflict-box`).waitFor()
  }
  const box = (id: string): ReturnType<Page['locator']> => page.locator(`.row[data-id="${id}"] .conflict-box`)
  await current(page, '2.1')
  await box('1.1').getByText('Take the other').click()
  await box('1.1').waitFor({ state: 'detached' })
  await box('2.1').waitFor()
  await box('2.1').getByText('Keep mine').click()
  await saved(page)
  expect((await sentence('a.txt', '1.1')).target).toBe('Theirs 1.1')
  expect((await sentence('a.txt', '2.1')).target).toBe('Mine 2.1')
})

inBrowser(
  'an empty text is approved on the second word only, and an approval outlives a letter typed and deleted',
  async () => {
    const { server, save, sentence } = await plain()
    const { page } = await open(server.url)
    await openArticle(page, 'a.txt')
    await text(page, '1.1').fill(' ')
    await text(page, '1.1').press('Control+Enter')
    await page.locator('.notice', { hasText: 'The translation is empty' }).waitFor()
    await saved(page)
    expect((await sentence('a.txt', '1.1')).state).toBe('translated')
    await text(page, '1.1').press('Control+Enter')
    await current(page, '2.1')
    await eventually(async () => expect((await sentence('a.txt', '1.1')).state).toBe('reviewed'))

    await save('a.txt', '3.1', { state: 'reviewed', revision: 0 })
    await page.locator('.row[data-id="3.1"] .state-reviewed').waitFor()
    await target(page, '3.1').click()
    await text(page, '3.1').press('End')
    await page.keyboard.type('x')
    await page.locator('.row[data-id="3.1"] .state-translated').waitFor()
    await saved(page)
    await page.keyboard.press('Backspace')
    await saved(page)
    await eventually(async () => expect((await sentence('a.txt', '3.1')).state).toBe('reviewed'))
  },
)

inBrowser('a page whose server was started anew says so, and goes on with the new address', async () => {
  const { server, base } = await plain()
  const { page } = await open(server.url)
  await openArticle(page, 'a.txt')
  const { port } = server
  await server.close()
  await page.locator('.save.failed', { hasText: 'does not answer' }).waitFor()
  const next = await review(base, { pages: PAGES, port })
  await page.locator('.save.failed', { hasText: 'started anew: open the address that it printed' }).waitFor()
  await page.goto(next.server.url)
  await saved(page)
})
