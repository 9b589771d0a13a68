/** Passives of the second kind, whose object comes first, and what many do: `laporan itu sudah kami terima`, "we have received the report". */
import type { Chunk, VerbGroup } from '../parse/types.js'
import type { Item, Reading } from '../types.js'

type Noun = Extract<Chunk, { type: 'np' }>
type Verb = Extract<Chunk, { type: 'vg' }>

/** The chunks of a sentence with who does something in front of it. */
export function doersFirst(chunks: readonly Chunk[]): readonly Chunk[] {
  const out: Chunk[] = []
  for (let at = 0; at < chunks.length; at++) {
    const found = received(chunks, at) ?? visited(chunks, at)
    out.push(...(found?.said ?? [chunks[at] as Chunk]))
    if (found !== undefined) at = found.to - 1
  }
  return out
}

interface Found {
  readonly said: readonly Chunk[]
  readonly to: number
}

const opens = (before: Chunk | undefined): boolean =>
  before === undefined ||
  (before.type === 'word' && /^(?:punct|conj)$/.test(before.item.reading.cat) && before.item.lower !== 'dan')

/** `laporan itu sudah kami terima`, `akan kami usut` */
function received(chunks: readonly Chunk[], at: number): Found | undefined {
  const first = chunks[at]
  if (!opens(chunks[at - 1])) return undefined
  const object = first?.type === 'np' ? first : undefined
  const next = object === undefined ? at : at + 1
  if (object !== undefined && isDoer(chunks[at + 1])) return bare(object, chunks, at)
  const [word, doer, verb] = chunks.slice(next, next + 3)
  if (word?.type !== 'word' || !isDoer(doer) || verb?.type !== 'vg') return undefined
  const auxiliary = asAuxiliary(word.item)
  if (auxiliary === undefined || verb.vg.before.length > 0 || !isBareStem(verb.vg.verb)) return undefined
  const after = chunks[next + 3]
  if (isObject(after) || after?.type === 'vg') return undefined
  const said: Verb = { type: 'vg', vg: active(verb.vg, [auxiliary, ...(word.before ?? [])]) }
  return { said: [doer, said, ...(object === undefined ? [] : [object])], to: next + 3 }
}

/** `laporan itu kami terima kemarin` */
function bare(object: Noun, chunks: readonly Chunk[], at: number): Found | undefined {
  const [doer, verb, after] = chunks.slice(at + 1, at + 4)
  if (!isDoer(doer) || verb?.type !== 'vg' || verb.vg.before.length > 0 || !isBareStem(verb.vg.verb)) return undefined
  if (object.np.demonstrative === undefined || after?.type === 'vg' || isObject(after)) return undefined
  return { said: [doer, { type: 'vg', vg: active(verb.vg, []) }, object], to: at + 3 }
}

const isObject = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'np' && chunk.np.head.reading.entry?.features.has('time') !== true

const isDoer = (chunk: Chunk | undefined): chunk is Noun =>
  chunk?.type === 'np' &&
  chunk.np.modifiers.length + chunk.np.quantifiers.length === 0 &&
  /^(?:saya|aku|kami|kita|mereka|dia|anda|kamu)$/.test(chunk.np.head.lower)

const isBareStem = ({ lower, reading }: Item): boolean =>
  reading.clitic === undefined &&
  (reading.voice === 'stem' || (reading.voice === 'active' && /^(?!me|di|ber)/.test(lower)))

function asAuxiliary(item: Item): Item | undefined {
  if (/^(?:aux|neg)$/.test(item.reading.cat)) return item
  const reading = item.lower === 'akan' ? item.readings.find(({ cat }) => cat === 'aux') : undefined
  return reading && { ...item, reading }
}

const active = (vg: VerbGroup, before: readonly Item[]): VerbGroup => ({
  ...vg,
  before,
  verb: { ...vg.verb, reading: { ...vg.verb.reading, voice: 'active' } },
})

/** `candi itu banyak dikunjungi orang`: visited by many people; with nobody named, widely. */
function visited(chunks: readonly Chunk[], at: number): Found | undefined {
  const [many, verb, agent] = chunks.slice(at, at + 3)
  if (many?.type !== 'np' || many.np.head.lower !== 'banyak' || many.np.modifiers.length > 0) return undefined
  if (chunks[at - 1]?.type !== 'np' || verb?.type !== 'vg' || verb.vg.verb.reading.voice !== 'passive') return undefined
  if (verb.vg.before.length > 0) return undefined
  if (agent?.type === 'np' && agent.np.quantifiers.length === 0 && /^(?:n)$/.test(agent.np.head.reading.cat))
    return { said: [verb, { type: 'np', np: { ...agent.np, quantifiers: [many.np.head] } }], to: at + 3 }
  const reading: Reading = { cat: 'adv', entry: undefined, glosses: ['widely'], cost: 0, by: 'rule:widely' }
  const vg: VerbGroup = { ...verb.vg, from: many.np.from, before: [{ ...many.np.head, reading }] }
  return agent?.type === 'np' ? undefined : { said: [{ type: 'vg', vg }], to: at + 2 }
}
