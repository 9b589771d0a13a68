/** The routes of `../api.ts`. */
import { Hono, type Context } from 'hono'
import type { z } from 'zod'
import type { OpenArticle } from '../article.js'
import type { ArticleList, ArticleView, Impact, SaveResult, SentenceView } from '../api.js'
import { previewTerm, saveTerm } from '../change/term.js'
import { previewWord, saveWord } from '../change/word.js'
import type { Engines } from '../engines.js'
import { explain } from '../explain.js'
import type { ReviewMemory } from '../memory.js'
import type { Project } from '../project.js'
import { bodyOf, jsonOnly, limited, shapes } from './body.js'
import { serveEvents } from './events.js'
import { plainPath, sameSite, secured, withToken, type GuardOptions } from './guard.js'
import { servePages } from './pages.js'
import { failure, problem } from './problem.js'

export interface AppOptions extends GuardOptions {
  readonly project: Project
  readonly engines: Engines
  readonly memory: ReviewMemory
  /** Who reviews, as comments and history name them. */
  readonly reviewer: string
  /** The page's files by path, as `pageFiles` reads them. */
  readonly pages: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  /** Ends the event streams. */
  readonly ended: AbortSignal
}

export function createApp(options: AppOptions): Hono {
  const { project, engines, memory, reviewer } = options
  const app = new Hono()
  app.use(secured(), sameSite(options), plainPath())
  app.use('/api/*', withToken(options), limited, jsonOnly)
  app.onError((error, c) => failure(c, error))
  app.notFound((c) => problem(c, 404, 'not-found', 'No such page'))

  app.get('/api/articles', async (c) => {
    const list: ArticleList = { ...(await project.list()), reviewer, project: project.id }
    return c.json(list)
  })
  app.get('/api/articles/:path', (c) =>
    withArticle(c, project, (article) => {
      const sentences = article.views(c.req.query('ids')?.split(','))
      const source = article.sourceNote()
      const trouble = project.trouble(article.path)
      const notes = { ...(source && { source }), ...(trouble && { trouble }) }
      const view: ArticleView = { path: article.path, project: project.id, ...notes, sentences }
      return c.json(view)
    }),
  )
  app.put('/api/articles/:path/units/:id', (c) => withArticle(c, project, (article) => save(c, article, options)))
  app.post('/api/articles/:path/units/:id/comments', (c) =>
    withArticle(c, project, async (article) => {
      const asked = await bodyOf(c, shapes.comment)
      if ('refusal' in asked) return asked.refusal
      const sentence = await article.comment(segment(c, 5), asked.body.text, reviewer)
      if (sentence === undefined) return noSentence(c)
      tellSaved(project, article, sentence)
      return c.json(sentence)
    }),
  )
  app.get('/api/articles/:path/units/:id/history', (c) =>
    withUnit(c, project, (article, id) => c.json(article.history(id))),
  )
  app.get('/api/articles/:path/units/:id/explain', (c) =>
    withUnit(c, project, (article, id) => {
      const found = article.unit(id)
      return found === undefined ? noSentence(c) : c.json(explain(engines.current().engine, found.unit, found.kind))
    }),
  )
  app.get('/api/articles/:path/units/:id/memory', (c) =>
    withUnit(c, project, async (article, id) => c.json(await memory.suggest(article, id))),
  )
  app.post('/api/glossary/preview', (c) => withBody(c, shapes.term, (draft) => previewTerm(project, engines, draft)))
  app.post('/api/glossary', (c) => withBody(c, shapes.term, (draft) => saveTerm(project, engines, draft)))
  app.post('/api/dictionary/preview', (c) => withBody(c, shapes.word, (draft) => previewWord(project, engines, draft)))
  app.post('/api/dictionary', (c) => withBody(c, shapes.word, (draft) => saveWord(project, engines, draft)))
  app.get('/api/search', async (c) => c.json(await project.search(c.req.query('q') ?? '')))
  app.get('/api/events', serveEvents(project.subscribe, options.ended))
  app.get('*', servePages(options.pages))
  return app
}

async function save(c: Context, article: OpenArticle, { project, reviewer }: AppOptions): Promise<Response> {
  const asked = await bodyOf(c, shapes.save)
  if ('refusal' in asked) return asked.refusal
  const { target, state, revision } = asked.body
  const request = { revision, ...(target !== undefined && { target }), ...(state !== undefined && { state }) }
  const saved = await article.save(segment(c, 5), request, reviewer)
  switch (saved.type) {
    case 'missing':
      return noSentence(c)
    case 'refused':
      return problem(c, 422, 'refused', saved.reason)
    case 'stale':
      return problem(c, 409, 'stale', 'The sentence has changed since; expected its last revision', saved.sentence)
    case 'saved': {
      const result: SaveResult = { sentence: saved.sentence, summary: article.summary() }
      project.tell({ type: 'article', summary: result.summary })
      tellSaved(project, article, saved.sentence)
      return c.json(result)
    }
  }
}

function tellSaved(project: Project, { path }: OpenArticle, { id, revision }: SentenceView): void {
  project.tell({ type: 'saved', path, id, revision })
}

async function withBody<T>(c: Context, shape: z.ZodType<T>, work: (body: T) => Promise<Impact>): Promise<Response> {
  const asked = await bodyOf(c, shape)
  return 'refusal' in asked ? asked.refusal : c.json(await work(asked.body))
}

async function withArticle(
  c: Context,
  project: Project,
  work: (article: OpenArticle) => Response | Promise<Response>,
): Promise<Response> {
  const article = await project.article(segment(c, 3))
  return article === undefined ? problem(c, 404, 'not-found', 'No such article') : work(article)
}

async function withUnit(
  c: Context,
  project: Project,
  work: (article: OpenArticle, id: string) => Response | Promise<Response>,
): Promise<Response> {
  return withArticle(c, project, (article) => {
    const id = segment(c, 5)
    return article.unit(id) === undefined ? noSentence(c) : work(article, id)
  })
}

const noSentence = (c: Context): Response => problem(c, 404, 'not-found', 'No such sentence')

/** A part of the path, decoded once: `/api/articles/:path` has its article at 3. */
function segment(c: Context, at: number): string {
  const part = new URL(c.req.url).pathname.split('/')[at] ?? ''
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
