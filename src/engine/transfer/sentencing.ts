/** What courts do, whose objects English puts in another order: `menjatuhkan hukuman mati kepada terdakwa`, "sentenced the defendant to death". */
import type { Item, Reading } from '../types.js'
import type { Chunk, NounPhrase, VerbGroup } from '../parse/types.js'

/** What names a word that is put in or settled here. */
export const SENTENCED = 'rule:sentence'

type Verb = Extract<Chunk, { type: 'vg' }>
type Noun = Extract<Chunk, { type: 'np' }>

/** The chunks of a sentence with every such verb and its objects in English order. */
export function sentencing(chunks: readonly Chunk[]): readonly Chunk[] {
  const out: Chunk[] = []
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk
    const found = chunk.type === 'vg' ? (imposed(chunk, chunks, at) ?? sought(chunk, chunks, at)) : undefined
    out.push(...(found?.said ?? [chunk]))
    if (found !== undefined) at = found.to - 1
  }
  return out
}

interface Found {
  readonly said: readonly Chunk[]
  readonly to: number
}

/** `menjatuhkan hukuman (mati | delapan tahun penjara) kepada terdakwa` */
function imposed(verb: Verb, chunks: readonly Chunk[], at: number): Found | undefined {
  const death = verb.vg.verb.lower === 'menjatuhkan hukuman mati'
  if (!death && verb.vg.verb.lower !== 'menjatuhkan hukuman') return undefined
  const term = chunks[at + 1]
  const long = !death && term?.type === 'np' && isTerm(term.np) ? term : undefined
  if (!death && long === undefined) return undefined
  const next = long === undefined ? at + 1 : at + 2
  const [to, whom] = chunks.slice(next, next + 2)
  if (to?.type === 'word' && /^(?:kepada|pada|terhadap|bagi)$/.test(to.item.lower) && whom?.type === 'np') {
    const how = long === undefined ? [wordOf(to.item, 'to death', 'adv')] : [wordOf(to.item, 'to', 'prep'), long]
    return { said: [withGloss(verb, 'sentence'), whom, ...how], to: next + 2 }
  }
  return long && { said: [withGloss(verb, 'impose a sentence of'), long], to: next }
}

/** `menuntut terdakwa 10 tahun penjara`; `dituntut 10 tahun penjara`; `memvonis terdakwa 10 tahun penjara` */
function sought(verb: Verb, chunks: readonly Chunk[], at: number): Found | undefined {
  const [first, second] = chunks.slice(at + 1, at + 3)
  const { lower } = verb.vg.verb
  if (first?.type !== 'np') return undefined
  if (lower === 'dituntut' && (isTerm(first.np) || /^hukuman(?: mati| penjara)?$/.test(first.np.head.lower)))
    return { said: [withGloss(verb, 'face'), first], to: at + 2 }
  if (second?.type !== 'np' || !isTerm(second.np) || !isSomebody(first)) return undefined
  const end = second.np.from
  if (lower === 'menuntut')
    return { said: [withGloss(verb, 'seek'), second, inserted(verb, end, 'for'), first], to: at + 3 }
  return /^(?:memvonis|menghukum)$/.test(lower)
    ? { said: [withGloss(verb, 'sentence'), first, inserted(verb, end, 'to'), second], to: at + 3 }
    : undefined
}

/** `10 tahun penjara`: a length of time. */
const isTerm = ({ head, quantifiers }: NounPhrase): boolean =>
  head.reading.entry?.features.has('time') === true && quantifiers.some(({ reading }) => reading.cat === 'num')

const isSomebody = ({ np: { head } }: Noun): boolean =>
  /^(?:pn|pron)$/.test(head.reading.cat) || head.reading.entry?.features.has('hum') === true

function withGloss(chunk: Verb, gloss: string): Verb {
  const { verb } = chunk.vg
  const reading: Reading = { ...verb.reading, glosses: [gloss], voice: 'active', by: SENTENCED }
  const vg: VerbGroup = { ...chunk.vg, verb: { ...verb, reading } }
  return { type: 'vg', vg }
}

const wordOf = (item: Item, gloss: string, cat: 'adv' | 'prep'): Chunk => ({
  type: 'word',
  item: { ...item, reading: { cat, entry: undefined, glosses: [gloss], cost: 0, by: SENTENCED } },
})

const inserted = ({ vg }: Verb, at: number, gloss: string): Chunk =>
  wordOf({ ...vg.verb, text: '', lower: '', from: at, to: at }, gloss, 'prep')
