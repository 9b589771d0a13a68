/** She or he, after the choice: Indonesian has one word for both, and a name or a noun in the sentence may tell. */
import { WOMEN } from './given-names.js'
import type { TargetPiece } from './generate.js'
import type { Item } from './types.js'

const HERS: ReadonlyMap<string, string> = new Map([
  ['he', 'she'],
  ['He', 'She'],
  ['him', 'her'],
  ['his', 'her'],
  ['His', 'Her'],
  ['himself', 'herself'],
])

/** Nouns for women; those with an owner (`istrinya`) tell of somebody else. */
const WOMAN =
  /^(?:perempuan|wanita|gadis|ibu|istri|nenek|bibi|janda|aktris|ratu|permaisuri|biarawati|mahasiswi|siswi|karyawati|pramugari|penyanyi wanita|putri|nyonya|ny|ny\.|nona|hj|hj\.|hajah|bu|mbak|bidan|ibu rumah tangga|gadis kecil)$/
const MAN =
  /^(?:pria|laki-laki|lelaki|ayah|bapak|suami|kakek|paman|duda|aktor|raja|pangeran|biarawan|pemuda|tuan|sultan|kaisar|paus|pastor|imam)$/
/** `suaminya`: she whose husband it is. */
const HER_OWN = /^suaminya$/

type Evidence = 'woman' | 'man' | undefined

function evidenceOf({ lower, text, reading }: Item): Evidence {
  if (HER_OWN.test(lower)) return 'woman'
  if (reading.clitic !== undefined) return undefined
  if (WOMAN.test(lower)) return 'woman'
  if (MAN.test(lower)) return 'man'
  if (reading.by !== 'name' && !reading.by.startsWith('term:')) return undefined
  const [first = '', ...more] = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' ')
  if (WOMEN.has(first) || /^(?:hj|ny|nyonya|nona|ibu|bu)\.?$/.test(first)) return 'woman'
  // A name of several words is a person's more often than not, and then he may be meant.
  return more.length > 0 ? 'man' : undefined
}

/** `ia`, which may be a thing as well. */
const isPronoun = ({ by }: TargetPiece): boolean => /^grammar:(?:ia|dia)$/.test(by)

/** Where a man is named and no woman: what the rules put in for him. */
function hisOwn<Piece extends TargetPiece>(piece: Piece): Piece {
  const { by, words } = piece
  if (words.includes('she') && (isPronoun(piece) || by === 'rule:subject' || by === 'rule:agent'))
    return { ...piece, words: words.map((word) => (word === 'she' ? 'he' : word)) }
  return by === 'rule:-nya' && words.length === 1 && words[0] === 'her' ? { ...piece, words: ['his'] } : piece
}

const isOpen = (piece: TargetPiece): boolean =>
  piece.words.some((word) => HERS.has(word)) || (isPronoun(piece) && piece.words.includes('it'))

/** `walaupun sudah tua, ia masih kuat`: what the rules put in for the one that a pronoun names is "she" or "he" as that is. */
function alike<Piece extends TargetPiece>(pieces: readonly Piece[]): readonly Piece[] {
  const said = new Set(pieces.filter(isPronoun).flatMap(({ words }) => words))
  const own = said.has('she') === said.has('he') ? undefined : said.has('she') ? 'she' : 'he'
  if (own === undefined) return pieces
  return pieces.map((piece) =>
    piece.by === 'rule:subject' && /^s?he$/.test(piece.words[0] ?? '') ? { ...piece, words: [own] } : piece,
  )
}

/** The pieces with `she` and `her` where every person named before is a woman. */
export function agreeGender<Piece extends TargetPiece>(
  pieces: readonly Piece[],
  items: readonly Item[],
): readonly Piece[] {
  const evidence = items.map(evidenceOf)
  if (!evidence.includes('woman')) return evidence.includes('man') ? pieces.map(hisOwn) : alike(pieces)
  const isHers = (at: number): boolean => {
    const before = evidence.filter((_, index) => (items[index] as Item).to <= at)
    return before.includes('woman') && !before.includes('man')
  }
  return pieces.map((piece) =>
    isOpen(piece) && isHers(Math.max(piece.first, piece.last - 1))
      ? {
          ...piece,
          words: piece.words.map((word) => HERS.get(word) ?? (isPronoun(piece) && word === 'it' ? 'she' : word)),
        }
      : piece,
  )
}
