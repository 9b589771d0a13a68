import type { ComponentChildren } from 'preact'
import { ariaKeys, bindings, hint, type Command } from '../logic/keys.js'
import { run } from '../state/commands.js'

interface Props {
  readonly command: Command
  readonly digit?: number
  readonly disabled?: boolean
  readonly class?: string
  /** Makes the sentence that it belongs to the current one. */
  readonly before?: () => void
  /** Leave the key's hint to the tooltip. */
  readonly bare?: boolean
  readonly children?: ComponentChildren
}

/** A button for what a key does, which shows the key. */
export function CommandButton({ command, digit, disabled = false, bare = false, before, children, ...props }: Props) {
  const label = bindings.find((one) => one.command === command)?.label ?? command
  const key = digit === undefined ? hint(command) : String(digit)
  return (
    <button
      type="button"
      class={props.class ?? 'quiet'}
      disabled={disabled}
      title={`${label} (${key}; in the text ${digit === undefined ? hint(command, 'inside') || '–' : `Alt ${digit}`})`}
      aria-keyshortcuts={digit === undefined ? ariaKeys(command) : `${digit} Alt+${digit}`}
      // The text keeps the focus, so that work goes on where it was.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        before?.()
        run(digit === undefined ? { command } : { command, digit })
      }}
    >
      {children ?? label}
      {!bare && key !== '' && (
        <kbd class="hint" aria-hidden="true">
          {key}
        </kbd>
      )}
    </button>
  )
}
