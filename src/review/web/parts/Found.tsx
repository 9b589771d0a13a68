import { visible } from '../logic/symbols.js'

interface Props {
  readonly text: string
  /** What was looked for, whatever its capitals. */
  readonly wanted: string
}

/** A text with what was found in it marked. */
export function Found({ text, wanted }: Props) {
  const shown = visible(text)
  // The search takes any white space for one space.
  const words = visible(wanted.trim()).split(/\s+/u).map(escaped)
  if (words.join('') === '') return <>{shown}</>
  return (
    <>
      {shown
        .split(new RegExp(`(${words.join('\\s+')})`, 'iu'))
        .map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}
    </>
  )
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
