import { readFile, writeFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { createEngine } from '../../src/index.js'
import { current, eventually, inBrowser, open, openArticle, PAGES, saved, text } from './browser.js'
import { marker, review, translated, type Client } from './support.js'

const plain = async (): Promise<Client> => review(await translated(), { pages: PAGES })

const LONG = { 'input/long.txt': `${Array.from({ length: 40 }, (_, n) => `Hujan turun ke-${n}.`).join('\n\n')}\n` }

const caret = (page: Page): Promise<unknown> =>
  page.evaluate('[document.activeElement.selectionStart, document.activeElement.selectionEnd]')

const focused = (page: Page): Promise<unknown> =>
  page.evaluate('document.activeElement.id || document.activeElement.dataset.id || document.activeElement.className')

const word = (page: Page, id: string, side: 'source' | 'target', name: string): ReturnType<Page['locator']> =>
  page.locator(`.row[data-id="${id}"] [data-side=${side}]`).getByText(name, { exact: true }).first()

inBrowser('one click sets the caret in any translation, and a drag selects', async () => {
  const { server, sentence } = await plain()
  const { page, wrongs } = await open(server.url)
  await openArticle(page, 'a.txt')
  for (const [id, name, at] of [
    ['2.2', 'membawa', 6],
    ['3.1', 'Hujan', 3],
    ['2.1', 'Jakarta', 20],
    ['1.1', 'Kabar', 3],
  ] as const) {
    await word(page, id, 'target', name).click({ position: { x: 1, y: 8 } })
    await current(page, id)
    expect(await caret(page), id).toEqual([at, at])
  }
  await page.keyboard.type('a')
  await saved(page)
  expect(await sentence('a.txt', '1.1')).toMatchObject({ target: 'EN aKabar Pagi', state: 'translated' })

  const from = await word(page, '2.2', 'target', 'membawa').boundingBox()
  const to = await word(page, '2.2', 'target', '12').boundingBox()
  await page.mouse.move((from?.x ?? 0) + 1, (from?.y ?? 0) + 8)
  await page.mouse.down()
  await page.mouse.move((to?.x ?? 0) + (to?.width ?? 0), (to?.y ?? 0) + 8, { steps: 4 })
  await page.mouse.up()
  await current(page, '2.2')
  await eventually(async () => expect(await caret(page)).toEqual([6, 16]))
  await page.keyboard.press('Alt+g')
  const form = page.getByRole('dialog').getByLabel('English form', { exact: true })
  expect(await form.inputValue()).toBe('membawa 12')
  // What was typed is not thrown away by a click beside the dialog.
  await form.fill('typed')
  await page.mouse.click(3, 3)
  expect(await form.inputValue()).toBe('typed')
  expect(wrongs).toEqual([])
})

inBrowser('a tap does what a click does, and a narrow window follows the keyboard', async () => {
  const { server, base } = await review(await translated(LONG), { pages: PAGES })
  expect(base).not.toBe('')
  for (const [width, height] of [
    [420, 800],
    [1024, 700],
    [700, 450],
  ] as const) {
    const { page, wrongs } = await open(server.url, { viewport: { width, height }, hasTouch: width === 420 })
    await openArticle(page, 'long.txt')
    const inSight = (selector: string): Promise<unknown> =>
      page.evaluate(`(() => {
        const box = document.querySelector('${selector}').getBoundingClientRect()
        const list = document.querySelector('.scroller').getBoundingClientRect()
        const within = '${selector}'.startsWith('.row') ? list : { top: 0, bottom: innerHeight }
        return box.top >= within.top - 2 && box.bottom <= within.bottom + 2
      })()`)
    await page.keyboard.press('End')
    await current(page, '40.1')
    await eventually(async () => expect(await inSight('.row.current'), `${width}`).toBe(true))
    expect(await page.locator('.row').count()).toBeLessThan(30)
    for (const selector of ['.save', '.bar', '.actions .primary'])
      expect(await inSight(selector), `${width} ${selector}`).toBe(true)
    expect(await page.evaluate('document.documentElement.scrollHeight - innerHeight')).toBe(0)
    if (width === 420) {
      await word(page, '39.1', 'target', 'turun').tap({ position: { x: 1, y: 8 } })
      await current(page, '39.1')
      expect(await caret(page)).toEqual([9, 9])
    }
    expect(wrongs).toEqual([])
  }
})

inBrowser('the keyboard stays where the work is', async () => {
  const { server, sentence } = await review(
    await translated(
      { 'input/a.txt': 'Hujan deras mengguyur Kota Semarang pada Senin malam.\n\nHujan turun.\n' },
      createEngine(),
    ),
    { pages: PAGES },
  )
  const { page, wrongs } = await open(server.url)
  await openArticle(page, 'a.txt')
  await page.locator('.row.current').focus()

  // A pointer at rest does not take the words away from the arrow keys.
  await word(page, '1.1', 'source', 'malam').hover()
  await page.keyboard.press('ArrowRight')
  await eventually(async () =>
    expect((await page.locator('.row.current [data-side=source] .lit').allTextContents()).join('')).toMatch(/^Hujan/u),
  )
  await page.keyboard.press('Enter')
  expect(await focused(page)).toBe('word')
  await page.keyboard.press('Escape')
  expect(await focused(page)).toBe('1.1')

  const before = (await sentence('a.txt', '1.1')).target
  await word(page, '1.1', 'source', 'Kota').click()
  const chip = page.locator('.chip:enabled').first()
  await chip.waitFor()
  await chip.focus()
  await page.keyboard.press('Enter')
  expect(await focused(page)).toBe('1.1')
  await saved(page)
  await eventually(async () => expect((await sentence('a.txt', '1.1')).target).not.toBe(before))
  expect((await sentence('a.txt', '1.1')).target).toMatch(/hit the Semarang .+ on Monday night/u)

  // Undo keeps the caret at what it changed; the panel and back return to it.
  await text(page, '1.1').press('Home')
  await page.keyboard.type('Yes: ')
  await saved(page)
  await page.keyboard.press('End')
  await page.keyboard.press('Control+z')
  await eventually(async () => expect(await caret(page)).toEqual([0, 0]))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Alt+p')
  expect(await focused(page)).toBe('panel')
  await page.keyboard.press('Alt+p')
  expect(await caret(page)).toEqual([1, 1])
  await page.keyboard.press('Escape')

  // Keys right after one that opens a dialog are the dialog's.
  await page.evaluate(`(() => {
    const press = (key, more) => document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
    press('k', { ctrlKey: true })
    return Promise.resolve().then(() => (window.there = document.activeElement.type))
  })()`)
  expect(await page.evaluate('window.there')).toBe('search')
  await page.keyboard.press('Escape')

  await page.keyboard.press('q')
  await page.locator('.notice').getByText('No quick fix here').waitFor()
  await page.keyboard.press('a')
  await saved(page)
  await page
    .locator('#app > .spoken')
    .getByText(/^Approved\. Sentence 2\.1\. Saved\./u)
    .waitFor()
  await current(page, '2.1')
  await eventually(async () => expect(new URL(page.url()).hash).toBe('#/article/a.txt/2.1'))
  await page.reload()
  await current(page, '2.1')

  await page.keyboard.press('/')
  await page.keyboard.type('deras')
  await current(page, '1.1')
  await page.keyboard.press('Escape')
  await current(page, '2.1')
  await page.keyboard.press('b')
  await eventually(async () => expect(await page.evaluate('document.activeElement.textContent')).toBe('a.txt'))
  expect(wrongs).toEqual([])
})

inBrowser('the risk queue begins with the riskiest, and text of another program leaves the caret alone', async () => {
  const base = await translated(
    { 'input/a.txt': 'Hujan turun.\n\nIa membawa 12 dokumen.\n\nPresiden tiba.\n' },
    {
      ...marker,
      translate: async (all) => all.map(({ text }) => ({ text: `\u0645\u0635\u0631 ${text.replace('12', '12 99')}` })),
    },
  )
  const { server } = await review(base, { pages: PAGES })
  const { page, wrongs } = await open(server.url)
  await openArticle(page, 'a.txt')
  const width = await page.evaluate(`getComputedStyle(document.querySelector('.row textarea')).direction`)
  expect(width).toBe('ltr')
  await page.keyboard.press('n')
  await current(page, '2.1')
  await page.keyboard.press('Home')
  await page.keyboard.press('s')
  await current(page, '2.1')

  await page.keyboard.press('Enter')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  const at = await caret(page)
  const old = await text(page, '2.1').inputValue()
  const file = `${base}/output/a.xlf`
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace(`${old}</target></segment>`, `${old} More.</target></segment>`),
  )
  await server.project.poll()
  await eventually(async () => expect(await text(page, '2.1').inputValue()).toBe(`${old} More.`))
  expect(await caret(page)).toEqual(at)
  expect(wrongs).toEqual([])
})
