import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { convert } from 'fontverter'
import { Blob, Buffer as TextBuffer, Face, Font, shape } from 'harfbuzzjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawAsCapitals } from '../../../../src/typography/capitals/draw-as-capitals.ts'
import { viewOf } from '../../../../src/typography/capitals/sfnt.ts'
import { drawGlyph } from '../../../../src/typography/draw-glyph.ts'
import { projectDir } from '../../../support/test-site.ts'

const letters = 'abcdefghijklmnopqrstuvwxyzßéñ'

async function readSfnt(name: string): Promise<Uint8Array> {
  const path = join(projectDir, 'node_modules/@fontsource', name)
  return new Uint8Array(await convert(await readFile(path), 'sfnt'))
}

/** What a text looks like in a font: its outlines, each where it is, and its width. */
async function draw(font: Uint8Array, text: string) {
  const shaped = new Font(new Face(new Blob(new Uint8Array(font))))
  const buffer = new TextBuffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(shaped, buffer)
  const points: number[][] = []
  const glyphs: number[] = []
  let pen = 0
  for (const { codepoint, xAdvance, xOffset } of buffer.getGlyphInfosAndPositions()) {
    glyphs.push(codepoint)
    for (const contour of await drawGlyph(shaped, codepoint)) {
      points.push(...contour.map(([x, y]) => [pen + (xOffset ?? 0) + x, y]))
    }
    pen += xAdvance ?? 0
  }
  return { points, pen, glyphs }
}

/** Whether two texts in two fonts come out as the same picture, letter by letter. */
async function lookAlike(one: [Uint8Array, string], other: [Uint8Array, string]): Promise<boolean> {
  const [first, second] = [await draw(...one), await draw(...other)]
  const isNear = ([x, y]: number[], index: number) => {
    const [otherX, otherY] = second.points[index]!
    return Math.hypot(x! - otherX!, y! - otherY!) < 0.01
  }
  const isAsLong = first.points.length === second.points.length
  return first.pen === second.pen && isAsLong && first.points.every(isNear)
}

describe('drawAsCapitals', () => {
  let whole: Uint8Array
  let cut: Uint8Array

  beforeAll(async () => {
    whole = await readSfnt('league-gothic/files/league-gothic-latin-400-normal.woff2')
    cut = await drawAsCapitals(whole, letters, 'en')
  })

  it.each([
    ['w', 'W'],
    ['ß', 'SS'],
    ['ñ', 'Ñ'],
    ['W', 'W'],
    ['—', '—'],
    ['4', '4'],
  ])('draws “%s” as “%s”, to the unit', async (letter, capitals) => {
    expect(await lookAlike([cut, letter], [whole, capitals])).toBe(true)
  })

  it('would be found out if a letter stayed small', async () => {
    expect(await lookAlike([whole, 'w'], [whole, 'W'])).toBe(false)
  })

  it('gives each letter a glyph of its own, so that a PDF tells small letters from capitals', async () => {
    const { glyphs } = await draw(cut, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
    expect(new Set(glyphs).size).toBe(52)
    expect(glyphs).not.toContain(0)
  })

  it('goes by the language: in Turkish the capital of i has its dot', async () => {
    // It is in the other font of the face.
    const extended = await readSfnt('league-gothic/files/league-gothic-latin-ext-400-normal.woff2')
    const turkish = await drawAsCapitals(extended, 'i', 'tr')
    expect(await lookAlike([turkish, 'i'], [extended, 'İ'])).toBe(true)
    expect(await drawAsCapitals(extended, 'i', 'en')).toBe(extended)
  })

  it('draws Cyrillic capitals', async () => {
    const sofia = await readSfnt(
      'sofia-sans-extra-condensed/files/sofia-sans-extra-condensed-cyrillic-800-normal.woff2',
    )
    const cyrillic = await drawAsCapitals(sofia, 'абвгдежзийклмнопрстуфхцчшщъыьэюя', 'ru')
    expect(await lookAlike([cyrillic, 'ж'], [sofia, 'Ж'])).toBe(true)
  })

  it('leaves a font as it is that has none of the capitals', async () => {
    const hebrew = await readSfnt('karantina/files/karantina-hebrew-700-normal.woff2')
    expect(await drawAsCapitals(hebrew, 'אבג', 'he')).toBe(hebrew)
  })

  it('has checksums that add up', () => {
    const view = viewOf(cut)
    let sum = 0
    for (let offset = 0; offset < cut.length; offset += 4)
      sum = (sum + view.getUint32(offset)) >>> 0
    expect(sum).toBe(0xb1b0afba)
  })
})
