/** Arguments that mean nothing are refused with what to write instead. */
import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { ruleNames } from '../../src/checks/rules.js'
import { cli, folder } from '../helpers.js'

describe('wrong arguments', () => {
  test.each([
    [['check', '--rule', 'numbers', 'foo'], 'inconsistent-rendering, inconsistent-translation'],
    [['glossary', 'suggest', '--least', 'x'], 'Expected 1 or more'],
    [['glossary', 'suggest', '--least', '0'], 'Expected 1 or more'],
    [['glossary', 'suggest', '--least=-1'], 'Expected 1 or more'],
    [['review', 'nope', '--no-open', '--port', '0'], 'error: nope: No such file or folder'],
    [['translate', '--budget', '1.000'], 'Unexpected budget "1.000", expected 1000 for that many characters'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await cli(await folder({ 'input/a.txt': 'Ia.\n' }), ...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  it('knows the rules that docs/checks.md lists', () => {
    const listed = [...readFileSync('docs/checks.md', 'utf8').matchAll(/^\| `([a-z-]+)` \|/gmu)].map(([, rule]) => rule)
    expect(ruleNames).toEqual(listed.toSorted())
  })
})
