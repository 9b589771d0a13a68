import type { Item } from '../types.js'
import { current, IT, opened, type Walk } from './clause-state.js'
import { caseLike } from './capitals.js'
import { copula, existential } from './copula.js'
import { inserted, leaf, ranked, scored } from './lattice.js'
import { predicateFollows, predicateLater } from './look-around.js'
import { prepositionLeaf } from './preposition.js'
import { openRelative } from './relative.js'
import { beOptions } from './verb-group.js'

/** A word outside any phrase, by its part of speech; `more` are the words of negation and auxiliary that come with it. */
export function word(walk: Walk, item: Item, more: readonly Item[], at: number): void {
  const { nodes, stack, chunks, tense } = walk
  const clause = current(walk)
  switch (item.reading.cat) {
    case 'rel':
      openRelative(walk, item, at)
      return
    case 'cop':
      copula(walk, item)
      return
    case 'neg':
    case 'aux': {
      const after = chunks[at + 1]
      if (after?.type === 'word' && after.item.reading.cat === 'there') {
        existential(walk, after.item, at + 1, [item, ...more])
        return
      }
      if (item.lower === 'mungkin' && more.length === 0) {
        nodes.push(
          leaf(item.from, item.to, scored(['perhaps', 0], ['maybe', -0.3], ['possibly', -0.8]), item.reading.by),
        )
        return
      }
      if (item.reading.cat === 'neg' && clause.subject === undefined && more.length === 0) {
        nodes.push(leaf(item.from, item.to, scored(['not', 0], ['no', -0.7]), item.reading.by))
        return
      }
      const before = [item, ...more]
      const subject = clause.subject ?? IT
      if (clause.verb === undefined) {
        nodes.push(
          leaf(
            item.from,
            before.at(-1)?.to ?? item.to,
            beOptions(before, { form: 'finite', tense, subject, otherTense: -0.8 }),
            'rule:predicate',
          ),
        )
        clause.verb = item
      } else
        for (const each of before) nodes.push(leaf(each.from, each.to, ranked(each.reading.glosses), each.reading.by))
      return
    }
    case 'there': {
      const before = chunks[at - 1]
      if (before?.type !== 'word' || (before.item.reading.cat !== 'neg' && before.item.reading.cat !== 'aux'))
        existential(walk, item, at)
      return
    }
    case 'sub':
      if (/^(?:karena|sebab)$/.test(item.lower) && chunks[at + 1]?.type === 'np' && !predicateFollows(chunks, at + 1)) {
        nodes.push(leaf(item.from, item.to, scored(['because of', 0], ['due to', -0.4]), item.reading.by))
        return
      }
      openSubordinate(walk, item)
      return
    case 'prep':
    case 'agent':
      if (
        clause.subject !== undefined &&
        clause.verb === undefined &&
        chunks[at - 1]?.type === 'np' &&
        /^(?:di|seperti|sama dengan|untuk|dari|dalam|pada|sama seperti|milik)$/.test(item.lower) &&
        !predicateLater(chunks, at)
      ) {
        const be = beOptions([], {
          form: 'finite',
          tense: 'present',
          subject: clause.subject,
          otherTense: tense === 'past' ? -0.2 : -1,
        })
        nodes.push(
          inserted(
            item.from,
            [{ text: '', score: 0 }, ...be.map(({ text, score }) => ({ text, score: score - 0.5 }))],
            'rule:predicate',
          ),
        )
      }
      nodes.push(prepositionLeaf(item, chunks, at, clause.verb))
      if (item.reading.clitic === '3' && chunks[at + 1]?.type !== 'np')
        nodes.push(inserted(item.to, scored(['him', 0], ['it', -0.2], ['them', -0.5], ['her', -0.8]), 'rule:-nya'))
      return
    case 'punct':
      if (/^[.;:?!…]$/.test(item.text)) stack.splice(0, stack.length, opened(undefined))
      else if (item.text === ',' && clause.relative && clause.verb !== undefined && stack.length > 1) stack.pop()
      nodes.push(leaf(item.from, item.to, scored([item.text, 0]), 'copy', true))
      return
    case 'dem':
      nodes.push(
        leaf(
          item.from,
          item.to,
          item.lower === 'ini'
            ? scored(['this', 0])
            : item.lower === 'itu'
              ? scored(['that', 0], ['it', -0.7])
              : scored(['the', 0]),
          item.reading.by,
        ),
      )
      if (clause.subject === undefined) clause.subject = IT
      return
    default:
      if (item.lower === 'kemudian' && chunks[at - 1]?.type === 'np') {
        nodes.push(leaf(item.from, item.to, scored(['later', 0], ['then', -1]), item.reading.by))
        return
      }
      nodes.push(
        leaf(
          item.from,
          item.to,
          ranked(item.reading.glosses.map((gloss) => caseLike(gloss.replace('*', ''), item))),
          item.reading.by,
        ),
      )
      if (item.reading.cat === 'conj') return
  }
}

function openSubordinate(walk: Walk, item: Item): void {
  const { nodes, stack } = walk
  if (item.lower === 'apakah' && nodes.every((node) => node.type === 'leaf' && node.by === 'copy')) {
    // A question of its own: English has no word for it.
    nodes.push(leaf(item.from, item.to, scored(['', 0]), item.reading.by, true))
    return
  }
  nodes.push(leaf(item.from, item.to, ranked(item.reading.glosses), item.reading.by))
  stack.splice(0, stack.length, opened(undefined))
}
