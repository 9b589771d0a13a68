import type { StageView } from './explanation.js'
import type { Trace } from './stages.js'
import type { Chunk, NounPhrase } from './parse/types.js'
import { firstPath } from './transfer/lattice.js'
import type { Item } from './types.js'

/** The sentence after each stage, as one readable line a stage. */
export function explainStages(trace: Trace): readonly StageView[] {
  return [
    { stage: 'tokenise', text: trace.tokens.map((token) => token.text).join(' ') },
    {
      stage: 'lexicon',
      text: trace.words
        .map(
          (word) =>
            `${word.text}{${word.readings.map((reading) => `${reading.cat}:${reading.glosses.slice(0, 2).join('/')}`).join(' | ')}}`,
        )
        .join(' '),
    },
    {
      stage: 'analyse',
      text:
        trace.items
          .filter(
            (item) =>
              item.reading.by.startsWith('affix') ||
              item.reading.by.startsWith('redup') ||
              item.reading.clitic !== undefined,
          )
          .map((item) => `${item.text}=${item.reading.by}${item.reading.clitic === undefined ? '' : `+clitic`}`)
          .join(' ') || '(nothing to take apart)',
    },
    { stage: 'tag', text: trace.items.map((item) => `${item.text}/${item.reading.cat}`).join(' ') },
    { stage: 'parse', text: trace.chunks.map(showChunk).join(' ') },
    {
      stage: 'transfer',
      text: firstPath(trace.lattice)
        .map((leaf) =>
          leaf.options
            .slice(0, 3)
            .map((option) => option.text || '∅')
            .join('/'),
        )
        .join(' · '),
    },
    {
      stage: 'choose',
      text: trace.edges
        .map((edge) =>
          edge.words.length === 0 ? '∅' : edge.learned ? `«${edge.words.join(' ')}»` : edge.words.join(' '),
        )
        .join(' · '),
    },
    { stage: 'generate', text: trace.text },
  ]
}

function showChunk(chunk: Chunk): string {
  switch (chunk.type) {
    case 'np':
      return showNounPhrase(chunk.np)
    case 'vg':
      return `VG[${[...chunk.vg.before, chunk.vg.verb].map((item) => item.text).join(' ')}]`
    case 'ap':
      return `AP[${[...chunk.ap.before, chunk.ap.item].map((item) => item.text).join(' ')}]`
    case 'date':
      return `DATE[${[chunk.date.day, chunk.date.month, chunk.date.year]
        .map((item) => item?.text ?? '')
        .join(' ')
        .trim()}]`
    case 'word':
      return showWord(chunk.item, chunk.before)
  }
}

function showWord(item: Item, before: readonly Item[] = []): string {
  return item.reading.cat === 'punct'
    ? item.text
    : `${item.reading.cat.toUpperCase()}[${[item, ...before].map((each) => each.text).join(' ')}]`
}

function showNounPhrase(np: NounPhrase): string {
  const modifiers = np.modifiers.map((modifier) =>
    modifier.type === 'noun' || modifier.type === 'amount'
      ? showNounPhrase(modifier.phrase)
      : modifier.type === 'measure'
        ? `measure:${modifier.word.text}`
        : modifier.type === 'places' || modifier.type === 'coordinated'
          ? `${modifier.type}:${modifier.items.map((item) => item.text).join(' ')}`
          : `${modifier.type}:${modifier.item.text}`,
  )
  const parts = [
    ...np.quantifiers.map((item) => item.text),
    `*${np.head.text}`,
    ...modifiers,
    ...(np.demonstrative === undefined ? [] : [np.demonstrative.text]),
  ]
  return `NP[${parts.join(' ')}]`
}
