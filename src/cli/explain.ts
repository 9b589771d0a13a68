import type { Command } from 'commander'
import pc from 'picocolors'
import { loadEngine } from '../engine/index.js'
import { segmentText } from '../stages/segment.js'
import { exitCodes } from './exit-codes.js'
import { dictionaryFrom } from './load-dictionary.js'
import { plain, print } from './terminal.js'

interface Flags {
  readonly json?: boolean
  readonly dictionary?: string
}

export function addExplain(program: Command, done: (code: number) => void): void {
  program
    .command('explain')
    .description('show an Indonesian sentence after each stage of the offline engine')
    .argument('<sentence>', 'one or more sentences, in quotes')
    .option('-d, --dictionary <file>', 'your own words (default: dictionary.tsv, where there is one)')
    .option('--json', 'print the stages as JSON')
    .action(async (sentence: string, { json, dictionary }: Flags) => {
      const engine = loadEngine(await dictionaryFrom(dictionary))
      const explained = segmentText(sentence).map(({ text }) => engine.explain(text))
      if (json) print(JSON.stringify(explained, null, 2))
      else for (const stages of explained) printStages(stages)
      done(exitCodes.ok)
    })
}

function printStages(stages: ReturnType<ReturnType<typeof loadEngine>['explain']>): void {
  const width = Math.max(...stages.map(({ stage }) => stage.length))
  for (const { stage, text } of stages) {
    const [first = '', ...rest] = plain(text).split('\n')
    print(`${pc.cyan(stage.padEnd(width))}  ${first}`)
    for (const line of rest) print(`${' '.repeat(width)}  ${line}`)
  }
}
