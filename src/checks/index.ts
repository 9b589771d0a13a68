/** All checks, in the order in which they report. To add one: write its file and list it here. */
import type { Glossary } from '../glossary/index.js'
import { sameSentence } from '../stages/similar.js'
import { mapUnits, targetOf } from '../stages/units.js'
import type { BitextBlock, Finding, Unit } from '../types.js'
import type { Check, Checked } from './check.js'
import { doubledWord } from './doubled-word.js'
import { dates } from './dates.js'
import { edgeSpace } from './edge-space.js'
import { empty } from './empty.js'
import { endPunctuation } from './end-punctuation.js'
import { forbiddenForm } from './forbidden-form.js'
import { fuzzyUnedited } from './fuzzy-unedited.js'
import { hiddenCharacter } from './hidden-character.js'
import { inconsistentRenderings } from './inconsistent-rendering.js'
import { inconsistentTranslations } from './inconsistent-translation.js'
import { lengthRatio } from './length-ratio.js'
import { brackets, quotes } from './marks.js'
import { missedTerm } from './missed-term.js'
import { currency, moneyScale } from './money.js'
import { numbers } from './numbers.js'
import { placeholders } from './placeholders.js'
import { resemblesTerm } from './resembles-term.js'
import { sameAsSource } from './same-as-source.js'
import { sourceChanged } from './source-changed.js'
import { runningQuotes, unbalanced } from './unbalanced.js'
import { unknownWord } from './unknown-word.js'
import { untranslatedWord } from './untranslated-word.js'
import { urls } from './urls.js'

export type { Check, Checked } from './check.js'
export { applyFix, applyFixes } from './fix.js'
export { inconsistentTranslations } from './inconsistent-translation.js'
export { checkStyle } from './style.js'

export const checks: readonly Check[] = [
  empty,
  sourceChanged,
  sameAsSource,
  lengthRatio,
  numbers,
  dates,
  moneyScale,
  currency,
  urls,
  placeholders,
  unknownWord,
  untranslatedWord,
  doubledWord,
  brackets,
  quotes,
  unbalanced,
  endPunctuation,
  edgeSpace,
  fuzzyUnedited,
  hiddenCharacter,
  missedTerm,
]

/** What these would find in a copy of the source, `same-as-source` says at once. */
const comparing: ReadonlySet<Check> = new Set([dates, moneyScale, currency, untranslatedWord])

/** Every unit with what the checks find in it. A unit that has no target yet is not looked at. */
export function checkUnits(blocks: readonly BitextBlock[], glossary?: Glossary): readonly BitextBlock[] {
  const all = checksFor(glossary)
  const running = runningQuotes(blocks)
  const checked = mapUnits(blocks, (unit, _index, block) => ({
    ...unit,
    findings: checkUnit(unit, block, running.has(block), all),
  }))
  return acrossSentences(checked)
}

/** The checks of sentences that a glossary, where there is one, makes more of. */
export const checksFor = (glossary?: Glossary): readonly Check[] =>
  glossary === undefined ? checks : [...checks, forbiddenForm(glossary), resemblesTerm(glossary)]

/** Adds to units that were looked at alone what shows only beside the others. */
export function acrossSentences(blocks: readonly BitextBlock[]): readonly BitextBlock[] {
  const [consistent] = inconsistentTranslations([{ blocks: inconsistentRenderings(blocks) }])
  return consistent?.blocks ?? blocks
}

/** What the checks find in a unit alone. */
export function checkUnit(
  unit: Unit,
  block: BitextBlock,
  quotesRunOn: boolean,
  all: readonly Check[],
): readonly Finding[] {
  if (unit.machine === undefined && unit.human === undefined) return untranslated(unit)
  const sentence: Checked = { source: unit.source, target: targetOf(unit), kind: block.kind, block, quotesRunOn, unit }
  const asked = sameSentence(sentence.source, sentence.target) ? all.filter((each) => !comparing.has(each)) : all
  return asked.flatMap(({ rule, check }) => check(sentence).map((found) => ({ rule, ...found })))
}

/** A sentence that its translator could not do stands in the article as it was, and is never passed over in silence. */
function untranslated({ failure }: Unit): readonly Finding[] {
  if (failure === undefined) return []
  return [{ rule: 'untranslated', severity: 'error', message: failure.reason, actual: failure.code }]
}
