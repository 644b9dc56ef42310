import { readFile } from 'node:fs/promises'
import { convert } from 'fontverter'
import type { Face } from 'harfbuzzjs'

/** The fonts stay the same while one writes: each is read once. */
const faces = new Map<string, Promise<Face>>()

/** Reads a font by the path of its WOFF2 file. */
export function readFont(path: string): Promise<Face> {
  const known = faces.get(path) ?? openFace(path)
  faces.set(path, known)
  return known
}

async function openFace(path: string): Promise<Face> {
  // A tenth of a second's worth of code, which a content with errors does without.
  const { Blob, Face } = await import('harfbuzzjs')
  const font = await convert(await readFile(path), 'sfnt')
  return new Face(new Blob(new Uint8Array(font)))
}
