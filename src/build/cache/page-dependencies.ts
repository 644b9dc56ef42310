import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalAddress } from '../../routes/site-url.ts'
import { sha256 } from '../files.ts'

/** A route of the built site, and all that the browser is given with it. */
export interface PageDependencies {
  /** With its query, and the host that links in a PDF name. */
  readonly address: string
  /** The page and every file it refers to. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
}

/** Finds what a route of a built site is made of. */
export type FindPageDependencies = (route: string) => Promise<PageDependencies>

interface ReadFile {
  readonly sha256: string
  /** The built files that it names. */
  readonly names: readonly string[]
}

/**
 * Opens a built site to find what its routes are made of: the page, and every script, style, font and
 * picture that Astro built and that is named in it, or in what is named in it.
 */
export function openPageDependencies(siteDir: string): FindPageDependencies {
  const folder = '_astro/'
  let builtNames: Promise<readonly string[]> | undefined
  const built = new Map<string, Promise<ReadFile>>()

  async function read(path: string): Promise<ReadFile> {
    builtNames ??= readdir(join(siteDir, folder)).then((names) => names.toSorted())
    const bytes = await readFile(join(siteDir, path))
    const isText = /\.(html|css|js|svg)$/.test(path)
    const text = isText ? bytes.toString() : ''
    const names = (await builtNames).filter((name) => text.includes(name))
    return { sha256: sha256(bytes), names }
  }

  return async (route) => {
    const page = `${route.split('?', 1)[0]!}index.html`
    const { sha256: hash, names } = await read(page)
    const files = [{ path: page, sha256: hash }]
    const wanted = [...names]
    // The list grows while it is gone through.
    for (const [index, name] of wanted.entries()) {
      if (wanted.indexOf(name) < index) continue
      const path = `${folder}${name}`
      if (!built.has(path)) built.set(path, read(path))
      const file = await built.get(path)!
      files.push({ path, sha256: file.sha256 })
      wanted.push(...file.names)
    }
    return { address: canonicalAddress(route), files }
  }
}
