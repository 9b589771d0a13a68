/** Opens the learned models, once a process. */
import { tableOf, textOf, type Sections } from './container.js'
import { dataFile } from './data-file.js'
import { viewSections } from './flat.js'
import { openLanguageModel, type LanguageModel } from './language-model.js'
import { openLexicalTable, type LexicalTable } from './lexical-table.js'
import { openPhraseTable, type PhraseTable } from './phrase-table.js'
import { sourceTokens, splitClitic, type SourceToken } from './tokens.js'
import { openVocabulary, type Vocabulary } from './vocabulary.js'
import type { Token } from '../types.js'

/** A token of the source with its id, -1 where the models do not know it. */
export interface ModelToken extends SourceToken {
  readonly id: number
}

export interface Models {
  readonly lm: LanguageModel
  readonly phrases: PhraseTable
  readonly lexical: LexicalTable
  /** Indonesian words, ids of the phrase table's and lexical table's source side. */
  readonly source: Vocabulary
  /** English words; those the language model knows come first. */
  readonly english: Vocabulary
  /** The models' tokens of a sentence the engine has cut: clitics apart, numbers as a class. */
  tokensOf(tokens: readonly Pick<Token, 'kind' | 'lower'>[]): readonly ModelToken[]
}

/** As training writes it. */
export const MODEL_FILE = 'model.bin.br'

let loaded: Models | undefined

/** The models, or `undefined` where their file is absent: the engine works without. */
export function loadModels(): Models | undefined {
  if (loaded === undefined) {
    const file = dataFile('model.bin')
    loaded = file && openModels(viewSections(file))
  }
  return loaded
}

const vocabularyOf = (sections: Sections, name: string): Vocabulary =>
  openVocabulary(textOf(sections, name), tableOf(sections, `${name}.table`), tableOf(sections, `${name}.starts`))

export function openModels(sections: Sections): Models {
  const source = vocabularyOf(sections, 'source')
  const english = vocabularyOf(sections, 'english')
  const isKnown = (word: string): boolean => source.idOf(word) >= 0
  const split = (word: string): readonly string[] => splitClitic(word, isKnown, isKnown)
  return {
    lm: openLanguageModel(sections, english),
    phrases: openPhraseTable(sections),
    lexical: openLexicalTable(sections),
    source,
    english,
    tokensOf: (tokens) => sourceTokens(tokens, split).map((token) => ({ ...token, id: source.idOf(token.text) })),
  }
}
