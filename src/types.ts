/**
 * The types that every part of padanan shares. No runtime code lives here.
 *
 * All offsets are UTF-16 code units, and every range is half-open: `[start, end)`.
 */

import type { ErrorCode } from './errors.js'

/** Half-open `[start, end)`, in UTF-16 code units of the text it points into. */
export type Range = readonly [start: number, end: number]

/** What a block is to its reader: it decides capitals and the final stop, never the words. */
export type BlockKind = 'paragraph' | 'heading' | 'caption' | 'list-item' | 'cell' | 'cue'

/** A stretch of an article that is translated as one: a paragraph, a headline, a caption. */
export interface Block {
  readonly kind: BlockKind
  /** Exactly `article.source.slice(...range)`, unless the format decodes it (entities, escapes). */
  readonly text: string
  readonly range: Range
}

/** A parsed file. What lies between the blocks is kept byte for byte. */
export interface Article {
  /** Path relative to the input folder, with `/` between its parts. */
  readonly path: string
  readonly format: string
  readonly source: string
  readonly blocks: readonly Block[]
}

/** A sentence of a block; `range` points into the block's text. Joining segments and gaps gives the block again. */
export interface Segment {
  readonly text: string
  readonly range: Range
}

/** How much a person has vouched for a target (XLIFF 2.1, 4.3.1.30 `state`). All but `initial` have a target. */
export type ReviewState = 'initial' | 'translated' | 'reviewed' | 'final'

/** The kinds of entity a glossary term can name. */
export type TermKind = 'person' | 'place' | 'organisation' | 'title' | 'event' | 'term' | 'keep'

/** A glossary term's occurrence in a source sentence. */
export interface TermMatch {
  /** The term's id: its canonical English form. */
  readonly term: string
  readonly kind: TermKind
  /** Where it stands in the source sentence. */
  readonly range: Range
  /** What stands there, e.g. `Zinoviev-lah` without its clitic: `Zinoviev`. */
  readonly surface: string
  /** The English that is wanted at this place: the canonical form, or a short form when the source is short. */
  readonly target: string
  /** The adjective of a place: `South Korean`. A translator may use it instead of the target. */
  readonly adjective?: string
  /** Given when English puts `the` before the name. */
  readonly article?: 'the'
}

/** One sentence for a translator, with what helps it. */
export interface TranslationRequest {
  readonly text: string
  readonly kind?: BlockKind
  /** Terms whose English form is settled; a translator that can honours them. */
  readonly terms?: readonly TermMatch[]
  /** The sentences before and after, never translated. */
  readonly context?: { readonly previous?: string; readonly next?: string }
}

/** A link between source and target text, and what made it. */
export interface AlignmentLink {
  readonly source: Range
  readonly target: Range
  /** The rule or lexicon entry that made the target words, e.g. `lex:pasukan/n`, `rule:article`. */
  readonly by?: string
}

/** A source word the translator had no entry for. */
export interface UnknownWord {
  readonly range: Range
  readonly word: string
}

/** One sentence from a translator. */
export interface Translation {
  readonly text: string
  /** Word alignment, where the translator knows it. */
  readonly alignment?: readonly AlignmentLink[]
  /** 0 (guesswork) to 1 (sure); absent where the translator cannot tell. */
  readonly confidence?: number
  /** Words without an entry, where the translator can tell. */
  readonly unknown?: readonly UnknownWord[]
  /**
   * Terms of the request that the translator itself rendered as asked (indexes into `request.terms`). Absent where it paid no
   * attention to terms: such a translation keeps serving when the glossary changes, any other is asked for again.
   */
  readonly honoured?: readonly number[]
  /** Who made it, where the translator asks several; default the translator's own name. */
  readonly origin?: string
  /** Set when this one sentence could not be translated; `text` is then empty and must not be used. */
  readonly failed?: TranslationFailure
}

/** Why a sentence has no translation; `code` as in `PadananError`. */
export interface TranslationFailure {
  readonly code: ErrorCode
  readonly reason: string
}

/**
 * Turns Indonesian sentences into English ones: the offline engine, a provider over HTTP, a cache in front of either.
 *
 * `translate` gives one translation for each request, in the same order, or throws; it never gives an error's text as a translation:
 * one sentence that cannot be translated, in a call that went well, has `failed` and no text.
 */
export interface Translator {
  /** Name and version, kept as the origin of what it made: `engine@1+3f2a9c01`, `deepl`. */
  readonly name: string
  translate(requests: readonly TranslationRequest[], signal?: AbortSignal): Promise<readonly Translation[]>
  /** Counts what `translate` would send, without sending it; absent where that costs nothing. */
  plan?(requests: readonly TranslationRequest[], signal?: AbortSignal): Promise<void>
  /**
   * Whether an earlier translation by `origin`, which is one of those it asks, may not stand: it would pass the sentence on today.
   * Absent where every earlier translation of its own serves.
   */
  refuses?(translation: Translation, origin: string): boolean
  close?(): Promise<void>
}

/** What became of one term occurrence. */
export type TermOutcome = 'native' | 'constrained' | 'corrected' | 'admitted' | 'exempt' | 'missed'

/** One change (or decision) of the glossary layer in a target. */
export interface TermRecord {
  readonly match: TermMatch
  readonly outcome: TermOutcome
  /** One sentence: why this outcome. */
  readonly reason: string
  /** Where the term stands in the final target; absent when it is missing. */
  readonly target?: Range
  /** What stood there before, for `corrected`. */
  readonly before?: string
}

export type Severity = 'error' | 'warning' | 'info'

/** What a check found in one sentence: "Unexpected …, expected …". */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly source?: Range
  readonly target?: Range
  readonly actual?: string
  readonly expected?: readonly string[]
  /** What puts the target right, where that is certain: the text that belongs at this place of the target. */
  readonly fix?: Fix
}

/** A replacement in a target; an empty range inserts. */
export interface Fix {
  readonly range: Range
  readonly text: string
}

/** A reviewer's remark on a sentence. */
export interface Comment {
  readonly text: string
  /** Who made it, as they name themselves. */
  readonly author?: string
  /** When, ISO 8601 in UTC. */
  readonly at?: string
}

/** An earlier translation of the same or a similar sentence, offered to the reviewer. */
export interface Suggestion {
  readonly source: string
  readonly target: string
  /** 0 to 100; 101 where the sentences before and after are the same too (in-context match). */
  readonly score: number
  /** A number or a name of the earlier sentence was put right for this one. */
  readonly repaired?: boolean
  /** Where it comes from: the article it stands in, or the file it was imported from. */
  readonly origin: string
  readonly state: ReviewState
  /** Nobody has vouched for it: a machine made it. */
  readonly machine?: boolean
  readonly author?: string
  /** When it was last changed, ISO 8601 in UTC. */
  readonly at?: string
}

/** A sentence that is looked for in the memory. */
export interface MemoryQuery {
  readonly source: string
  /** The sentences before and after; empty at the beginning and the end of the article, absent where they are not known. */
  readonly previous?: string
  readonly next?: string
  /** Glossary terms of the sentence: a name can be put in the place of another one. */
  readonly terms?: readonly TermMatch[]
}

/** What the pipeline asks of a translation memory. */
export interface MemoryLookup {
  /** The matches of each sentence, in the order asked, the best first; none is an empty list. */
  lookUp(queries: readonly MemoryQuery[]): Promise<readonly (readonly Suggestion[])[]>
}

/**
 * Text with the markup that another tool gave it, as serialised XML. It is written again only while the text is the same, its ids are
 * free, and what it refers to is there.
 */
export interface MarkedText {
  readonly text: string
  readonly xml: string
  /** Its codes as `<name> <id>`. */
  readonly ids: readonly string[]
  /** What it refers to: `data <id>`, `note <id>`, `start <id>`, and `end <id>` for a start that waits for its end. */
  readonly refs: readonly string[]
}

/** An element of another tool as serialised XML, without the id that is unique in its unit and without what it refers to. */
export interface KeptElement {
  readonly xml: string
  readonly id?: string
}

/** A match of another tool; where it is also a suggestion, it is that of the same source, target and origin. */
export interface KeptMatch extends KeptElement {
  readonly source: string
  readonly target: string
  readonly origin: string
}

/** Attributes, as serialised XML with a space before each, of a note with this text. */
export interface KeptNote {
  readonly text: string
  readonly attributes: string
  readonly id?: string
}

/** What other tools put into a sentence of the XLIFF file, and padanan does not read. */
export interface UnitMarkup {
  readonly source?: MarkedText
  readonly target?: MarkedText
  /** Attributes of the segment, as serialised XML with a space before each. */
  readonly attributes?: string
  /** A sub-state of another tool; it belongs to this state only. */
  readonly subState?: { readonly state: ReviewState; readonly value: string }
  readonly matches?: readonly KeptMatch[]
  readonly terms?: readonly KeptElement[]
  readonly notes?: readonly KeptNote[]
}

/** The same for a block. */
export interface BlockMarkup {
  readonly attributes?: string
  /** Elements of other namespaces and modules. */
  readonly elements?: readonly string[]
  readonly metaGroups?: readonly string[]
  readonly terms?: readonly KeptElement[]
  readonly notes?: readonly KeptNote[]
  readonly originalData?: { readonly xml: string; readonly ids: readonly string[] }
  /** What lies between the sentences, in order. */
  readonly gaps?: readonly MarkedText[]
}

/** The same for the file. */
export interface FileMarkup {
  /** Attributes of the root. */
  readonly root?: string
  readonly attributes?: string
  readonly elements?: readonly string[]
  readonly metaGroups?: readonly string[]
  /** The file's `<notes>`. */
  readonly notes?: string
}

/** A sentence with its three target layers kept apart: the translator's, the glossary's, a person's. */
export interface Unit {
  /** Stable within its article: `<block number>.<sentence number>`, both from 1. */
  readonly id: string
  /** Exactly the text of the source at `range`. */
  readonly source: string
  /** Where it stands in its block's text. */
  readonly range: Range
  readonly state: ReviewState
  /** Glossary terms found in the source, in order. */
  readonly matches: readonly TermMatch[]
  /** What the translator said. */
  readonly machine?: Translation
  /** Who said it: `engine@1+3f2a9c01`, `deepl`, `memory`. */
  readonly origin?: string
  /** Why the translator left it untranslated, when this run tried and could not; it then stays `initial`. */
  readonly failure?: TranslationFailure
  /** What the glossary made of it. */
  readonly glossed?: { readonly text: string; readonly records: readonly TermRecord[] }
  /** What a person wrote; it outranks both. */
  readonly human?: string
  /** The source sentence the person translated, when the article has changed under it since. */
  readonly humanSource?: string
  /** Who last wrote or approved the target. */
  readonly reviewer?: string
  /** When they did, ISO 8601 in UTC. */
  readonly changed?: string
  /** Reviewers' remarks on this sentence, the oldest first. */
  readonly comments?: readonly Comment[]
  /** What the memory offers, the best first. */
  readonly suggestions?: readonly Suggestion[]
  readonly markup?: UnitMarkup
  readonly findings: readonly Finding[]
}

/** A block with its sentences: one XLIFF unit. What lies between the sentences is in `text`. */
export interface BitextBlock {
  /** From 1, in reading order. */
  readonly number: number
  readonly kind: BlockKind
  readonly text: string
  readonly units: readonly Unit[]
  /** Reviewers' notes, kept as they are. */
  readonly notes?: readonly string[]
  readonly markup?: BlockMarkup
}

/** An article aligned sentence by sentence with its translation: what the XLIFF file holds. */
export interface Bitext {
  /** Path relative to the input folder, with `/` between its parts. */
  readonly path: string
  readonly format: string
  /** SHA-256 of the source text, in hexadecimal. */
  readonly sourceHash: string
  /** The translator that was asked: `engine@1+3f2a9c01`. */
  readonly translator: string
  /** Hash of the glossary that was applied; empty for none. */
  readonly glossaryHash: string
  readonly blocks: readonly BitextBlock[]
  /** What people wrote for sentences that are no longer in the article: kept so that no edit is lost. */
  readonly retired: readonly Retired[]
  readonly markup?: FileMarkup
}

/** What people left at a sentence that is no longer in the article: their translation, their comments, or both. */
export interface Retired {
  /** The sentence that was translated or commented. */
  readonly source: string
  /** The person's translation; empty and without meaning in state `initial`, where there are only comments. */
  readonly target: string
  readonly state: ReviewState
  /** The sentence at which it stood when it went, if the source had changed under it by then. */
  readonly lastSource?: string
  /** As in `Unit`. */
  readonly reviewer?: string
  readonly changed?: string
  readonly comments?: readonly Comment[]
}
