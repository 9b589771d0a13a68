/** One `ia` of a sentence is one person, and what nobody in it can have is had by a thing. */
import type { TargetPiece } from './generate.js'
import type { Item } from './types.js'

type Gender = 'he' | 'she'

const FORMS: Readonly<Record<Gender, ReadonlyMap<string, string>>> = {
  he: new Map([
    ['she', 'he'],
    ['She', 'He'],
    ['herself', 'himself'],
  ]),
  she: new Map([
    ['he', 'she'],
    ['He', 'She'],
    ['his', 'her'],
    ['His', 'Her'],
    ['himself', 'herself'],
  ]),
}

/** Words behind which `her` is nobody's: `told her that`. */
const NO_NOUN = /^(?:that|to|in|on|at|by|for|with|from|and|or|when|because|as|was|is|had|has|[.,;:?!])$/

const isPerson = (item: Item): boolean => /^(?:ia|dia)$/.test(item.lower) && item.reading.cat === 'pron'

/** The gender that the first `ia` has been given, where the sentence tells of it twice. */
function toldOf(pieces: readonly TargetPiece[], persons: readonly Item[]): Gender | undefined {
  for (const { from } of persons) {
    const piece = pieces.find(({ first, last }) => first <= from && from < last)
    const word = piece?.words.find((each) => /^(?:he|she)$/i.test(each))?.toLowerCase()
    if (word === 'he' || word === 'she') return word
  }
  return undefined
}

/**
 * The pieces with one gender for `ia` and for what takes it up: `Ia menutupi wajahnya`, he covered his face. Where others are
 * told of, `his` and `her` may be theirs, and stay as they were chosen.
 */
export function oneGender<Piece extends TargetPiece>(
  pieces: readonly Piece[],
  items: readonly Item[],
): readonly Piece[] {
  const persons = items.filter(isPerson)
  if (persons.length === 0) return pieces
  const beaten = items.some(({ lower }) => lower === 'suaminya')
  const gender = beaten && !items.some(isOther) ? 'she' : toldOf(pieces, persons)
  if (gender === undefined) return pieces
  const alone = !items.some(isOther)
  return pieces.map((piece, index) => {
    const { by, first, last, words } = piece
    const pronoun = persons.some(({ from }) => first <= from && from < last)
    if (!pronoun && !(alone && (by === 'phrase' || by === 'rule:subject' || by === 'rule:-nya'))) return piece
    const next = pieces.slice(index + 1).find((each) => each.words.length > 0)?.words[0]
    return { ...piece, words: words.map((word, at) => inGender(word, words[at + 1] ?? next, gender, pronoun)) }
  })
}

function inGender(word: string, next: string | undefined, gender: Gender, pronoun: boolean): string {
  if (pronoun && word === 'it') return gender
  if (gender === 'he' && /^[Hh]er$/.test(word) && next !== undefined && !NO_NOUN.test(next))
    return word === 'her' ? 'his' : 'His'
  return FORMS[gender].get(word) ?? word
}

/** Anybody else whose something may be: a person with a name, or a noun for one that has no owner. */
function isOther({ lower, reading, text }: Item): boolean {
  if (/^(?:ia|dia|suaminya)$/.test(lower)) return false
  if (reading.by === 'name' || reading.by.startsWith('term:') || reading.by === 'unknown') return /^\p{Lu}/u.test(text)
  return isSomebody(reading)
}

const isSomebody = ({ entry, cat }: Item['reading']): boolean =>
  cat === 'pron' || ['hum', 'title', 'person'].some((feature) => entry?.features.has(feature) === true)

/** Bodies that own, as the first word of a sentence. */
const BODY =
  /^(?:partai|perusahaan|negara|pemerintah|organisasi|bank|klub|kementerian|lembaga|universitas|parlemen|maskapai|badan|komisi|dewan|majelis|pabrik)$/

const isBody = ({ lower, reading: { cat, entry } }: Item): boolean =>
  BODY.test(lower) || (cat === 'pn' && (entry?.features.has('place') === true || entry?.features.has('org') === true))

/** `Iran membela haknya`: its rights, in a sentence that begins with a body and tells of nobody. */
export function itsOwn<Piece extends TargetPiece>(pieces: readonly Piece[], items: readonly Item[]): readonly Piece[] {
  const [subject] = items
  if (subject === undefined || !isBody(subject)) return pieces
  if (
    items.some((item) => isPerson(item) || isSomebody(item.reading) || isOther(item) || item.lower.startsWith('orang'))
  )
    return pieces
  if (!items.some(({ reading }) => reading.clitic === '3' && reading.cat === 'n')) return pieces
  return pieces.map((piece, index) => {
    const { by, words } = piece
    if (by !== 'rule:-nya' && by !== 'phrase') return piece
    const next = pieces.slice(index + 1).find((each) => each.words.length > 0)?.words[0]
    return {
      ...piece,
      words: words.map((word, at) =>
        word === 'his' || (word === 'her' && !NO_NOUN.test(words[at + 1] ?? next ?? '.')) ? 'its' : word,
      ),
    }
  })
}
