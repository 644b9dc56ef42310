import { paperLabels } from '../paper/sizes.ts'
import { countNoun } from './count-noun.ts'
import type { ZineFile } from './zine-manifest.ts'

/** The figures that a cost is written from. */
export type FileFigures = Omit<ZineFile, 'name' | 'sha256'>

/**
 * What a file costs to print, in words: `3 sheets of Letter paper, both sides, flipped on the short edge,
 * 2 staples. Ink on 6.1 % of the paper. 12 pages, 76 kB.`
 */
export function describeFileCost(file: FileFigures): string {
  const size = `${Math.ceil(file.bytes / 1000)}\u00A0kB.`
  const length = file.pages === null ? size : `${countNoun(file.pages, 'page')}, ${size}`
  if (file.sheets === null || file.paper === null) return length
  const paper = `${countNoun(file.sheets, 'sheet')} of ${paperLabels[file.paper]} paper`
  const print = [paper, ...describeSides(file), ...describeStaples(file)].join(', ')
  const ink = file.inkPercent === null ? '' : ` Ink on ${file.inkPercent}\u00A0% of the paper.`
  return `${print}.${ink} ${length}`
}

function describeSides({ part, sides, flip, pages }: FileFigures): string[] {
  if (part !== 'whole') return [`only the ${part}`]
  if (sides === 1) return ['one side']
  if (flip === null) return ['both sides, any flip', `or ${countNoun(pages!, 'sheet')} on one side`]
  return ['both sides', `flipped on the ${flip.replace('-', ' ')}`]
}

function describeStaples({ format, part, staples }: FileFigures): string[] {
  if (part !== 'whole' || staples === null || format === 'print-test') return []
  return [staples === 0 ? 'no staples' : countNoun(staples, 'staple')]
}

/** What the press knows once the files are made, and writes into the print page. */
export interface PrintPageFigures {
  readonly files: readonly ZineFile[]
  /** The pictures of how a format is printed and folded, as SVG, by `FORMAT STEP`. */
  readonly drawings: ReadonlyMap<string, string>
}

/**
 * Fills a page where it asks for what was not known when it was built: the empty elements that bear
 * `data-cost-of="FILE NAME"` or `data-drawing="FORMAT STEP"`.
 * @throws Error where the page asks for a file or a picture that was not made
 */
export function fillPrintPage(html: string, { files, drawings }: PrintPageFigures): string {
  return html
    .replaceAll(/ data-cost-of="([^"]+)">/g, (_, name: string) => {
      const file = files.find((candidate) => candidate.name === name)
      if (file === undefined) throw new Error(`The print page offers ${name}, which was not made.`)
      return `>${describeFileCost(file)}`
    })
    .replaceAll(/ data-drawing="([^"]+)">/g, (_, name: string) => {
      const drawing = drawings.get(name)
      if (drawing === undefined)
        throw new Error(`The print page shows ${name}, which is not drawn.`)
      return `>${drawing}`
    })
}
