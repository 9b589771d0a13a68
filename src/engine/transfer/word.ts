import { isLetAlone } from './second-predicates.js'
import { SENTENCED } from './sentencing.js'
import type { Chunk } from '../parse/types.js'
import type { Item, LatticeNode, Option } from '../types.js'
import { begin, current, IT, opened, type Walk } from './clause-state.js'
import { commaOfSpeech, dayAside } from './asides.js'
import { pointedQuestion, truthAsked } from './asking.js'
import { caseLike } from './capitals.js'
import { copula, existential, zeroCopula } from './copula.js'
import { agreeing, inserted, leaf, ranked, scored } from './lattice.js'
import { isAttribution, predicateFollows, predicateLater, previousWord, subordinates } from './look-around.js'
import { prepositionLeaf } from './preposition.js'
import { MOSTLY, openRelative } from './relative.js'
import { prepositionOfClause, subordinator } from './subordinate.js'
import { isPurpose } from './verb-form.js'
import { beOptions } from './verb-group.js'

/** A word outside any phrase, by its part of speech; `more` are the words of negation and auxiliary that come with it. */
export function word(walk: Walk, item: Item, more: readonly Item[], at: number): void {
  const { nodes, stack, chunks, tense } = walk
  const clause = current(walk)
  if (item.lower === 'sepanjang' && isTimeAlone(chunks, at + 1)) {
    nodes.push(leaf(item.from, item.to, scored(['throughout', 0], ['during', -1]), item.reading.by))
    return
  }
  if (item.reading.by === SENTENCED) {
    nodes.push(leaf(item.from, item.to, ranked(item.reading.glosses), item.reading.by, true))
    return
  }
  if (truthAsked(walk, item, at)) return
  switch (item.reading.cat) {
    case 'rel':
      openRelative(walk, item, at)
      return
    case 'cop':
      copula(walk, item, at)
      return
    case 'neg':
    case 'aux': {
      const after = chunks[at + 1]
      if (more.length === 0 && opensAdvice(item, chunks, at)) {
        clause.advised = item
        nodes.push(leaf(item.from, item.to, scored(['', 0]), item.reading.by, true))
        return
      }
      if (after?.type === 'word' && after.item.reading.cat === 'there') {
        existential(walk, after.item, at + 1, [item, ...more])
        return
      }
      if (/^(?:sudah|telah)$/.test(item.lower) && more.length === 0 && isSpanOfTime(chunks, at)) {
        // `sudah dua hari kami tidak memasak`: "for two days".
        nodes.push(leaf(item.from, item.to, scored(['for', 0]), item.reading.by, true))
        return
      }
      const copular =
        after?.type === 'word' && after.item.reading.glosses[0] === 'be' && after.item.reading.cat === 'cop'
      if (item.lower === 'mungkin' && more.length === 0 && !copular) {
        nodes.push(
          leaf(item.from, item.to, scored(['perhaps', 0], ['maybe', -0.3], ['possibly', -0.8]), item.reading.by),
        )
        return
      }
      if (item.lower === 'bukan' && more.length === 0 && after?.type === 'np' && contrasts(chunks, at)) {
        nodes.push(leaf(item.from, item.to, scored(['not', 0], ['rather than', -0.3]), item.reading.by, true))
        return
      }
      if (item.reading.cat === 'neg' && clause.subject === undefined && more.length === 0) {
        nodes.push(leaf(item.from, item.to, scored(['not', 0], ['no', -0.7]), item.reading.by))
        return
      }
      const before = [item, ...more]
      const subject = clause.subject ?? IT
      if (clause.verb === undefined || copular) {
        nodes.push(
          agreeing(
            leaf(
              item.from,
              copular ? after.item.to : (before.at(-1)?.to ?? item.to),
              beOptions(before, { form: 'finite', tense, subject, otherTense: -0.8 }),
              'rule:predicate',
            ),
            clause.subject,
          ),
        )
        clause.verb = item
      } else
        for (const each of before) nodes.push(leaf(each.from, each.to, ranked(each.reading.glosses), each.reading.by))
      return
    }
    case 'there': {
      const before = chunks[at - 1]
      if (before?.type !== 'word' || (before.item.reading.cat !== 'neg' && before.item.reading.cat !== 'aux'))
        existential(walk, item, at)
      return
    }
    case 'sub':
      subordinator(walk, item, at)
      return
    case 'prep':
    case 'agent':
      if (item.lower === 'kecuali' && chunks[at + 1]?.type === 'np' && predicateFollows(chunks, at + 1)) {
        nodes.push(leaf(item.from, item.to, scored(['unless', 0]), item.reading.by, true))
        begin(walk)
        return
      }
      if (subordinates(chunks, at)) {
        prepositionOfClause(walk, item, at)
        return
      }
      if (
        clause.subject !== undefined &&
        clause.verb === undefined &&
        chunks[at - 1]?.type === 'np' &&
        /^(?:di|seperti|sama dengan|untuk|dari|dalam|pada|sama seperti|milik|berkekuatan|sesuai|sesuai dengan|sejalan dengan|bertentangan dengan|di bawah|di atas|di luar|di dalam|di tengah|di ambang|di balik|di belakang|di depan|di dekat|di (?:tepi|pinggir|seberang|samping|ujung|puncak|pusat|tengah-tengah)(?: [a-z]+)?|terkait dengan|terkait)$/.test(
          item.lower,
        ) &&
        !predicateLater(chunks, at)
      ) {
        const be = zeroCopula(walk, clause.subject)
        const subject = chunks[at - 1]
        const agrees = /^(?:sesuai|sesuai dengan|sejalan dengan|bertentangan dengan|terkait dengan|terkait)$/.test(
          item.lower,
        )
        const whole =
          agrees ||
          (subject?.type === 'np' &&
            at === 1 &&
            item.lower !== 'seperti' &&
            (subject.np.demonstrative !== undefined || subject.np.clitic !== undefined))
        nodes.push(
          whole
            ? agreeing({ ...inserted(item.from, be, 'rule:predicate'), fixed: true }, clause.subject)
            : inserted(
                item.from,
                [{ text: '', score: 0 }, ...be.map(({ text, score }) => ({ text, score: score - 0.5 }))],
                'rule:predicate',
              ),
        )
      }
      if (isAttribution(chunks, at)) {
        // `yang menurut Budi mahal`: "which, according to Budi, is expensive".
        nodes.push(comma(item.from), leaf(item.from, item.to, scored(['according to', 0]), item.reading.by, true))
        return
      }
      if (item.lower === 'di antaranya') {
        // `dua di antaranya`: "two of them"; `beberapa negara, di antaranya India`: "including India".
        const before = chunks[at - 1]
        const counted = before?.type === 'np' && /^(?:num|det)$/.test(before.np.head.reading.cat)
        // `yang tertua di antaranya`: the oldest of them.
        const text = counted || before?.type === 'ap' ? 'of them' : 'including'
        nodes.push(leaf(item.from, item.to, scored([text, 0]), item.reading.by, true))
        return
      }
      nodes.push(prepositionLeaf(item, chunks, at, clause.verb))
      if (item.reading.clitic === '3' && chunks[at + 1]?.type !== 'np')
        // Fixed behind `kepada` and its like: a table would leave it out.
        nodes.push({
          ...inserted(item.to, scored(['him', 0], ['it', -0.2], ['them', -0.5], ['her', -0.8]), 'rule:-nya'),
          fixed: /^(?:ke)?padanya$/.test(item.lower),
        })
      return
    case 'punct':
      if (/^[.;:?!…]$/.test(item.text)) stack.splice(0, stack.length, opened(undefined))
      else if (commaOfSpeech(walk, item, at)) return
      else if (item.text === ',' && dayAside(walk, at)) {
        nodes.push(leaf(item.from, item.to, scored(['', 0], [',', -1]), 'rule:day', true))
        return
      } else if (item.text === ',' && clause.relative && clause.verb !== undefined && stack.length > 1) stack.pop()
      nodes.push(leaf(item.from, item.to, scored([item.text, 0]), 'copy', true))
      return
    case 'dem':
      if (pointedQuestion(walk, item, at)) return
      if (
        clause.relative &&
        clause.verb !== undefined &&
        !chunks[at - 1]?.type.startsWith('word') &&
        stack.length > 1
      ) {
        // `prajurit yang tewas itu`: the demonstrative belongs to the noun and ends its relative clause.
        nodes.push(leaf(item.from, item.to, scored(['', 0]), item.reading.by, true))
        stack.pop()
        return
      }
      if (
        clause.verb === undefined &&
        clause.subject === undefined &&
        chunks[at + 1]?.type === 'np' &&
        !predicateFollows(chunks, at + 1) &&
        equates(chunks, at)
      ) {
        // `Ini rencana …`: "this is a plan".
        const otherTense = tense === 'past' ? -0.2 : -1
        const be = beOptions([], { form: 'finite', tense: 'present', subject: IT, otherTense })
        nodes.push(
          leaf(item.from, item.to, demonstrativePronoun(item), item.reading.by),
          // Fixed: a table's "this first victory" would leave it out.
          { ...inserted(item.to, be, 'rule:predicate'), fixed: true },
        )
        clause.subject = IT
        clause.verb = item
        return
      }
      nodes.push(leaf(item.from, item.to, demonstrativePronoun(item), item.reading.by))
      if (clause.subject === undefined) clause.subject = IT
      return
    default:
      // Said by `yang` before it.
      if (MOSTLY.test(item.lower) && previousWord(chunks, at)?.reading.cat === 'rel' && chunks[at + 1]?.type === 'vg')
        return
      if (/^(?:belum|tidak|tak) pernah$/.test(item.lower) && isGone(walk, at)) {
        // `belum pernah ke sekolah`: has never been to school.
        const have = clause.subject?.number === 'plural' || clause.subject?.person !== 3 ? 'have' : 'has'
        const texts = scored([`${have} never been`, 0])
        nodes.push(agreeing(leaf(item.from, item.to, texts, item.reading.by, true), clause.subject))
        clause.verb = item
        return
      }
      if (item.lower === 'baik' && item.reading.cat === 'conj' && chunks[at + 1]?.type === 'np') {
        nodes.push(leaf(item.from, item.to, scored(['both', 0]), item.reading.by, true))
        return
      }
      if (/^(?:asalkan|setiap kali|pada (?:saat|waktu)|kecuali (?:jika|bila|apabila|kalau))$/.test(item.lower)) {
        subordinator(walk, item, at)
        return
      }
      if (isPurpose(item) && (chunks[at + 1]?.type === 'vg' || chunks[at + 1]?.type === 'ap')) {
        nodes.push(leaf(item.from, item.to, scored(['not', 0], ['so as not', -0.7]), item.reading.by, true))
        return
      }
      if (item.lower === 'demikian' && at === 0 && isTelling(chunks[1])) {
        // `demikian disampaikan juru bicara`: this was conveyed by him.
        nodes.push(leaf(item.from, item.to, scored(['this', 0]), item.reading.by, true))
        clause.subject = IT
        return
      }
      if (item.lower === 'apalagi' && isLetAlone(chunks, at)) {
        nodes.push(leaf(item.from, item.to, scored(['let alone', 0]), item.reading.by, true))
        return
      }
      if (SPANS.test(item.lower) && isAfter(previousWord(chunks, at)) && chunks[at + 1]?.type === 'vg') {
        // `setelah bertahun-tahun membantah`: after years of denying.
        const span = (item.reading.glosses[0] ?? '').replace(/^for /, '')
        nodes.push(leaf(item.from, item.to, scored([`${span} of`, 0]), item.reading.by, true))
        return
      }
      // `setiap tujuh tahun sekali`: every seven years.
      if (item.lower === 'sekali' && isEvery(chunks[at - 1])) {
        nodes.push(leaf(item.from, item.to, scored(['', 0]), item.reading.by, true))
        return
      }
      if (item.lower === 'dulu' && at === 0) {
        nodes.push(leaf(item.from, item.to, scored(['in the past', 0], ['formerly', -1]), item.reading.by, true))
        return
      }
      if (item.lower === 'kemudian' && chunks[at - 1]?.type === 'np') {
        nodes.push(leaf(item.from, item.to, scored(['later', 0], ['then', -1]), item.reading.by))
        return
      }
      nodes.push(
        leaf(
          item.from,
          item.to,
          ranked(item.reading.glosses.map((gloss) => caseLike(gloss.replace('*', ''), item))),
          item.reading.by,
        ),
      )
      // `…, jadi lebih baik bertanya`: a clause of its own.
      if (item.lower === 'jadi' && item.reading.cat === 'conj') begin(walk)
      if (item.reading.cat === 'conj') return
  }
}

const isEvery = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'np' &&
  /^(?:setiap|tiap)$/.test(chunk.np.quantifiers[0]?.lower ?? '') &&
  chunk.np.head.reading.entry?.features.has('time') === true

const SPANS = /^ber(?:abad-abad|tahun-tahun|bulan-bulan|minggu-minggu|hari-hari|jam-jam)$/
const isTelling = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'vg' &&
  /^(?:disampaikan|dikatakan|diungkapkan|dinyatakan|dijelaskan|diumumkan|ditegaskan|dikemukakan|dituturkan)$/.test(
    chunk.vg.verb.lower,
  )
const isAfter = (item: Item | undefined): boolean => /^(?:setelah|sesudah)$/.test(item?.lower ?? '')

/** `sebaiknya Anda tidak memotret`: advice whose subject and verb follow. */
const opensAdvice = ({ lower }: Item, chunks: Walk['chunks'], at: number): boolean =>
  /^(?:sebaiknya|seharusnya|hendaknya|semestinya|sepatutnya|sebaiknyalah)$/.test(lower) &&
  chunks[at + 1]?.type === 'np' &&
  predicateFollows(chunks, at + 1)

/** `dengan hidrogen, bukan kokas`: what it is not, behind the comma and with nothing said of it. */
const contrasts = (chunks: Walk['chunks'], at: number): boolean =>
  previousWord(chunks, at)?.text === ',' && at > 3 && !predicateFollows(chunks, at + 1)

/** `sepanjang tahun lalu`: a time, and nothing that is said of it. */
const isTimeAlone = (chunks: Walk['chunks'], at: number): boolean => {
  const next = chunks[at]
  if (next?.type === 'word') return / (?:lalu|ini|itu|depan)$/.test(next.item.lower)
  return (
    next?.type === 'np' && next.np.head.reading.entry?.features.has('time') === true && !predicateFollows(chunks, at)
  )
}

/** A length of time that opens the sentence, with a subject behind it. */
const isSpanOfTime = (chunks: Walk['chunks'], at: number): boolean => {
  const [before, span, subject] = [chunks[at - 1], chunks[at + 1], chunks[at + 2]]
  if (before !== undefined && (before.type !== 'word' || !/^["“]$/.test(before.item.text))) return false
  if (span?.type !== 'np' || subject?.type !== 'np') return false
  return span.np.head.reading.entry?.features.has('time') === true && span.np.quantifiers.length > 0
}

const isGone = ({ chunks, stack }: Walk, at: number): boolean => {
  const next = chunks[at + 1]
  const clause = stack.at(-1)
  return (
    next?.type === 'word' && /^ke$/.test(next.item.lower) && clause?.subject !== undefined && clause.verb === undefined
  )
}

const comma = (at: number): LatticeNode => ({ ...inserted(at, scored([',', 0]), 'rule:attribution'), fixed: true })

function demonstrativePronoun(item: Item): readonly Option[] {
  if (item.lower === 'ini') return scored(['this', 0], ['it', -1.5])
  return item.lower === 'itu' ? scored(['that', 0], ['it', -0.3], ['this', -1]) : scored(['the', 0])
}

/** Whether a demonstrative here is a subject of its own: nothing but a beginning or a conjunction stands before it. */
function equates(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1]
  return before === undefined || (before.type === 'word' && /^(?:punct|conj|sub)$/.test(before.item.reading.cat))
}
