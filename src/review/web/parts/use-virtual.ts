import {
  Virtualizer,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
} from '@tanstack/virtual-core'
import type { RefObject } from 'preact'
import { useLayoutEffect, useReducer, useState } from 'preact/hooks'

export interface VirtualOptions {
  readonly count: number
  /** Pixels that a row of this index will probably take. */
  readonly estimate: (index: number) => number
  readonly key: (index: number) => string
  readonly scroller: RefObject<HTMLElement | null>
  /** The indexes to draw; default those in sight and a few more. */
  readonly range?: (range: Range) => number[]
}

/** A list of which only what is in sight is drawn. */
export function useVirtual({
  count,
  estimate,
  key,
  scroller,
  range,
}: VirtualOptions): Virtualizer<HTMLElement, Element> {
  const [, redraw] = useReducer<number, void>((drawn) => drawn + 1, 0)
  const options = {
    count,
    estimateSize: estimate,
    getItemKey: key,
    getScrollElement: () => scroller.current,
    overscan: 6,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(),
    ...(range === undefined ? {} : { rangeExtractor: range }),
  }
  const [list] = useState(() => new Virtualizer<HTMLElement, Element>(options))
  list.setOptions(options)
  // The library's own way for frameworks that it has no adapter for.
  // oxlint-disable-next-line no-underscore-dangle
  useLayoutEffect(() => list._didMount(), [])
  // oxlint-disable-next-line no-underscore-dangle
  useLayoutEffect(() => list._willUpdate())
  return list
}
