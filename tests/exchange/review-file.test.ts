import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, it, test } from 'vitest'
import { html } from '../../src/exchange/review-file/index.js'
import { mergeRows } from '../../src/exchange/rows/merge.js'
import { unitsOf } from '../../src/stages/units.js'
import { folder } from '../helpers.js'
import { inBrowser, open } from '../review/browser.js'
import { bitext, received, unit, written } from './sample.js'

const NOW = '2026-11-26T05:00:00.000Z'
const EVIL = '<img src=x onerror=alert(1)></textarea></script><script>alert(2)</script> & "\' <!--'
const article = bitext(
  [
    unit('Ia pergi ke pasar.', {
      findings: [{ rule: 'numbers', severity: 'error', message: `Unexpected ${EVIL}`, target: [0, 2] }],
      matches: [{ term: EVIL, kind: 'place', range: [12, 17], surface: 'pasar', target: 'x' }],
      comments: [{ text: EVIL, author: EVIL, at: NOW }],
    }),
    unit(EVIL, { human: `[x](javascript:alert(3)) ${EVIL}`, state: 'reviewed' }),
    unit('Aneh \u0000\u0001\r\nya'),
  ],
  `dunia/${EVIL}.txt`,
)

async function file(text: string): Promise<string> {
  const base = await folder({ 'review.html': text })
  return path.join(base, 'review.html')
}

async function save(page: Page): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a copy' }).click()
  return readFileSync(await (await download).path(), 'utf8')
}

describe('the review file', () => {
  it('brings nothing back as long as nothing was changed', async () => {
    expect(await received(html, await written(html, article))).toEqual([])
  })

  it('has nothing in it that a text put there', async () => {
    const page = await written(html, article)
    expect(page.match(/<script\b/gu)).toHaveLength(2)
    expect(page).not.toMatch(/<img|<\/textarea><\/script>|href=|<!--/u)
    expect(page).toContain("default-src 'none'")
  })

  test.each([
    ['a page that is cut off', (text: string) => text.slice(0, text.indexOf('{"padanan"') + 20), 'whole page'],
    ['broken data', (text: string) => text.replace('{"padanan":1', '{"padanan":'), 'script wrote'],
    ['data of another kind', (text: string) => text.replace('"rows":[]', '"rows":[{"path":1}]'), 'script wrote'],
    ['prototype keys', (text: string) => text.replace('"rows":[]', '"__proto__":{"x":1}'), 'script wrote'],
    ['another page', () => '<html></html>', 'a review file that padanan exported'],
  ])('refuses %s with its place', async (_what, change, message) => {
    const failure = await received(html, change(await written(html, article)), 1000).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'exchange-invalid', place: { file: 'x', line: expect.any(Number) } })
    expect((failure as Error).message).toContain(message)
    expect(Object.prototype).not.toHaveProperty('x')
  })

  inBrowser('is edited, saved, opened again and edited further, and only what was changed comes back', async () => {
    const { page, wrongs } = await open(pathToFileURL(await file(await written(html, article))).href, {
      acceptDownloads: true,
    })
    await page.getByLabel('Your name').fill('Sri "S"')
    await page.getByLabel('Translation of 1.1').fill(`He left. ${EVIL}`)
    await page.getByLabel('State of 1.2').selectOption('final')
    await page.getByLabel('Comment on 1.2').fill(EVIL)
    await page.getByText('2 sentences changed, not saved yet').waitFor()
    const first = await save(page)
    await page.getByText('2 sentences changed, saved').waitFor()

    const again = await open(pathToFileURL(await file(first)).href, { acceptDownloads: true })
    expect(await again.page.getByLabel('Translation of 1.1').textContent()).toBe(`He left. ${EVIL}`)
    expect(await again.page.getByLabel('Your name').inputValue()).toBe('Sri "S"')
    expect(await again.page.getByLabel('Comment on 1.2').inputValue()).toBe(EVIL)
    expect(await again.page.getByLabel('State of 1.2').inputValue()).toBe('final')
    await again.page.getByLabel('State of 1.3').selectOption('reviewed')
    await again.page.getByLabel('Translation of 1.1').focus()
    await again.page.keyboard.press('Control+End')
    await again.page.keyboard.press('Enter')
    await again.page.keyboard.type(' Ya.')
    const second = await save(again.page)
    expect([...wrongs, ...again.wrongs]).toEqual([])

    const merged = mergeRows(article, await received(html, second, 1000), { now: 'later', reviewer: 'Ani' })
    expect(merged).toMatchObject({ conflicts: [], unmatched: [], comments: 1 })
    const [one, two, three] = unitsOf(merged.bitext.blocks)
    expect(one).toMatchObject({ human: `He left. ${EVIL} Ya.`, state: 'translated', reviewer: 'Sri "S"' })
    expect(two).toMatchObject({ human: article.blocks[0]?.units[1]?.human, state: 'final' })
    expect(two?.comments).toMatchObject([{ text: EVIL, author: 'Sri "S"' }])
    // The text of a sentence that was only approved is exactly what it was, odd characters and all.
    expect(three).toMatchObject({ human: 'ANEH \u0000\u0001\r\nYA', state: 'reviewed' })
  })

  inBrowser('can be used with a keyboard and a screen reader, and prints', async () => {
    const base = await file(await written(html, article))
    const { page } = await open(pathToFileURL(base).href)
    await page.evaluate(axe.source)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const result = await page.evaluate('axe.run()')
      expect((result as { violations: unknown[] }).violations).toEqual([])
    }
    await writeFile(path.join(path.dirname(base), 'review.pdf'), await page.pdf())
  })
})
