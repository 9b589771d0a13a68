/** The articles of a page that `htmlPage` made, so that it can be made again when a few of them have changed. */
import { unescapeHtml } from './html-escape.js'
import { htmlPage, type HtmlArticle } from './html.js'

const ARTICLE =
  /<article id="(a-[\da-f]{12})">\n<h2>([\s\S]*?) <span class="meta">(\d+) sentences · [\s\S]*?\n<\/article>/gu
const LINK = /<a href="#(a-[\da-f]{12})"><span>[^<]*<\/span><small class="bad">(\d+) to check<\/small><\/a>/gu

/** `undefined` for any other page, also one that another version made: making it anew would not give the same text. */
export function readHtmlPage(page: string): readonly HtmlArticle[] | undefined {
  const findings = new Map([...page.matchAll(LINK)].map(([, id = '', count]) => [id, Number(count)]))
  const articles = [...page.matchAll(ARTICLE)].map(([html, id = '', path = '', sentences]): HtmlArticle => ({
    path: unescapeHtml(path),
    sentences: Number(sentences),
    findings: findings.get(id) ?? 0,
    html,
  }))
  return htmlPage(articles) === page ? articles : undefined
}
