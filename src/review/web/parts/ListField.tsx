import { useSignal } from '@preact/signals'

interface Props {
  readonly label: string
  readonly hint: string
  readonly lang: 'en' | 'id'
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** Several short texts, one a line. */
export function ListField({ label, hint, lang, values, onChange }: Props) {
  const text = useSignal(values.join('\n'))
  return (
    <label class="field">
      <span>
        {label} <small>{hint}</small>
      </span>
      <textarea
        lang={lang}
        rows={Math.min(6, Math.max(2, text.value.split('\n').length))}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value
          const lines = text.value.split('\n').map((line) => line.trim())
          onChange(lines.filter((line) => line !== ''))
        }}
      />
    </label>
  )
}
