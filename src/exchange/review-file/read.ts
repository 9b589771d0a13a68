/** A review file that came back: only its data are read, never its markup. */
import { z } from 'zod'
import { PadananError } from '../../errors.js'
import type { Pieces } from '../format.js'
import { decodePieces } from '../pieces.js'
import { present, type ReceivedRow } from '../rows/row.js'

/** The id of the element with what the reviewer changed. */
export const DATA_ID = 'padanan-edits'

/** Characters of a page and of the data in it: larger than any review is. */
const MAX_PAGE = 200_000_000
const MAX_DATA = 50_000_000

const row = z.object({
  path: z.string(),
  unit: z.string(),
  key: z.string(),
  source: z.string(),
  target: z.string(),
  state: z.enum(['initial', 'translated', 'reviewed', 'final']),
  comment: z.string(),
  changed: z.iso.datetime(),
})

const edits = z.object({ padanan: z.literal(1), reviewer: z.string().optional(), rows: z.array(row) })

/** Sentences that the reviewer changed. Throws `exchange-invalid` for a page that is no review file, or whose data are broken. */
export async function* readReviewFile(input: Pieces, file: string): AsyncGenerator<ReceivedRow, void, undefined> {
  const page = await gather(input, file)
  const { json, line } = dataOf(page, file)
  const { reviewer, rows } = parse(json, file, line)
  const who = reviewer?.trim()
  for (const { comment, path, unit, key, source, target, state, changed } of rows) {
    yield present<ReceivedRow>({
      path,
      unit,
      key,
      source,
      target,
      state,
      reviewer: who === '' ? undefined : who,
      changed,
      comments:
        comment.trim() === ''
          ? undefined
          : [{ text: comment, ...(who !== undefined && who !== '' && { author: who }), at: changed }],
      place: { file, line },
    })
  }
}

async function gather(input: Pieces, file: string): Promise<string> {
  let page = ''
  for await (const piece of decodePieces(input, file)) {
    page += piece
    if (page.length > MAX_PAGE) throw invalid(file, 1, `a page of at most ${MAX_PAGE} characters`)
  }
  return page
}

/** The content of the data element; browsers write its attributes in another order and with other quotes. */
function dataOf(page: string, file: string): { readonly json: string; readonly line: number } {
  const tag = new RegExp(`<script\\b[^<>]{0,200}\\bid=["']?${DATA_ID}["']?[^<>]{0,200}>`, 'iu').exec(page)
  if (tag === null) throw invalid(file, 1, 'a review file that padanan exported')
  const from = tag.index + tag[0].length
  const line = page.slice(0, from).split('\n').length
  const to = page.indexOf('</script', from)
  if (to < 0) throw invalid(file, line, 'a whole page: it ends inside the data')
  if (to - from > MAX_DATA) throw invalid(file, line, `data of at most ${MAX_DATA} characters`)
  return { json: page.slice(from, to), line }
}

function parse(json: string, file: string, line: number): z.infer<typeof edits> {
  try {
    return edits.parse(JSON.parse(json))
  } catch (cause) {
    throw invalid(file, line, 'the data that the page’s own script wrote', cause)
  }
}

const invalid = (file: string, line: number, expected: string, cause?: unknown): PadananError =>
  new PadananError('exchange-invalid', `Unexpected HTML page, expected ${expected}`, {
    place: { file, line, column: 1 },
    cause,
  })
