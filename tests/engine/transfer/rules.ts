import { createAnalyser } from '../../../src/engine/analyse/affixes.js'
import { render, type TargetPiece } from '../../../src/engine/generate.js'
import { prepare } from '../../../src/engine/stages.js'
import { firstPath } from '../../../src/engine/transfer/lattice.js'
import type { Leaf } from '../../../src/engine/types.js'
import type { TermMatch } from '../../../src/types.js'
import { lexiconOf } from '../lexicon-of.js'

const LEXICON = lexiconOf(`
  rumah | n | house
  jembatan | n | bridge
  kota | n | city | place
  desa | n | village | place
  sekolah | n | school | place
  pasar | n | market | place
  jalan | n | road
  kapal | n | ship
  perang | n | war
  buku | n | book
  surat | n | letter
  mobil | n | car
  pabrik | n | factory
  perusahaan | n | company | org
  pemerintah | n | government | org the
  polisi | n | police | hum pl
  tentara | n | soldier | hum
  warga | n | resident | hum
  petani | n | farmer | hum
  guru | n | teacher | hum
  anak | n | child | hum
  orang | n | person | hum
  pelaku | n | perpetrator | hum
  korban | n | victim | hum
  presiden | n | president | hum title
  menteri | n | minister | hum title
  menteri luar negeri | n | foreign minister | hum title
  wakil menteri luar negeri | n | deputy foreign minister | hum title
  gubernur | n | governor | hum title
  duta besar | n | ambassador | hum title
  jenderal | n | General | hum title
  beras | n | rice | mass
  air | n | water | mass
  harga | n | price | of
  kenaikan | n | increase | of
  penyebab | n | cause | of
  serangan | n | attack
  banjir | n | flood
  kebakaran | n | fire
  berita | n | news | mass
  keputusan | n | decision
  hubungan | n | relation
  kerja sama | n | cooperation | mass
  pintu | n | door
  tahun | n | year | time
  bulan | n | month | time
  hari | n | day | time
  pekan | n | week | time
  jam | n | hour | time unit
  abad | n | century | time
  senin | n | Monday | time
  rabu | n | Wednesday | time
  kilometer | n | kilometer | unit
  ton | n | ton | unit
  persen | n | percent | unit
  orang | clf | person
  ekor | clf | head
  buah | clf | piece
  satu | num | one
  dua | num | two
  tiga | num | three
  lima | num | five
  sepuluh | num | ten
  ribu | num | thousand
  juta | num | million
  miliar | num | billion
  triliun | num | trillion
  sapi | n | cow
  baru | a | new
  besar | a | big
  kecil | a | small
  lama | a | old
  tua | a | old
  mahal | a | expensive
  penting | a | important
  kuat | a | strong
  aman | a | safe
  siap | a | ready
  terakhir | a | last
  pertama | a | first
  asing | a | foreign
  lalu | a | last
  depan | a | next
  korupsi | n | corruption | mass
  kasus | n | case
  gaji | n | salary
  politik | n | politics | pl
  politik | a | political
  ekonomi | n | economy
  ekonomi | a | economic
  militer | n | military | org
  militer | a | military
  bantuan | n | aid | mass
  rudal | n | missile
  nuklir | a | nuclear
  program | n | program
  sibuk | a | busy
  melarang | v | ban
  menerima | v | accept
  menyelidiki | v | investigate
  berpenduduk | v | have a population of
  berusia | v | be aged | intr
  membangun | v | build
  membeli | v | buy
  menjual | v | sell
  menyerang | v | attack
  menangkap | v | arrest
  mengirim | v | send
  menulis | v | write
  membaca | v | read
  menutup | v | close
  membuka | v | open
  menolak | v | reject
  meminta | v | ask | inf
  mengatakan | v | say | that
  melihat | v | see
  menuduh | v | accuse
  bekerja | v | work | intr
  bertemu | v | meet | gov=dengan:-
  tinggal | v | live | intr
  tiba | v | arrive | intr
  datang | v | come | intr
  naik | v | rise | intr
  terlihat | v | be seen, look
  terlibat | v | be involved
  tentang | prep | about
  mengapa | adv | why
  di mana | adv | where
  agar tidak | conj | so as not to
  rahmat | n | mercy | mass
  terjadi | v | happen | intr
  mulai | v | begin | inf
  melarikan diri | v | flee | intr
  membantu | v | help | inf
  sangat | adv | very
  semakin | adv | increasingly
  wartawan | n | journalist | hum
  lepas | a | freelance
  lebih | adv | more
  paling | adv | most
  juga | adv | also
  kemarin | adv | yesterday
  sekarang | adv | now
  sekitar | prep | about
  pukul | n | o'clock | time
  tanggal | n | date | time
  mei | n | May | time
  oktober | n | October | time
  kemudian | adv | then
  pekan depan | adv | next week
  lebih dari | adv | more than
  di depan | prep | in front of
  akibat | prep | due to
  dekat | prep | near
  Indonesia | pn | Indonesia | place adj=Indonesian
  Rusia | pn | Russia | place adj=Russian
  Belanda | pn | Netherlands | place the adj=Dutch
  Jepang | pn | Japan | place adj=Japanese
  Korea Utara | pn | North Korea | place adj=North_Korean
  Korea Selatan | pn | South Korea | place adj=South_Korean
  Jakarta | pn | Jakarta | place
  Surabaya | pn | Surabaya | place
`)

const analyser = createAnalyser(LEXICON)

/** What the rules put first for a sentence, over a small lexicon in which every word has one translation. */
export function ruled(text: string, terms: readonly TermMatch[] = []): string {
  const prepared = prepare(LEXICON, analyser, text, terms)
  return render(firstPath(prepared.lattice).map(pieceOf), prepared.tokens).text
}

function pieceOf({ from, to, options, by }: Leaf): TargetPiece {
  const words = (options[0]?.text ?? '').split(' ').filter((word) => word !== '')
  return { words, first: from, last: to, by }
}

/** `~ house` matches with any article or none; the rest is a regular expression over whole words. */
export function pattern(source: string): RegExp {
  return new RegExp(`(?<![\\w])${source.replaceAll('~ ', '(?:(?:the|a|an) )?')}(?![\\w])`, 'i')
}
