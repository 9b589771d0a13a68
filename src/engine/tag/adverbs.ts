import type { Reading, Word } from '../types.js'

/** What it costs to read `langsung` and `kesulitan` before a verb as a quality or a thing of what stands before them. */
export function adverbCost(previous: Reading, current: Reading, word: Word): number {
  // `gubernur langsung mengunjungi korban`: somebody is not direct; what he does is done at once.
  if (word.lower === 'langsung' && current.cat === 'a') {
    if (/^(?:dem|pron|pn)$/.test(previous.cat)) return 1.5
    return previous.cat === 'n' && previous.entry?.features.has('hum') === true ? 1 : 0
  }
  if (previous.by === 'lex:langsung/a' && /^(?:v|aux|a)$/.test(current.cat)) return 0.3
  // `polisi kesulitan mengidentifikasi korban`: have difficulty doing it.
  if (word.lower === 'kesulitan' && current.cat === 'v') return /^(?:v|prep|there)$/.test(previous.cat) ? 2 : 0
  if (previous.by === 'lex:kesulitan/v') return current.cat === 'v' ? -1.2 : 0.6
  return 0
}
