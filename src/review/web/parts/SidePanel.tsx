import { currentEntry } from '../state/article.js'
import { stateOf } from '../state/entry.js'
import { CommentsSection } from './CommentsSection.js'
import { ActionsSection } from './ActionsSection.js'
import { ExplainSection } from './ExplainSection.js'
import { HistorySection } from './HistorySection.js'
import { LayersSection } from './LayersSection.js'
import { MemorySection } from './MemorySection.js'
import { StateBadge } from './StateBadge.js'
import { TermsSection } from './TermsSection.js'
import { WordSection } from './WordSection.js'

/** Everything about the current sentence. */
export function SidePanel() {
  const entry = currentEntry.value
  return (
    <aside id="panel" tabIndex={-1} aria-label="About the current sentence">
      {entry !== undefined && (
        <>
          <div class="panel-head">
            <h2>Sentence {entry.id}</h2>
            <StateBadge state={stateOf(entry)} />
          </div>
          <ActionsSection entry={entry} />
          <WordSection entry={entry} />
          <MemorySection />
          <TermsSection entry={entry} />
          <LayersSection entry={entry} />
          <CommentsSection key={entry.id} entry={entry} />
          <HistorySection entry={entry} />
          <ExplainSection />
        </>
      )}
    </aside>
  )
}
