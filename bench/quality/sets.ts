import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readGold } from '../../tests/engine/gold/read.js'

/** Sentences with one reference each. */
export interface TestSet {
  readonly name: string
  readonly source: readonly string[]
  readonly reference: readonly string[]
}

/** The project's own 200 sentences. */
export function goldSet(): TestSet {
  const gold = readGold()
  return {
    name: 'gold',
    source: gold.map(({ indonesian }) => indonesian),
    reference: gold.map(({ english }) => english),
  }
}

/** Sets named on the command line as pairs of files, one sentence a line. */
export function setsFrom(paths: readonly string[]): readonly TestSet[] {
  if (paths.length % 2 !== 0) throw new RangeError('Unexpected odd number of files, expected SOURCE REFERENCE pairs')
  return paths.flatMap((path, index) => (index % 2 === 0 ? [fileSet(path, paths[index + 1] ?? '')] : []))
}

function fileSet(sourcePath: string, referencePath: string): TestSet {
  const source = linesOf(sourcePath)
  const reference = linesOf(referencePath)
  if (source.length !== reference.length) {
    throw new RangeError(`Unexpected ${reference.length} lines in ${referencePath}, expected ${source.length}`)
  }
  return { name: basename(sourcePath).replace(/\.[^.]+$/, ''), source, reference }
}

const linesOf = (path: string): readonly string[] => readFileSync(path, 'utf8').replace(/\n+$/, '').split('\n')
