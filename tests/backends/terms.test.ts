/** Settled names reach every provider in its own way, and come back or are asked for again. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { protect, restore } from '../../src/backends/around/protect.js'
import type { TermList } from '../../src/backends/index.js'
import { toTsv } from '../../src/backends/providers/deepl-glossary.js'
import { alignmentOf } from '../../src/backends/providers/azure.js'
import type { TermMatch, TranslationRequest } from '../../src/types.js'
import { backend, pairsOf, quick, speak } from './support/backend.js'
import { contracts, type Contract } from './support/contracts.js'
import { keepServers } from './support/keep.js'
import { serve, type Fake, type Reply, type Seen } from './support/server.js'

const libre = contracts[0] as Contract
const named = (type: string, yaml = ''): Contract =>
  contracts.find((contract) => contract.type === type && contract.yaml.join().includes(yaml)) as Contract
const keep = keepServers()

/** A request whose terms are the given words of the text. */
function request(text: string, terms: Readonly<Record<string, string>>): TranslationRequest {
  const matches = Object.entries(terms).map(([surface, target]): TermMatch => {
    const start = text.indexOf(surface)
    return { term: target, kind: 'person', range: [start, start + surface.length], surface, target }
  })
  return { text, terms: matches.toSorted((a, b) => a.range[0] - b.range[0]) }
}

const ship = request('Kapal Zinowiew tiba di Kiew.', { Zinowiew: 'Zinoviev $&', Kiew: 'Kyiv' })

describe('placeholders', () => {
  it('go out in place of the terms, and the English comes back', async () => {
    const fake = await keep(speak(libre))
    const [answer] = await backend(libre, fake.url).translate([ship])
    expect(libre.texts(fake.seen[0] as Seen)).toEqual(['Kapal XQ0Z tiba di XQ1Z.'])
    expect(answer).toEqual({ text: 'The Kapal Zinoviev $& tiba di Kyiv.', honoured: [0, 1] })
  })

  it.each([
    ['lost', (text: string) => text.replace('XQ1Z', 'it')],
    ['doubled', (text: string) => `${text} XQ1Z`],
    ['turned to another number', (text: string) => text.replace('XQ1Z', 'XQ1001Z')],
    ['grown into a word', (text: string) => text.replace(' XQ1Z', 'XQ1Z')],
  ])('that are %s are tried in another form, then not at all', async (_, spoil) => {
    const spoiled = (seen: Seen): Reply | undefined => {
      const texts = libre.texts(seen)
      return texts[0]?.includes('XQ')
        ? { json: libre.answer(texts.map((source) => ({ source, target: spoil(source) }))) }
        : undefined
    }
    const fake = await keep(speak(libre, spoiled))
    const [answer] = await backend(libre, fake.url).translate([ship])
    expect(answer).toEqual({ text: 'The Kapal Zinoviev $& tiba di Kyiv.', honoured: [0, 1] })
    expect(fake.seen.map((seen) => libre.texts(seen)[0])).toEqual([
      'Kapal XQ0Z tiba di XQ1Z.',
      'Kapal [[0]] tiba di [[1]].',
    ])
  })

  it('that never come back are left out, and nothing is said to be honoured', async () => {
    const strip = (seen: Seen): Reply => ({
      json: libre.answer(
        libre
          .texts(seen)
          .map((source) => ({ source, target: `The ${source.replaceAll(/XQ\d+Z|\[\[\d+\]\]/gu, 'thing')}` })),
      ),
    })
    const fake = await keep(serve(strip))
    const [answer] = await backend(libre, fake.url).translate([ship])
    expect(answer).toEqual({ text: 'The Kapal Zinowiew tiba di Kiew.' })
  })

  it('may come back in another order, case or with spaces', () => {
    const made = protect('A Satu b Dua', request('A Satu b Dua', { Satu: 'One', Dua: 'Two' }).terms ?? [], '[[{n}]]')
    expect(made && restore('[[ 1 ]] and [[0]]', made)).toEqual({ text: 'Two and One', honoured: [0, 1] })
    const letters = protect('A Satu b Dua', request('A Satu b Dua', { Satu: 'One', Dua: 'Two' }).terms ?? [], 'XQ{n}Z')
    expect(letters && restore("xq1z's XQ0Z", letters)).toEqual({ text: "Two's One", honoured: [0, 1] })
  })

  it('are not used where the sentence has something like them', async () => {
    const fake = await keep(speak(libre))
    await backend(libre, fake.url).translate([request('Tipe XQ7Z milik Kiew.', { Kiew: 'Kyiv' })])
    expect(libre.texts(fake.seen[0] as Seen)).toEqual(['Tipe XQ7Z milik [[0]].'])
  })

  it('a sentence that is only terms is never sent', async () => {
    const fake = await keep(speak(libre))
    const [answer] = await backend(libre, fake.url).translate([request('Kiew', { Kiew: 'Kyiv' })])
    expect(answer).toEqual({ text: 'Kyiv', honoured: [0] })
    expect(fake.seen).toHaveLength(0)
  })

  it('can be chosen and turned off', async () => {
    const fake = await keep(speak(libre))
    await backend(libre, fake.url, [quick, 'placeholders: ["<{n}>"]']).translate([ship])
    await backend(libre, fake.url, [quick, 'terms: off']).translate([ship])
    expect(fake.seen.map((seen) => libre.texts(seen)[0])).toEqual(['Kapal <0> tiba di <1>.', ship.text])
  })

  it('protecting and restoring an untouched sentence is the sentence with its English', () => {
    const word = fc.constantFrom('satu', 'Dua', '$1', '[[', 'XQ', 'é', '😀')
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(11), { maxLength: 4 }),
        (words, at) => {
          const text = words.join(' ')
          const chosen = [...new Set(at)].filter((index) => index < words.length).toSorted((a, b) => a - b)
          const starts = words.map((_, index) => words.slice(0, index).join(' ').length + (index > 0 ? 1 : 0))
          const terms = chosen.map((index): TermMatch => {
            const start = starts[index] ?? 0
            const surface = words[index] ?? ''
            return { term: 'T', kind: 'term', range: [start, start + surface.length], surface, target: `T${index}$&` }
          })
          const made = protect(text, terms, 'XQ{n}Z')
          const wanted = words.map((each, index) => (chosen.includes(index) ? `T${index}$&` : each)).join(' ')
          expect(made && restore(made.text, made)?.text).toBe(wanted)
        },
      ),
    )
  })
})

describe('Azure', () => {
  const azure = named('azure')
  it('gets dictionary markup, escaped', async () => {
    const fake = await keep(
      speak(azure, (seen) => ({
        json: azure.answer(azure.texts(seen).map((source) => ({ source, target: 'Kyiv & "Sons" came' }))),
      })),
    )
    const [answer] = await backend(azure, fake.url).translate([request('Kiew tiba', { Kiew: 'Kyiv & "Sons"' })])
    expect(azure.texts(fake.seen[0] as Seen)).toEqual([
      '<mstrans:dictionary translation="Kyiv &amp; &quot;Sons&quot;">Kiew</mstrans:dictionary> tiba',
    ])
    expect(answer?.honoured).toEqual([0])
  })

  it('gives its word alignment, inclusive ranges made half-open', () => {
    expect(alignmentOf('0:2-0:1 4:7-3:5 90:99-0:0', 10, 10)).toEqual([
      { source: [0, 3], target: [0, 2] },
      { source: [4, 8], target: [3, 6] },
    ])
    expect(alignmentOf('', 1, 1)).toEqual([])
  })
})

it.each(['openai', 'ollama'])(
  '%s gets the terms that occur, and nothing is said to be honoured that is not there',
  async (type) => {
    const contract = named(type)
    const fake = await keep(speak(contract))
    const answers = await backend(contract, fake.url).translate([ship, { text: 'Satu.' }])
    const { messages } = (fake.seen[0] as Seen).body as { messages: { content: string }[] }
    expect(JSON.parse(messages.at(-1)?.content ?? '')).toMatchObject({
      glossary: [
        { source: 'Zinowiew', target: 'Zinoviev $&' },
        { source: 'Kiew', target: 'Kyiv' },
      ],
    })
    expect(answers[0]?.honoured).toBeUndefined()
  },
)

const list = (hash: string, ...entries: readonly (readonly [string, string])[]): TermList => ({
  hash: hash.padEnd(64, '0'),
  entries: entries.map(([source, target]) => ({ source, target })),
})

const translated = (fake: Fake): readonly unknown[] =>
  fake.seen
    .filter(({ path }) => path === '/v2/translate')
    .map(({ body }) => (body as { glossary_id?: string }).glossary_id)

describe('DeepL’s glossary', () => {
  const deepl = named('deepl')
  /** Glossaries as DeepL keeps them. */
  const account = async (names: readonly string[]) => {
    const kept = new Map(names.map((name, index) => [`id-${index}`, name]))
    const made: string[] = []
    const fake = await keep(
      serve((seen) => {
        const [, , , id] = seen.path.split('/')
        if (seen.path === '/v2/translate')
          return {
            json: deepl.answer(deepl.texts(seen).map((source) => ({ source, target: source.replace('Kiew', 'Kyiv') }))),
          }
        if (seen.method === 'GET')
          return { json: { glossaries: [...kept].map(([glossary_id, name]) => ({ glossary_id, name })) } }
        if (seen.method === 'DELETE')
          return kept.delete(id ?? '') ? (response) => void response.writeHead(204).end() : { status: 404, json: {} }
        const { name, dictionaries } = seen.body as { name: string; dictionaries: { entries: string }[] }
        made.push(dictionaries[0]?.entries ?? '')
        kept.set('id-new', name)
        return { status: 201, json: { glossary_id: 'id-new', name } }
      }),
    )
    return { fake, kept, made }
  }

  it('is made once, used in every call, and an older one of ours is deleted', async () => {
    const { fake, kept, made } = await account(['padanan-1111111111111111', 'padanan-hand-made', 'other'])
    const translator = backend(deepl, fake.url, [quick, 'limits: { items: 1 }'], {
      terms: list('ab', ['Kiew', 'Kyiv']),
    })
    const answers = await translator.translate([request('di Kiew', { Kiew: 'Kyiv' }), { text: 'Dua.' }])
    expect(answers).toEqual([{ text: 'di Kyiv', honoured: [0] }, { text: 'Dua.' }])
    expect(made).toEqual(['Kiew\tKyiv'])
    expect([...kept.values()]).toEqual(['padanan-hand-made', 'other', 'padanan-ab00000000000000'])
    expect(translated(fake)).toEqual(['id-new', 'id-new'])
  })

  it('is reused when its content is the same', async () => {
    const { fake, made } = await account(['padanan-ab00000000000000'])
    await backend(deepl, fake.url, [quick], { terms: list('ab', ['Kiew', 'Kyiv']) }).translate([{ text: 'Satu.' }])
    expect(made).toEqual([])
    expect(translated(fake)).toEqual(['id-0'])
  })

  it('takes no duplicate, control character, edge space or overlong term', () => {
    const entries = list(
      'x',
      ['Kiew', 'Kyiv'],
      ['Kiew', 'Kiev'],
      [' a\tb ', 'c\nd'],
      ['x'.repeat(1025), 'y'],
      ['', 'z'],
    )
    expect(toTsv(entries, 'deepl')).toBe('Kiew\tKyiv\na b\tc d')
  })
})

it('Google v3 makes its glossary through a bucket, waits for it, and reads glossaryTranslations', async () => {
  const google = named('google', 'version: 3')
  let polls = 0
  const fake = await keep(
    serve((seen): Reply => {
      if (seen.path.endsWith(':translateText')) {
        const pairs = pairsOf(google.texts(seen))
        const glossaryTranslations = pairs.map(({ source }) => ({ translatedText: `With Kyiv: ${source}` }))
        return { json: { ...(google.answer(pairs) as object), glossaryTranslations } }
      }
      if (seen.path.startsWith('/upload')) return { json: { name: 'x' } }
      if (seen.path.includes('/operations/')) return { json: { name: 'projects/1/operations/op-1', done: ++polls > 1 } }
      if (seen.method === 'GET')
        return { json: { glossaries: [{ name: 'projects/9/locations/us/glossaries/padanan-1111111111111111' }] } }
      return { json: { name: 'projects/1/locations/us/operations/op-1' } }
    }),
  )
  const contract = {
    ...google,
    yaml: ['version: 3', 'project: news-1', 'location: us-central1', 'bucket: b-1', `storageUrl: ${fake.url}`],
  }
  const translator = backend(contract, fake.url, [quick], { terms: list('cd', ['Kiew', 'Kyiv']) })
  const [answer] = await translator.translate([request('di Kiew', { Kiew: 'Kyiv' })])
  expect(answer).toEqual({ text: 'With Kyiv: di Kiew', honoured: [0] })
  const parent = '/v3/projects/news-1/locations/us-central1'
  expect(fake.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `GET ${parent}/glossaries?pageSize=1000`,
    'POST /upload/storage/v1/b/b-1/o?uploadType=media&name=padanan-cd00000000000000.tsv',
    `POST ${parent}/glossaries`,
    `GET ${parent}/operations/op-1`,
    `GET ${parent}/operations/op-1`,
    `DELETE ${parent}/glossaries/padanan-1111111111111111`,
    `POST ${parent}:translateText`,
  ])
  expect(fake.seen[1]?.raw).toBe('Kiew\tKyiv')
})
