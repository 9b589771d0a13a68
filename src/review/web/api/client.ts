/** The routes of `../../api.ts`, one function each. */
import type {
  ArticleList,
  ArticleView,
  Explanation,
  HistoryEntry,
  Impact,
  SaveRequest,
  SaveResult,
  SearchHit,
  SentenceView,
  TermDraft,
  WordDraft,
} from '../../api.js'
import type { Suggestion } from '../../../types.js'
import { ask, type Answer } from './http.js'

const article = (path: string): string => `/articles/${encodeURIComponent(path)}`
const unit = (path: string, id: string): string => `${article(path)}/units/${encodeURIComponent(id)}`

export const getArticles = (): Promise<Answer<ArticleList>> => ask('/articles')

export const getArticle = (path: string): Promise<Answer<ArticleView>> => ask(article(path))

export const getSentences = (path: string, ids: readonly string[]): Promise<Answer<ArticleView>> =>
  ask(`${article(path)}?ids=${ids.map(encodeURIComponent).join(',')}`)

export const putSentence = (
  path: string,
  id: string,
  body: SaveRequest,
  keepalive = false,
): Promise<Answer<SaveResult>> => ask(unit(path, id), { method: 'PUT', body, keepalive })

export const postComment = (path: string, id: string, text: string): Promise<Answer<SentenceView>> =>
  ask(`${unit(path, id)}/comments`, { method: 'POST', body: { text } })

export const getHistory = (path: string, id: string, signal: AbortSignal): Promise<Answer<readonly HistoryEntry[]>> =>
  ask(`${unit(path, id)}/history`, { signal })

export const getExplanation = (path: string, id: string, signal: AbortSignal): Promise<Answer<Explanation>> =>
  ask(`${unit(path, id)}/explain`, { signal })

export const getMemory = (path: string, id: string, signal: AbortSignal): Promise<Answer<readonly Suggestion[]>> =>
  ask(`${unit(path, id)}/memory`, { signal })

export const search = (query: string, signal: AbortSignal): Promise<Answer<readonly SearchHit[]>> =>
  ask(`/search?q=${encodeURIComponent(query)}`, { signal })

export const previewTerm = (body: TermDraft, signal: AbortSignal): Promise<Answer<Impact>> =>
  ask('/glossary/preview', { method: 'POST', body, signal })

export const addTerm = (body: TermDraft): Promise<Answer<Impact>> => ask('/glossary', { method: 'POST', body })

export const previewWord = (body: WordDraft, signal: AbortSignal): Promise<Answer<Impact>> =>
  ask('/dictionary/preview', { method: 'POST', body, signal })

export const addWord = (body: WordDraft): Promise<Answer<Impact>> => ask('/dictionary', { method: 'POST', body })
