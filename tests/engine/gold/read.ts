import { readFileSync } from 'node:fs'

export interface GoldSentence {
  readonly domain: string
  readonly indonesian: string
  readonly english: string
}

/** The sentences written for this project, with their English. */
export function readGold(): readonly GoldSentence[] {
  return readFileSync(new URL('news.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [domain = '', indonesian = '', english = ''] = line.split('\t')
      return { domain, indonesian, english }
    })
}
