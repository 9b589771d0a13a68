/** Namespaces and names that the XLIFF reader and writer share (XLIFF 2.1; its namespaces are those of 2.0). */

export const NS = {
  core: 'urn:oasis:names:tc:xliff:document:2.0',
  matches: 'urn:oasis:names:tc:xliff:matches:2.0',
  glossary: 'urn:oasis:names:tc:xliff:glossary:2.0',
  metadata: 'urn:oasis:names:tc:xliff:metadata:2.0',
  /** Attributes of padanan’s own on `<note>`: the sentence, who wrote it and when (XLIFF 2.1, 4.2.2.9 lets any on it). */
  own: 'urn:padanan:review:1',
} as const

/** What padanan puts into the places that XLIFF leaves to its users. */
export const OWN = {
  prefix: 'padanan:',
  /** Metadata of the file: format, hashes, translator. */
  article: 'padanan:article',
  /** Sub-type of the match that is a sentence's first layer; category of its metadata: alignment, unknown words, confidence. */
  machine: 'padanan:machine',
  /** Metadata of a unit: what the glossary did, and what a changed source did to a review. */
  terms: 'padanan:terms',
  review: 'padanan:review',
  /** Sub-type of a match: the machine's text with the glossary applied. */
  glossed: 'padanan:glossed',
  /** Metadata of a memory match: its state, who made it and when, whether it was repaired. */
  suggestion: 'padanan:suggestion',
  /** Type of the group of translations whose sentences have gone. */
  retired: 'padanan:retired',
  /** Sub-state of a segment whose source was edited under a person's translation. */
  sourceChanged: 'padanan:source-changed',
} as const
