/** A real browser on the review page. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, it, onTestFinished, vi } from 'vitest'
import { root } from '../helpers.js'

/** `CHROMIUM` names the browser, and the only one; without it, one of these. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const named = process.env['CHROMIUM']
const executable = (named === undefined ? places : [named]).find((place) => existsSync(place))

/** The page as vite built it (`npm run build`). */
export const PAGES = path.join(root, 'dist/review/web')

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

let browser: Promise<Browser> | undefined

export function launch(): Promise<Browser> {
  browser ??= chromium.launch({ ...(executable && { executablePath: executable }), args: FLAGS.split(' ') })
  return browser
}

const ABSENT = 'No chromium: install it (apt-get install chromium) or name it in CHROMIUM'

// Reporters tell that tests were skipped, and not why.
beforeAll(() => {
  if (executable === undefined) process.stderr.write(`Skipped: the tests of the review page in a browser. ${ABSENT}.\n`)
})

afterAll(async () => (await browser)?.close())

/** Milliseconds after which a test hangs: a browser and the program share the machine with other tests. */
const LONGEST = 180_000

/** A test in a real browser. Without one it is skipped and says so; where `CI` is `true` it fails. */
export function inBrowser(name: string, run: () => Promise<void>): void {
  it(
    name,
    async (context) => {
      if (executable === undefined && process.env['CI'] !== 'true') context.skip(ABSENT)
      if (executable === undefined)
        throw new Error('Unexpected machine without chromium, expected one where CI is true')
      if (!existsSync(PAGES))
        throw new Error('Unexpected missing dist/review/web, expected npm run build before the tests')
      await run()
    },
    LONGEST,
  )
}

export interface Opened {
  readonly page: Page
  /** What should never happen: errors, broken policies, dialogs of scripts, requests to elsewhere. */
  readonly wrongs: readonly string[]
}

/** Opens an address; `expected` are console messages that the test brings about itself. */
export async function open(
  url: string,
  options: BrowserContextOptions = {},
  expected = /net::ERR|status of (?:409|401)/u,
): Promise<Opened> {
  const context = await (await launch()).newContext({ viewport: { width: 1280, height: 800 }, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const wrongs: string[] = []
  page.on('pageerror', (error) => wrongs.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) wrongs.push(message.text())
  })
  page.on('dialog', (dialog) => {
    wrongs.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(url).host) wrongs.push(`request: ${request.url()}`)
  })
  await page.goto(url)
  return { page, wrongs }
}

/** Opens an article from the list. */
export async function openArticle(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).click()
  await page.locator('.row.current').waitFor()
}

/** Waits until the current sentence is the one of this id. */
export const current = (page: Page, id: string): Promise<void> =>
  page.locator(`.row.current[data-id="${id}"]`).waitFor()

export const text = (page: Page, id: string): ReturnType<Page['locator']> =>
  page.getByLabel(`Translation of sentence ${id}`, { exact: true })

/** Waits until the page says that the server has everything. */
export const saved = (page: Page): Promise<void> => page.locator('.save.saved').waitFor()

/** Tries until it holds, for as long as a busy machine may take. */
export const eventually = (check: () => Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 20_000 })

/** Types into a sentence of a page that does not hear of what happens elsewhere meanwhile. */
export async function typeUnaware(
  page: Page,
  id: string,
  typed: string,
  elsewhere: () => Promise<unknown>,
): Promise<void> {
  await page.context().setOffline(true)
  await text(page, id).fill(typed)
  await page.locator('.save.failed').first().waitFor()
  await elsewhere()
  await page.context().setOffline(false)
}
