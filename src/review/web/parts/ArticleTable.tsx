import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ArticleSummary } from '../../api.js'
import { left } from '../logic/order.js'
import { visible } from '../logic/symbols.js'
import { draftCounts } from '../state/drafts.js'
import { hashOf } from '../logic/route.js'
import { leftArticle } from '../state/route.js'
import { Icon } from './Icon.js'
import { Progress } from './Progress.js'

/** The articles with how far each is. */
export function ArticleTable({ articles }: { readonly articles: readonly ArticleSummary[] }) {
  const drafts = draftCounts()
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">Article</th>
          <th scope="col">Progress</th>
          <th scope="col" class="number">
            Left
          </th>
          <th scope="col" class="number">
            Sentences
          </th>
          <th scope="col" class="number">
            Flagged
          </th>
          <th scope="col" class="number">
            Unknown words
          </th>
        </tr>
      </thead>
      <tbody>
        {articles.map((one) => (
          <Row key={one.path} article={one} drafts={drafts.get(one.path) ?? 0} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ article, drafts }: { readonly article: ArticleSummary; readonly drafts: number }) {
  const remaining = left(article)
  const at = article.path.lastIndexOf('/') + 1
  const link = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => {
    if (leftArticle.peek() !== article.path) return
    leftArticle.value = undefined
    link.current?.focus()
  }, [])
  return (
    <tr class={remaining === 0 ? 'complete' : undefined}>
      <th scope="row">
        <a ref={link} href={hashOf({ view: 'article', path: article.path })} dir="auto">
          <span class="soft">{visible(article.path.slice(0, at))}</span>
          {visible(article.path.slice(at))}
        </a>
        {article.source !== undefined && <span class="flag">source {article.source}</span>}
        {drafts > 0 && <span class="flag">{drafts} not saved</span>}
      </th>
      <td>
        <Progress counts={article.states} />
      </td>
      <td class="number">
        {remaining === 0 ? (
          <span class="state-reviewed">
            <Icon name="reviewed" /> done
          </span>
        ) : (
          remaining
        )}
      </td>
      <td class="number soft">{article.sentences}</td>
      <td class="number">
        {article.flagged === 0 ? (
          <span class="soft">–</span>
        ) : (
          <span class="warning">
            <Icon name="warning" /> {article.flagged}
          </span>
        )}
      </td>
      <td class="number">{article.unknown === 0 ? <span class="soft">–</span> : article.unknown}</td>
    </tr>
  )
}
