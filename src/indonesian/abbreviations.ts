/**
 * Indonesian abbreviations that carry a full stop, grouped by what the stop can mean.
 * All forms are lower case and without their last stop: `a.n.` is `a.n`.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Stand before a name: `Dr. Sutomo`, `Mayjen. Soeharto`, `Jl. Sudirman`. The sentence goes on. */
export const beforeName = words(`
  dr drg drh prof ir h hj drs dra k.h kh tgk tk r ra r.a r.m r.ng rm rr raden ust habib
  tn ny nn sdr sdri bp bpk bapak yth alm almh st sta mr mrs ms mgr rm pdt pst romo gus
  jend jenderal letjen mayjen brigjen kol letkol may kapt lettu letda peltu pelda serma serka sertu serda kopka koptu
  kopda praka pratu prada laks laksdya laksda laksma mars marsdya marsda marsma
  komjen irjen kombes kombes.pol akbp kompol akp iptu ipda aiptu aipda bripka brigpol briptu bripda brig
  pol inf kav.inf purn art mar gen lt sgt capt sen rep gov pres
  jl jln gg kec kab kel ds dsn prov kota komp perum gd gdg kp rt rw
  pt cv ud pd fa yay kop koperasi
  red ed pen peny terj dok
`)

/** Stand before a number: `No. 5`, `hlm. 12`, `Rp. 1.500`, `tgl. 3 Mei`. Before a word they end a sentence. */
export const beforeNumber = words(`
  no nmr nomor hal hlm tgl pkl rp vol jil jld ed cet thn th telp tel tlp hp ext fax kav blok ps psl ay bab gbr tab
  lamp us usd kl ca jan feb mar apr jun jul agt agu ags sep sept okt nov nop des art fig
`)

/** Little phrases in the middle of a sentence: `a.n. Menteri`, `s.d. 2024`. They never end one. */
export const inside = words(`
  a.n an u.p up u.b d.a c.q cq q.q s.d a.l y.l y.a.d yad d.h j.o jo n.b nb p.p t.t b.d d.l i.e e.g cf lih bdk vs sbb
  atas.nama dgn yg utk pd dr krn thd tsb kpd spt sdh blm
`)

/** Company forms: a title behind them belongs to the same sentence, as in `Direktur PT Maju Tbk. Prof. Hadi`. */
export const companyForms = words('tbk ltd inc co corp bhd')

/** Can end a sentence or stand inside it: degrees, company forms, `dll.`. What follows decides. */
export const either = words(`
  dll dsb dst dkk spk tbk ltd inc co corp bhd jr sr etc al
  s.h s.e s.t s.pd s.si s.sos s.ip s.kom s.ked s.ag s.psi s.i.k s.ikom s.kep s.farm s.tp s.p s.hut s.pt s.th.i s.pd.i
  m.h m.m m.si m.sc m.pd m.t m.a m.ag m.hum m.kom m.kes m.ba mba m.ip m.th m.i.kom m.k m.eng m.ak m.e
  ph.d phd sh mh se st ssi skom spd mm msi msc mpd b.a b.sc ba bsc ll.m ll.b lc sp.a sp.og sp.pd sp.b sp.jp sp.p sp.m
  a.md amd a.ma a.k ak cpa wib wita wit m cm km kg gr mg ml lt ha hlm
`)
