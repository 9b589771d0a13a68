/** What the memory's commands take and show. */
import { InvalidArgumentError } from 'commander'
import { diffWordsWithSpace } from 'diff'
import pc from 'picocolors'
import type { Suggestion } from '../types.js'
import { plain } from './terminal.js'

/** Of every command that uses one; `translate` and `review` use the last one only where there is one. */
export const MEMORY_FLAG = '-m, --memory <place>'
export const MEMORY_HELP =
  'the memory: a file, or postgres://… (default: PADANAN_MEMORY, else .padanan/memory.db beside the output folder)'

const STATES = ['translated', 'reviewed', 'final'] as const

export type State = (typeof STATES)[number]

export function state(value: string): State {
  const found = STATES.find((each) => each === value)
  if (found === undefined) throw new InvalidArgumentError(`Expected one of: ${STATES.join(', ')}.`)
  return found
}

const within =
  (least: number, most: number) =>
  (value: string): number => {
    const number = Number(value)
    if (value.trim() === '' || !Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`Expected ${least} to ${most}.`)
    return number
  }

export const percentage = within(0, 100)

export const threshold = within(50, 101)

/** Score, state and origin, the translation, and how the sentence it was made for differs from the one that is asked for. */
export function matchLines(match: Suggestion, asked: string): readonly string[] {
  const { score, state, origin, machine, repaired, author, at, source, target } = match
  const facts = [
    machine ? 'by a machine' : state,
    origin,
    ...(author === undefined ? [] : [author]),
    ...(at === undefined ? [] : [at.slice(0, 10)]),
    ...(repaired ? ['numbers or names put right'] : []),
  ]
  return [
    `${pc.bold(`${score}%`.padStart(4))}  ${plain(target)}`,
    `      ${wordDiff(plain(source), plain(asked))}`,
    `      ${pc.dim(plain(facts.join(', ')))}`,
  ]
}

/** `… [-dua-]{+tiga+} …`, in colour where there is colour. */
function wordDiff(before: string, after: string): string {
  return diffWordsWithSpace(before, after)
    .map(({ value, added, removed }) => {
      if (added) return pc.isColorSupported ? pc.green(value) : `{+${value}+}`
      if (removed) return pc.isColorSupported ? pc.red(pc.strikethrough(value)) : `[-${value}-]`
      return value
    })
    .join('')
}
