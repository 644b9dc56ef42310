import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Raster } from '../../src/pdf/rasterize.ts'
import { copierModel } from './simulate-copy.ts'

const run = promisify(execFile)
/** Each page is read by one thread: pages are read side by side. */
const options = { env: { ...process.env, OMP_THREAD_LIMIT: '1' }, maxBuffer: 10_000_000 }

/** The programs that read copies, by the Debian package that brings each. */
const programs = { tesseract: 'tesseract-ocr', zbarimg: 'zbar-tools' } as const

/** What each program calls itself and its version; throws a sentence where one is missing. */
export async function findReaders(): Promise<string[]> {
  return Promise.all(
    Object.keys(programs).map(async (program) => {
      const { stdout, stderr } = await run(program, ['--version']).catch(() => {
        throw new Error(`${program} is not installed`)
      })
      const version = /\d+(\.\d+)+/.exec(stdout + stderr)?.[0] ?? ''
      return program === 'zbarimg' ? `zbar ${version}` : `${program} ${version}`
    }),
  )
}

/** Reads a copy as a machine does: tesseract as it is set from the start, in English. */
export async function readText(copy: Raster): Promise<string> {
  const args = ['-', '--dpi', String(copierModel.dotsPerInch), '-l', 'eng']
  return withPicture(
    copy,
    async (file) => (await run('tesseract', [file, ...args], options)).stdout,
  )
}

/**
 * Whether the QR code of a copy is read, and says where it is to lead: as it is, or from twice as far away,
 * as whoever holds a telephone steps back from a large code.
 */
export async function readsCode(copy: Raster, address: string): Promise<boolean> {
  return (await readsCodeHere(copy, address)) || readsCodeHere(halve(copy), address)
}

/** A picture from twice as far away: each dot is the mean of four. */
export function halve({ width, height, luminance }: Raster): Raster {
  const [across, down] = [Math.floor(width / 2), Math.floor(height / 2)]
  const half = new Uint8Array(across * down)
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const at = 2 * y * width + 2 * x
      const sum =
        luminance[at]! + luminance[at + 1]! + luminance[at + width]! + luminance[at + width + 1]!
      half[y * across + x] = Math.round(sum / 4)
    }
  }
  return { width: across, height: down, luminance: half }
}

async function readsCodeHere(copy: Raster, address: string): Promise<boolean> {
  return withPicture(copy, async (file) => {
    // It ends with 4 where it finds nothing.
    const found = await run('zbarimg', ['--raw', '-q', file]).catch(() => ({ stdout: '' }))
    return found.stdout.trim() === address
  })
}

async function withPicture<Value>(
  { width, height, luminance }: Raster,
  work: (file: string) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'zine-copy-'))
  try {
    const file = join(folder, 'copy.pgm')
    await writeFile(file, [`P5\n${width} ${height}\n255\n`, luminance])
    return await work(file)
  } finally {
    await rm(folder, { recursive: true })
  }
}
