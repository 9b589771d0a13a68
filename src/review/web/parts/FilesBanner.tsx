import { trouble } from '../state/article.js'
import { visible } from '../logic/symbols.js'
import { Icon } from './Icon.js'

/** Says that what is saved is not in the article's files yet, and why. */
export function FilesBanner() {
  const why = trouble.value
  if (why === undefined) return null
  return (
    <section class="banner" aria-label="Files">
      <p>
        <Icon name="warning" />
        <span>
          <b>What you write is kept, but the article’s files are behind.</b> {visible(why)}. Nothing is lost: the files
          follow as soon as that is settled.
        </span>
      </p>
    </section>
  )
}
