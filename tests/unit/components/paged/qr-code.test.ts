import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { encodeQr, type QrCode } from '../../../../src/components/paged/qr-code.ts'
import type { Raster } from '../../../../src/pdf/rasterize.ts'
import { decodeQr } from '../../../copies/decode-qr.ts'

const address = 'https://crimethinc.com/IceMelts'
const quietZone = 4

/** Whether each module of a code is dark, row by row, read off its path. */
function readModules({ path, size }: QrCode): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)]
  expect(runs.map(([run]) => run).join('')).toBe(path)
  for (const [, x, y, width, back] of runs) {
    expect(back).toBe(width)
    rows[Number(y)]!.fill(true, Number(x), Number(x) + Number(width))
  }
  return rows
}

/** Draws modules as a screen would, each of them four dots wide. */
function drawModules(modules: readonly (readonly boolean[])[]): Raster {
  const dots = 4
  const side = modules.length * dots
  const luminance = Uint8Array.from({ length: side * side }, (_, dot) => {
    const [row, column] = [Math.floor(dot / side / dots), Math.floor((dot % side) / dots)]
    return modules[row]![column]! ? 0 : 255
  })
  return { width: side, height: side, luminance }
}

describe('encodeQr', () => {
  it.each([address, 'https://crimethinc.com/', 'https://example.org/A-rather-Long/Path-9'])(
    'draws a code that reads %s',
    (text) => {
      expect(decodeQr(drawModules(readModules(encodeQr(text))))).toBe(text)
    },
  )

  it('leaves a quiet zone of four light modules around the code, and no more', () => {
    const modules = readModules(encodeQr(address))
    const last = modules.length - 1
    const dark = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [{ x, y }] : [])))
    const fromEdge = dark.map(({ x, y }) => Math.min(x, y, last - x, last - y))
    expect(Math.min(...fromEdge)).toBe(quietZone)
  })

  it('draws a code of error correction Q, and of no other', () => {
    const modules = readModules(encodeQr(address))
    const withLevel = (ecc: 'L' | 'M' | 'Q' | 'H') =>
      encode(address, { ecc, border: quietZone }).data
    expect(modules).toEqual(withLevel('Q'))
    for (const ecc of ['L', 'M', 'H'] as const) expect(modules).not.toEqual(withLevel(ecc))
  })

  it('draws a code that is not read with a finder pattern inked over', () => {
    const modules = readModules(encodeQr(address)).map((row, y) =>
      row.map((isDark, x) => isDark || (x < 12 && y < 12)),
    )
    expect(decodeQr(drawModules(modules))).toBeUndefined()
  })
})
