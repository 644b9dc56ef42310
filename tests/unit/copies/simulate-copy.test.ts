import { describe, expect, it } from 'vitest'
import { encodeQr } from '../../../src/components/paged/qr-code.ts'
import type { Raster } from '../../../src/pdf/rasterize.ts'
import { decodeQr } from '../../copies/decode-qr.ts'
import { copierModel, copyTimes, simulateCopy } from '../../copies/simulate-copy.ts'

const address = 'https://crimethinc.com/IceMelts'
const dotsPerMillimetre = copierModel.dotsPerInch / 25.4
/** Millimetres: a code of 37 modules, its quiet zone included, on 36 mm. */
const printedModule = 36 / 37

/** Something black on the page, in modules from the corner of the quiet zone. */
interface Ink {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Modules: the code of the address without its quiet zone begins at 4 and is 29 wide. */
const quietZone: Ink[] = [
  { x: 0, y: 0, width: 37, height: 4 },
  { x: 0, y: 33, width: 37, height: 4 },
  { x: 0, y: 4, width: 4, height: 29 },
  { x: 33, y: 4, width: 4, height: 29 },
]
/** Between the three finder patterns, which it leaves alone. */
const third: Ink[] = [{ x: 4, y: 14, width: 29, height: 10 }]
const thirteenth: Ink[] = [{ x: 15, y: 14, width: 8, height: 8 }]

/** Draws the code of the address as a printer would, with 8 mm of bare paper around it. */
function drawCode(millimetres: number, blots: readonly Ink[] = []): Raster {
  const { path, size } = encodeQr(address)
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map(([, x, y, width]) => {
    return { x: Number(x), y: Number(y), width: Number(width), height: 1 }
  })
  const dark = new Set<number>()
  for (const { x, y, width, height } of [...runs, ...blots]) {
    for (let row = y; row < y + height; row++) {
      for (let column = x; column < x + width; column++) dark.add(row * size + column)
    }
  }
  const module = millimetres * dotsPerMillimetre
  const margin = 8 * dotsPerMillimetre
  const side = Math.round(size * module + 2 * margin)
  const luminance = new Uint8Array(side * side).fill(255)
  for (const at of dark) {
    const rows = coverage(margin + Math.floor(at / size) * module, module)
    for (const { dot: x, share } of coverage(margin + (at % size) * module, module)) {
      for (const row of rows) luminance[row.dot * side + x]! -= Math.floor(255 * share * row.share)
    }
  }
  return { width: side, height: side, luminance }
}

/** The dots that a stretch lies on, and how much of each it covers; in dots. */
function coverage(start: number, length: number): { dot: number; share: number }[] {
  const first = Math.floor(start)
  return Array.from({ length: Math.ceil(start + length) - first }, (_, index) => {
    const dot = first + index
    return { dot, share: Math.min(dot + 1, start + length) - Math.max(dot, start) }
  })
}

/** The mean difference of two pages of one size, in luminance. */
function difference(one: Raster, other: Raster): number {
  const sum = one.luminance.reduce(
    (total, level, dot) => total + Math.abs(level - other.luminance[dot]!),
    0,
  )
  return sum / one.luminance.length
}

const original = drawCode(printedModule)
const copies = [1, 2, 3].map((times) => copyTimes(original, times))

describe('the simulated copier', () => {
  it('gives the same bytes for the same page and generation', () => {
    const before = original.luminance.slice()
    expect(simulateCopy(original, 1)).toEqual(copies[0])
    expect(original.luminance).toEqual(before)
    expect(difference(simulateCopy(original, 2), copies[0]!)).toBeGreaterThan(1)
  })

  it('makes each generation worse than the one before', () => {
    const [first, second, third] = copies.map((copy) => difference(original, copy))
    expect(first).toBeGreaterThan(4)
    expect(second).toBeGreaterThan(first!)
    expect(third).toBeGreaterThan(second!)
  })

  it('copies a copy', () => {
    expect(copyTimes(original, 0)).toBe(original)
    expect(copies[1]).toEqual(simulateCopy(copies[0]!, 2))
  })

  it('changes nothing with a model that has no faults', () => {
    const faultless = {
      ...copierModel,
      skew: 0,
      scale: 1,
      blur: 0,
      sensorNoise: 0,
      threshold: 127.5,
      softness: 1,
      toner: 0,
      paper: 255,
      tonerNoise: 0,
      specks: 0,
    }
    const luminance = original.luminance.map((level) => (level < 128 ? 0 : 255))
    const blackAndWhite = { ...original, luminance }
    expect(copyTimes(blackAndWhite, 3, faultless)).toEqual(blackAndWhite)
  })
})

describe('the QR code', () => {
  it('is read as it was printed', () => {
    expect(decodeQr(original)).toBe(address)
  })

  it('is read on every copy up to the third generation', () => {
    expect(copies.map(decodeQr)).toEqual([address, address, address])
  })

  it('is read on the third copy with a thirteenth of its modules blotted out', () => {
    expect(decodeQr(copyTimes(drawCode(printedModule, thirteenth), 3))).toBe(address)
  })

  it.each([
    ['its quiet zone is inked over', quietZone],
    ['a third of its modules is blotted out', third],
    ['both are lost', [...quietZone, ...third]],
  ])('is not read when %s', (_, blots) => {
    const spoilt = drawCode(printedModule, blots)
    expect(decodeQr(spoilt)).toBeUndefined()
    expect(decodeQr(copyTimes(spoilt, 3))).toBeUndefined()
  })

  it('is read as printed with modules of 0.2 mm, but not on the third copy', () => {
    const tiny = drawCode(0.2)
    expect(decodeQr(tiny)).toBe(address)
    expect(decodeQr(copyTimes(tiny, 3))).toBeUndefined()
  })
})
