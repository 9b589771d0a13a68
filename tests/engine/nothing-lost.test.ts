/** Verbs that a learned phrase must not leave out, and words that the lexicon had not. */
import { describe } from 'vitest'
import { table } from './sentence-table.js'

describe('the verb of a clause', () => {
  table([
    ['Warga mengungsi.', /^Residents (?:fled|evacuated)/],
    ['Warga mengungsi karena banjir.', /^Residents (?:fled|evacuated) because of/],
    ['Banjir terjadi sehingga warga mengungsi.', /residents (?:fled|evacuated)/],
    ['Hujan deras mengguyur Jakarta sejak pagi.', /^Heavy rain (?:hit|drenched) Jakarta/],
    ['Pilot menyalakan autopilot setelah itu.', /pilot turned on/],
  ])
})

describe('words', () => {
  table([
    ['Mobil itu oleng lalu menabrak pohon.', /car (?:swayed|lurched)/],
    ['Ia mengiming-imingi korban dengan uang.', /(?:lured|enticed) victims with money/],
    ['Ia di-PHK bulan lalu.', /^(?:He|She) was laid off last month/],
    ['Perusahaan itu mem-PHK 100 karyawan.', /company laid off 100 employees/],
    ['Gempa itu tidak berpotensi tsunami.', /not have the potential to trigger a tsunami/],
    ['Warga berhamburan keluar rumah.', /^Residents rushed out of their houses/],
    ['Terjadi kontak tembak antara polisi dan perampok.', /^There was an exchange of fire between police and/],
    ['Wajahnya kemerah-merahan.', /face is reddish/],
  ])
})

describe('states and acts behind sangat', () => {
  table([
    ['Saya sangat berterima kasih.', /^I (?:am|was) (?:very|deeply) grateful/],
    ['Dia sangat marah kepada saya.', /(?:is|was) very angry/],
    ['Sungai itu sangat tercemar.', /^The river is (?:very|heavily) polluted/],
    ['Desa ini sangat membutuhkan air bersih.', /village greatly need(?:s|ed) clean water/],
    ['Banjir di wilayah Bekasi.', /in the (?:region|territory|area) of Bekasi/],
    ['Kolam itu luasnya dua hektare.', /area (?:is|was) two hectares|covers two hectares/],
  ])
})
