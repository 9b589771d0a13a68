/** A neural model in this process through `@huggingface/transformers`, an optional package. */
import { z } from 'zod'
import { PadananError } from '../../errors.js'
import { pairUp, parseAnswer } from '../answer.js'
import { usualVerdict } from '../http/failure.js'
import { defineKind, limitsOf } from '../kind.js'
import { exported, loadOptional, once } from '../optional.js'
import { commonShape } from '../options.js'

const schema = z.strictObject({
  ...commonShape,
  /** A model's name, or its path below `folder`. Default `Xenova/opus-mt-id-en`. */
  model: z.string().min(1).default('Xenova/opus-mt-id-en'),
  /** Folder with models: nothing is downloaded when it is given. */
  folder: z.string().min(1).optional(),
  /** Allow the package to fetch the model on first use. Default false. */
  download: z.boolean().default(false),
  /** Precision of the weights, e.g. `q8` (default) or `fp32`. */
  dtype: z.enum(['fp32', 'fp16', 'q8', 'int8', 'uint8', 'q4']).default('q8'),
})

const peer = { name: '@huggingface/transformers', version: '3' }

type Options = z.output<typeof schema>
type Pipe = ((texts: readonly string[]) => Promise<unknown>) & { dispose?(): Promise<unknown> }

const answer = z.array(z.object({ translation_text: z.string() }))

export const transformers = defineKind({
  type: 'transformers',
  about: 'a neural model in this process (optional package @huggingface/transformers)',
  schema,
  needsKey: false,
  peer,
  requires: [],
  create(options, { name }) {
    const pipe = once(() => load(name, options))
    return {
      name,
      fingerprint: () => JSON.stringify(['transformers', options.model, options.folder, options.dtype]),
      limits: limitsOf(options, { items: 16, characters: 8000 }),
      handlesTerms: false,
      usesContext: false,
      async translate(requests, signal) {
        const translate = await pipe()
        signal?.throwIfAborted()
        const got = await translate(requests.map(({ text }) => text)).catch((cause: unknown) => {
          const reason = cause instanceof Error ? cause.message : String(cause)
          throw new PadananError('backend-unavailable', `${name}: Cannot translate: ${reason}`, { cause })
        })
        const texts = parseAnswer(name, answer, got, usualVerdict)
        return pairUp(
          name,
          requests,
          texts.map(({ translation_text: text }) => ({ text })),
          usualVerdict,
        )
      },
      close: async () => void (await (await pipe.made())?.dispose?.()),
    }
  },
})

async function load(name: string, { model, folder, download, dtype }: Options): Promise<Pipe> {
  const module = await loadOptional(name, peer)
  const env = module['env'] as Record<string, unknown> | undefined
  if (env) {
    env['allowRemoteModels'] = download && folder === undefined
    if (folder !== undefined) env['localModelPath'] = folder
  }
  const pipeline = exported<(task: string, model: string, options: object) => Promise<Pipe>>(name, module, 'pipeline')
  try {
    return await pipeline('translation', model, { dtype })
  } catch (cause) {
    const hint = download ? '' : '; set download: true, or folder: to where the model is'
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new PadananError('backend-unavailable', `${name}: Cannot load the model ${model}${hint}: ${reason}`, {
      cause,
    })
  }
}
