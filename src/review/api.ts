/**
 * What the review page and its server say to each other: JSON over HTTP on the loopback address, every request with the token.
 * Types only, shared by both sides. Routes, all below `/api`:
 *
 *     GET  /articles                           → ArticleList
 *     GET  /articles/:path                     → ArticleView             (`:path` is percent-encoded)
 *     GET  /articles/:path?ids=1.1,2.3         → ArticleView of these sentences
 *     PUT  /articles/:path/units/:id           SaveRequest → SaveResult  409 → Problem with the sentence as it is now
 *     POST /articles/:path/units/:id/comments  { text } → SentenceView
 *     GET  /articles/:path/units/:id/history   → HistoryEntry[]
 *     GET  /articles/:path/units/:id/explain   → Explanation
 *     GET  /articles/:path/units/:id/memory    → Suggestion[]
 *     GET  /search?q=                          → SearchHit[]
 *     POST /glossary/preview                   TermDraft → Impact        nothing is written
 *     POST /glossary                           TermDraft → Impact
 *     POST /dictionary/preview                 WordDraft → Impact        nothing is written
 *     POST /dictionary                         WordDraft → Impact
 *     GET  /events                             server-sent events, each an ApiEvent
 */
import type {
  BlockKind,
  Comment,
  Finding,
  ReviewState,
  TermKind,
  TermMatch,
  TermRecord,
  TranslationFailure,
  Translation,
} from '../types.js'

export interface ArticleSummary {
  readonly path: string
  readonly sentences: number
  readonly states: Readonly<Record<ReviewState, number>>
  /** Sentences with at least one error or warning. */
  readonly flagged: number
  /** Words the translator had no entry for. */
  readonly unknown: number
  /** Given where the source article is not what was translated. */
  readonly source?: SourceNote['kind']
}

/** An article whose XLIFF file cannot be read. */
export interface BrokenArticle {
  readonly path: string
  readonly message: string
}

export interface ArticleList {
  readonly articles: readonly ArticleSummary[]
  readonly broken: readonly BrokenArticle[]
  /** How many articles are being read still: ask again. */
  readonly reading: number
  /** Who reviews, as comments and history name them. */
  readonly reviewer: string
  /** Tells this output folder from others that are reviewed at the same address: what the page keeps in the browser is kept under it. */
  readonly project: string
}

/** What has become of the source article since it was translated. Until it is translated again, edits go into the XLIFF file only. */
export interface SourceNote {
  readonly kind: 'changed' | 'missing' | 'unreadable'
  /** How many paragraphs changed, came and went. */
  readonly changed: number
  readonly added: number
  readonly removed: number
  /** The first of them: both texts for one that changed. */
  readonly paragraphs: readonly { readonly before?: string; readonly after?: string }[]
  /** Why it is unreadable. */
  readonly message?: string
}

/** A sentence as the page shows it. All ranges point into `source`, `machine.text` or `target`. */
export interface SentenceView {
  /** `<block number>.<sentence number>`. */
  readonly id: string
  readonly kind: BlockKind
  readonly source: string
  /** What goes into the article. */
  readonly target: string
  readonly state: ReviewState
  /** Grows with each change of this sentence; a save names the one it was made on. */
  readonly revision: number
  readonly machine?: Translation
  readonly origin?: string
  readonly glossed?: { readonly text: string; readonly records: readonly TermRecord[] }
  readonly human?: string
  readonly humanSource?: string
  readonly matches: readonly TermMatch[]
  readonly findings: readonly FixableFinding[]
  readonly comments: readonly Comment[]
  readonly failure?: TranslationFailure
  readonly reviewer?: string
  readonly changed?: string
  /** 0 (nothing speaks against it) upwards: the order of the risk queue. */
  readonly risk: number
}

/** A finding, with the whole target that would settle it where one is certain. */
export interface FixableFinding extends Omit<Finding, 'fix'> {
  readonly fix?: string
}

export interface ArticleView {
  readonly path: string
  /** As in `ArticleList`. */
  readonly project: string
  readonly source?: SourceNote
  /** Why the files are behind what is kept in the journal; absent where they can be read and written. */
  readonly trouble?: string
  readonly sentences: readonly SentenceView[]
}

export interface SaveRequest {
  /** The new target; absent where only the state changes. `null` takes a person's text back: the machine's shows again. */
  readonly target?: string | null
  readonly state?: ReviewState
  /** The revision the change was made on. */
  readonly revision: number
}

export interface SaveResult {
  readonly sentence: SentenceView
  readonly summary: ArticleSummary
}

export interface HistoryEntry {
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly author: string
  readonly action: 'edit' | 'state' | 'comment' | 'machine' | 'outside'
  readonly target?: string
  readonly state?: ReviewState
}

export interface Explanation {
  /** The sentence after each stage of the offline engine. */
  readonly stages: readonly { readonly stage: string; readonly text: string }[]
  readonly words: readonly {
    readonly range: readonly [start: number, end: number]
    readonly lemma: string
    readonly chosen: string
    readonly alternatives: readonly string[]
    readonly by: string
  }[]
}

export interface SearchHit {
  readonly path: string
  readonly id: string
  readonly source: string
  readonly target: string
  readonly state: ReviewState
}

/** A new glossary term, or more spellings for the one of the same name. */
export interface TermDraft {
  readonly term: string
  readonly kind: TermKind
  readonly source: readonly string[]
  readonly unwanted?: readonly string[]
}

/** A line of the user's own dictionary. */
export interface WordDraft {
  readonly lemma: string
  readonly pos: string
  readonly translations: readonly string[]
}

/** What a change does to the batch. */
export interface Impact {
  readonly changes: readonly {
    readonly path: string
    readonly id: string
    readonly source: string
    readonly before: string
    readonly after: string
  }[]
  /** People's translations that the change would touch if it could; they stay. */
  readonly kept: readonly { readonly path: string; readonly id: string; readonly target: string }[]
}

export type ApiEvent =
  | { readonly type: 'article'; readonly summary: ArticleSummary }
  | { readonly type: 'outside'; readonly path: string; readonly ids: readonly string[] }
  /** A page has saved a sentence, or commented on it: all others read it again. */
  | { readonly type: 'saved'; readonly path: string; readonly id: string; readonly revision: number }
  /** The article's files cannot be read or written, or can again. */
  | { readonly type: 'files'; readonly path: string; readonly trouble?: string }
  /** The source article has changed, or is what was translated again. */
  | { readonly type: 'source'; readonly path: string; readonly source?: SourceNote }

export interface Problem {
  readonly code: string
  readonly message: string
  /** For a stale revision: the sentence as it is now. */
  readonly sentence?: SentenceView
}
