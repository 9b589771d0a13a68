/** Names that mean something, whose a thing is, what `itu` points at, and what verbs and pronouns agree with. */
import { describe } from 'vitest'
import { table } from './sentence-table.js'

describe('names that are words of every day', () => {
  table([
    ['Megawati menolak usulan itu.', /^Megawati rejected/],
    ['Rani menolak usulan itu.', /^Rani rejected/],
    ['Dewi Lestari menolak usulan itu.', /^Dewi Lestari rejected/],
    ['Murni Handayani ditangkap.', /^Murni Handayani was/],
    ['Sukses Wijaya ditangkap.', /^Sukses Wijaya was/],
    ['Bintang Puspayoga menolak usulan itu.', /^Bintang Puspayoga rejected/],
    ['Budi Setia ditangkap.', /^Budi Setia was/],
    ['Bupati Kudus meninjau banjir.', /^The Kudus regent inspected|regent of Kudus/],
    ['Kapolres Bogor membantah kabar itu.', /^The Bogor police chief denied/],
    ['Ia tinggal di Kota Batu.', /lives in (?:the city of )?Batu/],
    ['Produksi garam di Kabupaten Pati anjlok.', /in Pati (?:District|Regency)/],
    ['Anggota DPR dari Fraksi Golkar Dewi Lestari menolak usulan itu.', /Golkar Faction,? Dewi Lestari,? rejected/],
  ])
  table([
    ['Bintang Arsenal mencetak gol.', /star/],
    ['Kota Suci dipenuhi peziarah.', /Holy City|holy city/],
    ['Setia kepada partai, ia menolak usulan itu.', /^Loyal/],
  ])
})
