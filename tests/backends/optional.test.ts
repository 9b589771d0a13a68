/** Engines that are optional packages: stand-ins of the same interface, and what is said when they are absent. */
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createTranslator } from '../../src/backends/index.js'
import { loadOptional } from '../../src/backends/optional.js'
import { parseConfig } from '../../src/config/load.js'
import { folder } from '../helpers.js'

const asked: unknown[] = []

vi.mock('@huggingface/transformers', () => ({
  env: { allowRemoteModels: true },
  pipeline: async (...args: readonly unknown[]) => {
    asked.push(args)
    if (args[1] === 'broken') throw new Error('no such model')
    return async (texts: readonly string[]) => {
      const answers = texts.map((text) => ({ translation_text: text === 'Kosong.' ? '' : `T ${text}` }))
      return args[1] === 'fewer' && texts.length > 1 ? answers.slice(1) : answers
    }
  },
}))

vi.mock('@browsermt/bergamot-translator', () => {
  class TranslatorBacking {
    declare loadModelRegistery: () => Promise<unknown>
    declare loadTranslationModel: () => Promise<unknown>
    readonly registry: Promise<unknown>
    constructor() {
      this.registry = this.loadModelRegistery()
    }
    async loadWorker(): Promise<void> {}
  }
  class BatchTranslator {
    readonly backing: TranslatorBacking
    constructor(_: object, backing: TranslatorBacking) {
      this.backing = backing
    }
    async translate({ text }: { text: string }): Promise<unknown> {
      const model = (await this.backing.loadTranslationModel()) as { model: ArrayBuffer; vocabs: unknown[] }
      const registry = await this.backing.registry
      return {
        target: { text: `B ${text} ${model.model.byteLength} ${model.vocabs.length} ${JSON.stringify(registry)}` },
      }
    }
    async delete(): Promise<void> {}
  }
  return { TranslatorBacking, BatchTranslator }
})

const make = (yaml: string) =>
  createTranslator('own', { backends: parseConfig('padanan.yaml', `backends:\n  own: ${yaml}\n`).backends, env: {} })

describe('transformers', () => {
  it('loads the model once, downloads nothing unless told to, and translates in order', async () => {
    const translator = make('{ type: transformers, folder: /models }')
    const answers = await translator.translate([{ text: 'Satu.' }, { text: 'Dua.' }])
    expect(answers.map(({ text }) => text)).toEqual(['T Satu.', 'T Dua.'])
    await translator.translate([{ text: 'Tiga.' }])
    expect(asked).toEqual([['translation', 'Xenova/opus-mt-id-en', { dtype: 'q8' }]])
    const { env } = (await import('@huggingface/transformers' as string)) as { env: object }
    expect(env).toEqual({ allowRemoteModels: false, localModelPath: '/models' })
    await translator.close?.()
  })

  it('gives fewer translations than sentences, or none for one: nobody gets another’s', async () => {
    const texts = ['Satu.', 'Kosong.', 'Tiga.', 'Empat.']
    const answers = await make('{ type: transformers, model: fewer }').translate(texts.map((text) => ({ text })))
    expect(answers.map(({ text }) => text)).toEqual(['T Satu.', '', 'T Tiga.', 'T Empat.'])
    expect(answers[1]?.failed?.code).toBe('backend-mismatch')
  })

  it('says which model cannot be loaded, and what to set', async () => {
    const work = make('{ type: transformers, model: broken, retry: { attempts: 1 } }').translate([{ text: 'Satu.' }])
    await expect(work).rejects.toThrow(/Cannot load the model broken; set download: true.*no such model/u)
  })
})

describe('bergamot', () => {
  it('reads its model from the folder and downloads no list', async () => {
    const base = await folder({ 'model.iden.bin': 'abc', 'lex.50.50.iden.bin': 'd', 'vocab.iden.spm': 'e' })
    const translator = make(`{ type: bergamot, folder: ${JSON.stringify(base)} }`)
    const [answer] = await translator.translate([{ text: 'Satu.' }])
    expect(answer?.text).toBe('B Satu. 3 1 [{"from":"id","to":"en","files":{}}]')
    await translator.close?.()
  })

  it('names the file that is missing', async () => {
    const base = await folder({ 'model.iden.bin': 'abc', 'vocab.iden.spm': 'e' })
    const work = make(`{ type: bergamot, folder: ${JSON.stringify(base)} }`).translate([{ text: 'Satu.' }])
    await expect(work).rejects.toMatchObject({
      message: expect.stringContaining('expected lex*.bin') as string,
      place: { file: base },
    })
    const none = make(`{ type: bergamot, folder: ${JSON.stringify(path.join(base, 'none'))} }`)
    await expect(none.translate([{ text: 'Satu.' }])).rejects.toThrow('Cannot read the model')
  })
})

it('an absent package is named with the command that installs it', async () => {
  await expect(loadOptional('x', { name: '@padanan/not-there', version: '2' })).rejects.toMatchObject({
    code: 'backend-unavailable',
    message: 'x: Missing package @padanan/not-there, expected it to be installed: npm install @padanan/not-there@2',
  })
})
