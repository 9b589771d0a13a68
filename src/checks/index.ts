/** All checks, in the order in which they report. To add one: write its file and list it here. */
import type { Glossary } from '../glossary/index.js'
import { mapUnits, targetOf } from '../stages/units.js'
import type { BitextBlock, Finding, Unit } from '../types.js'
import type { Check, Checked } from './check.js'
import { doubledWord } from './doubled-word.js'
import { empty } from './empty.js'
import { forbiddenForm } from './forbidden-form.js'
import { hiddenCharacter } from './hidden-character.js'
import { inconsistentRenderings } from './inconsistent-rendering.js'
import { lengthRatio } from './length-ratio.js'
import { missedTerm } from './missed-term.js'
import { numbers } from './numbers.js'
import { resemblesTerm } from './resembles-term.js'
import { sameAsSource } from './same-as-source.js'
import { sourceChanged } from './source-changed.js'
import { unbalanced } from './unbalanced.js'
import { unknownWord } from './unknown-word.js'
import { urls } from './urls.js'

export type { Check, Checked } from './check.js'

export const checks: readonly Check[] = [
  empty,
  sourceChanged,
  sameAsSource,
  lengthRatio,
  numbers,
  urls,
  unknownWord,
  doubledWord,
  unbalanced,
  hiddenCharacter,
  missedTerm,
]

/** Every unit with what the checks find in it. A unit that has no target yet is not looked at. */
export function checkUnits(blocks: readonly BitextBlock[], glossary?: Glossary): readonly BitextBlock[] {
  const all = glossary === undefined ? checks : [...checks, forbiddenForm(glossary), resemblesTerm(glossary)]
  return inconsistentRenderings(
    mapUnits(blocks, (unit, _index, block) => ({ ...unit, findings: checkUnit(unit, block.kind, all) })),
  )
}

function checkUnit(unit: Unit, kind: BitextBlock['kind'], all: readonly Check[]): readonly Finding[] {
  if (unit.machine === undefined && unit.human === undefined) return untranslated(unit)
  const sentence: Checked = { source: unit.source, target: targetOf(unit), kind, unit }
  return all.flatMap(({ rule, check }) => check(sentence).map((found) => ({ rule, ...found })))
}

/** A sentence that its translator could not do stands in the article as it was, and is never passed over in silence. */
function untranslated({ failure }: Unit): readonly Finding[] {
  if (failure === undefined) return []
  return [{ rule: 'untranslated', severity: 'error', message: failure.reason, actual: failure.code }]
}
