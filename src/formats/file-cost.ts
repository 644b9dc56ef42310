import { countNoun } from './count-noun.ts'
import type { ZineFile } from './zine-manifest.ts'

/** What a file costs, in words: `12 pages on 3 sheets, both sides, 96 kB`. */
function describeFileCost({
  pages,
  sheets,
  bytes,
}: Pick<ZineFile, 'pages' | 'sheets' | 'bytes'>): string {
  const paper = sheets === null ? '' : ` on ${countNoun(sheets, 'sheet')}, both sides`
  const length = pages === null ? '' : `${countNoun(pages, 'page')}${paper}, `
  return `${length}${Math.ceil(bytes / 1000)}\u00A0kB`
}

/**
 * Writes the costs of finished files into a page, where it asks for them: in the empty elements that
 * bear `data-cost-of="FILE NAME"`.
 * @throws Error where the page asks for a file that was not made
 */
export function fillFileCosts(html: string, files: readonly ZineFile[]): string {
  return html.replaceAll(/ data-cost-of="([^"]+)">/g, (_, name: string) => {
    const file = files.find((candidate) => candidate.name === name)
    if (file === undefined) throw new Error(`The print page offers ${name}, which was not made.`)
    return `>${describeFileCost(file)}`
  })
}
