/** LibreTranslate: `POST {url}/translate`. It has no glossary, so terms are protected by placeholders. */
import { z } from 'zod'
import { pairUp, parseAnswer } from '../answer.js'
import { usualVerdict, type Classify } from '../http/failure.js'
import { caller, defineKind, limitsOf } from '../kind.js'
import { commonShape } from '../options.js'

const answer = z.object({ translatedText: z.union([z.string(), z.array(z.string())]) })

/** It answers 400 for a missing key as well: that is no sentence's fault. */
const classify: Classify = (failure) =>
  failure.kind === 'status' && failure.status === 400 && /api[ _-]?key|portal/iu.test(failure.message)
    ? 'final'
    : usualVerdict(failure)

export const libretranslate = defineKind({
  type: 'libretranslate',
  about: 'a LibreTranslate server',
  schema: z.strictObject(commonShape),
  keyEnv: 'LIBRETRANSLATE_API_KEY',
  needsKey: false,
  requires: [],
  create(options, connection) {
    const { name, key } = connection
    const call = caller(connection, options.url ?? 'http://127.0.0.1:5000', classify)
    return {
      name,
      fingerprint: () => 'libretranslate text',
      limits: limitsOf(options, { items: 50, characters: 10_000 }),
      handlesTerms: false,
      usesContext: false,
      async translate(requests, signal) {
        const q = requests.map(({ text }) => text)
        const sent = { q, source: 'id', target: 'en', format: 'text', ...(key && { api_key: key }) }
        const { body } = await call({ path: '/translate', body: sent }, signal)
        const { translatedText } = parseAnswer(name, answer, body, classify)
        const texts = typeof translatedText === 'string' ? [translatedText] : translatedText
        return pairUp(
          name,
          requests,
          texts.map((text) => ({ text })),
          classify,
        )
      },
    }
  },
})
