import { gerund } from './inflect.js'

/** `send` → `sender`, `drive` → `driver`. */
export function agentNoun(verb: string): string {
  return verb.endsWith('e') ? `${verb}r` : gerund(verb).replace(/ing$/, 'er')
}

/** `brave` → `bravery`-like nouns are listed in the lexicon; what is left takes -ness. */
export function abstractNoun(adjective: string): string {
  if (adjective.endsWith('able') || adjective.endsWith('ible')) return adjective.replace(/([ai])ble$/, '$1bility')
  if (adjective.endsWith('nt')) return adjective.replace(/nt$/, 'nce')
  if (adjective.endsWith('al')) return `${adjective}ity`
  if (adjective.endsWith('y')) return `${adjective.slice(0, -1)}iness`
  return `${adjective}ness`
}
