/** Closed-class words whose English depends on the construction; the grammar renders them, the lexicon need not list them. */
import type { Cat, Reading } from '../types.js'

type Row = readonly [word: string, cat: Cat, gloss: string]

/** word, category, English (alternatives after `|`; `-` for none). */
const TABLE = `
yang rel -
tidak neg not
bukan neg not
belum neg not yet
jangan neg do not
tak neg not
tiada neg not
bukanlah neg not
tidaklah neg not
telah aux perfect
sudah aux perfect
akan aux will
akan prep of|for|in
sedang aux progressive
tengah aux progressive
pernah aux once
bisa aux can
dapat aux can
mampu aux be able to
harus aux must
mesti aux must
wajib aux must
perlu aux need to
boleh aux may
mungkin aux may
seharusnya aux should
sebaiknya aux should
semestinya aux should
hendak aux be about to
ingin aux want to
mau aux want to
masih aux still
baru aux just
terus aux keep
adalah cop be
ialah cop be
merupakan cop be
yaitu cop namely
yakni cop namely
ini dem this
itu dem that
tersebut dem the
bahwa sub that
ada there be
terdapat there be
saya pron I
aku pron I
kamu pron you
anda pron you
engkau pron you
kau pron you
kalian pron you
dia pron he
ia pron he
beliau pron he
kami pron we
kita pron we
mereka pron they
oleh agent by
dan conj and
atau conj or
serta conj and
tetapi conj but
tapi conj but
namun conj however
sedangkan conj while
melainkan conj but
maupun conj and
para det -
semua det all
seluruh det all
segala det all
setiap det every
tiap det every
masing-masing det each
beberapa det several
sejumlah det a number of
banyak det many
sedikit det a little
kedua det the two|both
ketiga det the three
keempat det the four
berbagai det various
pelbagai det various
sebagian det some
sebagian adv partly
sebuah det a
seorang det a
suatu det a
sesuatu pron something
seseorang pron someone
sebutir det a
seekor det a
selembar det a
sepotong det a piece of
sang det the
si det -
di prep in|at|on
ke prep to
dari prep from|of
pada prep on|in|at
kepada prep to
daripada prep than
untuk prep for|to
bagi prep for
dengan prep with
dalam prep in
tentang prep about
mengenai prep about|regarding
terhadap prep against|toward|to
atas prep for|on|over
antara prep between|among
antar prep between
oleh agent by
sejak prep since
hingga prep until|to
sampai prep until|to
selama prep for|during
tanpa prep without
seperti prep like|such as
sebagai prep as
melalui prep through
menurut prep according to
karena sub because
sebab sub because
lantaran sub because
ketika sub when
saat sub when
sewaktu sub when
sementara sub while
setelah sub after
sesudah sub after
sebelum sub before
jika sub if
bila sub if
apabila sub if
kalau sub if
bilamana sub when
meski sub although
meskipun sub although
kendati sub although
kendatipun sub although
walau sub although
walaupun sub although
sehingga sub so that|so
agar sub so that
supaya sub so that
mengingat sub given|considering
apakah sub whether
seolah-olah sub as if
seakan-akan sub as if
sempat adv briefly|once
sembari sub while
seraya sub while
sambil sub while
`

const READINGS: ReadonlyMap<string, readonly Reading[]> = build()

function build(): Map<string, Reading[]> {
  const readings = new Map<string, Reading[]>()
  for (const line of TABLE.trim().split('\n')) {
    const cut = line.indexOf(' ')
    const next = line.indexOf(' ', cut + 1)
    const [word, cat, gloss] = [line.slice(0, cut), line.slice(cut + 1, next), line.slice(next + 1)] as unknown as Row
    const list = readings.get(word) ?? []
    if (list.some((reading) => reading.cat === cat)) continue
    list.push({
      cat,
      entry: undefined,
      glosses: gloss === '-' ? [''] : gloss.split('|'),
      cost: 0,
      by: `grammar:${word}`,
    })
    readings.set(word, list)
  }
  return readings
}

/** The grammar's own readings of a word, if it is a function word. */
export function functionReadings(lower: string): readonly Reading[] | undefined {
  return READINGS.get(lower)
}
