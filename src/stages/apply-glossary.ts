/** The two glossary stages, on units: find the terms in the sources, then make the targets say them. */
import { enforceTerms, matchArticle, type Glossary } from '../glossary/index.js'
import type { BitextBlock, Unit } from '../types.js'
import { mapUnits, unitsOf } from './units.js'

/** Every unit with the glossary's terms in its source. The article is matched whole: a surname counts after the full name. */
export function matchUnits(
  blocks: readonly BitextBlock[],
  path: string,
  glossary: Glossary | undefined,
): readonly BitextBlock[] {
  if (glossary === undefined) return blocks
  const matches = matchArticle(
    glossary,
    path,
    unitsOf(blocks).map((unit) => unit.source),
  )
  return mapUnits(blocks, (unit, index) => ({ ...unit, matches: matches[index] ?? [] }))
}

/** Every translated unit with the glossary applied to what the translator said. A person's text is left alone. */
export function enforceUnits(blocks: readonly BitextBlock[], glossary: Glossary | undefined): readonly BitextBlock[] {
  if (glossary === undefined) return blocks
  return mapUnits(blocks, (unit, _index, block) => enforce(unit, block, glossary))
}

function enforce(unit: Unit, block: BitextBlock, glossary: Glossary): Unit {
  if (unit.machine === undefined) return unit
  const { text, alignment, honoured } = unit.machine
  const glossed = enforceTerms(glossary, {
    source: unit.source,
    target: text,
    matches: unit.matches,
    kind: block.kind,
    ...(alignment && { alignment }),
    ...(honoured && { honoured }),
  })
  return { ...unit, glossed }
}
