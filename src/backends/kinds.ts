/** All kinds of provider. To add one: write its file and list it here. */
import type { Kind } from './kind.js'
import { azure } from './providers/azure.js'
import { bergamot } from './providers/bergamot.js'
import { deepl } from './providers/deepl.js'
import { generic } from './providers/generic.js'
import { google } from './providers/google.js'
import { libretranslate } from './providers/libretranslate.js'
import { ollama } from './providers/ollama.js'
import { openai } from './providers/openai.js'
import { transformers } from './providers/transformers.js'

export const kinds: readonly Kind[] = [
  libretranslate,
  deepl,
  google,
  azure,
  openai,
  ollama,
  generic,
  transformers,
  bergamot,
]

export const kindOf = (type: string): Kind | undefined => kinds.find((kind) => kind.type === type)
