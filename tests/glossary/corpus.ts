/** Sentences written for the tests: names in variants that translators produce, and sentences without any name of the glossary. */

export interface VariantCase {
  readonly source: string
  readonly target: string
  readonly expected: string
  readonly kind: 'exact' | 'fuzzy'
}

/** Indonesian and English with a slot each; `{}` is the name, `{'s}` its possessive. */
const TEMPLATES: readonly (readonly [string, string])[] = [
  ['{} tiba di bandara pada Selasa pagi.', '{} arrived at the airport on Tuesday morning.'],
  ['Wartawan menunggu {} di depan gedung itu.', 'Reporters waited for {} in front of the building.'],
  ['Pernyataan {} dimuat di beberapa surat kabar.', "{}'s statement was carried by several newspapers."],
  ['Menurut {}, pembicaraan berlangsung dua jam.', 'According to {}, the talks lasted two hours.'],
  ['“Kami belum tahu,” kata seorang pejabat tentang {}.', '“We do not know yet,” an official said of {}.'],
  ['Surat untuk {} dikirim minggu lalu.', 'The letter to {} was sent last week.'],
  ['Keputusan itu diambil oleh {} tanpa rapat.', 'The decision was taken by {} without a meeting.'],
  ['Bagi {}, tahun ini penuh kesulitan.', 'For {}, this year has been full of difficulty.'],
]

/** Source form | wanted English | exact variants (case, hyphen, unwanted, untranslated) | fuzzy ones (misspelt, transliterated). */
const NAMES = `
Georgi Zinoviev | Georgy Zinoviev | Georgi Zinoviev; Georgiy Zinoviev; GEORGY Zinoviev; georgy zinoviev | Georgy Zinovief; Giorgi Zinoviev; Georgy Zinowiev; Gyorgy Zinovyev; Georgij Zinoviev
Eun Suk-yeol | Yoon Suk-yeol | Eun Suk-yeol; Yoon Suk Yeol; Yoon Sukyeol; Yun Suk-yeol; Yoon Suk‑yeol | Yoon Suk-yol; Yoon Suk-yeul; Yoon Sook-yeol; Yun Seok-yol
Mark Rutte | Mark Rutte | Mark Root; mark rutte | Mark Rute; Marc Rutte; Mark Ruttte; Mark Rutter
Pat Ryder | Pat Ryder | Pat Rider; pat ryder | Pat Rydar; Patt Ryder; Pat Ryders
Kim Hong-kyun | Kim Hong-kyun | Kim Hong Kyun; Kim Hongkyun; Kim Hong-gyun | Kim Hong-kyung; Kim Hong-kun; Kim Hong-kyeon
Volodymyr Zelensky | Volodymyr Zelenskyy | Volodymyr Zelensky; Volodymyr Zelenskiy | Volodimir Zelensky; Vladimir Zelenskyy; Volodymir Zelenskij; Wolodymyr Selenskyj
Vladimir Putin | Vladimir Putin | Wladimir Putin; vladimir putin | Vladimir Poetin; Vladimr Putin; Vladimir Putyn; Vladmir Putin
Sergei Lavrov | Sergey Lavrov | Sergei Lavrov; SERGEY Lavrov | Sergej Lavrow; Sergey Lavrof; Sergiy Lavrov
Dmitri Peskov | Dmitry Peskov | Dmitri Peskov; Dmitriy Peskov | Dimitri Peskov; Dmitry Peskow; Dmitrij Peskov
Binyamin Netanyahu | Benjamin Netanyahu | Binyamin Netanyahu | Benjamin Netanyahoo; Benyamin Netanyahu; Benjamin Netanjahu; Benjamin Netenyahu
Muammar Khadafi | Moammar Gadhafi | Muammar Khadafi; Muammar Gaddafi | Moamar Gadhafi; Moammar Gaddhafi; Moammar Gadafi
Bashar Al Assad | Bashar al-Assad | Bashar Al Assad; Bashar al Assad; Basyar al-Assad | Bashar al-Asad; Basher al-Assad; Bachar al-Assad
Ismail Haniyah | Ismail Haniyeh | Ismail Haniyah | Ismael Haniyeh; Ismail Haniyyeh; Ismail Hanieh
Abbas Araqchi | Abbas Araghchi | Abbas Araqchi | Abbas Aragchi; Abbas Araghci; Abas Araghchi
Mahathir Mohammad | Mahathir Mohamad | Mahathir Mohammad; Mahathir Muhammad | Mahatir Mohamad; Mahathir Mohamed; Mahathir Mohamat
Soekarno | Sukarno | Soekarno; SUKARNO | Sukharno; Sukarnno; Soukarno
Joko Widodo | Joko Widodo | joko widodo; Djoko Widodo | Joko Widado; Joko Wiidodo; Jokko Widodo
Tiongkok | China | Tiongkok; china | 
Mesir | Egypt | Mesir; egypt | Egipt
Kementerian Luar Negeri | Foreign Ministry | Kementerian Luar Negeri; Kemlu | 
Komisi Pemberantasan Korupsi | Corruption Eradication Commission | Commission for the Eradication of Corruption; Corruption Eradication Committee | Corruption Eradicaton Commission; Coruption Eradication Commission
Dewan Keamanan PBB | UN Security Council | Dewan Keamanan PBB; UN security council | UN Security Counsil; UN Securty Council
Uni Eropa | European Union | Uni Eropa; Europe Union | Europan Union; European Unoin
Antonio Gutteres | Antonio Guterres | Antonio Gutteres; Antonio Guteres | Antonio Guterrez; Antonio Guterees; Antoni Guterres
Yevgeniy Prigozhin | Yevgeny Prigozhin | Yevgeniy Prigozhin; Evgeny Prigozhin | Yevgeni Prigozin; Jevgeny Prigozhin; Yevgeny Prigoshin
Aleksandr Lukashenko | Alexander Lukashenko | Aleksandr Lukashenko | Alexander Lukashenka; Alexandr Lukaschenko; Alexander Lukasjenko
Recep Tayyip Erdoğan | Recep Tayyip Erdogan | Recep Tayyip Erdoğan; Recep Tayip Erdogan | Recep Tayyip Erdogen; Recep Tayyib Erdogan; Redjep Tayyip Erdogan
Ursula von der Leyen | Ursula von der Leyen | Ursula Von Der Leyen; URSULA VON der Leyen | Ursula van der Leyen; Ursula von der Leyden; Ursula von der Layen
Hizbullah | Hezbollah | Hizbullah; Hizballah | Hezbolah; Hesbollah
Kolombo | Colombo | Kolombo | Columbo
Moskow | Moscow | Moskow; moscow | Moskov
Yerusalem | Jerusalem | Yerusalem | Jerusalim; Jeruzalem
Selandia Baru | New Zealand | Selandia Baru; new zealand | New Zeeland; New Zealnd
`

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
const fill = (template: string, name: string): string => template.replace('{}', () => name)

/** Names that take an article when they replace a source form. */
const THE = new Set(['Foreign Ministry', 'UN Security Council', 'European Union'])
const isForeign = (variant: string, source: string, wanted: string): boolean =>
  variant === source || (variant === 'Kemlu' && wanted === 'Foreign Ministry')

export const variantCases: readonly VariantCase[] = NAMES.trim()
  .split('\n')
  .flatMap((line, row) => {
    const [source = '', wanted = '', exact = '', fuzzy = ''] = line.split('|').map((part) => part.trim())
    const list = (part: string): readonly string[] =>
      part
        .split(';')
        .map((each) => each.trim())
        .filter((each) => each !== '')
    const make = (variant: string, kind: VariantCase['kind'], index: number): VariantCase => {
      const [indonesian, english] = TEMPLATES[(row + index) % TEMPLATES.length] as readonly [string, string]
      return {
        source: fill(indonesian, source),
        target: fill(english, variant),
        expected: capital(
          fill(english, THE.has(wanted) && isForeign(variant, source, wanted) ? `the ${wanted}` : wanted),
        ),
        kind,
      }
    }
    return [
      ...list(exact).flatMap((variant, index) => [make(variant, 'exact', index), make(variant, 'exact', index + 3)]),
      ...list(fuzzy).flatMap((variant, index) => [
        make(variant, 'fuzzy', index + 1),
        make(variant, 'fuzzy', index + 5),
      ]),
    ]
  })

const WHO = [
  'Seorang petani',
  'Guru itu',
  'Para nelayan',
  'Anak-anak',
  'Tetangga kami',
  'Dokter muda',
  'Pedagang sayur',
  'Sopir bus',
  'Mahasiswa',
  'Penjaga taman',
]
const DID = [
  'menanam akar pohon',
  'membaca buku tua',
  'memperbaiki perahu',
  'menjual ikan asin',
  'berjalan ke sawah',
  'menunggu hujan reda',
  'mendengarkan radio',
  'memasak nasi',
  'membersihkan halaman',
]
const WHEN = [
  'kemarin sore',
  'setiap pagi',
  'pada akhir pekan',
  'sebelum matahari terbit',
  'selama dua jam',
  'di tepi sungai',
]

/** 540 sentences in which nothing of the glossary occurs. */
export const plainSentences: readonly string[] = WHO.flatMap((who) =>
  DID.flatMap((did) => WHEN.map((when) => `${who} ${did} ${when}.`)),
)
