import { useRef } from 'preact/hooks'
import type { Impact } from '../../api.js'
import { counted } from '../logic/plural.js'
import { visible } from '../logic/symbols.js'
import { Diff } from './Diff.js'
import { useVirtual } from './use-virtual.js'

/** What a change would do to the batch: every sentence before and after, and people's texts that stay as they are. */
export function ImpactView({ impact }: { readonly impact: Impact }) {
  const { changes, kept } = impact
  const articles = new Set(changes.map(({ path }) => path)).size
  return (
    <section aria-label="What it changes">
      <p class="impact-sum">
        {changes.length === 0
          ? 'Changes no sentence'
          : `Changes ${counted(changes.length, 'sentence')} in ${counted(articles, 'article')}`}
        {kept.length > 0 &&
          `; ${counted(kept.length, 'text')} by people ${kept.length === 1 ? 'stays' : 'stay'} as written`}
      </p>
      {changes.length > 0 && <ChangeList impact={impact} />}
      {kept.length > 0 && (
        <details>
          <summary>People’s texts that stay</summary>
          <ul class="kept">
            {kept.map(({ path, id, target }) => (
              <li key={`${path} ${id}`}>
                <span class="meta soft">
                  {visible(path)} · {id}
                </span>
                <span lang="en" dir="ltr">
                  {visible(target)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function ChangeList({ impact: { changes } }: { readonly impact: Impact }) {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtual({
    count: changes.length,
    scroller,
    key: (index) => `${changes[index]?.path} ${changes[index]?.id}`,
    estimate: (index) => 60 + Math.ceil((changes[index]?.after.length ?? 0) / 80) * 44,
  })
  return (
    <div class="impact" ref={scroller} tabIndex={0} role="group" aria-label="Sentences before and after">
      <ul style={{ height: `${list.getTotalSize()}px` }}>
        {list.getVirtualItems().map(({ index, key, start }) => {
          const change = changes[index]
          if (change === undefined) return null
          return (
            <li key={key} ref={list.measureElement} data-index={index} style={{ transform: `translateY(${start}px)` }}>
              <p class="meta soft">
                {visible(change.path)} · {change.id}
              </p>
              <p lang="id" dir="auto">
                {visible(change.source)}
              </p>
              <Diff before={change.before} after={change.after} lang="en" />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
