import type { Command } from 'commander'
import pc from 'picocolors'
import { loadEngine } from '../engine/index.js'
import { segmentText } from '../stages/segment.js'
import { exitCodes } from './exit-codes.js'
import { plain, print } from './terminal.js'

export function addExplain(program: Command, done: (code: number) => void): void {
  program
    .command('explain')
    .description('show an Indonesian sentence after each stage of the offline engine')
    .argument('<sentence>', 'one or more sentences, in quotes')
    .option('--json', 'print the stages as JSON')
    .action((sentence: string, { json }: { json?: boolean }) => {
      const engine = loadEngine()
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
