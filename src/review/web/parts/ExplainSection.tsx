import { explanation } from '../state/details.js'

/** The sentence after each stage of the offline engine. */
export function ExplainSection() {
  const detail = explanation.value
  if (detail.kind === 'loading') return null
  return (
    <details class="section">
      <summary>
        <h3>How the engine came to it</h3>
      </summary>
      {detail.kind === 'failed' ? (
        <p class="soft">{detail.message}</p>
      ) : (
        <dl class="stages">
          {detail.value.stages.map(({ stage, text }) => (
            <div key={stage}>
              <dt>{stage}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}
