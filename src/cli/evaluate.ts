import type { Command } from 'commander'
import { backendNames } from '../backends/index.js'
import { PadananError } from '../errors.js'
import { bleu, chrf } from '../evaluate/index.js'
import { readText } from '../files/read.js'
import type { Translator } from '../types.js'
import { exitCodes } from './exit-codes.js'
import { dictionaryFrom } from './load-dictionary.js'
import { configFrom, openBackend } from './open-backend.js'
import { cancellable } from './signals.js'
import { print } from './terminal.js'

interface Flags {
  readonly source: string
  readonly reference?: string
  readonly backend: string
  readonly dictionary?: string
  readonly json?: boolean
  readonly print?: boolean
}

/** Sentences in one call to the translator. */
const BATCH = 100

export function addEvaluate(program: Command, done: (code: number) => void): void {
  program
    .command('evaluate')
    .description('measure a translator: BLEU and chrF against a reference, one sentence a line')
    .requiredOption('--source <file>', 'Indonesian sentences')
    .option('--reference <file>', 'their English; needed for the scores')
    .option('-b, --backend <name>', `who translates: ${backendNames.join(', ')}`, backendNames[0])
    .option('-d, --dictionary <file>', 'your own words (default: dictionary.tsv, where there is one)')
    .option('--json', 'print the scores as JSON')
    .option('--print', 'print the translations instead of the scores')
    .action(async (flags: Flags) => done(await evaluate(flags)))
}

async function evaluate(flags: Flags): Promise<number> {
  const source = await linesOf(flags.source)
  const reference = flags.print ? [] : await referenceOf(flags, source.length)
  const engine = await dictionaryFrom(flags.dictionary)
  const translator = openBackend({ name: flags.backend, config: await configFrom(undefined), engine })
  const started = performance.now()
  const hypothesis = await cancellable((signal) =>
    translateLines(translator, source, signal).finally(() => translator.close?.()),
  )
  const seconds = (performance.now() - started) / 1000
  if (flags.print) hypothesis.forEach((line) => print(line))
  else report(flags, { hypothesis, reference, seconds, name: translator.name })
  return exitCodes.ok
}

async function referenceOf({ source, reference }: Flags, count: number): Promise<readonly string[]> {
  if (reference === undefined) throw new PadananError('input-missing', 'No --reference, expected one for the scores')
  const lines = await linesOf(reference)
  if (lines.length === count) return lines
  throw new PadananError(
    'input-format',
    `Unexpected ${lines.length} lines, expected ${count}: one for each line of ${source}`,
    { place: { file: reference } },
  )
}

interface Measured {
  readonly hypothesis: readonly string[]
  readonly reference: readonly string[]
  readonly seconds: number
  readonly name: string
}

function report(flags: Flags, { hypothesis, reference, seconds, name }: Measured): void {
  const scores = { bleu: bleu(hypothesis, reference), chrf: chrf(hypothesis, reference) }
  if (flags.json) {
    const measured = { backend: name, sentences: hypothesis.length, ...scores, seconds }
    print(JSON.stringify(measured))
  } else {
    print(`${name}\tBLEU ${scores.bleu.toFixed(2)}\tchrF ${scores.chrf.toFixed(2)}\t${hypothesis.length} sentences`)
  }
}

async function translateLines(
  translator: Translator,
  lines: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const translated: string[] = []
  for (let start = 0; start < lines.length; start += BATCH) {
    signal.throwIfAborted()
    const requests = lines.slice(start, start + BATCH).map((text) => ({ text }))
    const answers = await translator.translate(requests, signal)
    translated.push(...answers.map(({ text }) => text.replace(/\s*\n\s*/gu, ' ')))
  }
  return translated
}

/** Lines as `\n` ends them; ends of file without or with empty lines are the same. */
async function linesOf(file: string): Promise<readonly string[]> {
  return (await readText(file)).replace(/\n+$/u, '').split('\n')
}
