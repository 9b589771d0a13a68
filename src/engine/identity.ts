/** What decides the engine's output, as a short name: a sentence is translated again when any of it has changed. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Hexadecimal digits of a hash that are shown. */
const DIGITS = 8

let built: string | undefined

/** `engine@1+3f2a9c01`: the hash that `npm run build` made of the rules, the lexicon and the models; then what this engine adds. */
export function engineName(options: { readonly dictionary?: string; readonly rulesOnly?: boolean }): string {
  built ??= readFileSync(new URL('../../dist/data/engine.hash', import.meta.url), 'utf8').trim()
  const { dictionary = '', rulesOnly = false } = options
  return `engine@1+${[built, ...(dictionary === '' ? [] : [shortHash(dictionary)]), ...(rulesOnly ? ['rules'] : [])].join('.')}`
}

export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, DIGITS)
