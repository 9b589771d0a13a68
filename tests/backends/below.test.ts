/** `engine,provider --below`: only the sentences that the engine is not sure of are bought. */
import { afterAll, beforeAll, expect, it, test } from 'vitest'
import { cli, folder, read } from '../helpers.js'
import { createTranslator } from '../../src/backends/index.js'
import { parseConfig } from '../../src/config/load.js'
import { loadEngine } from '../../src/engine/index.js'
import { serve, type Fake, type Seen } from './support/server.js'

const EASY = 'Polisi menangkap dua tersangka.'
const HARD = 'Mbrekunung plekenyut srengkuwing mblekuthuk.'

let server: Fake
let down = false

const textsOf = (seen: Seen): readonly string[] => (seen.body as { q: string[] }).q

beforeAll(async () => {
  server = await serve((seen) =>
    down
      ? { status: 400, json: { error: 'no' } }
      : { json: { translatedText: textsOf(seen).map((text) => `BOUGHT ${text}`) } },
  )
})
afterAll(() => server.close())

const configFor = (more = ''): string =>
  `${more}backends:\n  shop: { type: libretranslate, url: "${server.url}", price: { currency: EUR, perMillionCharacters: 20 } }\n`

const bought = (from: number): readonly string[] => server.seen.slice(from).flatMap(textsOf)

it('the two sentences are what they are meant to be', () => {
  const sure = (text: string): number => loadEngine().translate({ text }).confidence
  expect([sure(EASY) > 0.4, sure(HARD) < 0.4]).toEqual([true, true])
})

it('plans, buys what is below and no more, and lets no doubtful sentence of an earlier run stand', async () => {
  const base = await folder({ 'input/a.txt': `${EASY} ${HARD}\n`, 'padanan.yaml': configFor() })
  const first = await cli(base, 'translate')
  expect(first.code).toBe(0)
  const free = await read(base, 'output/a.txt')
  expect(free).not.toContain('BOUGHT')

  let at = server.seen.length
  const plan = await cli(base, 'translate', '-n', '-b', 'engine,shop', '--below', '0.4', '--json')
  expect(bought(at)).toEqual([])
  expect(JSON.parse(plan.stdout)).toMatchObject({
    usage: [{ backend: 'shop', sentences: 1, characters: HARD.length, cost: (HARD.length * 20) / 1e6 }],
  })

  // Nobody sells: what the engine said stays, with a word about it, and is tried again next time.
  down = true
  const refused = await cli(base, 'translate', '-b', 'engine,shop', '--below', '0.4')
  down = false
  expect([refused.code, await read(base, 'output/a.txt')]).toEqual([0, free])
  expect(refused.stderr).toMatch(/1 doubtful sentences stay as engine@\S+ made them: shop: /u)

  at = server.seen.length
  const run = await cli(base, 'translate', '-b', 'engine,shop', '--below', '0.4')
  expect(bought(at)).toEqual([HARD])
  expect(run.stdout).toMatch(/shop +1 requests, 1 sentences, .* EUR \(estimate\)/u)
  expect(await read(base, 'output/a.txt')).toContain(`BOUGHT ${HARD}`)
  expect(await read(base, 'output/a.xlf')).toMatch(/origin="engine@[^"]+"[\s\S]*origin="shop"/u)

  // What was bought stays bought, whatever the confidence asked for.
  at = server.seen.length
  const again = await cli(base, 'translate', '-b', 'engine,shop', '--below', '0.3')
  expect([again.code, bought(at)]).toEqual([0, []])
  expect(await read(base, 'output/a.txt')).toContain(`BOUGHT ${HARD}`)
})

it('takes the confidence from the configuration, for chains in which it says anything', async () => {
  const base = await folder({
    'input/a.txt': `${HARD}\n`,
    'padanan.yaml': configFor('backend: engine,shop\nbelow: 0.4\n'),
  })
  const at = server.seen.length
  expect((await cli(base, 'translate', '-b', 'engine')).code).toBe(0)
  expect(bought(at)).toEqual([])
  expect((await cli(base, 'translate')).code).toBe(0)
  expect(bought(at)).toEqual([HARD])
})

test.each(['engine', 'echo', 'echo,engine'])('is refused where nothing would come of it: %s', (name) => {
  expect(() => createTranslator(name, { below: 0.5 })).toThrow(/expected the engine before another one/u)
})

test.each([-0.1, 1.1, Number.NaN])('is refused outside 0 to 1: %s', (below) => {
  expect(() => createTranslator('engine,echo', { below })).toThrow(/expected 0 to 1/u)
})

test.each(['below: 2', 'below: much', 'below: -1'])('is refused in the configuration: %s', (line) => {
  expect(() => parseConfig('padanan.yaml', line)).toThrow(/padanan\.yaml|Unexpected below/u)
})
