import { adverbOf } from '../english/inflect.js'
import { formAfter } from '../parse/second-verbs.js'
import { bodied } from '../parse/measures.js'
import type { AdjectivePhrase, Chunk, NounPhrase } from '../parse/types.js'
import type { Item, Reading } from '../types.js'
import { truthAsked } from './asking.js'
import { adjectiveNode } from './adjective.js'
import { beliefOf } from './beliefs.js'
import { proportional } from './degrees.js'
import { type Clause, current, IT, type Walk } from './clause-state.js'
import { pronounFor } from './inserted-subject.js'
import { isEvaluation } from './impersonal.js'
import { agreeing, inserted, leaf, ranked, scored } from './lattice.js'
import { finiteAhead, previousWord, subjectAhead } from './look-around.js'
import { isLonePredicate, isMidAdverb, isWholePlace } from './lone-predicate.js'
import { beforeVerb, isBeginning } from './second-predicates.js'
import { isCircumstance, isConsequence } from './subordinators.js'
import { isAim } from './urging.js'
import { beOptions, type VerbContext, type VerbForm, verbOptions } from './verb-group.js'

/** An adjective phrase in its clause: an adverb behind a verb, a predicate, or a description. */
export function adjectival(walk: Walk, ap: AdjectivePhrase, at: number): void {
  const { chunks, nodes, tense } = walk
  const ended = endRelative(walk, ap, at)
  const clause = current(walk)
  const verb = chunks[at - 1]
  if (isBeginning(verb) && ap.before.length === 0) {
    // `mulai bosan`: began to get bored.
    nodes.push({ ...inserted(ap.from, scored(['to get', 0], ['to become', -0.5]), 'rule:get'), fixed: true })
    nodes.push(leaf(ap.from, ap.to, ranked(ap.item.reading.glosses), ap.item.reading.by, true))
    return
  }
  const half = proportional(chunks, ap, at)
  if (half !== undefined) {
    nodes.push(half)
    return
  }
  if (clause.verb === ap.item) {
    // A question has put "is" before its subject; a table would say it again.
    const node = adjectiveNode(ap.item, ap.before)
    nodes.push(node.type === 'leaf' ? { ...node, fixed: true } : node)
    return
  }
  if (clause.asked === ap.item) {
    clause.verb = ap.item
    return
  }
  if (truthAsked(walk, ap.item, at)) return
  const quality = verb?.type === 'vg' && BY.test(verb.vg.verb.lower) && ap.item.reading.clitic === '3'
  // `diduga mabuk, sopir itu …`, which opens the sentence, is an adverb.
  const believed = ap.before.length === 0 && at > 1 ? beliefOf(verb) : undefined
  if (
    verb?.type === 'vg' &&
    ap.before.length === 0 &&
    !ended &&
    believed === undefined &&
    !quality &&
    !/^(?:be|become|seem|look|feel|make|remain|stay|get|turn|sound|appear)\b/.test(
      verb.vg.verb.reading.glosses[0] ?? '',
    )
  ) {
    const had = nodes.at(-1)
    const owned = bodied(verb.vg.verb, ap.item)
    if (owned !== undefined && had?.type === 'leaf' && had.to === verb.vg.to) {
      // `burung itu berparuh panjang`: has a long beak.
      const options = had.options.flatMap(({ text, score }) => {
        const [have] = /^.*\b(?:have|has|had|having)(?= )/.exec(text) ?? []
        return have === undefined ? [] : owned.map((each, rank) => ({ text: `${have} ${each}`, score: score - rank }))
      })
      nodes.splice(-1, 1, { ...had, to: ap.to, options })
      return
    }
    // `mengecam keras`: an adjective behind a verb is its adverb.
    nodes.push(
      leaf(
        ap.from,
        ap.to,
        ranked(
          ap.item.reading.glosses.flatMap((gloss, rank) => (rank === 0 ? [adverbOf(gloss), gloss] : [adverbOf(gloss)])),
        ),
        ap.item.reading.by,
      ),
    )
    return
  }
  if (believed !== undefined) nodes.push({ ...inserted(ap.from, scored([believed, 0]), 'rule:belief'), fixed: true })
  const before = previousWord(chunks, at)
  if (before?.lower === 'dengan' && ap.before.length === 0 && chunks[at + 1]?.type !== 'np') {
    // `pergi dengan geram`: how it was done.
    nodes.push(leaf(ap.from, ap.to, ranked(ap.item.reading.glosses.map(adverbOf)), ap.item.reading.by))
    return
  }
  const significant = ap.before.filter(
    (item) =>
      item.reading.cat === 'neg' ||
      item.reading.cat === 'aux' ||
      !/^(?:sangat|lebih|paling|amat|cukup|terlalu|semakin|makin|agak|sungguh|begitu|kurang|sedikit|sedikit lebih|relatif|kian|semakin lama semakin|jauh lebih|sama)$/.test(
        item.lower,
      ),
  )
  const degrees = ap.before.filter((item) => !significant.includes(item))
  if (
    ap.item.reading.clitic === '3' &&
    chunks[at + 1]?.type === 'np' &&
    ap.before.length === 0 &&
    (clause.subject === undefined || before !== undefined || quality)
  ) {
    // `dipicu tingginya curah hujan`: by high rainfall.
    if (verb?.type === 'vg' && BY.test(verb.vg.verb.lower))
      nodes.push({ ...inserted(ap.from, scored(['by', 0]), 'rule:agent'), fixed: true })
    // `rendahnya inflasi`: low inflation.
    nodes.push(
      leaf(
        ap.from,
        ap.to,
        ap.item.reading.glosses.flatMap((gloss, rank) => [
          { text: `the ${gloss}`, score: -rank },
          { text: gloss, score: -rank - 0.3 },
        ]),
        'rule:-nya',
      ),
    )
    return
  }
  const predicate =
    clause.verb === undefined &&
    (clause.subject !== undefined || significant.length > 0) &&
    (before?.reading.cat !== 'prep' || isWholePlace(before)) &&
    before?.reading.cat !== 'cop'
  const relative = before?.reading.cat === 'rel'
  // `memiliki empat ribu toko dan lebih mirip kota`: and is more like one.
  const joined =
    before !== undefined &&
    /^(?:dan|tetapi|namun)$/.test(before.lower) &&
    chunks[at - 2]?.type === 'np' &&
    clause.verb !== undefined &&
    clause.subject !== undefined &&
    clause.form === 'finite' &&
    ap.before.some(({ lower }) => lower === 'lebih')
  const after = chunks[at + 1]
  const aside =
    before?.reading.cat === 'punct' &&
    after?.type === 'word' &&
    after.item.reading.cat === 'punct' &&
    significant.length === 0
  const bare =
    clause.verb === undefined && clause.subject === undefined && !relative && lacksPredicate(before, significant)
  if (bare) {
    const subject = clause.previous ?? subjectAhead(chunks, at)
    nodes.push(pronounFor(ap.from, subject))
    clause.subject = subject ?? IT
  }
  const evaluation = isEvaluation(walk, ap, at)
  if (evaluation) {
    nodes.push({ ...inserted(ap.from, scored(['it', 0]), 'rule:it'), fixed: true })
    clause.subject = IT
  }
  const aim = isAim(before, clause) || isWhatOneIsUrged(verb, clause)
  if ((predicate && !aside) || relative || bare || evaluation || joined || aim) {
    const demanded = clause.wanted && significant.every(({ reading }) => reading.cat === 'neg')
    const form: VerbForm = aim || before?.lower === 'untuk' ? 'to' : demanded ? 'bare' : 'finite'
    // `juga aman`: an adverb is a word of its own behind the verb.
    const whole = significant.some(({ lower, reading }) => /^(?:neg|aux)$/.test(reading.cat) || lower === 'tetap')
    const adverbs = whole ? [] : significant
    const inside = adverbs.length > 0 ? [] : significant
    const from = inside[0]?.from ?? ap.from
    const to = inside.at(-1)?.to ?? from
    const context: VerbContext = { form, tense, subject: clause.subject ?? IT, otherTense: bare ? -2 : -0.7 }
    const stays = staying(inside)
    const others = inside.filter(({ lower }) => lower !== 'tetap')
    const middle = from === to && predicate && isMidAdverb(chunks, at)
    nodes.splice(
      middle ? nodes.length - 1 : nodes.length,
      0,
      agreeing(
        // Fixed: a table has the adjective alone, and would leave the verb out.
        leaf(
          from,
          to,
          stays === undefined
            ? beOptions(inside, context)
            : verbOptions({ from, to, before: others, verb: stays }, context),
          'rule:predicate',
          stays !== undefined ||
            bare ||
            aim ||
            demanded ||
            (from === to &&
              (evaluation ||
                joined ||
                (before?.text === ',' && clause.subject !== undefined) ||
                (relative && (ap.before.length > 0 || after?.type === 'np')) ||
                isSurePredicate(chunks, at, ap) ||
                (!relative && isLonePredicate(chunks, at, ap)))),
        ),
        clause.subject,
        stays,
      ),
    )
    // `juga aman`: also, where "too" would say how safe.
    for (const item of adverbs)
      nodes.push(
        leaf(item.from, item.to, ranked(item.lower === 'juga' ? ['also'] : item.reading.glosses), item.reading.by),
      )
    clause.verb = ap.item
    clause.form = form
  } else
    for (const item of significant) nodes.push(leaf(item.from, item.to, ranked(item.reading.glosses), item.reading.by))
  const skill = degrees.length === 0 ? beforeVerb(ap, after) : undefined
  nodes.push(
    skill === undefined
      ? adjectiveNode(ap.item, degrees)
      : leaf(ap.item.from, ap.to, ranked(skill), ap.item.reading.by, true),
  )
}

/** `menyerukan agar warga tenang`: what somebody is asked to be, behind him. */
const isWhatOneIsUrged = (whom: Chunk | undefined, { verb, voice, object }: Clause): boolean =>
  whom?.type === 'np' && object && voice === 'active' && formAfter(verb?.reading.entry?.lemma ?? '') === 'to'
/** Passives of what brings something about. */
const BY = /^(?:disebabkan|dipicu|diakibatkan|didorong|ditandai|dipengaruhi|diperparah)$/

/** `tetap sejuk` is "remains cool": the adverb as the predicate's verb. */
function staying(before: readonly Item[]): Item | undefined {
  const item = before.find(({ lower }) => lower === 'tetap')
  if (item === undefined) return undefined
  const reading: Reading = { cat: 'v', entry: undefined, glosses: ['remain', 'stay'], cost: 0, by: 'rule:predicate' }
  return { ...item, reading }
}

/** `turis yang memotret tidak sadar`: the predicate belongs to the noun before `yang`, which has none yet. */
function endRelative({ chunks, stack }: Walk, ap: AdjectivePhrase, at: number): boolean {
  const [outer, clause] = stack.slice(-2)
  const pointed = previousWord(chunks, at)?.reading.cat === 'dem'
  const before = chunks[pointed ? at - 2 : at - 1]
  if (clause?.relative !== true || clause.verb === undefined || outer?.verb !== undefined || stack.length < 2)
    return false
  // `pulau yang kami kunjungi sangat indah`: in a whole sentence, the subject would have no predicate.
  if (outer?.subject !== undefined && !clause.participial && isLonePredicate(chunks, at, ap)) {
    stack.pop()
    return true
  }
  // `pengunjung yang tiba tanpa reservasi kadang-kadang beruntung`
  const adverb = before?.type === 'word' && before.item.reading.cat === 'adv' && chunks[at - 2]?.type === 'np'
  if (adverb && !finiteAhead(chunks, at)) stack.pop()
  if (adverb || (before?.type !== 'vg' && before?.type !== 'np')) return false
  if (
    ap.before.some((item) => /^(?:neg|aux)$/.test(item.reading.cat) || /^(?:kini|sekarang)$/.test(item.lower)) &&
    !finiteAhead(chunks, at)
  )
    stack.pop()
  return false
}

/** `karena takut dibalas`: "because he was afraid". */
function lacksPredicate(before: Item | undefined, significant: readonly Item[]): boolean {
  if (before?.reading.cat === 'sub' && isConsequence(before)) return true
  // `saat masih kecil`, `walaupun sudah tua`
  return isCircumstance(before) && significant.some(({ reading }) => reading.cat === 'aux' || reading.cat === 'neg')
}

/** `rumah itu besar`, `harga semakin tinggi`: no adjective of the noun phrase before. */
function isSurePredicate(chunks: readonly Chunk[], at: number, ap: AdjectivePhrase): boolean {
  const before = chunks[at - 1]
  if (before !== undefined && 'closes' in before && before.closes === true) return true
  if (before?.type !== 'np') return false
  // `petunjuk di kartu kamar rancu`: the parser has seen that it does not describe the card.
  if (previousWord(chunks, at - 1)?.reading.cat === 'prep' && at > 2) return true
  const { np } = before
  const judging = chunks[at - 2]
  return (
    (judging?.type === 'vg' && judging.vg.verb.reading.entry?.features.has('that') === true) ||
    np.demonstrative !== undefined ||
    endsPointed(np) ||
    np.clitic !== undefined ||
    np.modifiers.some(({ type }) => type === 'amount') ||
    np.head.reading.cat === 'pron' ||
    np.head.reading.cat === 'pn' ||
    ap.before.length > 0
  )
}

/** `perusahaan tekstil itu`: a phrase that ends in what points. */
function endsPointed({ modifiers }: NounPhrase): boolean {
  const last = modifiers.at(-1)
  return last?.type === 'noun' && (last.phrase.demonstrative !== undefined || endsPointed(last.phrase))
}
