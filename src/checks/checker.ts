/** Checks that remember: a sentence that is still as it was is not looked at again. For an article that is checked many times. */
import { setImmediate } from 'node:timers/promises'
import type { Glossary } from '../glossary/index.js'
import type { BitextBlock, Finding, Unit } from '../types.js'
import { acrossSentences, checksFor, checkUnit } from './index.js'
import { runningQuotes } from './unbalanced.js'

export interface Checker {
  /** As `checkUnits`. A unit whose findings stay the same is the same object again. */
  check(blocks: readonly BitextBlock[]): readonly BitextBlock[]
  /** The same, letting other work go on between sentences. */
  checkInTurns(blocks: readonly BitextBlock[]): Promise<readonly BitextBlock[]>
}

/** What was found in a unit alone, and what besides the unit it was found by. */
interface Looked {
  readonly text: string
  readonly kind: BitextBlock['kind']
  readonly quotesRunOn: boolean
  readonly findings: readonly Finding[]
}

/** How long other work waits at most, in milliseconds. */
const TURN = 8

export function createChecker(glossary?: Glossary): Checker {
  const all = checksFor(glossary)
  const known = new WeakMap<Unit, Looked>()
  const look = (unit: Unit, block: BitextBlock, quotesRunOn: boolean): Looked => {
    const { text, kind } = block
    const before = known.get(unit)
    if (before?.text === text && before.kind === kind && before.quotesRunOn === quotesRunOn) return before
    const looked = { text, kind, quotesRunOn, findings: checkUnit(unit, block, quotesRunOn, all) }
    known.set(unit, looked)
    return looked
  }
  const check = (blocks: readonly BitextBlock[]): readonly BitextBlock[] => {
    const running = runningQuotes(blocks)
    const looked: Looked[] = []
    const alone = blocks.map((block) => {
      const quotesRunOn = running.has(block)
      const units = block.units.map((unit) => {
        const found = look(unit, block, quotesRunOn)
        looked.push(found)
        return sameFindings(unit.findings, found.findings) ? unit : { ...unit, findings: found.findings }
      })
      return { ...block, units }
    })
    const together = acrossSentences(alone)
    let index = 0
    return blocks.map((block, at) => {
      const units = block.units.map((unit, within) => {
        const now = together[at]?.units[within] ?? unit
        const kept = sameFindings(unit.findings, now.findings) ? unit : now
        known.set(kept, looked[index++] as Looked)
        return kept
      })
      return units.every((unit, within) => unit === block.units[within]) ? block : { ...block, units }
    })
  }
  return {
    check,
    async checkInTurns(blocks) {
      const running = runningQuotes(blocks)
      let since = performance.now()
      for (const block of blocks) {
        for (const unit of block.units) look(unit, block, running.has(block))
        if (performance.now() - since < TURN) continue
        await setImmediate()
        since = performance.now()
      }
      return check(blocks)
    },
  }
}

function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a === b || (a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b)))
}
