import { bindings, type Binding } from '../logic/keys.js'
import { singleKeys } from '../state/preferences.js'
import { DialogFrame } from './DialogFrame.js'
import { Keys } from './Keys.js'

const groups: readonly Binding['group'][] = ['Move', 'Decide', 'Change', 'Find', 'Tell']

/** Every key, from the one table. */
export function KeysDialog() {
  return (
    <DialogFrame title="Keys" class="wide">
      <p class="soft">
        Outside text fields single keys do; inside a translation their twins with Ctrl or Alt. On a Mac, ⌘ is Ctrl and ⌥
        is Alt.
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={(event) => (singleKeys.value = event.currentTarget.checked)}
        />
        Single keys are commands (switch off if you speak to your computer)
      </label>
      <div class="key-groups">
        {groups.map((group) => (
          <table key={group}>
            <caption>{group}</caption>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Outside</th>
                <th scope="col">In the text</th>
              </tr>
            </thead>
            <tbody>
              {bindings
                .filter((binding) => binding.group === group)
                .map(({ command, label, plain, inside }) => (
                  <tr key={command}>
                    <th scope="row">{label}</th>
                    <td>
                      {plain.map((name) => (
                        <Keys key={name} name={name} />
                      ))}
                    </td>
                    <td>
                      {inside.map((name) => (
                        <Keys key={name} name={name} />
                      ))}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        ))}
      </div>
    </DialogFrame>
  )
}
