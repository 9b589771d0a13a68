import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Usage } from '../backends/index.js'
import { bleu, chrf } from '../evaluate/index.js'
import { PadananError } from '../errors.js'
import { parseArticle } from '../formats/index.js'
import { enforceTerms, matchArticle, type Glossary } from '../glossary/index.js'
import { readText } from '../files/read.js'
import { countWords } from '../project/report.js'
import { segment } from '../stages/segment.js'
import { unitsOf } from '../stages/units.js'
import type { TermMatch, Translation, TranslationRequest } from '../types.js'
import { comparisonPage } from './compare-page.js'
import { exitCodes } from './exit-codes.js'
import { dictionaryFrom } from './load-dictionary.js'
import { glossaryFrom } from './load-glossary.js'
import { configFrom, openBackend } from './open-backend.js'
import { cancellable } from './signals.js'
import { oneLine, print, printError } from './terminal.js'

interface Flags {
  readonly backends: string
  readonly reference?: string
  readonly glossary?: readonly string[]
  readonly dictionary?: string
  readonly config?: string
  readonly budget?: string
  readonly html?: string
  readonly json?: boolean
}

/** What one backend made of all sentences. */
export interface Compared {
  readonly backend: string
  readonly texts: readonly string[]
  readonly failures: readonly (string | undefined)[]
  readonly seconds: number
  readonly wordsPerSecond: number
  /** Term occurrences that came out as the glossary wants them, from the translator and after the glossary stage. */
  readonly terms: { readonly all: number; readonly said: number; readonly enforced: number }
  readonly scores?: { readonly bleu: number; readonly chrf: number }
  readonly usage?: Usage
  /** Why there is nothing. */
  readonly error?: string
}

export interface Comparison {
  readonly file: string
  readonly sources: readonly string[]
  readonly references?: readonly string[]
  readonly columns: readonly Compared[]
}

export function addCompare(program: Command, done: (code: number) => void): void {
  program
    .command('compare')
    .description('show what several translators make of the same sentences')
    .argument('<file>', 'an article')
    .requiredOption('-b, --backends <names>', 'such as engine,deepl,my-model')
    .option('-r, --reference <file>', 'the English, one sentence a line or an article of as many sentences')
    .option('-g, --glossary <file...>', 'glossary files (default: glossary.yaml, where there is one)')
    .option('-d, --dictionary <file>', 'your own words (default: dictionary.tsv, where there is one)')
    .option('-c, --config <file>', 'configuration (default: padanan.yaml, where there is one)')
    .option('--budget <amount>', 'for each backend: characters such as 50000, or money such as 2.50 EUR')
    .option('--html <file>', 'write the sentences side by side as a page')
    .option('--json', 'print everything as JSON')
    .action(async (file: string, flags: Flags) => done(await compare(file, flags)))
}

async function compare(file: string, flags: Flags): Promise<number> {
  const config = await configFrom(flags.config)
  const glossary = await glossaryFrom(flags.glossary)
  const engine = await dictionaryFrom(flags.dictionary)
  const requests = await requestsOf(file, glossary)
  const sources = requests.map(({ text }) => text)
  const references = flags.reference === undefined ? undefined : await referencesOf(flags.reference, sources.length)
  const opened = { config, glossary, engine, budget: flags.budget, quiet: flags.json ?? false }
  const columns = await cancellable(async (signal) => {
    const made: Compared[] = []
    for (const name of flags.backends.split(',').map((part) => part.trim())) {
      signal.throwIfAborted()
      const open = () => openBackend({ name, ...opened })
      made.push(await column(name, open, { requests, signal }, glossary, references))
    }
    return made
  })
  const comparison: Comparison = { file, sources, columns, ...(references && { references }) }
  if (flags.html !== undefined) await writePage(flags.html, comparison)
  if (flags.json) print(JSON.stringify(comparison, null, 2))
  else printComparison(comparison, flags.html === undefined)
  for (const { error } of columns) if (error) printError(new Error(error))
  return columns.some(({ error }) => error) ? exitCodes.error : exitCodes.ok
}

async function requestsOf(file: string, glossary: Glossary | undefined): Promise<readonly TranslationRequest[]> {
  const blocks = segment(parseArticle(file, await readText(file)))
  const requests = blocks.flatMap(({ kind, units }) =>
    units.map((unit, index): TranslationRequest => {
      const [previous, next] = [units[index - 1]?.source, units[index + 1]?.source]
      const context = { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) }
      return { text: unit.source.replace(/[\r\n]/gu, ' '), kind, context }
    }),
  )
  if (glossary === undefined) return requests
  const matches = matchArticle(
    glossary,
    file,
    requests.map(({ text }) => text),
  )
  return requests.map((request, index) => ({ ...request, terms: matches[index] ?? [] }))
}

async function referencesOf(file: string, count: number): Promise<readonly string[]> {
  const text = await readText(file)
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '')
  if (lines.length === count) return lines
  const sentences = unitsOf(segment(parseArticle(file, text))).map(({ source }) => source)
  if (sentences.length === count) return sentences
  const message = `Unexpected ${lines.length} lines or ${sentences.length} sentences, expected ${count}: one for each sentence of the article`
  throw new PadananError('input-format', message, { place: { file } })
}

async function column(
  backend: string,
  open: () => ReturnType<typeof openBackend>,
  { requests, signal }: { readonly requests: readonly TranslationRequest[]; readonly signal: AbortSignal },
  glossary: Glossary | undefined,
  references: readonly string[] | undefined,
): Promise<Compared> {
  try {
    const translator = open()
    const started = performance.now()
    const answers = await translator.translate(requests, signal).finally(() => translator.close?.())
    const seconds = (performance.now() - started) / 1000
    const texts = answers.map(({ text }) => text)
    const words = requests.reduce((sum, { text }) => sum + countWords(text), 0)
    const usage = translator.usage?.()[0]
    return {
      backend,
      texts,
      failures: answers.map(({ failed }) => failed?.reason),
      seconds,
      wordsPerSecond: Math.round(words / Math.max(seconds, 0.001)),
      terms: termSuccess(requests, answers, glossary),
      ...(references && { scores: { bleu: bleu(texts, references), chrf: chrf(texts, references) } }),
      ...(usage && { usage }),
    }
  } catch (error) {
    signal.throwIfAborted()
    const message = error instanceof Error ? error.message : String(error)
    const terms = { all: 0, said: 0, enforced: 0 }
    return { backend, texts: [], failures: [], seconds: 0, wordsPerSecond: 0, terms, error: message }
  }
}

function termSuccess(
  requests: readonly TranslationRequest[],
  answers: readonly Translation[],
  glossary: Glossary | undefined,
): Compared['terms'] {
  let [all, said, enforced] = [0, 0, 0]
  for (const [index, { text: source, terms = [], kind }] of requests.entries()) {
    const { text: target, alignment, honoured } = answers[index] ?? { text: '' }
    all += terms.length
    said += present(terms, target)
    if (glossary === undefined || terms.length === 0) continue
    const options = { ...(kind && { kind }), ...(alignment && { alignment }), ...(honoured && { honoured }) }
    enforced += present(terms, enforceTerms(glossary, { source, target, matches: terms, ...options }).text)
  }
  return { all, said, enforced }
}

const present = (terms: readonly TermMatch[], text: string): number =>
  terms.filter(({ target }) => text.includes(target)).length

async function writePage(file: string, comparison: Comparison): Promise<void> {
  try {
    await writeFile(file, comparisonPage(comparison))
  } catch (cause) {
    throw new PadananError('output-unwritable', 'Cannot write the page', { place: { file }, cause })
  }
}

function printComparison({ sources, references, columns }: Comparison, all: boolean): void {
  const width = Math.max(9, ...columns.map(({ backend }) => backend.length))
  const line = (label: string, text: string): void => print(oneLine(`${label.padEnd(width)}  ${text}`))
  for (const [index, source] of (all ? sources : []).entries()) {
    line('source', source)
    for (const { backend, texts, failures } of columns) line(backend, failures[index] ?? texts[index] ?? '')
    if (references) line('reference', references[index] ?? '')
    print()
  }
  for (const one of columns) if (!one.error) line(one.backend, summary(one))
}

/** `BLEU 31.2  chrF 58.0  terms 12/12 (9 by itself)  1,840 words/s  0.0021 EUR`. */
export function summary({ scores, terms, wordsPerSecond, failures, usage }: Compared): string {
  const failed = failures.filter((reason) => reason !== undefined).length
  return [
    ...(scores ? [`BLEU ${scores.bleu.toFixed(2)}`, `chrF ${scores.chrf.toFixed(2)}`] : []),
    ...(terms.all > 0 ? [`terms ${terms.enforced}/${terms.all} (${terms.said} by itself)`] : []),
    `${wordsPerSecond.toLocaleString('en-US')} words/s`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(usage ? [`${usage.characters.toLocaleString('en-US')} characters`] : []),
    ...(usage?.currency ? [`${usage.cost.toFixed(4)} ${usage.currency}`] : []),
  ].join('  ')
}
