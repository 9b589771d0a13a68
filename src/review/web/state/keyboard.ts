import { chosen } from '../logic/keys.js'
import { run } from './commands.js'
import { dialog } from './dialogs.js'
import { letGo } from './panel.js'
import { singleKeys } from './preferences.js'
import { route } from './route.js'

const FIELDS = 'input:not([type=checkbox]), textarea, select'

/** Listens for keys on the whole page. */
export function listenForKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || dialog.peek() !== undefined) return
    const target = event.target instanceof Element ? event.target : document.body
    const inText = target.matches('textarea.text')
    const field = target.matches(FIELDS)
    const what = chosen(event, inText ? 'inside' : field ? 'field' : 'outside', singleKeys.peek())
    if (event.key === 'Escape' && !field && letGo()) return event.preventDefault()
    if (what === undefined) return
    const onList = route.peek().view === 'articles'
    if (onList && what.command !== 'findAll' && what.command !== 'help') return
    // A button or a link keeps its own Enter.
    if (what.command === 'edit' && target.matches('button, a, summary')) return
    event.preventDefault()
    run(what)
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}
