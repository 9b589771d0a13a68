import { adverbOf, gerund } from '../english/inflect.js'
import type { AdjectivePhrase, Chunk, NounPhrase, VerbGroup } from '../parse/types.js'
import type { Item, LatticeNode } from '../types.js'
import { dateNodes } from './date.js'
import { inserted, leaf, ranked, scored, sequence } from './lattice.js'
import { adjectiveNode } from './adjective.js'
import { type Agreement, agreementOf } from './agreement.js'
import { caseLike } from './capitals.js'
import { transferNounPhrase } from './noun-phrase.js'
import { prepositionLeaf } from './preposition.js'
import { beOptions, type Tense, type VerbContext, type VerbForm, verbOptions } from './verb-group.js'
import type { Role } from './determiner.js'

const IT: Agreement = { person: 3, number: 'singular', human: false }

/** What is known of the clause being built, from left to right. */
interface Clause {
  subject: Agreement | undefined
  verb: Item | undefined
  /** The form its last verb took, for a verb coordinated with it. */
  form: VerbForm
  /** Opened by `yang`: its subject is the noun before. */
  relative: boolean
  /** The object of its verb has come. */
  object: boolean
  voice: 'active' | 'passive'
  /** Its last verb stood behind `can`, `will` or their like. */
  modal: boolean
  /** `there is no` came just before: no article follows. */
  negated: boolean
}

const opened = (subject: Agreement | undefined, relative = false): Clause => ({
  subject,
  verb: undefined,
  form: 'finite',
  relative,
  object: false,
  voice: 'active',
  modal: false,
  negated: false,
})

/** Chunks in source order → a lattice in English order. */
export function transferClauses(chunks: readonly Chunk[], tense: Tense): LatticeNode {
  const nodes: LatticeNode[] = []
  const stack: Clause[] = [opened(undefined)]
  const context: Walk = { chunks, tense, nodes, stack }
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]
    if (chunk === undefined) continue
    switch (chunk.type) {
      case 'np':
        nominal(context, chunk.np, at)
        break
      case 'date':
        nodes.push(dateNodes(chunk.date, previousWord(chunks, at)))
        break
      case 'vg':
        verbal(context, chunk.vg, at)
        break
      case 'ap':
        adjectival(context, chunk.ap, at)
        break
      case 'word':
        word(context, chunk.item, chunk.before ?? [], at)
        break
    }
  }
  return sequence(nodes)
}

interface Walk {
  readonly chunks: readonly Chunk[]
  readonly tense: Tense
  readonly nodes: LatticeNode[]
  readonly stack: Clause[]
}

const current = (walk: Walk): Clause => {
  const clause = walk.stack.at(-1)
  if (clause !== undefined) return clause
  const fresh = opened(undefined)
  walk.stack.push(fresh)
  return fresh
}

function previousWord(chunks: readonly Chunk[], at: number): Item | undefined {
  const chunk = chunks[at - 1]
  return chunk?.type === 'word' ? chunk.item : undefined
}

/** Whether a finite predicate follows directly, past adverbs and one prepositional phrase. */
function predicateFollows(chunks: readonly Chunk[], at: number): boolean {
  for (let next = at + 1; next < chunks.length && next < at + 6; next++) {
    const chunk = chunks[next]
    if (chunk === undefined) return false
    if (chunk.type === 'vg' || chunk.type === 'ap') return true
    if (chunk.type === 'word') {
      const { cat } = chunk.item.reading
      if (cat === 'cop' || cat === 'neg' || cat === 'aux' || cat === 'there') return true
      if (cat === 'adv' || cat === 'part' || cat === 'prep') continue
      return false
    }
    const before = previousWord(chunks, next)
    if (before === undefined || before.reading.cat !== 'prep') return chunk.type === 'date'
  }
  return false
}

function nominal(walk: Walk, np: NounPhrase, at: number): void {
  const { chunks, nodes } = walk
  const before = previousWord(chunks, at)
  const clause = current(walk)
  const preposition = before?.reading.cat === 'prep' || before?.reading.cat === 'agent'
  const coordinated = before?.reading.cat === 'conj'
  const agreement = agreementOf(np)
  const time = np.head.reading.entry?.features.has('time') === true && np.head.reading.cat === 'n'
  if (preposition) {
    nodes.push(transferNounPhrase(np, { role: 'preposition', governor: before?.lower ?? '' }))
    return
  }
  if (coordinated && clause.verb === undefined && clause.subject !== undefined && !predicateFollowsOnly(chunks, at)) {
    clause.subject = { ...clause.subject, number: 'plural' }
  }
  const relativeAgent = clause.relative && chunks[at - 1]?.type === 'vg' ? passiveAgent(walk, np, at) : []
  if (relativeAgent[0]?.type === 'leaf' && relativeAgent[0].fixed === true) {
    nodes.push(...relativeAgent, transferNounPhrase(np, { role: 'preposition', governor: 'oleh' }))
    return
  }
  const follows = !time && predicateFollows(chunks, at)
  const afterRelative = before?.reading.cat === 'rel'
  if (follows && (clause.verb !== undefined || clause.subject === undefined || afterRelative)) {
    startClause(walk, np, agreement, at)
    return
  }
  if (clause.verb === undefined && clause.subject === undefined && !time) {
    clause.subject = agreement
    nodes.push(transferNounPhrase(np, { role: 'subject', governor: '' }))
    return
  }
  nodes.push(...passiveAgent(walk, np, at))
  const role: Role =
    clause.verb === undefined
      ? 'subject'
      : before?.reading.cat === 'cop'
        ? 'predicate'
        : before?.reading.cat === 'there'
          ? 'exists'
          : 'object'
  if (clause.verb !== undefined && !time) clause.object = true
  nodes.push(transferNounPhrase(np, { role, governor: clause.negated ? 'no' : (clause.verb?.lower ?? '') }))
  clause.negated = false
}

function predicateFollowsOnly(chunks: readonly Chunk[], at: number): boolean {
  void chunks
  void at
  return false
}

/** Whether any predicate stands between here and the end of the sentence. */
function predicateLater(chunks: readonly Chunk[], at: number): boolean {
  return chunks
    .slice(at + 1)
    .some(
      (chunk) =>
        chunk.type === 'vg' ||
        chunk.type === 'ap' ||
        (chunk.type === 'word' && /^(?:cop|there|neg|aux)$/.test(chunk.item.reading.cat)),
    )
}

/** `diserang tentara`: the agent of a passive without `oleh`. */
function passiveAgent(walk: Walk, np: NounPhrase, at: number): LatticeNode[] {
  const before = walk.chunks[at - 1]
  if (before?.type !== 'vg' || before.vg.verb.reading.voice !== 'passive' || current(walk).subject === undefined)
    return []
  const features = np.head.reading.entry?.features
  const agentive =
    np.head.reading.cat === 'pn' ||
    np.head.reading.cat === 'pron' ||
    /^(?:pemerintah|polisi|tentara|militer|pengadilan|masyarakat|rakyat|perusahaan|warga|aparat|pasukan|partai|publik|media|presiden|menteri|mahkamah|parlemen)$/.test(
      np.head.lower,
    ) ||
    features?.has('hum') === true ||
    features?.has('org') === true
  const by = inserted(np.from, agentive ? scored(['by', 0]) : scored(['', 0], ['by', -0.8]), 'rule:agent')
  return [agentive ? { ...by, fixed: true } : by]
}

/** A noun phrase whose predicate follows: the subject of the main clause, a complement clause, or a verb's object and actor. */
function startClause(walk: Walk, np: NounPhrase, agreement: Agreement, at: number): void {
  const { chunks, nodes, stack } = walk
  const clause = current(walk)
  const before = chunks[at - 1]
  const directly = before?.type === 'vg' && before.vg.verb === clause.verb
  const features = clause.verb?.reading.entry?.features
  if (directly && features?.has('that') !== true && chunks[at + 1]?.type === 'vg' && clause.voice === 'active') {
    // `meminta polisi menangkap …`: object and actor of what follows.
    clause.object = true
    nodes.push(transferNounPhrase(np, { role: 'object', governor: clause.verb?.lower ?? '' }))
    return
  }
  if (directly && features?.has('that') === true)
    nodes.push(inserted(np.from, scored(['that', 0], ['', -0.3]), 'rule:that'))
  if (clause.relative && clause.verb === undefined) {
    // `buku yang pemerintah terbitkan`: the relative clause has a subject of its own.
    clause.subject = agreement
  } else if (clause.verb === undefined) clause.subject = agreement
  else stack.splice(0, stack.length, opened(agreement))
  nodes.push(transferNounPhrase(np, { role: 'subject', governor: '' }))
}

function verbal(walk: Walk, vg: VerbGroup, at: number): void {
  const { chunks, nodes, stack, tense } = walk
  const before = chunks[at - 1]
  const preceding = previousWord(chunks, at)
  let clause = current(walk)
  if (
    clause.relative &&
    clause.verb !== undefined &&
    stack.length > 1 &&
    stack.at(-2)?.verb === undefined &&
    closesRelative(before, preceding, clause)
  ) {
    stack.pop()
    clause = current(walk)
  }
  if (vg.verb.reading.by.startsWith('rule:saying')) {
    const said = verbOptions(
      { ...vg, verb: withVoice(vg.verb, 'active') },
      { form: 'finite', tense: 'past', subject: IT, otherTense: -1.5 },
    )
    if (vg.verb.reading.clitic === undefined) nodes.push(leaf(vg.from, vg.to, said, vg.verb.reading.by))
    else
      nodes.push(
        leaf(
          vg.from,
          vg.to,
          said.flatMap(({ text, score }) => [
            { text: `he ${text}`, score },
            { text: `she ${text}`, score: score - 0.7 },
          ]),
          vg.verb.reading.by,
          true,
        ),
      )
    stack.splice(0, stack.length, { ...opened(IT), verb: vg.verb, object: false })
    return
  }
  if (
    vg.verb.reading.clitic === '3' &&
    vg.verb.reading.voice !== 'passive' &&
    chunks[at + 1]?.type === 'np' &&
    (clause.subject === undefined || preceding?.reading.cat === 'prep' || clause.verb !== undefined)
  ) {
    // `melemahnya rupiah`: the verb is a noun, "the weakening of the rupiah".
    nodes.push(
      leaf(
        vg.from,
        vg.to,
        verbOptions(vg, { form: 'ing', tense, subject: IT, otherTense: 0 }).map(({ text, score }) => ({
          text: `the ${text} of`,
          score,
        })),
        'rule:-nya',
      ),
    )
    return
  }
  const degree = vg.before.find((item) => /^(?:sangat|amat|terlalu|paling|cukup|begitu)$/.test(item.lower))
  if (degree !== undefined && !isPassive(vg) && vg.verb.lower.startsWith('me') && chunks[at + 1]?.type !== 'np') {
    const gloss = vg.verb.reading.glosses[0] ?? ''
    const adverb = degree.reading.glosses[0] ?? 'very'
    nodes.push(
      leaf(
        vg.from,
        vg.to,
        beOptions(
          [],
          { form: 'finite', tense, subject: clause.subject ?? IT, otherTense: -0.7 },
          `${adverb} ${gerund(gloss)}`,
        ),
        vg.verb.reading.by,
      ),
    )
    clause.verb = vg.verb
    return
  }
  const form = formOf(walk, vg, before, preceding, clause)
  const subject = clause.subject ?? IT
  const otherTense = -1
  const voice = vg.verb.reading.voice
  const passive = voice === 'passive' || voice === 'stative'
  if (
    clause.subject === undefined &&
    form === 'finite' &&
    passive &&
    vg.verb.reading.entry?.features.has('that') === true &&
    nextIsClause(chunks, at)
  )
    nodes.push(inserted(vg.from, scored(['it', 0]), 'rule:it'))
  const own = vg.verb.reading.agent
  if (own !== undefined) nodes.push(inserted(vg.from, scored([own === '1s' ? 'I' : 'you', 0]), 'rule:agent'))
  const verbContext: VerbContext = { form, tense, subject, otherTense }
  const activePassive = passive && vg.verb.reading.clitic === '3' && voice === 'passive'
  if (activePassive) {
    nodes.push(inserted(vg.from, scored(['he', 0], ['they', -0.8], ['she', -1]), 'rule:agent'))
    nodes.push(
      leaf(
        vg.from,
        vg.to,
        verbOptions({ ...vg, verb: withVoice(vg.verb, 'active') }, { ...verbContext, form: 'finite' }),
        vg.verb.reading.by,
      ),
    )
  } else if (preceding?.reading.cat === 'rel' && form === 'finite' && passive) {
    // `yang dikirim`: "that were sent", or shorter "sent".
    const long = verbOptions(vg, verbContext).map(({ text, score }) => ({ text: `that ${text}`, score: score - 0.4 }))
    const short = verbOptions(vg, { ...verbContext, form: 'reduced' }).filter(
      ({ text }) => !/^(?:was|were|is|are|has|have|had|will|would|did|do)\b/.test(text),
    )
    const node = leaf(preceding.from, vg.to, [...short, ...long], vg.verb.reading.by)
    nodes.pop()
    nodes.push(node)
  } else if (
    clause.subject === undefined &&
    form === 'finite' &&
    passive &&
    !nextIsClause(chunks, at) &&
    vg.before.length === 0
  ) {
    const short = verbOptions(vg, { ...verbContext, form: 'reduced' })
    nodes.push(
      leaf(
        vg.from,
        vg.to,
        [...short, ...verbOptions(vg, verbContext).map(({ text, score }) => ({ text, score: score - 0.5 }))],
        vg.verb.reading.by,
      ),
    )
  } else if (clause.subject === undefined && form === 'finite' && vg.before.length === 0 && at === 0) {
    const bare = verbOptions(vg, { ...verbContext, form: 'bare' })
    const gerunds = verbOptions(vg, { ...verbContext, form: 'ing' }).map(({ text, score }) => ({
      text,
      score: score - 0.7,
    }))
    nodes.push(
      leaf(
        vg.from,
        vg.to,
        vg.verb.reading.voice === 'stem'
          ? bare
          : [
              ...bare,
              ...gerunds,
              ...verbOptions(vg, verbContext).map(({ text, score }) => ({ text, score: score - 1 })),
            ],
        vg.verb.reading.by,
      ),
    )
  } else if (vg.verb.lower === 'menjadi' && before?.type === 'np' && clause.object) {
    nodes.push(
      leaf(vg.from, vg.to, scored(['to', 0], ['into', -0.3], ['becoming', -0.8], ['as', -1.2]), vg.verb.reading.by),
    )
  } else nodes.push(leaf(vg.from, vg.to, verbOptions(vg, verbContext), vg.verb.reading.by))
  if (vg.verb.reading.clitic !== undefined && !activePassive) nodes.push(objectClitic(vg))
  clause.verb = vg.verb
  clause.form = form
  clause.object = vg.verb.reading.clitic !== undefined
  clause.voice = passive ? 'passive' : 'active'
  clause.modal =
    vg.before.some((item) =>
      /^(?:akan|bisa|dapat|harus|wajib|boleh|mungkin|mampu|ingin|mau|perlu|hendak)$/.test(item.lower),
    ) ||
    (form === 'bare' && clause.modal)
}

function isPassive(vg: VerbGroup): boolean {
  return vg.verb.reading.voice === 'passive' || vg.verb.reading.voice === 'stative'
}

function withVoice(item: Item, voice: 'active'): Item {
  return { ...item, reading: { ...item.reading, voice } }
}

function objectClitic(vg: VerbGroup): LatticeNode {
  const options =
    vg.verb.reading.clitic === '1s'
      ? scored(['me', 0])
      : vg.verb.reading.clitic === '2'
        ? scored(['you', 0])
        : scored(['it', 0], ['him', -0.4], ['them', -0.5], ['her', -1], ['', -1])
  return inserted(vg.to, options, 'rule:object-clitic')
}

function nextIsClause(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1]
  return next?.type === 'np' || (next?.type === 'word' && next.item.reading.cat === 'sub')
}

function closesRelative(before: Chunk | undefined, preceding: Item | undefined, clause: Clause): boolean {
  if (preceding !== undefined)
    return preceding.reading.cat !== 'conj' && preceding.reading.cat !== 'prep' && preceding.reading.cat !== 'sub'
  if (before?.type === 'vg') return false
  const features = clause.verb?.reading.entry?.features
  return features?.has('inf') !== true || before?.type !== 'np'
}

const GERUND_AFTER =
  /^(?:dengan|tanpa|dalam|setelah|sebelum|sejak|selain|sambil|sembari|seraya|akibat|dari|tentang|atas|seperti|sebagai|saat|ketika)$/

function formOf(
  walk: Walk,
  vg: VerbGroup,
  before: Chunk | undefined,
  preceding: Item | undefined,
  clause: Clause,
): VerbForm {
  const auxiliary = vg.before.some((item) => item.reading.cat === 'aux')
  if (preceding !== undefined) {
    const { cat } = preceding.reading
    if (preceding.lower === 'untuk' || preceding.lower === 'guna' || preceding.lower === 'demi') return 'to'
    if (cat === 'prep' && GERUND_AFTER.test(preceding.lower)) return 'ing'
    if (cat === 'sub' && /^(?:setelah|sebelum|sambil|sembari|sesudah)$/.test(preceding.lower)) return 'ing'
    if (cat === 'prep' || cat === 'agent') return 'ing'
    if (cat === 'conj' && clause.verb !== undefined)
      return clause.form === 'to' || (clause.modal && !auxiliary) ? 'bare' : clause.form
    if (cat === 'rel') return 'finite'
    if (cat === 'neg' || cat === 'aux') return 'bare'
  }
  if (before?.type === 'vg' && before.vg.verb === clause.verb) {
    const features = before.vg.verb.reading.entry?.features
    if (features?.has('modal') === true) return 'bare'
    if (features?.has('ger') === true) return 'ing'
    if (features?.has('inf') === true) return 'to'
    if (auxiliary) return 'finite'
    return features?.has('that') === true ? 'finite' : 'to'
  }
  if (before?.type === 'ap') return clause.verb === undefined || clause.verb === before.ap.item ? 'to' : 'finite'
  if (clause.verb !== undefined && before?.type === 'np' && clause.object) {
    if (auxiliary) return 'finite'
    return clause.voice === 'active' && before.np.head.reading.entry?.features.has('hum') === true ? 'to' : 'ing'
  }
  const saying = /^(?:kata|ujar|tutur|tambah|jelas|ungkap|tegas|papar|imbuh|lanjut|ucap|terang|tulis)$/.test(
    vg.verb.lower,
  )
  if (clause.verb !== undefined && clause.subject !== undefined && preceding?.text === ',' && !saying && !auxiliary)
    return 'ing'
  void walk
  return 'finite'
}

function adjectival(walk: Walk, ap: AdjectivePhrase, at: number): void {
  const { chunks, nodes, tense } = walk
  const clause = current(walk)
  const verb = chunks[at - 1]
  if (
    verb?.type === 'vg' &&
    ap.before.length === 0 &&
    !/^(?:be|become|seem|look|feel|make|remain|stay|get|turn|sound|appear)\b/.test(
      verb.vg.verb.reading.glosses[0] ?? '',
    )
  ) {
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
  const before = previousWord(chunks, at)
  const significant = ap.before.filter(
    (item) =>
      item.reading.cat === 'neg' ||
      item.reading.cat === 'aux' ||
      !/^(?:sangat|lebih|paling|amat|cukup|terlalu|semakin|makin|agak|sungguh|begitu|kurang|sedikit|relatif|kian)$/.test(
        item.lower,
      ),
  )
  const degrees = ap.before.filter((item) => !significant.includes(item))
  if (
    ap.item.reading.clitic === '3' &&
    chunks[at + 1]?.type === 'np' &&
    ap.before.length === 0 &&
    (clause.subject === undefined || before !== undefined)
  ) {
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
    before?.reading.cat !== 'prep' &&
    before?.reading.cat !== 'cop'
  const relative = before?.reading.cat === 'rel'
  const after = chunks[at + 1]
  const aside =
    before?.reading.cat === 'punct' &&
    after?.type === 'word' &&
    after.item.reading.cat === 'punct' &&
    significant.length === 0
  if ((predicate && !aside) || relative) {
    const form: VerbForm = before?.lower === 'untuk' ? 'to' : 'finite'
    const from = significant[0]?.from ?? ap.from
    const to = significant.at(-1)?.to ?? from
    nodes.push(
      leaf(
        from,
        to,
        beOptions(significant, { form, tense, subject: clause.subject ?? IT, otherTense: -0.7 }),
        'rule:predicate',
      ),
    )
    clause.verb = ap.item
    clause.form = form
  } else
    for (const item of significant) nodes.push(leaf(item.from, item.to, ranked(item.reading.glosses), item.reading.by))
  nodes.push(adjectiveNode(ap.item, degrees))
}

function word(walk: Walk, item: Item, more: readonly Item[], at: number): void {
  const { nodes, stack, chunks, tense } = walk
  const clause = current(walk)
  switch (item.reading.cat) {
    case 'rel':
      openRelative(walk, item, at)
      return
    case 'cop':
      copula(walk, item)
      return
    case 'neg':
    case 'aux': {
      const after = chunks[at + 1]
      if (after?.type === 'word' && after.item.reading.cat === 'there') {
        existential(walk, after.item, at + 1, [item, ...more])
        return
      }
      if (item.lower === 'mungkin' && more.length === 0) {
        nodes.push(
          leaf(item.from, item.to, scored(['perhaps', 0], ['maybe', -0.3], ['possibly', -0.8]), item.reading.by),
        )
        return
      }
      if (item.reading.cat === 'neg' && clause.subject === undefined && more.length === 0) {
        nodes.push(leaf(item.from, item.to, scored(['not', 0], ['no', -0.7]), item.reading.by))
        return
      }
      const before = [item, ...more]
      const subject = clause.subject ?? IT
      if (clause.verb === undefined) {
        nodes.push(
          leaf(
            item.from,
            before.at(-1)?.to ?? item.to,
            beOptions(before, { form: 'finite', tense, subject, otherTense: -0.8 }),
            'rule:predicate',
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
      if (/^(?:karena|sebab)$/.test(item.lower) && chunks[at + 1]?.type === 'np' && !predicateFollows(chunks, at + 1)) {
        nodes.push(leaf(item.from, item.to, scored(['because of', 0], ['due to', -0.4]), item.reading.by))
        return
      }
      openSubordinate(walk, item)
      return
    case 'prep':
    case 'agent':
      if (
        clause.subject !== undefined &&
        clause.verb === undefined &&
        chunks[at - 1]?.type === 'np' &&
        /^(?:di|seperti|sama dengan|untuk|dari|dalam|pada|sama seperti|milik)$/.test(item.lower) &&
        !predicateLater(chunks, at)
      ) {
        const be = beOptions([], {
          form: 'finite',
          tense: 'present',
          subject: clause.subject,
          otherTense: tense === 'past' ? -0.2 : -1,
        })
        nodes.push(
          inserted(
            item.from,
            [{ text: '', score: 0 }, ...be.map(({ text, score }) => ({ text, score: score - 0.5 }))],
            'rule:predicate',
          ),
        )
      }
      nodes.push(prepositionLeaf(item, chunks, at, clause.verb))
      if (item.reading.clitic === '3' && chunks[at + 1]?.type !== 'np')
        nodes.push(inserted(item.to, scored(['him', 0], ['it', -0.2], ['them', -0.5], ['her', -0.8]), 'rule:-nya'))
      return
    case 'punct':
      if (/^[.;:?!…]$/.test(item.text)) stack.splice(0, stack.length, opened(undefined))
      else if (item.text === ',' && clause.relative && clause.verb !== undefined && stack.length > 1) stack.pop()
      nodes.push(leaf(item.from, item.to, scored([item.text, 0]), 'copy', true))
      return
    case 'dem':
      nodes.push(
        leaf(
          item.from,
          item.to,
          item.lower === 'ini'
            ? scored(['this', 0])
            : item.lower === 'itu'
              ? scored(['that', 0], ['it', -0.7])
              : scored(['the', 0]),
          item.reading.by,
        ),
      )
      if (clause.subject === undefined) clause.subject = IT
      return
    default:
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
      if (item.reading.cat === 'conj') return
  }
}

function openRelative(walk: Walk, item: Item, at: number): void {
  const { chunks, nodes, stack } = walk
  const before = chunks[at - 1]
  const head =
    before?.type === 'np'
      ? before.np
      : chunks[at - 2]?.type === 'np' && previousWord(chunks, at)?.text === ','
        ? (chunks[at - 2] as { np: NounPhrase }).np
        : undefined
  const next = chunks[at + 1]
  if (head === undefined && before?.type === 'vg') {
    nodes.push(leaf(item.from, item.to, scored(['that', 0], ['which', -0.4], ['who', -1]), item.reading.by))
    stack.push(opened(IT, true))
    return
  }
  if (head === undefined) {
    // Headless: `yang penting` → what matters; `yang datang` → those who came.
    const options =
      next?.type === 'ap'
        ? scored(['which', 0], ['what', -0.3])
        : scored(['which', 0], ['those who', -0.4], ['that', -0.5], ['who', -0.5])
    nodes.push(leaf(item.from, item.to, options, item.reading.by))
    stack.push(opened({ person: 3, number: 'singular', human: false }, true))
    return
  }
  const agreement = agreementOf(head)
  const objectRelative = next?.type === 'np'
  const comma = previousWord(chunks, at)?.text === ','
  const options = agreement.human
    ? scored(['who', 0], ['that', -0.9], ['whom', objectRelative ? -0.5 : -3])
    : comma
      ? scored(['which', 0], ['that', -1.5])
      : scored(['that', 0], ['which', -0.7], ...(objectRelative ? ([['', -0.5]] as const) : []))
  nodes.push(leaf(item.from, item.to, options, item.reading.by))
  stack.push(opened(agreement, true))
}

function copula(walk: Walk, item: Item): void {
  const clause = current(walk)
  const { nodes, tense } = walk
  if (item.reading.glosses[0] !== 'be') {
    nodes.push(leaf(item.from, item.to, ranked([...item.reading.glosses, 'that is']), item.reading.by))
    return
  }
  const options = beOptions([], {
    form: 'finite',
    tense: 'present',
    subject: clause.subject ?? IT,
    otherTense: tense === 'past' ? -0.2 : -1.2,
  })
  nodes.push(leaf(item.from, item.to, options, item.reading.by))
  clause.verb = item
  clause.form = 'finite'
}

function existential(walk: Walk, item: Item, at: number, modifiers: readonly Item[] = []): void {
  const { chunks, nodes, tense } = walk
  const clause = current(walk)
  const next = chunks[at + 1]
  const before = previousWord(chunks, at - (modifiers.length > 0 ? 1 : 0))
  const number = next?.type === 'np' ? agreementOf(next.np) : IT
  const otherTense = tense === 'past' ? -0.3 : -1
  const from = modifiers[0]?.from ?? item.from
  const negative = modifiers.some((modifier) => modifier.reading.cat === 'neg') && next?.type === 'np'
  const kept = negative ? modifiers.filter((modifier) => modifier.reading.cat !== 'neg') : modifiers
  const relative = before?.reading.cat === 'rel'
  const bare = relative || (clause.subject !== undefined && clause.verb === undefined && next?.type !== 'np')
  const subject = bare ? (clause.subject ?? number) : number
  const options = beOptions(kept, { form: 'finite', tense: 'present', subject, otherTense })
  const shown = options.map(({ text, score }) => ({
    text: `${relative ? `${text} there` : bare ? text : `there ${text}`}${negative ? ' no' : ''}`,
    score,
  }))
  const existing = relative ? [{ text: 'existing', score: -0.5 }, ...shown] : shown
  nodes.push(leaf(from, item.to, existing, item.reading.by))
  clause.negated = negative
  clause.verb = item
  clause.form = 'finite'
}

function openSubordinate(walk: Walk, item: Item): void {
  const { nodes, stack } = walk
  if (item.lower === 'apakah' && nodes.every((node) => node.type === 'leaf' && node.by === 'copy')) {
    // A question of its own: English has no word for it.
    nodes.push(leaf(item.from, item.to, scored(['', 0]), item.reading.by, true))
    return
  }
  nodes.push(leaf(item.from, item.to, ranked(item.reading.glosses), item.reading.by))
  stack.splice(0, stack.length, opened(undefined))
}
