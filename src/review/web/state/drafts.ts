import type { ReviewState } from '../../../types.js'
import { keepCommentsOf } from './comments.js'

/** A change that the server does not have yet. */
export interface Draft {
  /** `null`: back to the machine's text. */
  readonly target?: string | null
  readonly state?: ReviewState
}

/** A draft as it outlives the page, with the target and the source that it was made on. */
export interface StoredDraft extends Draft {
  readonly id: string
  readonly base: string
  readonly source?: string
}

let prefix = 'padanan-draft::'

/** Drafts are kept for each output folder: several may be reviewed at one address, one after the other. */
export function keepDraftsOf(project: string): void {
  prefix = `padanan-draft:${project}:`
  keepCommentsOf(project)
}

const key = (path: string, id: string): string => `${prefix}${path}\n${id}`

/** Keeps a draft in the browser until the server has it; a full or closed store is no reason to stop a person from typing. */
export function storeDraft(path: string, stored: StoredDraft): void {
  try {
    localStorage.setItem(key(path, stored.id), JSON.stringify(stored))
  } catch {
    // The draft is still on its way to the server.
  }
}

export function forgetDraft(path: string, id: string): void {
  try {
    localStorage.removeItem(key(path, id))
  } catch {
    // A closed store holds nothing to forget.
  }
}

/** The drafts that an earlier page of this article left behind. */
export function storedDrafts(path: string): readonly StoredDraft[] {
  const wanted = `${prefix}${path}\n`
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(wanted))
    .flatMap((name) => {
      const draft = parse(localStorage.getItem(name))
      return draft === undefined ? [] : [draft]
    })
}

/** Paths of the articles for which drafts are kept, with how many. */
export function draftCounts(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of Object.keys(localStorage).filter((one) => one.startsWith(prefix))) {
    const path = name.slice(prefix.length).split('\n')[0] ?? ''
    counts.set(path, (counts.get(path) ?? 0) + 1)
  }
  return counts
}

function parse(text: string | null): StoredDraft | undefined {
  try {
    const value = JSON.parse(text ?? '') as Partial<StoredDraft>
    return typeof value.id === 'string' && typeof value.base === 'string' ? (value as StoredDraft) : undefined
  } catch {
    return undefined
  }
}
