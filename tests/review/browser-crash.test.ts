import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished } from 'vitest'
import { folder, read, root } from '../helpers.js'
import { current, eventually, inBrowser, open, openArticle, saved, text } from './browser.js'

/** The command line as it was built, like the page: four starts from the sources would take longer than all the rest. */
const MAIN = path.join(root, 'dist/cli/main.js')

const translate = (base: string, ...flags: readonly string[]): Promise<unknown> =>
  promisify(execFile)(process.execPath, [MAIN, 'translate', ...flags], { cwd: base })

/** `padanan review` as a process of its own. */
async function serve(base: string, port = 0): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const args = [MAIN, 'review', '--no-open', '--reviewer', 'Sari', '--port', String(port)]
  const child = spawn(process.execPath, args, { cwd: base, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [printed] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, url: printed.toString().trim().split('\n')[0] ?? '' }
}

inBrowser('everything is still there after the server was killed', async () => {
  const base = await folder({
    'input/berita.txt':
      'Presiden tiba di Jakarta.\n\nMenteri Wibowo membawa 12 dokumen penting. Hujan turun sejak pagi.\n',
    'glossary.yaml': 'terms: []\n',
  })
  await translate(base)
  const first = await serve(base)
  const { page, wrongs } = await open(first.url)
  await openArticle(page, 'berita.txt')

  // Edit one, approve the next.
  await text(page, '1.1').fill('The president has arrived in Jakarta.')
  await saved(page)
  await text(page, '1.1').press('Alt+ArrowDown')
  await current(page, '2.1')
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await current(page, '2.2')

  // A term, with its preview.
  await page.keyboard.press('g')
  await page.getByLabel('Indonesian spellings').fill('Hujan')
  await page.getByLabel('English form', { exact: true }).fill('Heavy showers')
  await page.getByLabel('Kind').selectOption('term')
  await page.getByText(/^Changes 1 sentence/u).waitFor()
  await page.getByRole('button', { name: 'Save term' }).click()
  await page.locator('.row[data-id="2.2"]').getByText('showers').first().waitFor()
  // The page may hear of the change before its own request is answered.
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
  await saved(page)

  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  // Typed while the server is away: kept in the browser, and told.
  await page.locator('.row[data-id="2.2"]').click()
  await text(page, '2.2').fill('Showers have come down since the morning.')
  await page.locator('.save.failed').first().waitFor()

  const second = await serve(base, Number(new URL(first.url).port))
  await page.goto(second.url)
  await page.reload()
  await openArticle(page, 'berita.txt')
  await eventually(async () => {
    expect(await page.locator('.row[data-id="2.2"] [data-side=target]').textContent()).toContain('have come down')
  })
  await saved(page)
  expect(await page.locator('.row[data-id="1.1"] textarea').inputValue()).toBe('The president has arrived in Jakarta.')
  await page.locator('.row[data-id="2.1"] .state-reviewed').waitFor()
  expect(wrongs).toEqual([])

  second.child.kill('SIGTERM')
  await once(second.child, 'exit')
  expect(await read(base, 'glossary.yaml')).toContain('Heavy showers')
  const check = async (): Promise<void> => {
    const article = await read(base, 'output/berita.txt')
    expect(article).toContain('The president has arrived in Jakarta.')
    expect(article).toContain('Showers have come down since the morning.')
    const xliff = await read(base, 'output/berita.xlf')
    expect(xliff).toContain('<target>The president has arrived in Jakarta.</target>')
    expect(xliff).toContain('state="reviewed"')
  }
  await check()
  await translate(base, '--fresh')
  await check()
})
