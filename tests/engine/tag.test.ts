import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../src/engine/analyse/affixes.js'
import { lookUp } from '../../src/engine/analyse/lookup.js'
import { tag } from '../../src/engine/tag/index.js'
import { tokenise } from '../../src/engine/tokenise.js'
import { lexiconOf } from './lexicon-of.js'

const lexicon = lexiconOf(`
  bisa | n | venom
  ular | n | snake
  tahu | n | tofu | mass
  tahu | v | know
  makan | v | eat
  warga | n | resident | hum
  polisi | n | police | hum pl
  mengirim | v | send
  surat | n | letter
  baru | a | new
  baru | adv | just
  rumah | n | house
  datang | v | come | intr
  besar | a | big
  kapal | n | ship
  perang | n | war
  berperang | v | wage war | intr
  dalam | a | deep
  sungai | n | river
  orang | n | person | hum
  orang | clf | person
  guru | n | teacher | hum
  membantu | v | help
  bantu | a | auxiliary
  jalan | n | road
  berjalan | v | walk | intr
  kerja | n | work | mass
  bekerja | v | work | intr
  sedang | a | medium
  mulai | v | start | inf
  tinggi | a | high
`)
const analyser = createAnalyser(lexicon)
const catOf = (text: string, word: string): string | undefined =>
  tag(lookUp(lexicon, analyser, tokenise(text))).find((item) => item.text === word)?.reading.cat

describe('tag', () => {
  test.each<[text: string, word: string, cat: string]>([
    ['warga bisa datang', 'bisa', 'aux'],
    ['warga tidak tahu', 'tahu', 'v'],
    ['warga makan tahu', 'tahu', 'n'],
    ['rumah baru itu', 'baru', 'a'],
    ['warga baru datang', 'baru', 'aux'],
    ['warga datang dalam kapal', 'dalam', 'prep'],
    ['surat yang kami kirim', 'kirim', 'v'],
    ['kapal perang', 'perang', 'n'],
    ['orang datang', 'orang', 'n'],
    ['guru sedang makan', 'sedang', 'aux'],
    ['guru bantu warga', 'guru', 'n'],
    ['jalan besar', 'jalan', 'n'],
    ['para guru', 'guru', 'n'],
    ['mereka mulai datang', 'datang', 'v'],
    ['warga yang tinggi', 'tinggi', 'a'],
    ['untuk mengirim surat', 'mengirim', 'v'],
    ['sebuah kapal', 'kapal', 'n'],
  ])('%s: %s is %s', (text, word, cat) => expect(catOf(text, word)).toBe(cat))

  test('gives one item for each word, in order', () => {
    const words = lookUp(lexicon, analyser, tokenise('warga mengirim surat, lalu datang.'))
    expect(tag(words).map(({ from, to, text }) => ({ from, to, text }))).toEqual(
      words.map(({ from, to, text }) => ({ from, to, text })),
    )
  })

  test('of nothing is nothing', () => expect(tag([])).toEqual([]))
})
