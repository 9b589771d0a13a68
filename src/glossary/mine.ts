/** Names in a batch: which ones the glossary has, and entries to propose for the others. */
import { alike } from './enforce/fuzzy.js'
import { keyOf } from './match/fold.js'
import { capitalRuns } from './findings.js'
import { matchArticle, type Glossary } from './index.js'

export interface ArticleText {
  readonly path: string
  readonly sentences: readonly string[]
}

export interface Mention {
  readonly name: string
  readonly count: number
  readonly example: string
  readonly path: string
}

export interface Coverage {
  /** Names with a term: canonical form → number of mentions. */
  readonly covered: ReadonlyMap<string, number>
  /** Names without, the most frequent first. */
  readonly uncovered: readonly Mention[]
}

/** Capitalised words at the start of a sentence that are not part of the name behind them. */
const OPENERS = new Set(
  'menurut dalam pada di ke dari namun tetapi dan atau presiden menteri para oleh bagi untuk sementara setelah sebelum ketika saat selain kata ujar juru anda saya kami kita mereka apakah'.split(
    ' ',
  ),
)

export function coverageOf(glossary: Glossary, articles: readonly ArticleText[]): Coverage {
  const covered = new Map<string, number>()
  const uncovered = new Map<string, Mention>()
  const common = commonWords(articles)
  for (const { path, sentences } of articles) {
    const matches = matchArticle(glossary.forArticle(path), path, sentences)
    for (const [index, sentence] of sentences.entries()) {
      const found = matches[index] ?? []
      for (const { term } of found) covered.set(term, (covered.get(term) ?? 0) + 1)
      for (const range of capitalRuns(sentence)) {
        if (found.some((match) => match.range[0] < range[1] && range[0] < match.range[1])) continue
        const name = withoutOpener(
          sentence.slice(...range),
          /\p{L}/u.test(sentence.slice(0, range[0])) ? undefined : common,
        )
        if (name === undefined) continue
        const before = uncovered.get(name)
        uncovered.set(name, {
          name,
          count: (before?.count ?? 0) + 1,
          example: before?.example ?? sentence,
          path: before?.path ?? path,
        })
      }
    }
  }
  return {
    covered,
    uncovered: [...uncovered.values()].toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
  }
}

/** Words that the batch also has in small letters. */
function commonWords(articles: readonly ArticleText[]): ReadonlySet<string> {
  return new Set(
    articles.flatMap(({ sentences }) =>
      sentences.flatMap((sentence) => sentence.match(/(?<![\p{L}\p{M}-])\p{Ll}[\p{L}\p{M}-]+/gu) ?? []),
    ),
  )
}

/** At the start of a sentence a capital says nothing: `common` words there are no part of the name. */
function withoutOpener(run: string, common: ReadonlySet<string> | undefined): string | undefined {
  const words = run.split(/\s+/u)
  const opens = (word: string): boolean => OPENERS.has(word) || common?.has(word) === true
  while (words.length > 0 && opens((words[0] ?? '').toLowerCase())) words.shift()
  return words.length < 2 ? undefined : words.join(' ')
}

export interface Suggestion {
  /** The most frequent spelling. */
  readonly term: string
  readonly kind: 'person' | 'place' | 'organisation' | 'event'
  readonly source: readonly string[]
  /** Surname that stands alone in an article with the full name. */
  readonly short: readonly string[]
  readonly count: number
  readonly example: string
  readonly path: string
  /** A term that the name resembles: perhaps only a spelling of it. */
  readonly resembles?: string
}

/** Proposals, the most frequent first. Spellings that look or sound alike are put together. */
export function suggestEntries(glossary: Glossary, articles: readonly ArticleText[], least = 1): readonly Suggestion[] {
  const groups: Mention[][] = []
  for (const mention of coverageOf(glossary, articles).uncovered) {
    const key = keyOf(mention.name)
    const group = groups.find(
      ([first]) => first !== undefined && (keyOf(first.name) === key || alike(keyOf(first.name), key) > 0),
    )
    if (group === undefined) groups.push([mention])
    else group.push(mention)
  }
  return groups
    .map((group) => suggestion(glossary, articles, group))
    .filter(({ count }) => count >= least)
    .toSorted((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1))
}

function suggestion(glossary: Glossary, articles: readonly ArticleText[], group: readonly Mention[]): Suggestion {
  const [first] = group as [Mention]
  const kind = kindOf(first.name)
  const surname = first.name.split(/\s/u).at(-1) ?? first.name
  const alone = kind === 'person' && articles.some(({ sentences }) => standsAlone(sentences, first.name, surname))
  const key = keyOf(first.name)
  const close = glossary.entries.find(
    (entry) => entry.kind === kind && entry.source.some(({ form }) => alike(keyOf(form), key) > 0),
  )
  return {
    term: first.name,
    kind,
    source: group.map(({ name }) => name),
    short: alone ? [surname] : [],
    count: group.reduce((sum, { count }) => sum + count, 0),
    example: first.example,
    path: first.path,
    ...(close !== undefined && { resembles: close.term }),
  }
}

function standsAlone(sentences: readonly string[], name: string, surname: string): boolean {
  const text = sentences.join('\n')
  return text.includes(name) && text.replaceAll(name, '').includes(surname)
}

const ORGANISATION =
  /^(?:Kementerian|Badan|Komisi|Dewan|Partai|Universitas|Institut|Bank|Lembaga|Yayasan|Asosiasi|Organisasi|Perusahaan|PT|Majelis|Mahkamah|Kantor|Pusat|Stasiun|Rumah Sakit)\b/u
const PLACE = /^(?:Kota|Kabupaten|Provinsi|Pulau|Gunung|Danau|Laut|Selat|Sungai|Jalan|Kecamatan|Desa|Teluk)\b/u
const EVENT = /^(?:Perang|Konferensi|Piala|Festival|Hari|Pemilu)\b/u

function kindOf(name: string): Suggestion['kind'] {
  if (ORGANISATION.test(name)) return 'organisation'
  if (PLACE.test(name)) return 'place'
  return EVENT.test(name) ? 'event' : 'person'
}
