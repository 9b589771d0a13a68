import { defaultRangeExtractor } from '@tanstack/virtual-core'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { article, current, shownIds } from '../state/article.js'
import { textOf } from '../state/entry.js'
import { SentenceRow } from './SentenceRow.js'
import { usePointer } from './use-pointer.js'
import { useVirtual } from './use-virtual.js'

/** Characters that a line of a column holds on a usual screen: only for guessing heights before rows are measured. */
const LINE = 52
const LINE_HEIGHT = 26
const PADDING = 30

/** The sentences, of which only those in sight are on the page. The current one always is, so that it keeps the keyboard. */
export function SentenceList() {
  const scroller = useRef<HTMLDivElement>(null)
  const ids = shownIds.value
  const entries = article.value?.entries
  const at = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids])
  const here = at.get(current.value ?? '') ?? -1
  const entryOf = (id: string) => entries?.get(id)
  const list = useVirtual({
    count: ids.length,
    scroller,
    key: (index) => ids[index] ?? String(index),
    estimate: (index) => {
      const entry = entryOf(ids[index] ?? '')
      const longest = entry === undefined ? 0 : Math.max(entry.sentence.peek().source.length, textOf(entry).length)
      return Math.ceil(longest / LINE) * LINE_HEIGHT + PADDING
    },
    range: (range) => {
      const indexes = defaultRangeExtractor(range)
      return here < 0 || indexes.includes(here) ? indexes : [...indexes, here].toSorted((a, b) => a - b)
    },
  })
  useLayoutEffect(() => {
    if (here >= 0) list.scrollToIndex(here, { align: 'auto' })
  }, [here, ids])

  const pointer = usePointer(entryOf)
  return (
    <div class="scroller" ref={scroller} {...pointer}>
      <ol class="sentences" style={{ height: `${list.getTotalSize()}px` }}>
        {list.getVirtualItems().map(({ index, key, start }) => {
          const entry = entryOf(ids[index] ?? '')
          if (entry === undefined) return null
          return (
            <li
              key={key}
              ref={list.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={ids.length}
              style={{ transform: `translateY(${start}px)` }}
            >
              <SentenceRow entry={entry} />
            </li>
          )
        })}
      </ol>
    </div>
  )
}
