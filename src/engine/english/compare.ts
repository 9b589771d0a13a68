import { table } from '../table.js'

const COMPARED: Readonly<Record<string, readonly [string, string]>> = table({
  good: ['better', 'best'],
  bad: ['worse', 'worst'],
  far: ['farther', 'farthest'],
  little: ['less', 'least'],
  many: ['more', 'most'],
  much: ['more', 'most'],
  few: ['fewer', 'fewest'],
  old: ['older', 'oldest'],
})

export function comparative(adjective: string): string {
  const irregular = COMPARED[adjective]
  if (irregular !== undefined) return irregular[0]
  return shortAdjective(adjective) ? `${graded(adjective)}er` : `more ${adjective}`
}

export function superlative(adjective: string): string {
  if (adjective.startsWith('most ')) return adjective
  const irregular = COMPARED[adjective]
  if (irregular !== undefined) return irregular[1]
  return shortAdjective(adjective) ? `${graded(adjective)}est` : `most ${adjective}`
}

function shortAdjective(adjective: string): boolean {
  return (
    /^[^aeiou]*[aeiouy]+[^aeiou]*e?$/.test(adjective) ||
    /^[a-z]{2,5}[^aeiou]y$/.test(adjective) ||
    /^(?:simple|narrow|quiet|clever|noble|humble|gentle)$/.test(adjective)
  )
}

function graded(adjective: string): string {
  if (adjective.endsWith('e')) return adjective.slice(0, -1)
  if (/[^aeiou]y$/.test(adjective)) return `${adjective.slice(0, -1)}i`
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(adjective) ? adjective + adjective.slice(-1) : adjective
}
