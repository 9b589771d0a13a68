/** Who may write an output folder while somebody else does. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { renameSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { translateFolder } from '../../src/index.js'
import { withArticle } from '../../src/project/locks.js'
import { cli, folder, read, recorder, root, snapshot } from '../helpers.js'
import { keepServers } from '../backends/support/keep.js'
import { serve, type Seen } from '../backends/support/server.js'

const keep = keepServers()
const source = 'Ia pergi ke pasar. Kami tinggal di rumah.\n'

it('a sentence that is reviewed while the translator is at work stays as the reviewer wrote it', async () => {
  const base = await folder({ 'input/a.txt': source })
  const [input, out] = [path.join(base, 'input'), path.join(base, 'output')]
  await translateFolder({ paths: [input], out, translator: recorder() })
  const xliff = path.join(out, 'a.xlf')
  const reviewing = recorder(({ text }) => ({ text: text.toLowerCase() }), 'recorder@2')
  const translator = {
    ...reviewing,
    translate: async (...asked: Parameters<typeof reviewing.translate>) => {
      await withArticle(out, 'a.txt', 'a review', async () => {
        const text = await readFile(xliff, 'utf8')
        await writeFile(xliff, text.replace(/(<segment[^]*?<target[^>]*>)IA PERGI KE PASAR\./u, '$1He went to market.'))
      })
      return reviewing.translate(...asked)
    },
  }
  const report = await translateFolder({ paths: [input], out, translator })
  expect(await read(base, 'output/a.txt')).toBe('He went to market. kami tinggal di rumah.\n')
  expect(reviewing.asked).toHaveLength(2)
  expect(report.files).toMatchObject([{ status: 'written', translated: 2 }])
})

it('what a program without our locks saves while a run writes is never written over', async () => {
  const statuses = new Set<string>()
  let usual = 0
  for (let part = 1; part >= 0; part -= 0.02) {
    const base = await folder({ 'input/a.txt': source })
    const [paths, out] = [[path.join(base, 'input')], path.join(base, 'output')]
    await translateFolder({ paths, out, translator: recorder() })
    const xliff = path.join(out, 'a.xlf')
    const theirs = (await readFile(xliff, 'utf8')).replace(
      'KAMI TINGGAL DI RUMAH.</target></segment>',
      'We live at home.</target></segment>',
    )
    const since = performance.now()
    const translator = recorder(({ text }) => ({ text: text.toLowerCase() }), 'recorder@2')
    const running = translateFolder({ paths, out, translator })
    if (usual === 0) {
      await running
      usual = performance.now() - since
    }
    while (performance.now() - since < part * usual) await setImmediate()
    writeFileSync(`${xliff}.new`, theirs)
    renameSync(`${xliff}.new`, xliff)
    for (const { status } of (await running).files) statuses.add(status)
    expect(await read(base, 'output/a.xlf')).toContain('We live at home.')
  }
  expect(statuses).toContain('written')
})

it('a second run is refused at once with the name of the first; one that was killed is in nobody’s way', async () => {
  const textsOf = (seen: Seen): readonly string[] => (seen.body as { q: string[] }).q
  let asked: (() => void) | undefined
  const waiting = new Promise<void>((resolve) => void (asked = resolve))
  const answer = (seen: Seen) => ({ json: { translatedText: textsOf(seen).map((text) => `EN ${text}`) } })
  const fake = await keep(
    serve((seen, index) => {
      if (index > 0) return answer(seen)
      asked?.()
      return () => undefined
    }),
  )
  const yaml = `backends:\n  lt: { type: libretranslate, url: "${fake.url}" }\n`
  const base = await folder({ 'input/a.txt': source, 'padanan.yaml': yaml })
  const tsx = ['--import', import.meta.resolve('tsx'), path.join(root, 'src/cli/main.ts')]
  const first = spawn(process.execPath, [...tsx, 'translate', '-b', 'lt'], { cwd: base, stdio: 'ignore' })
  const closed = once(first, 'close')
  await waiting
  const before = await snapshot(base)
  const inUse = (place: string, purpose: string): RegExp =>
    new RegExp(
      `^error: ${place}: In use by process ${first.pid} \\(${purpose}, since .* UTC\\); run again when it has ended\n$`,
      'u',
    )
  const [folderTaken, journalTaken, planned] = await Promise.all([
    cli(base, 'translate'),
    cli(base, 'translate', '-b', 'lt', '-o', 'other'),
    cli(base, 'translate', '-b', 'lt', '-n'),
  ])
  expect(folderTaken).toMatchObject({ code: 2, stdout: '' })
  expect(folderTaken.stderr).toMatch(inUse('output/\\.padanan\\.lock', 'padanan translate'))
  expect(journalTaken).toMatchObject({ code: 2, stdout: '' })
  expect(journalTaken.stderr).toMatch(inUse('\\.padanan/journal\\.jsonl\\.lock', 'a run that buys translations'))
  expect(planned.code).toBe(0)
  expect(await snapshot(base)).toEqual(before)
  first.kill('SIGKILL')
  await closed
  expect(await cli(base, 'translate', '-b', 'lt')).toMatchObject({ code: 0 })
  expect(await read(base, 'output/a.txt')).toBe('EN Ia pergi ke pasar. EN Kami tinggal di rumah.\n')
  const left = Object.keys(await snapshot(base)).filter((name) => name.includes('lock'))
  expect(left).toEqual([])
})

it('the output folder of a run that was refused is not made', async () => {
  const base = await folder({ 'input/a.txt': source })
  expect(await cli(base, 'translate', 'nothing-here')).toMatchObject({ code: 2 })
  expect(Object.keys(await snapshot(base))).toEqual(['input/a.txt'])
})
