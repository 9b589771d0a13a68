import { effect } from '@preact/signals'
import { listen } from '../api/events.js'
import { takeToken } from '../api/http.js'
import { article, articleError, current, currentEntry, openArticle, refresh, sourceNote, trouble } from './article.js'
import { articlesError, loadArticles, updateSummary } from './articles.js'
import { moveTo } from './move.js'
import { followCurrent } from './details.js'
import { listenForKeys } from './keyboard.js'
import { announce } from './live.js'
import { online, startedAnew } from './online.js'
import { hear } from './others.js'
import { keepPreferences } from './preferences.js'
import { readRoute } from '../logic/route.js'
import { keepPlace, leftArticle, route } from './route.js'
import { sendAll } from './saving.js'

/** Sets everything in motion that runs for as long as the page is open. */
export function start(): void {
  keepPreferences()
  followCurrent()
  listenForKeys()
  addEventListener('hashchange', follow)
  addEventListener('pagehide', () => sendAll(true))
  effect(() => {
    const at = route.value
    document.title = at.view === 'article' ? `${at.path} · padanan review` : 'padanan review'
  })
  effect(() => {
    const entry = currentEntry.value
    if (entry !== undefined) keepPlace(entry.path, entry.id)
  })
  void loadArticles()
  follow()
  void listen({ event: react, connected: reconnect }, new AbortController().signal)
}

function follow(): void {
  // The address of a server that was started anew, put into this page: the new token serves what waits.
  if (takeToken()) sendAll()
  const to = readRoute(location.hash)
  const from = route.peek()
  if (from.view === 'article' && to.view === 'articles') leftArticle.value = from.path
  route.value = to
  // The keyboard goes where the work is: to the sentence that the address names, or to the first.
  if (to.view === 'article') void openArticle(to.path, to.id).then((isHere) => isHere && moveTo(current.peek(), 'row'))
  else void loadArticles()
}

function react(event: Parameters<Parameters<typeof listen>[0]['event']>[0]): void {
  if (event.type === 'article') return updateSummary(event.summary)
  if (event.path !== article.peek()?.path) return
  if (event.type === 'outside') return void refresh(event.ids)
  if (event.type === 'saved') return hear(event.id, event.revision)
  if (event.type === 'files') return tellFiles(event.trouble)
  sourceNote.value = event.source
  if (event.source !== undefined) announce('The source article has changed since it was translated')
}

function tellFiles(why: string | undefined): void {
  trouble.value = why
  announce(
    why === undefined ? 'The files are up to date again' : `What you write is kept, but the files are behind: ${why}`,
  )
}

/** After a while without the server, what it missed is sent and what the page missed is read. */
function reconnect(is: boolean, isRefused: boolean): void {
  const was = online.peek()
  online.value = is
  startedAnew.value = isRefused
  if (!is || was) return
  sendAll()
  if (articlesError.peek() !== undefined || route.peek().view === 'articles') void loadArticles()
  if (articleError.peek() !== undefined) follow()
  else void refresh()
}
