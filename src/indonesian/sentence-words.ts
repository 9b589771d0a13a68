/** Words that tell where a sentence begins. All in lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/**
 * Words that open sentences and are never a part of a name. After an initial or a title (`Rencana B. Namun …`) only these
 * start a new sentence; any other capital (`W.S. Rendra`) continues a name.
 */
export const openers = words(`
  ia dia mereka kami kita saya aku beliau ini itu hal tersebut
  namun tetapi tapi akan meski meskipun walaupun walau sementara sedangkan selain sebelumnya sesudah setelah sebelum saat
  ketika karena sebab oleh jika jikalau bila apabila kalau agar supaya sehingga maka lalu kemudian selanjutnya akhirnya
  menurut dalam pada di dari ke untuk dengan tanpa sejak hingga sampai selama antara bagi terhadap tentang seperti
  ada adapun apa siapa mengapa kenapa bagaimana kapan berapa mana
  para semua setiap tiap seluruh sebuah seorang sejumlah beberapa banyak sebagian hampir sekitar lebih kedua ketiga
  tidak bukan belum sudah telah sedang masih juga bahkan hanya justru padahal
  sebaliknya demikian begitu akibatnya artinya misalnya contohnya pertama kini sekarang kemarin besok
`)

/** Nouns that take a letter as their number, so that the stop after the letter is a full stop: `vitamin C.`, `Plan B.` */
export const letterNouns = words(`
  vitamin grup kelas tipe jenis golongan hepatitis blok rencana plan seri huruf kategori nilai tim pasukan gedung lampiran
  influenza virus rhesus darah sel kolom baris titik peringkat
`)

/** Names that are written with a mark of their own. */
export const markedNames = words('yahoo jeopardy')
