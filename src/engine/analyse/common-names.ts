/** Words of every day that are names as well: `Murni Handayani` is nobody pure, and `Bupati Kudus` not holy. */
import type { Lexicon } from '../lexicon/index.js'
import type { Entry, Reading, Token } from '../types.js'

/** What Indonesians call their children, in lower case, although it means something. */
const GIVEN: ReadonlySet<string> = new Set(
  `abadi adil agung amanah amin anggrek anugerah arif asih awan ayu bagus bahagia bakti berkah bunga cahaya cantik catur cempaka cinta citra
  dahlia damai dian elang elok embun ganjar gede gembira gemilang gus hikmah ikhlas ilham imam jaya jujur karunia kasih kenanga kencana langit
  lestari lili luh maharani makmur manis mawar melati mentari merpati mulia murni nikmat novel perdana perkasa permai permata pratama purnama
  putra putri rajawali ratu rezeki riang ria rindu sabar sakti samudra sari satria sayang sejahtera senja sentosa setia sinar subur sukma
  sukses teguh teratai titi titik tulus untung utama wira`.split(/\s+/),
)

/** Such names as begin no sentence in their common sense before somebody's capital: `Bintang Arsenal` is the club's star. */
const FORENAME: ReadonlySet<string> = new Set(
  `agung anggrek arif asih ayu bagus cempaka dian elok ganjar ikhlas ilham kasih lestari lili luh maharani makmur mawar melati mentari mulia
  murni permata rezeki sabar sakti sari satria sejahtera setia subur sukma sukses teguh teratai titi titik tulus untung
  wira`.split(/\s+/),
)

/** Regencies and towns that are called by a common word. */
const TOWNS: ReadonlySet<string> = new Set(
  `asahan banjar batang batu bima bone buru ende jaya kendal kudus kuningan kupang kutai landak lingga metro murung pati pemalang sabu selayar
  seram serang sigi sorong sukamara tual`.split(/\s+/),
)

/** Offices and bodies that are a town's or a regency's. */
const OF_TOWN =
  /^(?:bupati|wabup|walikota|kota|kabupaten|kab\.?|pemkab|pemkot|camat|sekda|dandim|kodim|kajari|kejari|rsud|dprd|bpbd|kpu|bawaslu|kapol(?:res(?:ta|tabes)?|sek)|pol(?:res(?:ta|tabes)?|sek)|pilkada|pilbup)$/

const isCapitalised = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text)

const entriesOf = (lexicon: Lexicon, token: Token | undefined): readonly Entry[] =>
  token === undefined ? [] : lexicon.entries(token.lower)

/** `Dewi`, `Budi`: a given name that the lexicon lists. */
export const isListedPerson = (lexicon: Lexicon, token: Token | undefined): boolean =>
  entriesOf(lexicon, token).some(({ pos, features }) => pos === 'pn' && features.has('person'))

/** Whether a capitalised word can be the second part of somebody's name: no title, no time, no other proper name. */
function goesOnName(lexicon: Lexicon, token: Token | undefined): boolean {
  if (!isCapitalised(token) || !token.spaced) return false
  if (isListedPerson(lexicon, token) || GIVEN.has(token.lower)) return true
  return !entriesOf(lexicon, token).some(
    ({ pos, features }) =>
      !/^[na]$/.test(pos) || ['title', 'hum', 'time', 'org', 'place'].some((feature) => features.has(feature)),
  )
}

/** `Dewi Lestari`, `Sukses Wijaya`: whether two capitalised words that begin here are somebody's name. */
export function opensGivenName(
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
  known: (token: Token) => boolean,
): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!isCapitalised(token) || !isCapitalised(next) || !goesOnName(lexicon, next)) return false
  if (isListedPerson(lexicon, token)) return true
  const named = !known(next) || GIVEN.has(next.lower)
  return named && FORENAME.has(token.lower)
}

/** Whether a word joins a name that has begun, although it is one itself: `Dewi Indah`. */
export const joinsName = (lexicon: Lexicon, token: Token): boolean => isListedPerson(lexicon, token)

/** `Bupati Kudus`, `Kota Batu`: the town behind its office. */
export function townReading(tokens: readonly Token[], at: number): Reading | undefined {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!isCapitalised(token) || !TOWNS.has(token.lower) || before === undefined || isCapitalised(next)) return undefined
  if (before.lower === before.text || !OF_TOWN.test(before.lower)) return undefined
  const entry: Entry = {
    lemma: token.text,
    pos: 'pn',
    glosses: [token.text],
    features: new Set(['place']),
    government: undefined,
    near: [],
    adjective: undefined,
    domain: 'places',
  }
  return { cat: 'pn', entry, glosses: [token.text], cost: 0, by: 'name' }
}
