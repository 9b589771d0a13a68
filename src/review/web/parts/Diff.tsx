import { changes } from '../logic/diff.js'

interface Props {
  readonly before: string
  readonly after: string
  readonly lang: 'en' | 'id'
}

/** What became of a text: removed words struck through, new ones underlined, both also told to screen readers by their elements. */
export function Diff({ before, after, lang }: Props) {
  return (
    <p class="diff" lang={lang} dir={lang === 'en' ? 'ltr' : 'auto'}>
      {changes(before, after).map(({ kind, text }, index) => {
        if (kind === 'added') return <ins key={index}>{text}</ins>
        if (kind === 'removed') return <del key={index}>{text}</del>
        return <span key={index}>{text}</span>
      })}
    </p>
  )
}
