import { article, articleError, shownIds } from '../state/article.js'
import { articles } from '../state/articles.js'
import { route } from '../state/route.js'
import { left } from '../logic/order.js'
import { visible } from '../logic/symbols.js'
import { CommandButton } from './CommandButton.js'
import { FilesBanner } from './FilesBanner.js'
import { FilterBar } from './FilterBar.js'
import { Icon } from './Icon.js'
import { Progress } from './Progress.js'
import { SaveStatus } from './SaveStatus.js'
import { SentenceList } from './SentenceList.js'
import { SidePanel } from './SidePanel.js'
import { SourceBanner } from './SourceBanner.js'
import { UndoButtons } from './UndoButtons.js'

/** An article: its sentences in two columns, and everything about the current one beside them. */
export function ArticlePage() {
  const at = route.value
  const path = at.view === 'article' ? at.path : ''
  const summary = articles.value?.find((one) => one.path === path)
  return (
    <div class="article">
      <header class="bar">
        <a class="back" href="#/" aria-keyshortcuts="b">
          <Icon name="back" /> Articles
        </a>
        <h1 dir="auto">{visible(path)}</h1>
        {summary !== undefined && <Progress counts={summary.states} />}
        {summary !== undefined && <span class="soft left">{left(summary).toLocaleString('en')} left</span>}
        <span class="grow" />
        <SaveStatus />
        <UndoButtons path={path} />
        <CommandButton command="help" bare>
          <Icon name="keys" /> Keys
        </CommandButton>
      </header>
      {article.value?.path !== path ? (
        <main>
          {articleError.value === undefined ? (
            <p class="soft empty">Reading …</p>
          ) : (
            <p class="failure" role="alert">
              {articleError.value}
            </p>
          )}
        </main>
      ) : (
        <>
          <div class="banners">
            <FilesBanner />
            <SourceBanner />
          </div>
          <FilterBar />
          <main class="columns" aria-label="Sentences">
            <SentenceList key={path} />
            {shownIds.value.length === 0 && <p class="empty">No sentence passes this filter.</p>}
          </main>
          <SidePanel />
        </>
      )}
    </div>
  )
}
