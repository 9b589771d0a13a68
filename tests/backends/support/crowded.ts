/**
 * Translates while this process may open no more files. Arguments: the server's URL, a folder with `input`, and when the files run out:
 * `before` anything is bought or `after`. Prints what went wrong, then what came of a second try with files to spare.
 */
import { closeSync, openSync } from 'node:fs'
import path from 'node:path'
import { parseConfig } from '../../../src/config/load.js'
import { createTranslator } from '../../../src/backends/index.js'
import { translateFolder } from '../../../src/project/run.js'
import type { Translator } from '../../../src/types.js'

const [url = '', base = '', when = 'before'] = process.argv.slice(2)
let taken: number[] = []
const take = (): void => {
  try {
    for (;;) taken.push(openSync('/dev/null', 'r'))
  } catch {
    // All are taken.
  }
}
const free = (): void => {
  for (const file of taken) closeSync(file)
  taken = []
}

const { backends } = parseConfig('padanan.yaml', `backends:\n  lt: { type: libretranslate, url: "${url}" }\n`)
const attempt = async (crowded: boolean): Promise<unknown> => {
  const made = createTranslator('lt', { backends, env: {}, journal: path.join(base, 'journal.jsonl') })
  const translator: Translator = {
    ...made,
    async translate(requests, signal) {
      if (crowded && when === 'before') take()
      const answers = await made.translate(requests, signal)
      if (crowded && when === 'after') take()
      return answers
    },
  }
  try {
    const report = await translateFolder({
      paths: [path.join(base, 'input')],
      out: path.join(base, 'output'),
      translator,
    })
    return report.files.map(({ status, error }) => ({ status, error: error?.describe(), code: error?.code }))
  } catch (error) {
    return [{ error: (error as Error).message }]
  } finally {
    free()
    await made.close?.()
  }
}
// All code is loaded before files run out: loading takes some.
await translateFolder({
  paths: [path.join(base, 'input')],
  out: path.join(base, 'warm'),
  translator: createTranslator('echo'),
})
process.stdout.write(JSON.stringify([await attempt(true), await attempt(false)]))
