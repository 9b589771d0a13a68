/** Azure Translator v3: `POST {url}/translate`. Settled terms are written into the text as dictionary markup. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { AlignmentLink, Range, Translation, TranslationRequest } from '../../types.js'
import { pairUp, parseAnswer, withHonoured } from '../answer.js'
import { failed } from '../around/failed.js'
import { usualVerdict, type Classify } from '../http/failure.js'
import { caller, defineKind, limitsOf } from '../kind.js'
import { commonShape } from '../options.js'
import { measureText } from '../provider.js'

const schema = z.strictObject({
  ...commonShape,
  /** Azure region of the key; needed for keys of a region or of several services. */
  region: z
    .string()
    .regex(/^[a-z0-9]+$/u, 'expected a region such as westeurope')
    .optional(),
})

const answer = z.array(
  z.object({
    translations: z.array(z.object({ text: z.string(), alignment: z.object({ proj: z.string() }).optional() })).min(1),
  }),
)

/** 403 is a used-up quota; 413 and 400050 are a call that is too large. */
const classify: Classify = usualVerdict

const PATH = '/translate?api-version=3.0&from=id&to=en&textType=plain&includeAlignment=true'

export const azure = defineKind({
  type: 'azure',
  about: 'Azure Translator',
  schema,
  keyEnv: 'AZURE_TRANSLATOR_KEY',
  needsKey: true,
  requires: [],
  create(options, connection) {
    const { name, key = '' } = connection
    const call = caller(connection, options.url ?? 'https://api.cognitive.microsofttranslator.com', classify)
    const handlesTerms = options.terms === 'auto'
    const textOf = (request: TranslationRequest): string => (handlesTerms ? withMarkup(request) : request.text)
    return {
      name,
      fingerprint: () => `azure v3 plain ${handlesTerms ? 'dictionary' : ''}`,
      limits: limitsOf(options, { items: 1000, characters: 50_000 }),
      measure: (request) => measureText(textOf(request)),
      handlesTerms,
      usesContext: false,
      async translate(requests, signal) {
        const texts = requests.map(textOf)
        const headers = {
          'ocp-apim-subscription-key': key,
          'x-clienttraceid': randomUUID(),
          ...(options.region && { 'ocp-apim-subscription-region': options.region }),
        }
        const { body } = await call({ path: PATH, headers, body: texts.map((Text) => ({ Text })) }, signal)
        const answers = parseAnswer(name, answer, body, classify).map(({ translations: [first] }, index) =>
          toTranslation(name, first, requests[index], texts[index]),
        )
        return pairUp(name, requests, answers, classify)
      },
    }
  },
})

function toTranslation(
  name: string,
  first: { readonly text: string; readonly alignment?: { readonly proj: string } | undefined } | undefined,
  request: TranslationRequest = { text: '' },
  sent = '',
): Translation {
  const text = first?.text ?? ''
  if (MARKUP.test(text) && !MARKUP.test(request.text)) {
    return failed('backend-mismatch', `${name}: Unexpected dictionary markup in the translation, expected text`)
  }
  const translation = withHonoured(text, request)
  const links =
    sent === request.text ? alignmentOf(first?.alignment?.proj ?? '', sent.length, translation.text.length) : []
  return links.length > 0 ? { ...translation, alignment: links } : translation
}

/** `"0:2-0:1 4:7-3:5"` (inclusive) as links; what lies outside of the texts is left out. */
export function alignmentOf(proj: string, sourceLength: number, targetLength: number): readonly AlignmentLink[] {
  return [...proj.matchAll(/(\d+):(\d+)-(\d+):(\d+)/gu)].flatMap((match) => {
    const [from = 0, to = 0, start = 0, end = 0] = match.slice(1).map(Number)
    const source: Range = [from, to + 1]
    const target: Range = [start, end + 1]
    const inside = from <= to && start <= end && to < sourceLength && end < targetLength
    return inside ? [{ source, target }] : []
  })
}

/** `Kapal Zinoviev` → `Kapal <mstrans:dictionary translation="Zinoviev">Zinoviev</mstrans:dictionary>`. */
export function withMarkup({ text, terms = [] }: TranslationRequest): string {
  if (MARKUP.test(text)) return text
  let out = ''
  let from = 0
  for (const { range, target } of terms) {
    if (range[0] < from) continue
    const surface = text.slice(...range)
    out += `${text.slice(from, range[0])}<mstrans:dictionary translation="${escape(target)}">${surface}</mstrans:dictionary>`
    from = range[1]
  }
  return out + text.slice(from)
}

const MARKUP = /<\/?mstrans:/iu

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/gu, (character) => escapes[character] ?? character)
