import { writeFile } from 'node:fs/promises'
import axe from 'axe-core'
import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { read } from '../helpers.js'
import { current, inBrowser, open, openArticle, PAGES, saved, text, typeUnaware } from './browser.js'
import { marker, review, translated } from './support.js'

/** What axe has to say against the page as it is now; in the dark only the colours are others. */
async function check(page: Page, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const run = colorScheme === 'light' ? 'axe.run()' : "axe.run({ runOnly: ['color-contrast'] })"
  const result = (await page.evaluate(run)) as axe.AxeResults
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  )
}

for (const colorScheme of ['light', 'dark'] as const) {
  inBrowser(`axe finds nothing on any view (${colorScheme})`, async () => {
    const base = await translated(
      { 'input/a.txt': 'Ia membawa 12 dokumen. Hujan turun.\n', 'input/broken.txt': 'Rusak.\n' },
      {
        ...marker,
        translate: async (all) => all.map(({ text }) => ({ text: `The the ${text} 99` })),
      },
    )
    await writeFile(`${base}/output/broken.xlf`, (await read(base, 'output/broken.xlf')).replace('</source>', ''))
    const { server, save } = await review(base, { pages: PAGES })
    const { page, wrongs } = await open(server.url, { colorScheme, reducedMotion: 'reduce' })
    await page.getByRole('link', { name: 'a.txt' }).waitFor()
    await page.getByText('1 article cannot be read').waitFor()
    const background = await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
    expect(background).toBe(colorScheme === 'dark' ? 'rgb(22, 24, 26)' : 'rgb(251, 250, 247)')
    expect(await check(page, colorScheme), 'list').toEqual([])
    await openArticle(page, 'a.txt')
    await text(page, '1.1').fill('An edit that is shown as a layer')
    await saved(page)
    expect(await check(page, colorScheme), 'article').toEqual([])
    for (const [key, name] of [
      ['?', 'Keys'],
      ['g', 'Glossary term'],
      ['w', 'Dictionary word'],
      ['Control+k', 'Find in all articles'],
    ] as const) {
      await page.locator('.row.current').focus()
      await page.keyboard.press(key)
      await page.getByRole('dialog', { name }).waitFor()
      expect(await check(page, colorScheme), name).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      const focused = (): Promise<unknown> => page.evaluate('document.activeElement.dataset.id')
      await expect.poll(focused, { message: 'the keyboard is back', timeout: 30_000 }).toBe('1.1')
    }
    await writeFile(`${base}/input/a.txt`, 'Ia membawa 13 dokumen. Hujan turun.\n')
    await server.project.poll()
    await page.getByText('1 paragraph changed').click()
    expect(await check(page, colorScheme), 'banner').toEqual([])
    await page.keyboard.press('j')
    await current(page, '1.2')
    await typeUnaware(page, '1.2', 'Mine', () => save('a.txt', '1.2', { target: 'Theirs', revision: 0 }))
    await page.getByRole('region', { name: 'Conflict' }).waitFor()
    expect(await check(page, colorScheme), 'conflict').toEqual([])
    expect(wrongs).toEqual([])
  })
}

inBrowser('markup and addresses in texts, comments and names of files are text', async () => {
  const evil = `<img src=x onerror="alert(1)"></textarea><script>alert(2)</script> javascript:alert(3) http://evil.example/`
  const name = '<img src=x onerror=alert(4)>.txt'
  const base = await translated({ [`input/${name}`]: `${evil}\n` })
  const { server, post, sentence } = await review(base, { pages: PAGES })
  await post(`/api/articles/${encodeURIComponent(name)}/units/1.1/comments`, { text: `${evil} <b>bold</b>` })
  const { page, wrongs } = await open(server.url)
  await openArticle(page, name)
  const { source } = await sentence(name, '1.1')
  expect(await page.locator('.row[data-id="1.1"] [data-side=source]').textContent()).toBe(source)
  await text(page, '1.1').fill(evil)
  await saved(page)
  expect(await text(page, '1.1').inputValue()).toBe(evil)
  await page.locator('.comment').getByText('<b>bold</b>').waitFor()
  const links = (await page.evaluate('[...document.links].map((link) => link.getAttribute("href"))')) as string[]
  expect(links.every((href) => href.startsWith('#/'))).toBe(true)
  expect(await page.locator('main img, main script, aside img, aside script, header img').count()).toBe(0)
  expect(wrongs).toEqual([])
})

inBrowser('a narrow window and 200 % need no sideways scrolling', async () => {
  const { server } = await review(await translated(), { pages: PAGES })
  for (const width of [320, 640]) {
    const { page } = await open(server.url, { viewport: { width, height: 400 } })
    await openArticle(page, 'a.txt')
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${width}`).toBe(true)
    await page.locator('.row.current textarea').fill('x')
    await saved(page)
  }
})
