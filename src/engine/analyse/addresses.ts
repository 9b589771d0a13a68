/** Roads with house numbers, neighbourhoods and license plates, each of them one word that is copied. */
import type { Token, Word } from '../types.js'
import { isCapital } from './names.js'
import { joinTokens, makeWord } from './word.js'

const copied = (tokens: readonly Token[], from: number, to: number, text: string, by: string): Word =>
  makeWord(tokens, from, to, [{ cat: 'pn', entry: undefined, glosses: [text], cost: 0, by }])

const isFigure = (token: Token | undefined): boolean => /^\d+[A-Z]?$/.test(token?.text ?? '')

/** `Jalan Sudirman No. 5` stays as it is. */
function roadAt(tokens: readonly Token[], at: number): Word | undefined {
  if (!/^(?:Jalan|Jl\.?|Jln\.?)$/.test(tokens[at]?.text ?? '')) return undefined
  let end = tokens[at + 1]?.text === '.' ? at + 2 : at + 1
  const name = end
  while (end < name + 5 && tokens[end]?.kind === 'word' && isCapital(tokens[end]?.text ?? '')) {
    if (/^(?:no\.?|nomor|km)$/.test(tokens[end]?.lower ?? '')) break
    end++
  }
  const stop = tokens[end + 1]?.text === '.' ? 1 : 0
  if (end === name || !/^(?:no\.?|nomor|km)$/.test(tokens[end]?.lower ?? '') || !isFigure(tokens[end + 1 + stop]))
    return undefined
  const to = end + 2 + stop
  const text = joinTokens(tokens, at, to).replace(/ nomor (?=\d)/i, ' No. ')
  return copied(tokens, at, to, text, 'rule:address')
}

/** `RT 3 RW 5`, `RT 03/05`, `RW 7`. */
function neighbourhoodAt(tokens: readonly Token[], at: number): Word | undefined {
  // `pengurus RT/RW`
  if (
    tokens[at]?.text === 'RT' &&
    tokens[at + 1]?.text === '/' &&
    tokens[at + 2]?.text === 'RW' &&
    tokens[at + 3]?.kind !== 'number'
  )
    return copied(tokens, at, at + 3, 'RT/RW', 'rule:reference')
  let to = at
  for (const unit of ['RT', 'RW']) {
    const next = tokens[to]?.text === '/' || tokens[to]?.text === ',' ? to + 1 : to
    const start = to > at ? next : to
    if (tokens[start]?.text !== unit) continue
    const number = tokens[start + 1]?.text === '.' ? start + 2 : start + 1
    if (/^\d{1,3}(?:\/\d{1,3})?$/.test(tokens[number]?.text ?? '')) to = number + 1
  }
  return to === at ? undefined : copied(tokens, at, to, joinTokens(tokens, at, to), 'rule:reference')
}

const PLATE = /^(?:nomor polisi|nomor pelat|nomor plat|pelat nomor|plat nomor)$/

/** Letters of the regions: `AS 2024 RI` is no car. */
const AREA = /^(?:A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNPRSTW]?|E[ABD]?|K[BHTU]?|P[AB]?|[FGHLMNRSTWZ])$/

/** `nomor polisi B 1234 ABC` → license plate B 1234 ABC; without those words the four figures must be full. */
function plateAt(tokens: readonly Token[], at: number): Word | undefined {
  const two = PLATE.test(`${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`)
  const start = two ? at + 2 : /^(?:nopol|pelat|plat)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at
  const [area, number, series] = tokens.slice(start, start + 3)
  if (!AREA.test(area?.text ?? '') || !/^[A-Z]{1,3}$/.test(series?.text ?? '')) return undefined
  if (!(start > at ? /^\d{1,4}$/ : /^\d{4}$/).test(number?.text ?? '')) return undefined
  const plate = joinTokens(tokens, start, start + 3)
  return copied(tokens, at, start + 3, start > at ? `license plate ${plate}` : plate, 'rule:numbered')
}

/** What names a place or a car by figures. */
export const addressWord = (tokens: readonly Token[], at: number): Word | undefined =>
  roadAt(tokens, at) ?? neighbourhoodAt(tokens, at) ?? plateAt(tokens, at)
