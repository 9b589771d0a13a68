/** Keeps out pairs that lose a content word: "dalam aksi" must not become "in the". */
import type { Bitext } from '../bitext.js'
import { ENGLISH_FUNCTION, INDONESIAN_FUNCTION } from '../function-words.js'
import type { Lexical } from '../lexical.js'

/** Least p(e|f) for a function word to stand for a content word: bisa → can, milik → of. */
const MIN_DIRECT = 0.08

/** Whether every content word of the source is linked with a content word, or with a function word that is its usual English. */
export function contentKept(
  bitext: Bitext,
  lexical: Lexical,
  source: readonly number[],
  target: readonly number[],
  links: readonly number[],
): boolean {
  return source.every((f, index) => {
    if (INDONESIAN_FUNCTION.has(bitext.id.words[f] ?? '')) return true
    const linked = target.filter((_, j) => links[j] === index + 1)
    // A word linked with the second half of what another word is linked with has no entry of its own here.
    if (linked.length === 0) return source.length > 1
    return linked.some((e) => !ENGLISH_FUNCTION.has(bitext.en.words[e] ?? '') || lexical.direct(f, e) >= MIN_DIRECT)
  })
}
