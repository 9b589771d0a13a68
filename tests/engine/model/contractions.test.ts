import { describe, expect, test } from 'vitest'
import { expanded } from '../../../scripts/train/contractions.js'

describe('English without contractions', () => {
  test.each([
    ["I don't know.", 'I do not know.'],
    ["You can't, and he won't.", 'You cannot, and he will not.'],
    ['It’s late and they’re tired.', 'It is late and they are tired.'],
    ["It's been sold.", 'It has been sold.'],
    ["We've seen what she'll do.", 'We have seen what she will do.'],
    ["I'd like it, but he'd gone.", 'I would like it, but he had gone.'],
    ["Let's go.", 'Let us go.'],
  ])('%s', (text, full) => {
    expect(expanded(text)).toBe(full)
  })

  test.each(["Jane's house", "the players' shoes", "o'clock", 'no mark at all', "he's tall"])('%s stays', (text) => {
    expect(expanded(text)).toBe(text)
  })
})
