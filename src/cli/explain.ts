import path from 'node:path'
import { InvalidArgumentError, type Command } from 'commander'
import pc from 'picocolors'
import { explanationPage } from '../diagram/page.js'
import { svgFile } from '../diagram/svg.js'
import { loadEngine, type Explanation } from '../engine/index.js'
import { writeUnder } from '../files/write.js'
import { segmentText } from '../stages/segment.js'
import { exitCodes } from './exit-codes.js'
import { dictionaryFrom } from './load-dictionary.js'
import { note, oneLine, plain, print } from './terminal.js'

interface Flags {
  readonly html?: string
  readonly svg?: string
  readonly json?: boolean
  readonly dictionary?: string
}

/** A file's name that means standard output. */
const STDOUT = '-'

export function addExplain(program: Command, done: (code: number) => void): void {
  program
    .command('explain')
    .description('show an Indonesian sentence after each stage of the offline engine, as text or as a picture')
    .argument('<sentence>', 'one or more sentences, in quotes')
    .option('-d, --dictionary <file>', 'your own words (default: dictionary.tsv, where there is one)')
    .option('--html <file>', 'write a page: phrases, words and arcs to the English, tables, stages; - prints it')
    .option('--svg <file>', 'write the picture alone; - prints it')
    .option('--json', 'print stages, phrases, words with what else they could be, and confidence as JSON')
    .action(async (sentence: string, flags: Flags) => done(await explain(sentence, flags)))
}

async function explain(sentence: string, { html, svg, json = false, dictionary }: Flags): Promise<number> {
  if ([html === STDOUT, svg === STDOUT, json].filter(Boolean).length > 1)
    throw new InvalidArgumentError('Expected one of --html -, --svg - and --json on standard output.')
  const engine = loadEngine(await dictionaryFrom(dictionary))
  // A sentence over several lines is one, as the pipeline sees it.
  const explained = segmentText(sentence).map(({ text }) => engine.explain({ text: text.replace(/[\r\n]/gu, ' ') }))
  if (html !== undefined) await put(html, explanationPage(explained))
  if (svg !== undefined) await put(svg, svgFile(explained))
  if (json) print(JSON.stringify(explained, null, 2))
  else if (html === undefined && svg === undefined) for (const each of explained) printStages(each)
  return exitCodes.ok
}

async function put(file: string, content: string): Promise<void> {
  if (file === STDOUT) {
    print(content.trimEnd())
    return
  }
  await writeUnder(path.dirname(file), path.basename(file), content)
  note(oneLine(`wrote ${file}`))
}

function printStages({ stages, confidence }: Explanation): void {
  const lines = [...stages, { stage: 'confidence', text: confidence.toFixed(2) }]
  const width = Math.max(...lines.map(({ stage }) => stage.length))
  for (const { stage, text } of lines) {
    const [first = '', ...rest] = plain(text).split('\n')
    print(`${pc.cyan(stage.padEnd(width))}  ${first}`)
    for (const line of rest) print(`${' '.repeat(width)}  ${line}`)
  }
}
