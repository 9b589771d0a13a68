import { route } from '../state/route.js'
import { dialog } from '../state/dialogs.js'
import { notice, spoken } from '../state/live.js'
import { ArticlePage } from './ArticlePage.js'
import { ArticlesPage } from './ArticlesPage.js'
import { KeysDialog } from './KeysDialog.js'
import { SearchDialog } from './SearchDialog.js'
import { TermDialog } from './TermDialog.js'
import { WordDialog } from './WordDialog.js'

export function App() {
  return (
    <>
      {route.value.view === 'articles' ? <ArticlesPage /> : <ArticlePage />}
      <Dialogs />
      <p class="notice" hidden={notice.value === undefined} aria-hidden="true">
        {notice.value}
      </p>
      <p class="spoken" role="status" aria-live="polite">
        {spoken.value}
      </p>
    </>
  )
}

function Dialogs() {
  const open = dialog.value
  switch (open?.kind) {
    case 'keys':
      return <KeysDialog />
    case 'search':
      return <SearchDialog />
    case 'term':
      return <TermDialog start={open.draft} />
    case 'word':
      return <WordDialog start={open.draft} />
    default:
      return null
  }
}
