import { describe, expect, it } from 'vitest'
import { decodeFile, largestFile, checkSize } from '../../../../src/zine/check/decode-file.ts'

const bytes = (...list: number[]) => Uint8Array.from(list)
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0)
      return littleEndian ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )

describe('decodeFile', () => {
  it.each([
    ['', ''],
    ['a\nb', 'a\nb'],
    ['\uFEFFa\r\nb\rc\n', 'a\nb\nc\n'],
    ['é—😀', 'é—😀'],
  ])('reads %j as %j', (text, read) => {
    expect(decodeFile(utf8(text))).toBe(read)
  })

  it.each([
    ['UTF-16', utf16('\uFEFFtitle', true)],
    ['UTF-16', utf16('\uFEFFtitle', false)],
    ['UTF-16', utf16('title', true)],
    ['UTF-16', utf16('title', false)],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)],
    ['UTF-32', bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0x61)],
  ])('tells %s by name', (name, file) => {
    expect(decodeFile(file)).toEqual({
      rule: 'encoding',
      line: 1,
      column: 1,
      what: `the file is ${name}, not UTF-8`,
      next: 'save it as UTF-8',
    })
  })

  it.each([
    [bytes(0xe9), 'E9', 1, 1],
    [bytes(0x61, 0x0a, 0x62, 0xe9, 0x63), 'E9', 2, 2],
    [bytes(0x61, 0x0d, 0x0a, 0x62, 0xe9, 0x63), 'E9', 2, 2],
    [bytes(...utf8('é—\n😀'), 0xff, 0x61), 'FF', 2, 3],
    [bytes(0x61, 0xc3), 'C3', 1, 2],
    [bytes(0x61, 0xf0, 0x9f, 0x98), 'F0', 1, 2],
    [bytes(0xc0, 0x80), 'C0', 1, 1],
    [bytes(0x61, 0xed, 0xa0, 0x80), 'ED', 1, 2],
  ])('tells where %j is no UTF-8', (file, byte, line, column) => {
    const what = `the byte ${byte} is not UTF-8`
    expect(decodeFile(file)).toMatchObject({ rule: 'encoding', line, column, what })
  })
})

describe('checkSize', () => {
  it('tells from the first byte too many', () => {
    expect(checkSize(largestFile)).toBeUndefined()
    expect(checkSize(largestFile + 1)?.what).toBe('the file has 257 kB, and 256 kB is the most')
  })
})
