import { PadananError } from '../../errors.js'

const codeOf = (cause: unknown): string => String((cause as { readonly code?: unknown } | undefined)?.code ?? '')

/** What SQLite says of a torn or overwritten file. */
export const isCorrupt = (cause: unknown): boolean => /^SQLITE_(?:CORRUPT|NOTADB)/u.test(codeOf(cause))

/** What a store rejects with. */
export function storeError(file: string, cause: unknown): PadananError {
  if (cause instanceof PadananError) return cause
  const code = codeOf(cause)
  const place = { file }
  if (/^SQLITE_(?:BUSY|LOCKED)/u.test(code))
    return new PadananError('locked', 'Another process writes to the translation memory; wait for it', { place, cause })
  if (/^SQLITE_(?:FULL|READONLY|IOERR|CANTOPEN|PERM)/u.test(code))
    return new PadananError('output-unwritable', `Cannot use the translation memory: ${reasonOf(cause)}`, {
      place,
      cause,
    })
  return new PadananError('internal', `Unexpected failure of the translation memory: ${reasonOf(cause)}`, {
    place,
    cause,
  })
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
