/** What keeps an article's files from being read or written, in words for the page. */
import { PadananError } from '../errors.js'

export interface Troubles {
  of(path: string): string | undefined
  /** What the work on the files gives; what it throws is the trouble. */
  watch<T>(path: string, work: Promise<T>): Promise<T>
  over(path: string): void
}

/** `tell` is called whenever something else is the matter, or nothing any more. */
export function createTroubles(tell: (path: string, trouble: string | undefined) => void): Troubles {
  const known = new Map<string, string>()
  const waiting = new Set<string>()
  const met = (path: string, error: unknown): void => {
    // Another program has the files for a moment: that is trouble only when it goes on.
    const isPassing = isLocked(error) && !waiting.has(path)
    waiting.add(path)
    const text = textOf(error)
    if (isPassing || known.get(path) === text) return
    known.set(path, text)
    tell(path, text)
  }
  return {
    of: (path) => known.get(path),
    async watch(path, work) {
      try {
        return await work
      } catch (error) {
        met(path, error)
        throw error
      }
    },
    over(path) {
      waiting.delete(path)
      if (known.delete(path)) tell(path, undefined)
    },
  }
}

const isLocked = (error: unknown): boolean => error instanceof PadananError && error.code === 'locked'

function textOf(error: unknown): string {
  if (!(error instanceof PadananError)) return error instanceof Error ? error.message : String(error)
  if (error.code !== 'exchange-invalid') return error.describe()
  return `${error.describe()}. Put the XLIFF file right, or delete it: then it is written anew, with all that is known here`
}
