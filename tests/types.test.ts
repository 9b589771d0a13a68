/** The package's types, as a project sees them that has no `@types/node`. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { folder, root } from './helpers.js'

const run = promisify(execFile)

it('the types of the public API need no others', async () => {
  const base = await folder({
    'a.mts': `import { createEngine } from ${JSON.stringify(path.join(root, 'dist/index.js'))}\nexport const name: string = createEngine().name\n`,
  })
  const { bin } = JSON.parse(readFileSync(path.join(root, 'node_modules/typescript/package.json'), 'utf8')) as {
    readonly bin: Readonly<Record<string, string>>
  }
  const tsc = path.join(root, 'node_modules/typescript', bin['tsc'] ?? '')
  const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', '']
  const output = await run(process.execPath, [tsc, ...flags, path.join(base, 'a.mts')], { cwd: base }).then(
    ({ stdout }) => stdout,
    (error: { readonly stdout: string }) => error.stdout,
  )
  expect(output).toBe('')
})
