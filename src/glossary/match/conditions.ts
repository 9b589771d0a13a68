/** Which candidates count in an article, given what else stands in it. */
import { RE2JS } from 're2js'
import type { Condition } from '../entry.js'
import type { Candidate } from './candidates.js'
import { fold } from './fold.js'
import { fitsGlob } from './glob.js'

export interface ArticleFacts {
  readonly path: string
  readonly sentences: readonly string[]
  /** Terms that are known to stand in the article by a full form, with the places where they do, in order. */
  readonly full: ReadonlyMap<string, readonly Position[]>
}

export interface Position {
  readonly sentence: number
  readonly start: number
}

export const isBefore = (a: Position, b: Position): boolean =>
  a.sentence < b.sentence || (a.sentence === b.sentence && a.start < b.start)

/** Whether the form of a candidate counts. */
export function counts(candidate: Candidate, facts: ArticleFacts): boolean {
  const { entry, when } = candidate.pattern
  return holds(when, facts, entry.term, { sentence: candidate.sentence, start: candidate.range[0] })
}

function holds(when: Condition, facts: ArticleFacts, term: string, at: Position): boolean {
  switch (when.type) {
    case 'always':
      return true
    case 'with-full':
      return facts.full.has(term)
    case 'after-full': {
      const first = facts.full.get(term)?.[0]
      return first !== undefined && isBefore(first, at)
    }
    case 'article':
      return (
        (when.path === undefined || fitsGlob(facts.path, when.path)) &&
        (when.terms === undefined || when.terms.some((name) => facts.full.has(name) || hasWords(facts, name))) &&
        (when.pattern === undefined || hasPattern(facts, when.pattern))
      )
  }
}

const memo = new WeakMap<readonly string[], Map<string, boolean>>()

function remembered(facts: ArticleFacts, key: string, find: () => boolean): boolean {
  const answers = memo.get(facts.sentences) ?? new Map<string, boolean>()
  memo.set(facts.sentences, answers)
  const known = answers.get(key)
  if (known !== undefined) return known
  const answer = find()
  answers.set(key, answer)
  return answer
}

function hasWords(facts: ArticleFacts, name: string): boolean {
  return remembered(facts, `words ${name}`, () => {
    const wanted = ` ${spaced(name)} `
    return facts.sentences.some((sentence) => ` ${spaced(sentence)} `.includes(wanted))
  })
}

const spaced = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function hasPattern(facts: ArticleFacts, pattern: string): boolean {
  return remembered(facts, `pattern ${pattern}`, () =>
    RE2JS.compile(pattern).matcher(facts.sentences.join('\n')).find(),
  )
}
