import { describe, expect, it } from 'vitest'
import { findMissingWords } from '../../../src/preflight/find-unsearchable.ts'
import { splitWords } from '../../../src/zine/words.ts'

const source = (text: string, part = 'principle I') =>
  splitWords(text).map((word) => ({ word, part }))
const missing = (wanted: string, found: string) =>
  findMissingWords(source(wanted), found).map(({ word }) => word)

describe('findMissingWords', () => {
  it.each([
    ['Bread rises slowly.', 'Bread rises\r\nslowly.'],
    ['Bread rises slowly.', 'slowly. \r\n4\r\nBread rises'],
    ['a well-known loaf', 'a well\uFFFEknown loaf'],
    ['flour—and water', 'flour—\r\nand water'],
    ['fine flour', 'ﬁne ﬂour'],
    ['揉面要慢', '揉面\r\n要慢'],
    ['“Bread,” she said.', '“ Bread , ” she said .'],
  ])('finds all words of %j in %j', (wanted, found) => {
    expect(missing(wanted, found)).toEqual([])
  })

  it.each([
    ['Bread rises slowly.', 'Breadrises slowly.', ['Bread', 'rises']],
    ['Bread rises slowly.', 'B re ad r i s e s slowly.', ['Bread', 'rises']],
    ['Bread rises slowly.', 'Bread rises lowly.', ['slowly.']],
    ['Bread rises slowly', 'Bread rises slowly7', ['slowly']],
    ['more and more bread', 'more and bread', ['more']],
  ])('misses words of %j in %j', (wanted, found, words) => {
    expect(missing(wanted, found)).toEqual(words)
  })
})
