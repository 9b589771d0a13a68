import type { ArticleSummary } from '../../api.js'
import { left, listed } from '../logic/order.js'
import { counted } from '../logic/plural.js'
import { visible } from '../logic/symbols.js'
import {
  articleOrder,
  articleQuery,
  articles,
  articlesError,
  brokenArticles,
  readingArticles,
  reviewer,
} from '../state/articles.js'
import { dialog } from '../state/dialogs.js'
import type { ArticleOrder } from '../logic/order.js'
import { ArticleTable } from './ArticleTable.js'
import { CommandButton } from './CommandButton.js'
import { Icon } from './Icon.js'
import { SaveStatus } from './SaveStatus.js'

const leftIn = (all: readonly ArticleSummary[]): number => all.reduce((sum, one) => sum + left(one), 0)
const sentencesIn = (all: readonly ArticleSummary[]): number => all.reduce((sum, one) => sum + one.sentences, 0)

/** The list of articles. */
export function ArticlesPage() {
  const all = articles.value
  const shown = listed(all ?? [], articleQuery.value, articleOrder.value)
  return (
    <div class="articles">
      <header class="bar">
        <h1>Articles</h1>
        <span class="soft">{reviewer.value && `Reviewed by ${reviewer.value}`}</span>
        <span class="grow" />
        <SaveStatus />
        <button type="button" class="quiet" onClick={() => (dialog.value = { kind: 'search' })}>
          <Icon name="search" /> Find in all <kbd class="hint">Ctrl K</kbd>
        </button>
        <CommandButton command="help" bare>
          <Icon name="keys" /> Keys
        </CommandButton>
      </header>
      <main>
        <form class="tools" role="search" onSubmit={(event) => event.preventDefault()}>
          <label>
            <span>Find an article</span>
            <input
              type="search"
              value={articleQuery.value}
              onInput={(event) => (articleQuery.value = event.currentTarget.value)}
            />
          </label>
          <label>
            <span>Order</span>
            <select
              value={articleOrder.value}
              onChange={(event) => (articleOrder.value = event.currentTarget.value as ArticleOrder)}
            >
              <option value="path">By path</option>
              <option value="left">Most left first</option>
            </select>
          </label>
          {all !== undefined && (
            <p class="soft" role="status">
              {shown.length === all.length
                ? counted(all.length, 'article')
                : `${shown.length} of ${counted(all.length, 'article')}`}
              {shown.length > 0 &&
                `, ${leftIn(shown).toLocaleString('en')} of ${counted(sentencesIn(shown), 'sentence')} left`}
              {readingArticles.value > 0 && `, reading ${readingArticles.value} more …`}
            </p>
          )}
        </form>
        {articlesError.value !== undefined && (
          <p class="failure" role="alert">
            {articlesError.value}
          </p>
        )}
        {all === undefined && articlesError.value === undefined && <p class="soft">Reading …</p>}
        {brokenArticles.value.length > 0 && (
          <section class="failure broken" aria-label="Articles that cannot be read">
            <h2>{counted(brokenArticles.value.length, 'article')} cannot be read</h2>
            <ul>
              {brokenArticles.value.map(({ path, message }) => (
                <li key={path}>
                  <b>{visible(path)}</b> {visible(message)}
                </li>
              ))}
            </ul>
          </section>
        )}
        {all !== undefined && all.length === 0 && readingArticles.value === 0 && brokenArticles.value.length === 0 && (
          <p class="empty">
            There is nothing to review yet. Put articles into the input folder and translate them first.
          </p>
        )}
        {all !== undefined && all.length > 0 && shown.length === 0 && (
          <p class="empty">No article has “{articleQuery.value}” in its path.</p>
        )}
        {shown.length > 0 && <ArticleTable articles={shown} />}
      </main>
    </div>
  )
}
