/** Who does what a passive says, where no word for "by" stands before him. */
import type { NounPhrase } from '../parse/types.js'
import type { Item, LatticeNode } from '../types.js'
import { current, type Walk } from './clause-state.js'
import { inserted, scored } from './lattice.js'
import { opensAside, previousWord } from './look-around.js'

/** `diserang tentara`: the agent of a passive without `oleh`. */
export function passiveAgent(walk: Walk, np: NounPhrase, at: number): LatticeNode[] {
  const before = walk.chunks[at - 1]
  // `dikenal setiap anak`: known to.
  if (before?.type === 'vg' && before.vg.verb.lower === 'dikenal' && np.quantifiers[0]?.reading.cat === 'det')
    return [{ ...inserted(np.from, scored(['to', 0]), 'rule:agent'), fixed: true }]
  if (before?.type !== 'vg' || !(before.vg.verb.reading.voice === 'passive' || isStruck(before.vg.verb))) return []
  // `apa yang disebutnya perbedaan`: who does it is in the verb.
  if (before.vg.verb.reading.clitic !== undefined) return []
  // `dihukum lima tahun penjara`: sentenced to.
  if (/^(?:dihukum|divonis)$/.test(before.vg.verb.lower) && np.head.reading.entry?.features.has('time') === true)
    return [{ ...inserted(np.from, scored(['to', 0]), 'rule:agent'), fixed: true }]
  // `dijual 50.000 dolar`: for.
  if (/^(?:dijual|terjual|dibeli|dilelang|disewakan|ditawarkan)$/.test(before.vg.verb.lower) && isPrice(np))
    return [{ ...inserted(np.from, scored(['for', 0]), 'rule:agent'), fixed: true }]
  // `dijerat Pasal 340 KUHP`: under.
  if (/^(?:dijerat|didakwa|dituntut|disangka)$/.test(before.vg.verb.lower) && np.head.reading.by === 'rule:reference')
    return [{ ...inserted(np.from, scored(['under', 0]), 'rule:agent'), fixed: true }]
  // `dibawa keluar lapangan`: out of.
  if (before.vg.verb.lower.endsWith(' keluar'))
    return [{ ...inserted(np.from, scored(['of', 0]), 'rule:agent'), fixed: true }]
  const as = /^(?:seperti|sebagaimana)(?: yang)?$/.test(previousWord(walk.chunks, at - 1)?.lower ?? '')
  const timely = walk.chunks[at - 2]?.type === 'np' && at === 2
  const struck = AFFLICTED.test(before.vg.verb.lower) && previousWord(walk.chunks, at - 1)?.reading.cat === 'sub'
  // `dikawal polisi, tersangka memasuki gedung`: escorted by them.
  const fronted = at === 1 && opensAside(walk.chunks, 0)
  if (current(walk).subject === undefined && !as && !timely && !struck && !fronted) return []
  const features = np.head.reading.entry?.features
  const second =
    /^(?:diberi|disebut|dinamai|dinamakan|dianggap|dijuluki|ditawari|diajari|dijadikan|dinilai|dipanggil|berjudul|diangkat|ditetapkan|dipilih|ditunjuk|didenda|dikirimi|dianugerahi|dikenai|dibebani|dibayar|dijual|diubah|dinobatkan|dilantik|dinyatakan|dituduh|diancam|divonis|dijatuhi|dihukum|dipidana|ditugaskan|diberikan|diminta|dilarang|disebutkan|diajarkan|dikaruniai|diwarisi|ditugasi|ditanya|diwajibkan|dimasuki|dimulai|disertai|dilengkapi|dibekali|ditambah|dikalikan|dibagi|dijanjikan|ditanyai|dicarikan|dibuatkan|diganjar|dihadiahi|digaji|dihargai|dibanderol|ditaksir|diperkirakan)$/.test(
      before.vg.verb.lower,
    )
  // `didatangi tiga orang tak dikenal`: by three people.
  const counted = np.quantifiers.some((item) => item.reading.cat === 'num') && features?.has('hum') !== true
  const measured = np.head.reading.cat === 'num' || counted || features?.has('time') === true
  const agentive =
    as ||
    (current(walk).relative && !second && !measured && np.quantifiers[0]?.lower !== 'sekitar') ||
    (np.head.reading.cat === 'pn' && !NAMED.test(before.vg.verb.lower)) ||
    np.head.reading.cat === 'pron' ||
    /^(?:pemerintah|polisi|tentara|militer|pengadilan|masyarakat|rakyat|perusahaan|warga|aparat|pasukan|partai|publik|media|presiden|menteri|mahkamah|parlemen)$/.test(
      np.head.lower,
    ) ||
    (np.head.reading.cat === 'n' && !second && !measured) ||
    (ASKED.test(before.vg.verb.lower) && features?.has('hum') === true && np.quantifiers.length === 0) ||
    features?.has('org') === true
  // `dihiasi lukisan`: decorated with.
  const full =
    /^(?:dihiasi|dipenuhi|ditutupi|diisi|dilapisi|dibumbui|ditaburi|dilumuri|ditanami|dipadati|dimuati|disiram|ditempeli|tersumbat|dicecar|dihujani|diberondong|dijejali)$/
  if (full.test(before.vg.verb.lower)) return [inserted(np.from, scored(['with', 0], ['by', -0.5]), 'rule:agent')]
  const by = inserted(
    np.from,
    agentive ? scored(['by', 0]) : second || measured ? scored(['', 0], ['by', -1.2]) : scored(['by', 0], ['', -2.5]),
    'rule:agent',
  )
  return [agentive ? { ...by, fixed: true } : by]
}

/** Verbs behind which a name is what something is called. */
const NAMED = /^(?:disebut|dinamai|dinamakan|dijuluki|dipanggil|berjudul)$/

/** `ditanya wartawan`: what they are asked is no person, who asks is one. */
const ASKED = /^(?:ditanya|ditanyai|diminta|dilarang|diajari|ditugasi)$/

/** A sum of money. */
export const isPrice = ({ head, quantifiers }: NounPhrase): boolean =>
  /^(?:dolar|rupiah|euro|yen|pound|poundsterling|peso|ringgit|yuan|rupee|franc)(?: |$)|^(?:rp|us\$|\$|€)/.test(
    head.lower,
  ) &&
  (quantifiers.length > 0 || /\d/.test(head.text))

/** `setelah diserang hiu`: what is done to somebody who need not be named, unlike `setelah ditemukan mayat`. */
export const AFFLICTED =
  /^(?:dimakan|dirusak|ditinggal|ditinggalkan|dipukuli|dikeroyok|dihadang|dituduh|dilalap|dilempari|digulung|ditimpa|dibakar|diserang|dihantam|digigit|ditabrak|dilanda|diterjang|ditembak|dipukul|diterpa|diguncang|ditangkap|dikritik|diejek|didesak|dikejar|dibunuh|disengat|dikepung|dikalahkan|ditolak|dibujuk|disambar|disapu|ditelan|diterkam|diseruduk|dikecam|diancam|dirampok|ditipu|dibantu|didorong|diganggu|diusir|dikuasai|diduduki)$/

/** `tertabrak mobil`, `terseret banjir`: what befalls somebody comes from something. */
export const isStruck = ({ lower }: Item): boolean =>
  /^(?:tersapu|tertiup|terhempas|tertelan|tersulut|tertabrak|terseret|tertimpa|tertimbun|tertembak|terekam|tergilas|terserang|terlindas|tersambar|terhantam|terpukul|terbawa|terkubur|terendam|tertutup|terpengaruh|terdesak|tersengat|tergigit|terhalang|terserempet|tersumbat)$/.test(
    lower,
  )
