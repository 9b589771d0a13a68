import { Fragment } from 'preact'
import { caps } from '../logic/keys.js'

/** Keys as caps: `Ctrl` `Enter`. */
export function Keys({ name }: { readonly name: string }) {
  return (
    <span class="keys">
      {caps(name).map((cap, index) => (
        <Fragment key={cap}>
          {index > 0 && <span class="spoken"> + </span>}
          <kbd>{cap}</kbd>
        </Fragment>
      ))}
    </span>
  )
}
