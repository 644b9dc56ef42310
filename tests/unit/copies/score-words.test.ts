import { describe, expect, it } from 'vitest'
import { scoredWords, scoreWords } from '../../copies/score-words.ts'

describe('scoredWords', () => {
  it('takes letters and digits alone, and no lonely number', () => {
    expect(scoredWords('IV We’re “SAFE”—well-known, POL/ICE; 12 a2 | — x')).toEqual([
      'were',
      'safe',
      'well',
      'known',
      'pol',
      'ice',
      'a2',
    ])
  })
})

describe('scoreWords', () => {
  it.each([
    ['the same', 'a b c', 'A, b. c', 3],
    ['a word with one wrong letter', 'one two three', 'one twe three', 2],
    ['words that run together', 'we are in a fight', 'we areinafight', 1],
    ['a word that is not there', 'one two', 'one ! speck two', 2],
    ['words in another order', 'one two three four', 'three four one two', 2],
    ['a line that is lost', 'one two three four', 'four', 1],
    ['a word that is read twice', 'one two', 'one one two two', 2],
    ['nothing', 'one two', '', 0],
  ])('counts %s', (_, printed, read, count) => {
    expect(scoreWords(printed, read)).toMatchObject({ read: count })
  })

  it('counts the words there were', () => {
    expect(scoreWords('one two three', 'one')).toEqual({ read: 1, words: 3 })
    expect(scoreWords('IV', 'IV')).toEqual({ read: 0, words: 0 })
  })
})
