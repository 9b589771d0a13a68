/** What each provider's API looks like from the server's side. */
import type { Seen } from './server.js'

export const KEY = 'canary-key-7f3a9c51e2'

export interface Pair {
  readonly source: string
  readonly target: string
}

export interface Contract {
  readonly type: string
  /** Lines of YAML under the backend, beside `url`. */
  readonly yaml: readonly string[]
  /** Name of the key's variable; absent where the configuration names its own. */
  readonly keyEnv: string
  /** Where the key has to be in a request. */
  readonly keyIn: (seen: Seen) => unknown
  readonly path: string
  readonly texts: (seen: Seen) => readonly string[]
  readonly answer: (pairs: readonly Pair[]) => unknown
  readonly error: (message: string) => unknown
  /** The default limits of a call. */
  readonly limits: { readonly items: number; readonly characters?: number; readonly bytes?: number }
  /** Whether the answer says which sentence is which, so that a part of it can be used. */
  readonly echoes?: boolean
}

type Json = Readonly<Record<string, unknown>>
const body = (seen: Seen): Json => seen.body as Json
const header = (name: string) => (seen: Seen) => seen.headers[name]

const segmentsOf = (seen: Seen): readonly { readonly source: string }[] => {
  const { messages } = seen.body as { messages: readonly { role: string; content: string }[] }
  return (JSON.parse(messages.at(-1)?.content ?? '') as { segments: { source: string }[] }).segments
}
const modelAnswer = (pairs: readonly Pair[]): string =>
  JSON.stringify({ translations: pairs.map(({ source, target }, index) => ({ id: index + 1, source, target })) })

export const contracts: readonly Contract[] = [
  {
    type: 'libretranslate',
    yaml: [],
    keyEnv: 'LIBRETRANSLATE_API_KEY',
    keyIn: (seen) => body(seen)['api_key'],
    path: '/translate',
    texts: (seen) => body(seen)['q'] as string[],
    answer: (pairs) => ({ translatedText: pairs.map(({ target }) => target) }),
    error: (message) => ({ error: message }),
    limits: { items: 50, characters: 10_000 },
  },
  {
    type: 'deepl',
    yaml: [],
    keyEnv: 'DEEPL_API_KEY',
    keyIn: (seen) => seen.headers.authorization?.replace('DeepL-Auth-Key ', ''),
    path: '/v2/translate',
    texts: (seen) => body(seen)['text'] as string[],
    answer: (pairs) => ({
      translations: pairs.map(({ target }) => ({ detected_source_language: 'ID', text: target })),
    }),
    error: (message) => ({ message }),
    limits: { items: 50, bytes: 128 * 1024 },
  },
  {
    type: 'google',
    yaml: [],
    keyEnv: 'GOOGLE_API_KEY',
    keyIn: header('x-goog-api-key'),
    path: '/language/translate/v2',
    texts: (seen) => body(seen)['q'] as string[],
    answer: (pairs) => ({ data: { translations: pairs.map(({ target }) => ({ translatedText: target })) } }),
    error: (message) => ({ error: { code: 400, message } }),
    limits: { items: 128, characters: 5000 },
  },
  {
    type: 'google',
    yaml: ['version: 3', 'project: news-1'],
    keyEnv: 'GOOGLE_API_KEY',
    keyIn: (seen) => seen.headers.authorization?.replace('Bearer ', ''),
    path: '/v3/projects/news-1/locations/global:translateText',
    texts: (seen) => body(seen)['contents'] as string[],
    answer: (pairs) => ({ translations: pairs.map(({ target }) => ({ translatedText: target })) }),
    error: (message) => ({ error: { code: 400, message, status: 'INVALID_ARGUMENT' } }),
    limits: { items: 1024, characters: 5000 },
  },
  {
    type: 'azure',
    yaml: ['region: westeurope'],
    keyEnv: 'AZURE_TRANSLATOR_KEY',
    keyIn: header('ocp-apim-subscription-key'),
    path: '/translate?api-version=3.0&from=id&to=en&textType=plain&includeAlignment=true',
    texts: (seen) => (seen.body as { Text: string }[]).map(({ Text }) => Text),
    answer: (pairs) => pairs.map(({ target }) => ({ translations: [{ to: 'en', text: target }] })),
    error: (message) => ({ error: { code: 400050, message } }),
    limits: { items: 1000, characters: 50_000 },
  },
  {
    type: 'openai',
    yaml: ['model: m-1'],
    keyEnv: 'OPENAI_API_KEY',
    keyIn: (seen) => seen.headers.authorization?.replace('Bearer ', ''),
    path: '/v1/chat/completions',
    texts: (seen) => segmentsOf(seen).map(({ source }) => source),
    answer: (pairs) => ({ choices: [{ finish_reason: 'stop', message: { content: modelAnswer(pairs) } }] }),
    error: (message) => ({ error: { message, type: 'invalid_request_error', code: null } }),
    limits: { items: 20, characters: 6000 },
    echoes: true,
  },
  {
    type: 'ollama',
    yaml: ['model: m-1'],
    keyEnv: 'OLLAMA_API_KEY',
    keyIn: (seen) => seen.headers.authorization?.replace('Bearer ', ''),
    path: '/api/chat',
    texts: (seen) => segmentsOf(seen).map(({ source }) => source),
    answer: (pairs) => ({ message: { content: modelAnswer(pairs) }, done: true, done_reason: 'stop' }),
    error: (message) => ({ error: message }),
    limits: { items: 10, characters: 3000 },
    echoes: true,
  },
  {
    type: 'http',
    yaml: [
      'headers: { X-Key: "${MY_KEY}" }',
      'body: { input: "{{texts}}", from: id, to: en }',
      'response: data.items[*].text',
    ],
    keyEnv: 'MY_KEY',
    keyIn: header('x-key'),
    path: '/',
    texts: (seen) => body(seen)['input'] as string[],
    answer: (pairs) => ({ data: { items: pairs.map(({ target }) => ({ text: target })) } }),
    error: (message) => ({ error: message }),
    limits: { items: 50 },
  },
]
