import { describe, expect, it, test } from 'vitest'
import { outputPath, writeUnder } from '../../src/files/write.js'
import { folder, snapshot } from '../helpers.js'

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
})
