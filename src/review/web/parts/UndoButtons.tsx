import { canRedo, canUndo } from '../state/history.js'
import { CommandButton } from './CommandButton.js'
import { Icon } from './Icon.js'

export function UndoButtons({ path }: { readonly path: string }) {
  return (
    <span class="pair">
      <CommandButton command="undo" bare disabled={!canUndo(path)} class="quiet square">
        <Icon name="undo" />
        <span class="spoken">Undo</span>
      </CommandButton>
      <CommandButton command="redo" bare disabled={!canRedo(path)} class="quiet square">
        <Icon name="redo" />
        <span class="spoken">Redo</span>
      </CommandButton>
    </span>
  )
}
