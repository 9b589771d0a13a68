import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { closeDialog } from '../state/dialogs.js'
import { current } from '../state/article.js'
import { moveTo } from '../state/move.js'
import { Icon } from './Icon.js'

interface Props {
  readonly title: string
  readonly class?: string
  readonly onKeyDown?: (event: KeyboardEvent) => void
  readonly children: ComponentChildren
}

/** A dialog that holds the keyboard while it is open and gives it back to where it was. Escape closes it. */
export function DialogFrame({ title, children, onKeyDown, ...props }: Props) {
  const frame = useRef<HTMLDialogElement>(null)
  const typed = useRef(false)
  // Before the page is painted: from its first moment on the dialog keeps keys from the page, and must take them.
  useLayoutEffect(() => {
    const before = document.activeElement
    const shown = frame.current
    shown?.showModal()
    shown?.querySelector<HTMLElement>('input, textarea, select')?.focus()
    return () => {
      shown?.close()
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
      else moveTo(current.peek(), 'row')
    }
  }, [])
  return (
    <dialog
      ref={frame}
      class={props.class}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault()
        closeDialog()
      }}
      onKeyDown={(event) => {
        // A search field would take the first Escape to empty itself.
        if (event.key !== 'Escape') return onKeyDown?.(event)
        event.preventDefault()
        closeDialog()
      }}
      onInput={() => (typed.current = true)}
      onClick={(event) => {
        // A click beside it closes it, but throws nothing away that was typed.
        if (event.target === frame.current && !typed.current) closeDialog()
      }}
    >
      <div class="dialog">
        <div class="dialog-head">
          <h2 id="dialog-title">{title}</h2>
          <button type="button" class="quiet square" onClick={closeDialog}>
            <Icon name="close" />
            <span class="spoken">Close</span>
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
