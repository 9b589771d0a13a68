import { effect, untracked } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { focusWish, fulfilled, type FocusWish } from '../state/focus.js'

/**
 * Takes up a wish for the keyboard as soon as its element is on the page: while the page is being drawn and not after, so that
 * whoever types on without a pause loses no key.
 */
export function useWish(id: string, where: FocusWish['where'], take: (wish: FocusWish) => void): void {
  useLayoutEffect(
    () =>
      effect(() => {
        const wish = focusWish.value
        if (wish?.id !== id || wish.where !== where) return
        untracked(() => take(wish))
        fulfilled()
      }),
    [id, where],
  )
}
