import { targetOf, unitsOf } from '../stages/units.js'
import type { Bitext } from '../types.js'
import type { SearchHit } from './api.js'

/** More hits than this are not looked for. */
const MOST = 500

/** Sentences whose source or target has the query, whatever its capitals; in the order of the articles. */
export function searchArticles(articles: readonly Bitext[], query: string): readonly SearchHit[] {
  const wanted = fold(query)
  const hits: SearchHit[] = []
  if (wanted === '') return hits
  for (const { path, blocks } of articles) {
    for (const unit of unitsOf(blocks)) {
      const target = targetOf(unit)
      if (!fold(unit.source).includes(wanted) && !fold(target).includes(wanted)) continue
      hits.push({ path, id: unit.id, source: unit.source, target, state: unit.state })
      if (hits.length === MOST) return hits
    }
  }
  return hits
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
