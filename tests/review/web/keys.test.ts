import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { ariaKeys, bindings, caps, chosen, hint, type Pressed } from '../../../src/review/web/logic/keys.js'
import { root } from '../../helpers.js'

/** `Ctrl+Shift+Z` as a browser tells it. */
function press(name: string, over: Partial<Pressed> = {}): Pressed {
  const parts = name === '+' ? ['+'] : name.split('+')
  const base = parts.at(-1) ?? ''
  const has = (part: string): boolean => parts.slice(0, -1).includes(part)
  const shiftKey = has('Shift') || /^[A-Z?]$/u.test(base)
  const key = /^[a-z]$/iu.test(base) ? (shiftKey ? base.toUpperCase() : base.toLowerCase()) : base
  return { key, code: '', ctrlKey: has('Ctrl'), altKey: has('Alt'), shiftKey, metaKey: false, ...over }
}

const pressed = (name: string): Pressed => {
  const plain = press(name)
  return /^[A-Z]$/u.test(name) || !/^(?:Ctrl|Alt)\+[A-Z]$/u.test(name)
    ? plain
    : { ...plain, key: plain.key.toLowerCase(), shiftKey: false }
}

describe('every key of the table', () => {
  const rows = bindings.flatMap(({ command, plain, inside }) => [
    ...plain.map((name) => [name, 'outside', command] as const),
    ...inside.map((name) => [name, 'inside', command] as const),
  ])
  test.each(rows.filter(([name]) => !name.includes('–')))('%s %s is %s', (name, place, command) => {
    expect(chosen(pressed(name), place)?.command).toBe(command)
  })

  it('means one thing in one place', () => {
    for (const place of ['plain', 'inside'] as const) {
      const names = bindings.flatMap((binding) => binding[place])
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    }
  })

  it('is told by Shift, whatever Caps Lock makes of the letter', () => {
    expect(chosen(press('a', { key: 'A' }), 'outside')?.command).toBe('approve')
    expect(chosen(press('A', { key: 'a' }), 'outside')?.command).toBe('final')
    expect(chosen(press('j', { key: 'J' }), 'outside')?.command).toBe('next')
  })

  it('stays clear of what browsers keep to themselves and of their menus', () => {
    const taken = [
      'Ctrl+N',
      'Ctrl+T',
      'Ctrl+W',
      'Alt+D',
      'Alt+E',
      'Alt+F',
      'Alt+ArrowLeft',
      'Alt+ArrowRight',
      'Alt+Home',
    ]
    expect(bindings.flatMap(({ inside }) => inside).filter((name) => taken.includes(name))).toEqual([])
    const bare = bindings.flatMap(({ inside }) => inside.filter((name) => name.length === 1))
    expect(bare).toEqual([])
  })

  it('is in the manual', () => {
    const manual = readFileSync(path.join(root, 'docs/review.md'), 'utf8')
    for (const { label, plain, inside } of bindings) {
      const shown = (names: readonly string[]): string => names.map((name) => `\`${caps(name).join('+')}\``).join(' ')
      expect(manual).toContain(`| ${label} | ${shown(plain)} | ${shown(inside)} |`)
    }
  })
})

describe('keys', () => {
  it('take suggestions by their number', () => {
    expect(chosen(press('3'), 'outside')).toEqual({ command: 'suggestion', digit: 3 })
    expect(chosen(press('3'), 'inside')).toBeUndefined()
    expect(chosen(press('Alt+3'), 'inside')).toEqual({ command: 'suggestion', digit: 3 })
    expect(chosen(press('0'), 'outside')).toBeUndefined()
  })

  it('are typed inside a text, not obeyed', () => {
    for (const name of ['a', 'A', 'j', '?', '/', 'ArrowDown', 'Home', 'q'])
      expect(chosen(press(name), 'inside')).toBeUndefined()
  })

  it('stay with a field that is no translation, but for leaving, finding and help', () => {
    for (const name of ['Alt+c', 'Alt+ArrowDown', 'Alt+1', 'Ctrl+Enter', 'Ctrl+z', 'Ctrl+y', 'Enter', 'a', '3'])
      expect(chosen(press(name), 'field')).toBeUndefined()
    expect(chosen(press('Escape'), 'field')?.command).toBe('leave')
    expect(chosen(press('Ctrl+k'), 'field')?.command).toBe('findAll')
    expect(chosen(press('Ctrl+/'), 'field')?.command).toBe('help')
  })

  it('are told by their place where the option key makes another character', () => {
    const option = press('Alt+˜', { code: 'KeyN' })
    expect(chosen(option, 'inside')?.command).toBe('risky')
    expect(chosen(press('Alt+¡', { code: 'Digit1' }), 'inside')).toEqual({ command: 'suggestion', digit: 1 })
  })

  it('know the command key', () => {
    expect(chosen(press('Enter', { metaKey: true }), 'inside')?.command).toBe('approve')
  })

  it('leave AltGr alone', () => {
    expect(chosen(press('q', { ctrlKey: true, altKey: true }), 'inside')).toBeUndefined()
  })

  it('that are single can be switched off', () => {
    expect(chosen(press('a'), 'outside', false)).toBeUndefined()
    expect(chosen(press('3'), 'outside', false)).toBeUndefined()
    expect(chosen(press('ArrowDown'), 'outside', false)?.command).toBe('next')
    expect(chosen(press('Ctrl+Enter'), 'outside', false)?.command).toBe('approve')
  })

  it('are shown as people read them', () => {
    expect(caps('Ctrl+Shift+Z')).toEqual(['Ctrl', 'Shift', 'Z'])
    expect(caps('A')).toEqual(['Shift', 'A'])
    expect(caps('a')).toEqual(['A'])
    expect(hint('approve')).toBe('A')
    expect(hint('approve', 'inside')).toBe('Ctrl Enter')
    expect(ariaKeys('final')).toBe('Shift+A Ctrl+Shift+Enter')
  })
})
