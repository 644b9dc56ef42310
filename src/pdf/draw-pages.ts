import {
  PDFDict,
  PDFName,
  PDFObjectCopier,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib'
import { readPageContent } from './content/content-stream.ts'
import type { Operation } from './content/parse-content.ts'

/** Where a page is drawn on a side: its own box is moved and turned there. */
export interface DrawnPage {
  readonly page: PDFPage
  /** From the page's own system to the side's, as the `cm` of a PDF. */
  readonly matrix: readonly [number, number, number, number, number, number]
}

/** A page's own content, ready to be drawn, and what it names. */
interface PageContent {
  readonly text: string
  readonly operations: readonly Operation[]
  readonly resources: PDFDict | undefined
}

/** The operators that name a resource by their last operand, and its category. */
const namedBy: Readonly<Record<string, string>> = {
  gs: 'ExtGState',
  cs: 'ColorSpace',
  CS: 'ColorSpace',
  sh: 'Shading',
  scn: 'Pattern',
  SCN: 'Pattern',
  Do: 'XObject',
  BDC: 'Properties',
  DP: 'Properties',
}

/**
 * Makes the function that draws pages of one document on the sides of another, all pages of a side in one content.
 * A form for each page would be shorter to say; but Firefox reads each form by itself, and joins the last word of
 * one page with the first of the next.
 * @param source finished pages, flushed or read from a file
 */
export function makeDrawer(source: PDFDocument, target: PDFDocument) {
  const copier = PDFObjectCopier.for(source.context, target.context)
  const read = new Map<PDFPage, PageContent>()
  const readPage = (page: PDFPage): PageContent => {
    const known = read.get(page)
    if (known !== undefined) return known
    const { parts, operations, resources } = readPageContent(page)
    const text = parts.map((part) => `${part.text}\n`).join('')
    const content = { text, operations, resources: resources && copier.copy(resources) }
    read.set(page, content)
    return content
  }
  return (side: PDFPage, pages: readonly DrawnPage[]): void => {
    const own = new ResourceNames(target.context.obj({}))
    const drawn = pages.map(({ page, matrix }) => {
      const { x, y, width, height } = page.getMediaBox()
      const box = [x, y, width, height].map(write).join(' ')
      return `q\n${matrix.map(write).join(' ')} cm\n${box} re W n\n${own.take(readPage(page))}Q\n`
    })
    const stream = target.context.flateStream(Buffer.from(drawn.join(''), 'latin1'))
    side.node.set(PDFName.of('Contents'), target.context.register(stream))
    side.node.set(PDFName.of('Resources'), own.resources)
  }
}

/** The names that a side gives to what its pages use. Texts laid out in parts call different fonts alike. */
class ResourceNames {
  readonly resources: PDFDict

  constructor(resources: PDFDict) {
    this.resources = resources
  }

  /** Takes up what a page uses. @returns the page's content, with the side's names */
  take({ text, operations, resources }: PageContent): string {
    let written = ''
    let done = 0
    for (const { operator, operands, start, end } of operations) {
      const at = operator === 'Tf' ? 0 : operands.length - 1
      const category = operator === 'Tf' ? 'Font' : namedBy[operator]
      const name = operands[at]
      if (category === undefined || name?.startsWith('/') !== true) continue
      const object = resources
        ?.lookupMaybe(PDFName.of(category), PDFDict)
        ?.get(PDFName.of(name.slice(1)))
      // A space such as DeviceGray has no entry, and what is lost is found by the preflight.
      if (object === undefined) continue
      const renamed = this.#name(category, name, object)
      if (renamed === name) continue
      const line = [...operands.with(at, renamed), operator].join(' ')
      written += text.slice(done, start) + line
      done = end
    }
    return written + text.slice(done)
  }

  #name(category: string, name: string, object: PDFObject): string {
    const key = PDFName.of(category)
    let named = this.resources.lookupMaybe(key, PDFDict)
    if (named === undefined) {
      named = this.resources.context.obj({}) as PDFDict
      this.resources.set(key, named)
    }
    for (let count = 0; ; count++) {
      const free = count === 0 ? name : `${name}_${count}`
      const taken = named.get(PDFName.of(free.slice(1)))
      // What stands in a page itself, and not as an object of its own, is the same where it is written alike.
      if (taken !== undefined && String(taken) !== String(object)) continue
      named.set(PDFName.of(free.slice(1)), object)
      return free
    }
  }
}

/** A number as it stands in a content: without an exponent. */
function write(value: number): string {
  return String(Number(value.toFixed(10)))
}
