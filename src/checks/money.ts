import type { Finding } from '../types.js'
import { amountsIn, bareScales, englishFigure, sameValue, SCALE_NAMES, type Amount } from './amounts.js'
import type { Check } from './check.js'

/** An amount whose scale was changed or lost: `miliar` is a billion, `triliun` a trillion, `juta` a million, `ribu` a thousand. */
export const moneyScale: Check = {
  rule: 'money-scale',
  check: ({ source, target }) => {
    const wanted = amountsIn(source, 'id').filter(({ scale }) => scale > 1)
    const found = amountsIn(target, 'en')
    const right = (amount: Amount): boolean => found.some(({ value }) => sameValue(value, amount.value))
    const wrong = wanted.filter((amount) => !right(amount)).flatMap((amount) => scaleFinding(amount, found))
    return wrong.length > 0 ? wrong : bareScaleFindings(source, target)
  },
}

function scaleFinding(amount: Amount, found: readonly Amount[]): readonly Omit<Finding, 'rule'>[] {
  const same = found.filter(({ digits }) => digits === amount.digits)
  const [only] = same
  const name = SCALE_NAMES.get(amount.scale)
  if (only === undefined || name === undefined) return []
  const source = amount.range
  if (only.scale === amount.scale) {
    const expected = englishFigure(amount.figure)
    const message = `Unexpected “${only.figure}”, expected “${expected}” for “${amount.figure}”: a thousand times as much or as little`
    return [{ severity: 'error', message, source, target: only.figureRange, actual: only.figure, expected: [expected] }]
  }
  const { text, range } = only.scaleWord ?? { text: only.figure, range: only.figureRange }
  const replaced = only.scaleWord === undefined ? `${text} ${name}` : name
  const message = `Unexpected “${text}”, expected “${replaced}” for “${amount.scaleWord?.text ?? ''}”`
  // `$2m` would become `$2billion`.
  const certain = same.length === 1 && (only.scaleWord === undefined || text.length > 2)
  return [
    {
      severity: 'error',
      message,
      source,
      target: range,
      actual: text,
      expected: [replaced],
      ...(certain && { fix: { range, text: replaced } }),
    },
  ]
}

/** `beberapa miliar` as “several millions”: only where English names another scale instead. */
function bareScaleFindings(source: string, target: string): readonly Omit<Finding, 'rule'>[] {
  const wanted = bareScales(source, 'id')
  if (wanted.size === 0) return []
  const found = bareScales(target, 'en')
  const written = new Set(amountsIn(target, 'en').map(({ value }) => value))
  const lost = [...wanted].filter((scale) => !found.has(scale) && ![...written].some((value) => value >= scale))
  const added = [...found].filter((scale) => !wanted.has(scale))
  const [only] = lost
  if (only === undefined || lost.length !== 1 || added.length !== 1) return []
  const [actual, expected] = [SCALE_NAMES.get(added[0] ?? 1) ?? '', SCALE_NAMES.get(only) ?? '']
  return [
    { severity: 'error', message: `Unexpected “${actual}”, expected “${expected}”`, actual, expected: [expected] },
  ]
}

const DOLLARS: readonly string[] = ['USD', 'SGD', 'AUD', 'DOLLAR']

/** An amount whose currency was changed or lost. */
export const currency: Check = {
  rule: 'currency',
  check: ({ source, target }) => {
    const found = amountsIn(target, 'en')
    return amountsIn(source, 'id').flatMap((amount): readonly Omit<Finding, 'rule'>[] => {
      if (amount.currency === undefined) return []
      const here = found.filter(({ value, digits }) => sameValue(value, amount.value) || digits === amount.digits)
      if (here.length === 0 || here.some((each) => isSame(amount.currency, each.currency))) return []
      const wrong = here.find((each) => each.currency !== undefined)
      if (wrong === undefined && mentions(target, amount.currency)) return []
      return [
        {
          severity: 'error',
          message:
            wrong === undefined
              ? `Unexpected amount without a currency, expected ${amount.currency} as in “${source.slice(...amount.range)}”`
              : `Unexpected ${wrong.currency}, expected ${amount.currency} as in “${source.slice(...amount.range)}”`,
          source: amount.range,
          target: (wrong ?? here[0])?.range ?? [0, target.length],
          ...(wrong?.currency !== undefined && { actual: wrong.currency }),
          expected: [amount.currency],
        },
      ]
    })
  },
}

/** `$` and `dolar` may be any dollar. */
const isSame = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a === 'DOLLAR' && DOLLARS.includes(b ?? '')) || (b === 'DOLLAR' && a === 'USD')

const NAMES: Readonly<Record<string, RegExp>> = {
  IDR: /rupiah|Rp/iu,
  USD: /dollar|\$/iu,
  SGD: /dollar|\$/iu,
  AUD: /dollar|\$/iu,
  DOLLAR: /dollar|\$/iu,
  EUR: /euro|€/iu,
  GBP: /pound|sterling|£/iu,
  JPY: /yen|¥/iu,
  CNY: /yuan|renminbi|RMB/iu,
  KRW: /\bwon\b/iu,
  MYR: /ringgit|RM/u,
  THB: /baht/iu,
  RUB: /rou?ble/iu,
}

const mentions = (text: string, code: string): boolean => NAMES[code]?.test(text) ?? false
