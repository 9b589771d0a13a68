export type Route =
  | { readonly view: 'articles' }
  | { readonly view: 'article'; readonly path: string; readonly id?: string | undefined }

const ARTICLE = /^#\/article\/(?<path>[^/]+)(?:\/(?<id>[^/]+))?$/u

/** `#/article/dunia%2Fberita.txt/3.1`; anything else is the list. */
export function readRoute(hash: string): Route {
  const { path, id } = ARTICLE.exec(hash)?.groups ?? {}
  try {
    if (path !== undefined) return { view: 'article', path: decodeURIComponent(path), id: id && decodeURIComponent(id) }
  } catch {
    // A percent sign that is none of ours.
  }
  return { view: 'articles' }
}

export function hashOf(to: Route): string {
  if (to.view === 'articles') return '#/'
  return `#/article/${encodeURIComponent(to.path)}${to.id === undefined ? '' : `/${encodeURIComponent(to.id)}`}`
}
