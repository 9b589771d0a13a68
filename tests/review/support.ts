/** A translated project with a review server on the loopback address. */
import { onTestFinished } from 'vitest'
import type { ApiEvent, ArticleList, ArticleView, SaveRequest, SentenceView } from '../../src/review/api.js'
import { startServer, type ReviewServer, type ServerOptions } from '../../src/review/server.js'
import { translateFolder, type Translator } from '../../src/index.js'
import { folder } from '../helpers.js'

export const ARTICLES: Readonly<Record<string, string>> = {
  'input/a.txt': 'Kabar Pagi\n\nPresiden tiba di Jakarta. Ia membawa 12 dokumen.\n\nHujan turun.\n',
  'input/dunia/b.txt': 'Mayjen Ryder tiba. Menteri pergi.\n',
}

/** Says the source with `EN` before it: deterministic, and never the source. */
export const marker: Translator = {
  name: 'marker@1',
  translate: async (requests) => requests.map(({ text }) => ({ text: `EN ${text}` })),
}

export async function translated(
  files: Readonly<Record<string, string>> = ARTICLES,
  translator = marker,
): Promise<string> {
  const base = await folder(files)
  await translate(base, translator)
  return base
}

export const translate = (base: string, translator: Translator = marker): ReturnType<typeof translateFolder> =>
  translateFolder({ paths: [`${base}/input`], out: `${base}/output`, translator })

export interface Client {
  readonly server: ReviewServer
  readonly base: string
  /** Any request with the token; headers win over its own. */
  ask(path: string, init?: RequestInit): Promise<Response>
  articles(): Promise<ArticleList>
  article(path: string): Promise<ArticleView>
  sentence(path: string, id: string): Promise<SentenceView>
  save(path: string, id: string, request: SaveRequest): Promise<Response>
  post(path: string, body: unknown): Promise<Response>
}

export async function review(base: string, options: Partial<ServerOptions> = {}): Promise<Client> {
  const server = await startServer({
    paths: [`${base}/input`],
    out: `${base}/output`,
    reviewer: 'Sari',
    poll: 0,
    idle: 60_000,
    ...options,
  })
  onTestFinished(() => server.close())
  return client(base, server)
}

function client(base: string, server: ReviewServer): Client {
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${server.port}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json', ...init.headers },
    })
  const json = async <T>(path: string): Promise<T> => (await ask(path)).json() as Promise<T>
  const at = (path: string): string => `/api/articles/${encodeURIComponent(path)}`
  const article = (path: string): Promise<ArticleView> => json(at(path))
  return {
    server,
    base,
    ask,
    articles: () => json('/api/articles'),
    article,
    sentence: async (path, id) => (await article(path)).sentences.find((each) => each.id === id) as SentenceView,
    save: (path, id, request) => ask(`${at(path)}/units/${id}`, { method: 'PUT', body: JSON.stringify(request) }),
    post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
  }
}

/** Collects what the server tells until the test ends. */
export function events(server: ReviewServer): readonly ApiEvent[] {
  const seen: ApiEvent[] = []
  onTestFinished(server.project.subscribe((event) => seen.push(event)))
  return seen
}
