import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../../src/engine/analyse/affixes.js'
import { activesOf, stemsOf } from '../../../src/engine/analyse/stems.js'
import type { Reading } from '../../../src/engine/types.js'
import { lexiconOf } from '../lexicon-of.js'

const analyser = createAnalyser(
  lexiconOf(`
    mengirim | v | send
    memasok | v | supply
    menulis | v | write
    menyapu | v | sweep
    memukul | v | hit
    membeli | v | buy
    mendengar | v | hear
    menjual | v | sell
    mencuri | v | steal
    melihat | v | see
    merawat | v | nurse
    menyanyi | v | sing
    mengambil | v | take
    menghapus | v | delete
    menggali | v | dig
    mengecat | v | paint
    mengebom | v | bomb
    memproduksi | v | produce
    menerjemahkan | v | translate
    menemukan | v | find
    mengunjungi | v | visit
    mengabarkan | v | report | that
    menyebutkan | v | mention
    memperbaiki | v | repair
    memperlebar | v | widen
    mempertahankan | v | defend
    bekerja | v | work | intr
    berjuang | v | struggle | intr
    bertemu | v | meet
    berlari | v | run | intr
    makan | v | eat
    minum | v | drink
    tidur | v | sleep | intr
    anak | n | child | hum
    rumah | n | house
    buku | n | book
    negara | n | country
    menteri | n | minister | hum title
    sayur | n | vegetable
    desa | n | village | place
    sepeda | n | bicycle
    kota | n | city | place
    jam | n | hour | time unit
    abad | n | century | time
    besar | a | big
    tinggi | a | high, tall
    indah | a | beautiful
    cepat | a | quick
    bersih | a | clean
    stabil | a | stable
    pasti | a | certain
    penting | a | important
    Indonesia | pn | Indonesia | place adj=Indonesian
    Rusia | pn | Russia | place adj=Russian
    Ukraina | pn | Ukraine | place adj=Ukrainian
    penulis | n | writer | hum
  `),
)

const show = ({ cat, glosses, voice, clitic, agent, plural }: Reading): string =>
  [
    cat,
    glosses[0],
    voice === 'active' ? '' : voice,
    clitic === undefined ? '' : `+${clitic}`,
    agent === undefined ? '' : `${agent}+`,
    plural === true ? 'plural' : '',
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')

const best = (word: string): string => {
  const [first] = analyser.readings(word).toSorted((a, b) => a.cost - b.cost)
  return first === undefined ? '' : show(first)
}

describe('the nasal prefix', () => {
  test.each([
    ['mengirim', 'kirim'],
    ['memasok', 'pasok'],
    ['menulis', 'tulis'],
    ['menyapu', 'sapu'],
    ['membeli', 'beli'],
    ['mendengar', 'dengar'],
    ['melihat', 'lihat'],
    ['merawat', 'rawat'],
    ['mengambil', 'ambil'],
    ['menghapus', 'hapus'],
    ['menggali', 'gali'],
    ['mengecat', 'cat'],
    ['mengebom', 'bom'],
    ['makan', 'makan'],
  ])('%s hides %s', (verb, stem) => {
    expect(stemsOf(verb)).toContain(stem)
  })

  test.each([
    ['kirim', 'mengirim'],
    ['pasok', 'memasok'],
    ['tulis', 'menulis'],
    ['sapu', 'menyapu'],
    ['beli', 'membeli'],
    ['jual', 'menjual'],
    ['lihat', 'melihat'],
    ['nyanyi', 'menyanyi'],
    ['ambil', 'mengambil'],
    ['hapus', 'menghapus'],
    ['cat', 'mengecat'],
    ['produksi', 'memproduksi'],
    ['stabilkan', 'menstabilkan'],
  ])('%s takes it as %s', (stem, verb) => {
    expect(activesOf(stem)).toContain(verb)
  })
})

describe('verbs', () => {
  test.each([
    ['mengirim', 'v send'],
    ['kirim', 'v send stem'],
    ['dikirim', 'v send passive'],
    ['terkirim', 'v send stative'],
    ['dipasok', 'v supply passive'],
    ['ditulis', 'v write passive'],
    ['disapu', 'v sweep passive'],
    ['dipukul', 'v hit passive'],
    ['dibeli', 'v buy passive'],
    ['didengar', 'v hear passive'],
    ['dijual', 'v sell passive'],
    ['dicuri', 'v steal passive'],
    ['dilihat', 'v see passive'],
    ['diambil', 'v take passive'],
    ['dihapus', 'v delete passive'],
    ['digali', 'v dig passive'],
    ['dicat', 'v paint passive'],
    ['dibom', 'v bomb passive'],
    ['diproduksi', 'v produce passive'],
    ['diterjemahkan', 'v translate passive'],
    ['ditemukan', 'v find passive'],
    ['dikunjungi', 'v visit passive'],
    ['dikabarkan', 'v report passive'],
    ['disebutkan', 'v mention passive'],
    ['diperbaiki', 'v repair passive'],
    ['diperlebar', 'v widen passive'],
    ['dipertahankan', 'v defend passive'],
    ['dimakan', 'v eat passive'],
    ['dikirimkan', 'v send passive'],
    ['mengirimkan', 'v send'],
    ['terlihat', 'v see stative'],
    ['tertulis', 'v write stative'],
    ['kukirim', 'v send stem 1s+'],
    ['kaubeli', 'v buy stem 2+'],
    ['kulihat', 'v see stem 1s+'],
    ['dikirimnya', 'v send passive +3'],
    ['mengirimnya', 'v send +3'],
    ['mengirimku', 'v send +1s'],
    ['mengirimmu', 'v send +2'],
    ['kirimlah', 'v send stem'],
    ['bekerjalah', 'v work'],
    ['ditulislah', 'v write passive'],
    ['bersepeda', 'v have bicycle'],
    ['memperindah', 'v make more beautiful'],
    ['membersihkan', 'v make clean'],
    ['menstabilkan', 'v make stable'],
  ])('%s → %s', (word, expected) => expect(best(word)).toBe(expected))
})

describe('nouns', () => {
  test.each([
    ['pengiriman', 'n sending'],
    ['penjualan', 'n selling'],
    ['pembelian', 'n buying'],
    ['penulisan', 'n writing'],
    ['pencurian', 'n stealing'],
    ['penghapusan', 'n deleting'],
    ['penerjemahan', 'n translating'],
    ['penemuan', 'n finding'],
    ['perawatan', 'n nursing'],
    ['pengirim', 'n sender'],
    ['pembeli', 'n buyer'],
    ['pencuri', 'n stealer'],
    ['penerjemah', 'n translater'],
    ['penulis', 'n writer'],
    ['perjuangan', 'n struggling'],
    ['pertemuan', 'n meeting'],
    ['perbaikan', 'n repairing'],
    ['perdesaan', 'n village'],
    ['keindahan', 'n beautifulness'],
    ['kestabilan', 'n stableness'],
    ['kepastian', 'n certainness'],
    ['kirimannya', 'n sending +3'],
    ['rumahnya', 'n house +3'],
    ['rumahku', 'n house +1s'],
    ['rumahmu', 'n house +2'],
    ['rumahlah', 'n house'],
    ['rumahkah', 'n house'],
    ['rumahpun', 'n house'],
    ['anak-anak', 'n child plural'],
    ['anak-anaknya', 'n child plural +3'],
    ['buku-buku', 'n book plural'],
    ['menteri-menteri', 'n minister plural'],
    ['sayur-mayur', 'n vegetable plural'],
    ['sayur-sayuran', 'n vegetable plural'],
    ['negara-negara', 'n country plural'],
    ['rumah-rumahku', 'n house plural +1s'],
  ])('%s → %s', (word, expected) => {
    // The engine may know a better noun than the derived one; it must never lose class, clitic or number.
    const [cat, ...rest] = expected.split(' ')
    const got = best(word)
    expect(got.split(' ')[0]).toBe(cat)
    for (const mark of rest.filter((part) => /^\+|^plural$/.test(part))) expect(got.split(' ')).toContain(mark)
    expect(got.slice(2, 5)).toBe(expected.slice(2, 5))
  })
})

describe('adjectives and adverbs', () => {
  test.each([
    ['terbesar', 'a biggest'],
    ['tertinggi', 'a highest'],
    ['terindah', 'a most beautiful'],
    ['terpenting', 'a most important'],
    ['setinggi', 'adv as high as'],
    ['seindonesia', 'a all over Indonesia'],
    ['besarnya', 'a big +3'],
    ['tinggi-tinggi', 'a high'],
    ['sekota', 'n one city'],
  ])('%s → %s', (word, expected) => expect(best(word)).toBe(expected))
})

describe('a listed form', () => {
  test.each([
    ['penulis', 'n writer'],
    ['makan', 'v eat'],
    ['besar', 'a big'],
    ['menteri', 'n minister'],
  ])('%s comes before any derivation', (word, expected) => expect(best(word)).toBe(expected))

  test('a word that nothing explains has no reading', () => {
    expect(analyser.readings('zzyx')).toEqual([])
  })
})

describe('the closed class', () => {
  test.each([
    ['yang', 'rel'],
    ['tidak', 'neg'],
    ['akan', 'aux'],
    ['adalah', 'cop'],
    ['itu', 'dem'],
    ['bahwa', 'sub'],
    ['oleh', 'agent'],
    ['mereka', 'pron'],
    ['para', 'det'],
    ['ada', 'there'],
    ['dan', 'conj'],
    ['kepada', 'prep'],
  ])('%s is %s', (word, cat) => expect(analyser.readings(word)[0]?.cat).toBe(cat))
})
