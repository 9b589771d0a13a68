import type { AdjectivePhrase, Chunk, VerbGroup } from '../parse/types.js'
import type { LatticeNode } from '../types.js'
import { adjectival } from './adjectival.js'
import { type Clause, closeRelative, current, opened, type Walk } from './clause-state.js'
import { dateNodes } from './date.js'
import { sequence } from './lattice.js'
import { doersFirst } from './fronted-objects.js'
import { nominal } from './nominal.js'
import { sentencing } from './sentencing.js'
import type { Told } from '../tense.js'
import { verbal } from './verbal.js'
import { word } from './word.js'

/** Chunks in source order → a lattice in English order. */
export function transferClauses(parsed: readonly Chunk[], { tense, odds }: Told): LatticeNode {
  const chunks = doersFirst(sentencing(parsed))
  const nodes: LatticeNode[] = []
  const stack: Clause[] = [opened(undefined)]
  const context: Walk = { chunks, tense, odds, nodes, stack }
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]
    if (chunk === undefined) continue
    switch (chunk.type) {
      case 'np':
        nominal(context, chunk.np, at)
        break
      case 'date':
        nodes.push(dateNodes(chunk.date, chunks, at))
        break
      case 'vg':
        verbal(context, advised(context, chunk.vg), at)
        break
      case 'ap':
        adjectival(context, advised(context, chunk.ap), at)
        break
      case 'word':
        word(context, chunk.item, chunk.before ?? [], at)
        break
    }
    if ('closes' in chunk && chunk.closes === true) closeRelative(context)
  }
  return sequence(nodes)
}

/** `sebaiknya Anda pergi`: the predicate with the word of advice that stood before its subject. */
function advised<Group extends VerbGroup | AdjectivePhrase>(walk: Walk, group: Group): Group {
  const clause = current(walk)
  const { advised: word } = clause
  if (word === undefined || clause.subject === undefined) return group
  clause.advised = undefined
  return { ...group, before: [word, ...group.before] }
}
