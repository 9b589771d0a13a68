import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../../src/engine/analyse/affixes.js'
import { guessLoan } from '../../../src/engine/analyse/loans.js'
import { lexiconOf } from '../lexicon-of.js'

describe('guessLoan', () => {
  test.each([
    ['privatisasi', 'n', 'privatization'],
    ['gentrifikasi', 'n', 'gentrification'],
    ['fermentasi', 'n', 'fermentation'],
    ['konstriksi', 'n', 'constriction'],
    ['absorpsi', 'n', 'absorption'],
    ['viskositas', 'n', 'viscosity'],
    ['vulkanologi', 'n', 'vulcanology'],
    ['feudalisme', 'n', 'feudalism'],
    ['deskriptif', 'a', 'descriptive'],
    ['ekspansif', 'a', 'expansive'],
    ['mengkriminalisasi', 'v', 'criminalize'],
    ['memprivatisasi', 'v', 'privatize'],
    ['dinormalisasi', 'v', 'normalize'],
    ['dilegalisir', 'v', 'legalize'],
  ])('%s is %s %s', (word, cat, english) => {
    expect(guessLoan(word).map((reading) => [reading.cat, reading.glosses[0]])).toEqual([[cat, english]])
  })

  test.each(['meja', 'berasi', 'terlik', 'kaki-asi'])('%s is none', (word) => {
    expect(guessLoan(word)).toEqual([])
  })

  test('a listed word is never guessed', () => {
    const analyser = createAnalyser(lexiconOf('organisasi | n | organization'))
    expect(analyser.readings('organisasi')).toMatchObject([{ by: 'lex:organisasi/n' }])
    expect(analyser.readings('privatisasi')).toMatchObject([{ by: 'guess:loan' }])
  })
})
