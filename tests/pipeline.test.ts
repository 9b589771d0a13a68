import { describe, expect, it } from 'vitest'
import {
  createEcho,
  loadGlossary,
  parseArticle,
  serializeArticle,
  targetTexts,
  translateArticle,
  type Bitext,
  type ReviewState,
  type Unit,
} from '../src/index.js'
import { recorder } from './helpers.js'

const article = (source: string) => parseArticle('a.txt', source)
const units = (bitext: Bitext): readonly Unit[] => bitext.blocks.flatMap((block) => block.units)

function edited(bitext: Bitext, id: string, human: string, state: ReviewState = 'reviewed'): Bitext {
  const blocks = bitext.blocks.map((block) => ({
    ...block,
    units: block.units.map((unit) => (unit.id === id ? { ...unit, human, state } : unit)),
  }))
  return { ...bitext, blocks }
}

describe('the pipeline', () => {
  it('translates every sentence once, in order, and keeps what lies between them', async () => {
    const translator = recorder()
    const source = 'Judul\n\nIa pergi.  Kami tidak!\r\n\r\nAkhir.'
    const made = await translateArticle(article(source), { translator })
    expect(translator.asked).toEqual(['Judul', 'Ia pergi.', 'Kami tidak!', 'Akhir.'])
    expect(serializeArticle(article(source), targetTexts(made))).toBe('JUDUL\n\nIA PERGI.  KAMI TIDAK!\r\n\r\nAKHIR.')
    expect(units(made).map(({ id, state, origin }) => [id, state, origin])).toEqual([
      ['1.1', 'translated', 'recorder@1'],
      ['2.1', 'translated', 'recorder@1'],
      ['2.2', 'translated', 'recorder@1'],
      ['3.1', 'translated', 'recorder@1'],
    ])
  })

  it('keeps what reviewers said, also where the sentence changed under it', async () => {
    const translator = recorder()
    const first = await translateArticle(article('Ia pergi ke pasar. Kami tidak.'), { translator })
    const review = { comments: [{ text: 'Which market?' }], reviewer: 'Sri', changed: '2026-11-26T04:05:06Z' }
    const blocks = first.blocks.map((block) => ({
      ...block,
      units: block.units.map((unit) => ({ ...unit, ...review })),
    }))
    const source = article('Ia pergi ke pasar pagi. Kami tidak.')
    const second = await translateArticle(source, { translator, previous: { ...first, blocks } })
    expect(units(second)).toMatchObject([{ state: 'translated', ...review }, review])
  })

  it('sends at most a batch at once', async () => {
    const sizes: number[] = []
    const translator = {
      ...createEcho(),
      translate: async (all: readonly { text: string }[]) => (sizes.push(all.length), all),
    }
    await translateArticle(article('A.\n\nB.\n\nC.\n\nD.\n\nE.'), { translator, batch: 2 })
    expect(sizes).toEqual([2, 2, 1])
  })

  it('gives a hard-wrapped sentence to the translator on one line', async () => {
    const translator = recorder()
    const wrapped = 'Sebanyak 350 tukik penyu dilepas ke laut di pantai selatan Sabtu\r\npagi oleh nelayan.'
    await translateArticle(article(wrapped), { translator })
    expect(translator.asked).toEqual([wrapped.replace('\r\n', '  ')])
  })

  it('never makes two paragraphs of one', async () => {
    const translator = recorder(() => ({ text: 'One.\n\nTwo.' }))
    const made = await translateArticle(article('Satu. Dua.'), { translator })
    expect(serializeArticle(article('Satu. Dua.'), targetTexts(made))).not.toContain('\n')
  })

  it.each([
    ['fewer', []],
    ['more', [{ text: 'a' }, { text: 'b' }]],
  ])('refuses %s translations than sentences', async (_name, answers) => {
    const translator = { name: 'bad', translate: async () => answers }
    await expect(translateArticle(article('Satu.'), { translator })).rejects.toMatchObject({ code: 'backend-mismatch' })
  })

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort()
    await expect(translateArticle(article('Satu.'), { translator: recorder(), signal })).rejects.toThrow()
  })
})

describe('an earlier run', () => {
  const source = 'Ia pergi ke pasar. Kami tinggal di rumah.'

  it('is reused without asking the translator', async () => {
    const previous = await translateArticle(article(source), { translator: recorder() })
    const translator = recorder()
    expect(await translateArticle(article(source), { translator, previous })).toEqual(previous)
    expect(translator.asked).toEqual([])
  })

  it('is reused sentence by sentence', async () => {
    const previous = await translateArticle(article(source), { translator: recorder() })
    const translator = recorder()
    await translateArticle(article(`Baru saja. ${source}`), { translator, previous })
    expect(translator.asked).toEqual(['Baru saja.'])
  })

  it('of another translator is asked for again, unless a person wrote the target', async () => {
    const old = await translateArticle(article(source), { translator: recorder() })
    const previous = edited(old, '1.1', 'He went to market.')
    const translator = recorder(({ text }) => ({ text: text.toLowerCase() }), 'other@1')
    const made = await translateArticle(article(source), { translator, previous })
    expect(targetTexts(made)).toEqual(['He went to market. kami tinggal di rumah.'])
    expect(units(made)[0]).toMatchObject({ state: 'reviewed', machine: { text: 'ia pergi ke pasar.' } })
  })

  it('that is wanted afresh keeps what people wrote', async () => {
    const old = await translateArticle(article(source), { translator: recorder() })
    const translator = recorder()
    const previous = edited(old, '1.2', 'We stay home.', 'final')
    const made = await translateArticle(article(source), { translator, previous, fresh: true })
    expect(translator.asked).toHaveLength(2)
    expect(targetTexts(made)).toEqual(['IA PERGI KE PASAR. We stay home.'])
  })

  it('of a translator that asks several others is reused as its own', async () => {
    const chain = recorder(({ text }) => ({ text, origin: 'second' }), 'chain')
    const previous = await translateArticle(article(source), { translator: chain })
    const again = recorder(({ text }) => ({ text }), 'chain')
    const made = await translateArticle(article(source), { translator: again, previous })
    expect(again.asked).toEqual([])
    expect(units(made)[0]?.origin).toBe('second')
  })

  it('of a chain whose second translator changed: what the first said stays, what the second said is asked for again', async () => {
    const said = (name: string) => recorder(({ text }) => ({ text, origin: text.startsWith('Ia') ? 'a' : 'b@1' }), name)
    const previous = await translateArticle(article(source), { translator: said('a,b@1') })
    const again = said('a,b@2')
    await translateArticle(article(source), { translator: again, previous })
    expect(again.asked).toEqual(['Kami tinggal di rumah.'])
  })

  it('keeps a human target whose source changed, and says so', async () => {
    const old = await translateArticle(article(source), { translator: recorder() })
    const previous = edited(old, '1.1', 'He went to market.', 'final')
    const changed = article('Ia pergi ke pasar kemarin. Kami tinggal di rumah.')
    const made = await translateArticle(changed, { translator: recorder(), previous })
    expect(units(made)[0]).toMatchObject({
      human: 'He went to market.',
      humanSource: 'Ia pergi ke pasar.',
      state: 'translated',
      machine: { text: 'IA PERGI KE PASAR KEMARIN.' },
      findings: [{ rule: 'source-changed' }],
    })
    const again = await translateArticle(changed, { translator: recorder(), previous: made })
    expect(again).toEqual(made)
  })

  it('keeps a human target whose sentence has gone, and gives it back when the sentence returns', async () => {
    const old = await translateArticle(article(source), { translator: recorder() })
    const previous = edited(old, '1.2', 'We stay home.', 'final')
    const without = await translateArticle(article('Ia pergi ke pasar.'), { translator: recorder(), previous })
    expect(without.retired).toEqual([{ source: 'Kami tinggal di rumah.', target: 'We stay home.', state: 'final' }])
    const later = await translateArticle(article('Sesuatu.'), { translator: recorder(), previous: without })
    expect(later.retired).toHaveLength(1)
    const back = await translateArticle(article(source), { translator: recorder(), previous: later })
    expect(units(back)[1]).toMatchObject({ human: 'We stay home.', state: 'final' })
    expect(back.retired).toEqual([])
  })

  it('keeps each of two like sentences apart', async () => {
    const twice = 'Foto AP.\n\nFoto AP.'
    const old = await translateArticle(article(twice), { translator: recorder() })
    const previous = edited(old, '2.1', 'Photo: AP.')
    const made = await translateArticle(article(twice), { translator: recorder(), previous })
    expect(targetTexts(made)).toEqual(['FOTO AP.', 'Photo: AP.'])
  })

  it('keeps reviewers’ notes', async () => {
    const old = await translateArticle(article(source), { translator: recorder() })
    const previous = { ...old, blocks: old.blocks.map((block) => ({ ...block, notes: ['Check the name.'] })) }
    const made = await translateArticle(article(`Judul\n\n${source}`), { translator: recorder(), previous })
    expect(made.blocks.map(({ notes }) => notes)).toContainEqual(['Check the name.'])
  })
})

const glossary = (term: string) =>
  loadGlossary([
    {
      path: 'g.yaml',
      text: `terms:\n  - term: ${term}\n    kind: person\n    source: [Georgi Zinoviev]\n    unwanted: [Georgi Zinoviev]\n`,
    },
  ])

/** Copies. */
const copier = () => recorder(({ text }) => ({ text }))

/** Sets the terms it is given, as the engine does. */
const honours = () =>
  recorder(({ text, terms = [] }) => ({
    text: terms.reduce((made, { surface, target }) => made.replace(surface, target), text),
    honoured: terms.map((_term, index) => index),
  }))

describe('a changed glossary', () => {
  const source = 'Georgi Zinoviev pulang. Kami tidak.'
  it('is applied again to what the translator said, without asking it', async () => {
    const previous = await translateArticle(article(source), {
      translator: copier(),
      glossary: glossary('Georgy Zinoviev'),
    })
    expect(targetTexts(previous)).toEqual(['Georgy Zinoviev pulang. Kami tidak.'])
    const translator = copier()
    const made = await translateArticle(article(source), {
      translator,
      previous,
      glossary: glossary('Georgiy Zinovyev'),
    })
    expect(translator.asked).toEqual([])
    expect(targetTexts(made)).toEqual(['Georgiy Zinovyev pulang. Kami tidak.'])
    expect(units(made)[0]?.machine?.text).toBe('Georgi Zinoviev pulang.')
  })

  it('does not touch what a person wrote', async () => {
    const old = await translateArticle(article(source), {
      translator: copier(),
      glossary: glossary('Georgy Zinoviev'),
    })
    const previous = edited(old, '1.1', 'Georgi Zinoviev left.', 'final')
    const made = await translateArticle(article(source), {
      translator: copier(),
      previous,
      glossary: glossary('X Y'),
    })
    expect(targetTexts(made)).toEqual(['Georgi Zinoviev left. Kami tidak.'])
  })

  it('is put to a translator that set the old terms itself, for their sentences only', async () => {
    const previous = await translateArticle(article(source), {
      translator: honours(),
      glossary: glossary('Georgy Zinoviev'),
    })
    const translator = honours()
    const made = await translateArticle(article(source), {
      translator,
      previous,
      glossary: glossary('Georgiy Zinovyev'),
    })
    expect(translator.asked).toEqual(['Georgi Zinoviev pulang.'])
    expect(targetTexts(made)).toEqual(['Georgiy Zinovyev pulang. Kami tidak.'])
  })
})
