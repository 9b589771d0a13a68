/**
 * The review page in a real chromium on an article of 5,000 sentences: how long until the page is there and until its sentences are,
 * and from a key to “Saved”, which holds the 150 ms that the page waits for the next key.
 *
 *     npm run build && npx tsx bench/review-page.ts [sentences] [keys]
 *
 * The ratios are to an article of 50 sentences, measured in the same run. `CHROMIUM` names another browser.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { createEngine, translateFolder } from '../src/index.js'
import { startServer } from '../src/review/server.js'

const [sentences = '5000', keys = '20'] = process.argv.slice(2)
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const LINES = [
  'Presiden tiba di Jakarta kemarin.',
  'Warga desa membawa beras ke pasar.',
  'Menteri itu berbicara dengan para guru.',
]

interface Figures {
  readonly paint: number
  readonly sentences: number
  readonly rows: number
  readonly saved: readonly number[]
}

const articleOf = (count: number): string =>
  `${Array.from({ length: count }, (_, at) => `${LINES[at % LINES.length]}`).join('\n\n')}\n`

async function measure(browser: Browser, url: string, name: string): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(url)
  await page.locator('.list').waitFor()
  await page.goto(`${new URL(url).origin}/#/article/${name}`)
  await page.reload()
  await page.locator('.row.current textarea').waitFor()
  const shown = Number(await page.evaluate('performance.now()'))
  const paint = Number(await page.evaluate('performance.getEntriesByName("first-contentful-paint")[0].startTime'))
  // The page gives the keyboard to the first sentence when it has opened; only then does it go into the text.
  await page.waitForFunction('document.activeElement?.matches(".row.current")')
  await page.keyboard.press('Enter')
  await page.waitForFunction('document.activeElement?.matches("textarea.text")')
  const saved: number[] = []
  for (let at = 0; at < Number(keys); at++) {
    // Timed inside the page, from the input to the bar's “Saved”, so that the driver's own way is not in it.
    await page.evaluate(`window.timing = new Promise((resolve) => {
      let start, sent = false
      document.addEventListener('input', () => { start = performance.now() }, { once: true, capture: true })
      const look = new MutationObserver(() => {
        if (start === undefined) return
        sent ||= document.querySelector('.save.sending') !== null
        if (sent && document.querySelector('.save.saved')) { look.disconnect(); resolve(performance.now() - start) }
      })
      look.observe(document.body, { subtree: true, childList: true, attributes: true })
    }); undefined`)
    await page.keyboard.press('x')
    const timing = page.evaluate('window.timing')
    saved.push(Number(await timing))
  }
  const rows = await page.locator('.row').count()
  await page.close()
  return { paint, sentences: shown, rows, saved: saved.toSorted((a, b) => a - b) }
}

const at = (times: readonly number[], share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0
const line = (label: string, small: number, large: number): void =>
  console.log(
    `${label.padEnd(28)}${large.toFixed(0).padStart(7)} ms  ${(large / small).toFixed(2)} × that of 50 sentences`,
  )

async function main(base: string): Promise<void> {
  await mkdir(`${base}/input`)
  await writeFile(`${base}/input/small.txt`, articleOf(50))
  await writeFile(`${base}/input/large.txt`, articleOf(Number(sentences)))
  await translateFolder({ paths: [`${base}/input`], out: `${base}/output`, translator: createEngine() })
  const pages = path.join(import.meta.dirname, '../dist/review/web')
  const server = await startServer({ paths: [`${base}/input`], out: `${base}/output`, reviewer: 'bench', pages })
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: FLAGS.split(' '),
  })
  try {
    const small = await measure(browser, server.url, 'small.txt')
    const large = await measure(browser, server.url, 'large.txt')
    console.log(`sentences ${sentences}, rows on the page ${large.rows}`)
    line('first paint', small.paint, large.paint)
    line('sentences on the page', small.sentences, large.sentences)
    line('key to saved, median', at(small.saved, 0.5), at(large.saved, 0.5))
    line('key to saved, 95 of 100', at(small.saved, 0.95), at(large.saved, 0.95))
  } finally {
    await browser.close()
    await server.close()
  }
}

const base = await mkdtemp(path.join(tmpdir(), 'padanan-bench-'))
try {
  await main(base)
} finally {
  await rm(base, { recursive: true, force: true })
}
