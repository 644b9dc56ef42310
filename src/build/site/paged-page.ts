import { readFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'

/**
 * Whether a page is laid out in pages, by Paged.js or as it is: those of the formats, and those that only
 * the build sees. The page says so itself, on its root element, so that no address can be mistaken for
 * one; all others are there to be read.
 */
export function isPagedPage(html: string): boolean {
  const root = /<html\b[^>]*>/i.exec(html)?.[0] ?? ''
  return /\sdata-paged[\s=>]/.test(root)
}

/**
 * An integration of Astro that notes which of the pages it has built are paged.
 * @param paged gets their paths below the site's root, each with a slash at its end; it is filled before
 *   integrations that are listed later see the built pages
 */
export function notePagedPages(paged: Set<string>): AstroIntegration {
  return {
    name: 'note-paged-pages',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        for (const { pathname } of pages) {
          const file = new URL(/(^|\/)$/.test(pathname) ? `${pathname}index.html` : pathname, dir)
          const html = await readFile(file, 'utf8').catch(() => '')
          if (isPagedPage(html)) paged.add(pathname)
        }
      },
    },
  }
}
