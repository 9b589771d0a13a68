/** Predicates that complete the one before them: `pandai memasak`, `mulai bosan`, `tumbang menimpa mobil`, `kembali menang`. */
import type { AdjectivePhrase, Chunk, VerbGroup } from '../parse/types.js'
import type { Option } from '../types.js'
import { endsClause } from './verb-context.js'
import { isPassive } from './verb-form.js'
import { table } from '../table.js'

/** What English calls somebody before the verb that says at what, or what for. */
const BEFORE_VERB: Readonly<Record<string, readonly string[]>> = table({
  pandai: ['good'],
  pintar: ['good'],
  jago: ['good'],
  mahir: ['skilled', 'good'],
  piawai: ['skilled'],
})

/** `pandai memasak`: good at it. */
export function beforeVerb(ap: AdjectivePhrase, next: Chunk | undefined): readonly string[] | undefined {
  if (next?.type !== 'vg' || next.vg.before.length > 0 || isPassive(next.vg)) return undefined
  return BEFORE_VERB[ap.item.lower]
}

const COMING_DOWN = /^(?:tumbang|roboh|ambruk|runtuh|jatuh|terguling|longsor)$/

/** `pohon tumbang menimpa mobil`: fell onto it. */
export const isOnto = (before: Chunk | undefined, vg: VerbGroup): boolean =>
  before?.type === 'vg' &&
  COMING_DOWN.test(before.vg.verb.lower) &&
  vg.before.length === 0 &&
  /^(?:menimpa|menindih)$/.test(vg.verb.lower)

/** `rumah itu ambruk diterjang banjir`, `bocah itu hilang terseret ombak`: what became of it comes first, what did it behind. */
export const isUndone = (before: Chunk | undefined): boolean =>
  before?.type === 'vg' &&
  /^(?:tumbang|roboh|ambruk|runtuh|tenggelam|karam|terbalik|terguling|pingsan|terbakar|hilang|luka-luka|terluka)$/.test(
    before.vg.verb.lower,
  )

/** `tiba didampingi istrinya`: accompanied by her, where the first verb asks for nothing. */
export function isAttendant(vg: VerbGroup, before: VerbGroup, next: Chunk | undefined): boolean {
  const features = before.verb.reading.entry?.features
  if (vg.verb.reading.voice !== 'passive' || vg.before.length > 0 || isPassive(before)) return false
  if (['inf', 'ger', 'that', 'modal'].some((feature) => features?.has(feature) === true)) return false
  return (
    next?.type === 'np' &&
    /^(?:me(?!rasa)|ber|tiba|datang|hadir|pergi|keluar|masuk|turun|naik|pulang|tampil|tewas)/.test(before.verb.lower)
  )
}

/** `mulai bosan`: began to get bored. */
export const isBeginning = (before: Chunk | undefined): boolean =>
  before?.type === 'vg' && before.vg.verb.lower === 'mulai' && before.vg.before.every(({ lower }) => lower !== 'sejak')

/** `kembali menang`: won again, where nothing comes between. */
export function againBehind(
  options: readonly Option[],
  { before }: VerbGroup,
  chunks: readonly Chunk[],
  at: number,
): readonly Option[] {
  if (!before.some(({ lower }) => lower === 'kembali') || !endsClause(chunks, at)) return options
  return options.map(({ text, score }) =>
    /\bagain /.test(text) ? { text: `${text.replace(/\bagain /, '')} again`, score } : { text, score },
  )
}

/** `tidak bisa berjalan, apalagi berlari`: let alone run. */
export function isLetAlone(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1]
  if (next?.type !== 'vg' || next.vg.before.length > 0) return false
  const before = chunks.slice(0, at).findLast(({ type }) => type === 'vg' || type === 'ap')
  const words = before?.type === 'vg' ? before.vg.before : before?.type === 'ap' ? before.ap.before : []
  return (
    words.some(({ reading }) => reading.cat === 'neg') ||
    (before?.type === 'ap' && /^t(?:id)?ak /.test(before.ap.item.lower))
  )
}
