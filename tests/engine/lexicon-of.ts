import { buildLexicon, type Lexicon } from '../../src/engine/lexicon/index.js'

/** A lexicon from short lines: `lemma | part of speech | translation, translation | features`. */
export function lexiconOf(lines: string): Lexicon {
  return buildLexicon(lines.trim().split('\n').map(tabbed).join('\n'))
}

function tabbed(line: string): string {
  const [lemma = '', pos = '', translations = '', features = ''] = line.split('|').map((cell) => cell.trim())
  return [lemma, pos, translations.split(', ').join('|'), features, 'core', ''].join('\t')
}
