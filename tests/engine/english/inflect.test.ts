import { describe, expect, test } from 'vitest'
import { comparative, superlative } from '../../../src/engine/english/compare.js'
import {
  gerund,
  participle,
  past,
  plural,
  possessive,
  takesAn,
  thirdPerson,
} from '../../../src/engine/english/inflect.js'

describe('plural', () => {
  test.each([
    ['house', 'houses'],
    ['kph', 'kph'],
    ['bus', 'buses'],
    ['box', 'boxes'],
    ['church', 'churches'],
    ['dish', 'dishes'],
    ['city', 'cities'],
    ['key', 'keys'],
    ['child', 'children'],
    ['person', 'people'],
    ['fisherman', 'fishermen'],
    ['policewoman', 'policewomen'],
    ['German', 'Germans'],
    ['human', 'humans'],
    ['knife', 'knives'],
    ['wife', 'wives'],
    ['crisis', 'crises'],
    ['aircraft', 'aircraft'],
    ['rupiah', 'rupiah'],
    ['hero', 'heroes'],
    ['phenomenon', 'phenomena'],
    ['Kennedy', 'Kennedys'],
    ['prime minister', 'prime ministers'],
    ['head* of state', 'heads of state'],
    ['prisoner of war', 'prisoners of war'],
    ['commander in chief', 'commanders in chief'],
    ['vice president', 'vice presidents'],
    ['passerby', 'passersby'],
  ])('%s → %s', (noun, expected) => expect(plural(noun)).toBe(expected))
})

describe('verb forms', () => {
  test.each([
    ['work', 'works', 'worked', 'worked', 'working'],
    ['go', 'goes', 'went', 'gone', 'going'],
    ['be', 'is', 'was', 'been', 'being'],
    ['have', 'has', 'had', 'had', 'having'],
    ['carry out', 'carries out', 'carried out', 'carried out', 'carrying out'],
    ['take', 'takes', 'took', 'taken', 'taking'],
    ['die', 'dies', 'died', 'died', 'dying'],
    ['lie', 'lies', 'lay', 'lain', 'lying'],
    ['see', 'sees', 'saw', 'seen', 'seeing'],
    ['flee', 'flees', 'fled', 'fled', 'fleeing'],
    ['stop', 'stops', 'stopped', 'stopped', 'stopping'],
    ['play', 'plays', 'played', 'played', 'playing'],
    ['visit', 'visits', 'visited', 'visited', 'visiting'],
    ['open', 'opens', 'opened', 'opened', 'opening'],
    ['admit', 'admits', 'admitted', 'admitted', 'admitting'],
    ['fix', 'fixes', 'fixed', 'fixed', 'fixing'],
    ['show', 'shows', 'showed', 'shown', 'showing'],
    ['study', 'studies', 'studied', 'studied', 'studying'],
    ['teach', 'teaches', 'taught', 'taught', 'teaching'],
    ['cut', 'cuts', 'cut', 'cut', 'cutting'],
    ['begin', 'begins', 'began', 'begun', 'beginning'],
    ['write', 'writes', 'wrote', 'written', 'writing'],
    ['make clear*', 'make clears', 'make cleared', 'make cleared', 'make clearing'],
    ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'],
    ['quit', 'quits', 'quit', 'quit', 'quitting'],
  ])('%s', (verb, third, simple, perfect, ing) => {
    expect([thirdPerson(verb), past(verb), participle(verb), gerund(verb)]).toEqual([third, simple, perfect, ing])
  })
})

describe('comparison', () => {
  test.each([
    ['big', 'bigger', 'biggest'],
    ['large', 'larger', 'largest'],
    ['heavy', 'heavier', 'heaviest'],
    ['dry', 'drier', 'driest'],
    ['good', 'better', 'best'],
    ['bad', 'worse', 'worst'],
    ['important', 'more important', 'most important'],
    ['expensive', 'more expensive', 'most expensive'],
    ['old', 'older', 'oldest'],
    ['simple', 'simpler', 'simplest'],
    ['low', 'lower', 'lowest'],
    ['cheap', 'cheaper', 'cheapest'],
    ['happy', 'happier', 'happiest'],
    ['modern', 'more modern', 'most modern'],
    ['useful', 'more useful', 'most useful'],
    ['early', 'earlier', 'earliest'],
  ])('%s', (adjective, more, most) => {
    expect([comparative(adjective), superlative(adjective)]).toEqual([more, most])
  })
})

describe('a or an', () => {
  test.each([
    ['apple', true],
    ['hour', true],
    ['honest', true],
    ['university', false],
    ['European', false],
    ['one-sided', false],
    ['unusual', true],
    ['uniform', false],
    ['useful', false],
    ['house', false],
    ['11-year-old', true],
    ['8', true],
    ['80', true],
    ['18', true],
    ['110', false],
    ['FBI', true],
    ['UN', false],
    ['NGO', true],
    ['umbrella', true],
    ['Ukrainian', false],
    ['MP', true],
    ['heir', true],
  ])('%s', (word, an) => expect(takesAn(word)).toBe(an))
})

describe('possessive', () => {
  test.each([
    ['Budi', 'Budi’s'],
    ['the Netherlands', 'the Netherlands’'],
    ['residents', 'residents’'],
    ['boss', 'boss’s'],
    ['children', 'children’s'],
  ])('%s → %s', (noun, expected) => expect(possessive(noun)).toBe(expected.replace('’', "'")))
})
