import { pieces, type Mark } from '../logic/pieces.js'
import { shown } from '../logic/symbols.js'

interface Props {
  readonly text: string
  readonly marks: readonly Mark[]
  /** Draw hidden characters as symbols; the layer behind a text field must keep their width. Default true. */
  readonly symbols?: boolean
}

/** A text with its marks. Each piece knows its offset, so that a pointer finds its word. Everything is text: nothing in it is a link. */
export function Pieces({ text, marks, symbols = true }: Props) {
  return (
    <>
      {pieces(text, marks).map((piece) => {
        const hidden = piece.kind === 'hidden' ? shown(piece.text) : undefined
        const names = [...piece.names, ...(hidden === undefined ? [] : ['hidden-character'])]
        return (
          <span
            key={piece.start}
            data-at={piece.start}
            data-word={piece.kind === 'word' ? '' : undefined}
            class={names.length === 0 ? undefined : names.join(' ')}
            title={hidden?.name ?? piece.title}
          >
            {hidden === undefined || !symbols ? piece.text : hidden.symbol}
            {hidden !== undefined && symbols && piece.text === '\n' ? '\n' : ''}
          </span>
        )
      })}
    </>
  )
}
