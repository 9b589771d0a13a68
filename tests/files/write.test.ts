import { renameSync, writeFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it, test } from 'vitest'
import { stampOf } from '../../src/files/stamp.js'
import { outputPath, writeOver, writeUnder } from '../../src/files/write.js'
import { folder, read, snapshot } from '../helpers.js'

describe('writing', () => {
  test.each(['', '../a', 'a/../../b', '/etc/passwd', 'a\0b', 'a\\..\\..\\b'])('refuses %j', (name) => {
    expect(() => outputPath('/tmp/out', name)).toThrowError(/leaves the output folder/)
  })

  it('leaves one whole content however many write at once, and no temporary file', async () => {
    const base = await folder()
    const contents = Array.from({ length: 20 }, (_, index) => String(index).repeat(100_000))
    await Promise.all(contents.map((content) => writeUnder(base, 'a/b.txt', content)))
    const files = await snapshot(base)
    expect(Object.keys(files)).toEqual(['a/b.txt'])
    expect(contents).toContain(files['a/b.txt'])
  })

  it('over a file that was read never takes away what another program put there, nor takes it for its own', async () => {
    const outcomes: string[] = []
    let usual = 0
    // Theirs comes after the end of ours, then earlier and earlier, and at last before its beginning.
    for (const part of [...Array.from({ length: 150 }, (_, at) => 1 - at / 250), 0]) {
      const base = await folder({ 'a.txt': 'old' })
      const known = await stampOf(`${base}/a.txt`)
      const since = performance.now()
      const writing = writeOver(base, 'a.txt', 'ours', known).catch((error: { readonly code: string }) => error.code)
      if (usual === 0) {
        await writing
        usual = performance.now() - since
      }
      while (performance.now() - since < part * usual) await setImmediate()
      writeFileSync(`${base}/b.txt`, 'theirs')
      renameSync(`${base}/b.txt`, `${base}/a.txt`)
      const stamp = await writing
      outcomes.push(stamp === 'locked' ? 'refused' : 'written')
      expect(await read(base, 'a.txt')).toBe('theirs')
      expect(stamp).not.toBe(await stampOf(`${base}/a.txt`))
    }
    expect([outcomes[0], outcomes.at(-1)]).toEqual(['written', 'refused'])
  })

  it('over a file that is as it was read gives the stamp of what is there then', async () => {
    const base = await folder({ 'a.txt': 'old' })
    for (const content of ['one', 'two', 'two']) {
      const stamp = await writeOver(base, 'a.txt', content, await stampOf(`${base}/a.txt`))
      expect(stamp).toBe(await stampOf(`${base}/a.txt`))
      expect(await read(base, 'a.txt')).toBe(content)
    }
    expect(await writeOver(base, 'new.txt', 'new', '')).toBe(await stampOf(`${base}/new.txt`))
  })
})
