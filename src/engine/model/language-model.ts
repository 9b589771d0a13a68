/**
 * An n-gram language model with back-off, read from flat arrays.
 *
 * All n-grams form one trie in breadth-first order: node 0 is the empty context, node `word + 1` the word alone, and
 * the children of a node stand together, sorted by word. A state is the node of the longest known context, so a
 * decoder keeps one integer, and equal states are equal contexts.
 */
import { bytesOf, integersOf, textOf, type Sections } from './container.js'
import { offsetsOf } from './offsets.js'
import { LOGS, toByte } from './quantise.js'
import { BEGIN, END, NAME, NUMBER, numberClass, UNKNOWN, YEAR } from './tokens.js'
import type { Vocabulary } from './vocabulary.js'

export interface LanguageModel {
  /** Longest n-gram, in words. */
  readonly order: number
  /** State at the start of a sentence. */
  readonly begin: number
  /** Id of the word that ends a sentence. */
  readonly end: number
  /** The id of a true-cased word or punctuation mark; numbers and unknown words get the id of their class. */
  wordId(word: string): number
  /** log10 p(word | state). Sets `next`. */
  score(state: number, word: number): number
  /** The state after the word of the last `score`. */
  readonly next: number
}

/** Answers kept, as a power of two: half a megabyte, more of which brought nothing. */
const ASKED_BITS = 15

/** Words with ids of the model's own come first in the vocabulary; those behind are unknown to it. */
export function openLanguageModel(sections: Sections, vocabulary: Vocabulary): LanguageModel {
  const shape = JSON.parse(textOf(sections, 'lm.shape')) as {
    readonly order: number
    readonly words: number
    readonly rareWords: number
  }
  const words = integersOf(sections, 'lm.words')
  const begins = offsetsOf(sections, 'lm.begins')
  const probabilities = bytesOf(sections, 'lm.probabilities')
  const backoffs = bytesOf(sections, 'lm.backoffs')
  const size = shape.words
  // Nodes from here on are n-grams of the highest order: no contexts.
  const contexts = begins.length - 1
  // The shorter context of one or two words is plain; of longer ones it is kept here, plus one, zero where it has not been asked for yet.
  const trigrams = begins.at(size + 1)
  const shorter = new Uint32Array(Math.max(0, contexts - trigrams))
  const name = vocabulary.idOf(NAME)
  const unknown = vocabulary.idOf(UNKNOWN)
  const number = vocabulary.idOf(NUMBER)
  const year = vocabulary.idOf(YEAR)
  // A class stands for many words: one of them has an equal share of its probability.
  const share = LOGS[toByte(-Math.log10(Math.max(1, shape.rareWords)))] as number

  const childOf = (node: number, word: number): number => {
    if (node === 0) return word + 1
    let low = begins.at(node)
    let high = begins.at(node + 1) - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const found = words[middle - size - 1] as number
      if (found === word) return middle
      if (found < word) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  const shorterOf = (node: number): number => {
    if (node >= trigrams) return (shorter[node - trigrams] as number) - 1
    return node <= size ? 0 : (words[node - size - 1] as number) + 1
  }

  /** The longest known n-gram that ends `context` followed by `word`, and is shorter than both together. */
  const suffixOf = (context: number, word: number): number => {
    let rest = context
    let found = -1
    while (found < 0) {
      rest = shorterOf(rest)
      found = childOf(rest, word)
    }
    settle(found, rest, word)
    return found
  }

  /** Keeps the shorter context of `node`, which is `context` followed by `word`; n-grams of the highest order are no contexts. */
  const settle = (node: number, context: number, word: number): void => {
    if (node < trigrams || node >= contexts || shorter[node - trigrams] !== 0) return
    shorter[node - trigrams] = suffixOf(context, word) + 1
  }

  const isDead = (node: number): boolean =>
    node >= contexts || (backoffs[node] === 0 && begins.at(node) === begins.at(node + 1))

  // What was asked before: state, word, next state and score of a question, in four places; new answers take the old ones' place.
  const asked = new Int32Array(4 << ASKED_BITS).fill(-1)
  // Exact: scores are multiples of 1/32.
  const answers = new Float32Array(asked.buffer)

  const model = {
    order: shape.order,
    begin: vocabulary.idOf(BEGIN) + 1,
    end: vocabulary.idOf(END),
    next: 0,
    wordId: (word: string): number => {
      const id = vocabulary.idOf(word)
      if (id >= 0 && id < size) return id
      const kind = numberClass(word)
      if (kind !== undefined) return kind === YEAR ? year : number
      return /^\p{Lu}/u.test(word) ? name : unknown
    },
    score: (state: number, word: number): number => {
      const place = ((Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> (32 - ASKED_BITS)) * 4
      if (asked[place] === state && asked[place + 1] === word) {
        model.next = asked[place + 2] as number
        return answers[place + 3] as number
      }
      const total = lookUp(state, word)
      asked[place] = state
      asked[place + 1] = word
      asked[place + 2] = model.next
      answers[place + 3] = total
      return total
    },
  }
  const lookUp = (state: number, word: number): number => {
    let context = state
    let total = word === name || word === unknown ? share : 0
    let node = childOf(context, word)
    while (node < 0) {
      total += LOGS[backoffs[context] as number] as number
      context = shorterOf(context)
      node = childOf(context, word)
    }
    total += LOGS[probabilities[node] as number] as number
    settle(node, context, word)
    // A context that nothing is known to follow predicts as its shorter one: fewer states, more recombination.
    while (node !== 0 && isDead(node)) node = node >= contexts ? suffixOf(context, word) : shorterOf(node)
    model.next = node
    return total
  }
  return model
}
