/** `padanan.yaml`: what is taken, and where each mistake is said to be. */
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/load.js'
import { PadananError } from '../../src/errors.js'

const complaint = (text: string): string => {
  try {
    parseConfig('padanan.yaml', text)
  } catch (error) {
    expect(error).toMatchObject({ code: 'config-invalid' })
    return (error as PadananError).describe()
  }
  return 'none'
}

describe('a configuration', () => {
  it('may be empty', () => {
    const nothing = { journal: '.padanan/journal.jsonl', backends: {} }
    expect(parseConfig('padanan.yaml', '')).toEqual(nothing)
    expect(parseConfig('padanan.yaml', '# later\n')).toEqual(nothing)
  })

  it('fills in the defaults', () => {
    const config = parseConfig(
      'padanan.yaml',
      'backend: lt,engine\nbudget: 2 EUR\nbackends:\n  lt:\n    type: libretranslate\n  deepl:\n',
    )
    expect(config).toMatchObject({ backend: 'lt,engine', budget: { unit: 'money', limit: 2, currency: 'EUR' } })
    expect(config.backends['lt']).toMatchObject({
      type: 'libretranslate',
      options: {
        concurrency: 4,
        timeouts: { connect: 10, firstByte: 60, whole: 180 },
        retry: { attempts: 5, first: 1, factor: 1.6, cap: 60, jitter: 0.23 },
        breaker: { failures: 5, rest: 30 },
        terms: 'auto',
      },
    })
    expect(config.backends['deepl']).toMatchObject({ type: 'deepl', options: { target: 'EN-US' } })
  })

  it.each([
    ['backends:\n  lt:\n    type: libretranslat\n', 'padanan.yaml:3:11: Unexpected type of backend "libretranslat"'],
    ['backends:\n  deepl:\n    concurrency: 0\n', 'padanan.yaml:3:18: Unexpected backends.deepl.concurrency'],
    ['backends:\n  deepl:\n    concurency: 2\n', 'padanan.yaml:3:5: Unexpected key "concurency" in backends.deepl'],
    ['backends:\n  deepl:\n    retry:\n      cap: soon\n', 'padanan.yaml:4:12: Unexpected backends.deepl.retry.cap'],
    ['backends:\n  deepl:\n    key: abc\n', 'padanan.yaml:3:5: Unexpected key "key"'],
    ['backends:\n  deepl:\n    keyEnv: "abc:fx"\n', 'padanan.yaml:3:13: Unexpected backends.deepl.keyEnv'],
    ['backends:\n  llm:\n    type: openai\n', 'padanan.yaml:3:5: Unexpected backends.llm.model'],
    ['backends:\n  g:\n    type: google\n    version: 3\n', 'Unexpected backends.g.project'],
    ['backends:\n  engine:\n    type: deepl\n', 'Unexpected backend name "engine"'],
    ['backends:\n  "a,b":\n    type: deepl\n', 'Unexpected backend name "a,b"'],
    ['backends: []\n', 'padanan.yaml:1:11: Unexpected backends'],
    ['backends:\n  deepl: 7\n', 'Unexpected backends.deepl, expected keys and values'],
    ['budget: lots\n', 'padanan.yaml:1:9: Unexpected budget'],
    ['budget: 1.000\n', 'padanan.yaml:1:9: Unexpected budget, expected 1000 for that many characters'],
    ['nonsense: 1\n', 'padanan.yaml:1:1: Unexpected key "nonsense" in the file'],
    ['backend: a\nbackend: b\n', 'padanan.yaml:2:1: '],
    ['backend: [a\n', 'padanan.yaml:'],
    ['a: 1\n---\nb: 2\n', 'padanan.yaml:'],
    ['backend: !!js/function "x"\n', 'padanan.yaml:1:10: '],
    ['\tbackend: a\n', 'padanan.yaml:1:1: '],
    ['- a\n', 'padanan.yaml:1:1: Unexpected the file'],
    ['just text\n', 'padanan.yaml:1:1: Unexpected the file'],
  ])('%j is refused with its place', (text, message) => {
    expect(complaint(text)).toContain(message)
  })

  it('no bomb of aliases and no nesting without end gets through', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}]`),
    ]
    expect(complaint(`${bomb.join('\n')}\n`)).toContain('padanan.yaml')
    expect(complaint(`backend: ${'['.repeat(20_000)}\n`)).toContain('padanan.yaml')
  })

  it('names such as __proto__ pollute nothing', () => {
    expect(complaint('backends:\n  __proto__:\n    type: deepl\n')).toContain('__proto__')
    expect(complaint('__proto__:\n  polluted: true\n')).toContain('__proto__')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})
