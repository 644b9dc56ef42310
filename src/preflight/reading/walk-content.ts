import { PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib'
import {
  dictOf,
  findResource,
  readForm,
  readPageContent,
  type Content,
} from '../../pdf/content/content-stream.ts'
import { readFont, type Font } from '../../pdf/content/font.ts'
import type { Operation } from '../../pdf/content/parse-content.ts'
import { listItems, readBytes } from '../../pdf/content/strings.ts'
import { colourOf } from './colour.ts'
import {
  boundsOf,
  boundsOfPoints,
  boxOf,
  intersect,
  multiply,
  readNumbers,
  type Matrix,
  type Point,
  type RectPt,
} from './geometry.ts'
import { readMark, type Mark } from './marked-content.ts'
import type { Visitor } from './shown.ts'

/** ISO 32000-2, 8.4.1 and 9.3.1. */
interface State {
  matrix: Matrix
  clip: RectPt
  fill: string
  stroke: string
  lineWidth: number
  font: Font | undefined
  size: number
  characterSpace: number
  wordSpace: number
  /** How much wider glyphs are drawn; 1 as they are. */
  stretch: number
  leading: number
  rise: number
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]

const fill = (operation: Operation) => ({ fill: colourOf(operation) })
const stroke = (operation: Operation) => ({ stroke: colourOf(operation) })

/** Operators that set a part of the state and do nothing else. */
const setters: Readonly<Record<string, (operation: Operation) => Partial<State>>> = {
  w: ({ operands }) => ({ lineWidth: Number(operands[0]) }),
  g: fill,
  rg: fill,
  k: fill,
  sc: fill,
  scn: fill,
  cs: () => ({ fill: '#000000' }),
  G: stroke,
  RG: stroke,
  K: stroke,
  SC: stroke,
  SCN: stroke,
  CS: () => ({ stroke: '#000000' }),
  Tc: ({ operands }) => ({ characterSpace: Number(operands[0]) }),
  Tw: ({ operands }) => ({ wordSpace: Number(operands[0]) }),
  Tz: ({ operands }) => ({ stretch: Number(operands[0]) / 100 }),
  TL: ({ operands }) => ({ leading: Number(operands[0]) }),
  Ts: ({ operands }) => ({ rise: Number(operands[0]) }),
}

const fills: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const strokes: ReadonlySet<string> = new Set(['S', 's', 'B', 'B*', 'b', 'b*'])
/** Operators that end a path. */
const paints: ReadonlySet<string> = new Set(['n', ...fills, ...strokes])

/**
 * Follows the graphics state through what a page paints, the forms it draws among it.
 * @throws Error when a content cannot be read, or a font is of a kind that is not known here
 */
export function walkContent(page: PDFPage, visitor: Visitor): void {
  const state: State = {
    matrix: identity,
    clip: boxOf(page),
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
    font: undefined,
    size: 0,
    characterSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  }
  new Walk(page, visitor).follow(readPageContent(page), state)
}

class Walk {
  readonly #page: PDFPage
  readonly #visitor: Visitor

  constructor(page: PDFPage, visitor: Visitor) {
    this.#page = page
    this.#visitor = visitor
  }

  follow({ operations, resources }: Content, first: State): void {
    let state = first
    const stack: State[] = []
    const marks: Mark[] = []
    let figures: Point[][] = []
    let isClip = false
    let lineStart: Matrix = identity
    let at: Matrix = identity
    let line: object = {}

    const show = (operand: string) => {
      const { font } = state
      if (font === undefined) throw new Error('The content shows text without a font.')
      for (const code of font.codesOf(readBytes(operand))) {
        const { characterSpace, wordSpace, stretch, size, rise } = state
        const width = (font.widthOf(code) / 1000) * size
        const space = characterSpace + (font.isSimple && code === 32 ? wordSpace : 0)
        const own: Matrix = [stretch, 0, 0, 1, 0, rise]
        this.#visitor.visitGlyph?.({
          font,
          code,
          unicode: font.textOf(code) ?? '',
          advance: width,
          size,
          toPage: multiply(state.matrix, multiply(at, own)),
          clip: state.clip,
          line,
          actual: marks.findLast(({ actual }) => actual !== undefined)?.actual,
          reversed: marks.findLast(({ reversed }) => reversed !== undefined)?.reversed,
        })
        at = multiply(at, [1, 0, 0, 1, (width + space) * stretch, 0])
      }
    }
    const nextLine = (x: number, y: number) => {
      lineStart = at = multiply(lineStart, [1, 0, 0, 1, x, y])
    }
    const paint = (operator: string) => {
      // A lone point paints nothing.
      const bounds = figures.filter((points) => points.length > 1).map(boundsOfPoints)
      const fill = fills.has(operator) ? state.fill : undefined
      const stroke = strokes.has(operator) ? state.stroke : undefined
      const { matrix, clip, lineWidth } = state
      if (bounds.length > 0 && (fill ?? stroke) !== undefined) {
        const toPage = matrix
        this.#visitor.visitPath?.({ figures: bounds, toPage, clip, fill, stroke, lineWidth })
      }
      const points = figures.flat()
      if (isClip && points.length > 0) {
        state = { ...state, clip: intersect(clip, boundsOf(boundsOfPoints(points), matrix)) }
      }
      figures = []
      isClip = false
    }

    for (const operation of operations) {
      const { operator, operands } = operation
      const numbers = operands.map(Number)
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
      if (paints.has(operator)) paint(operator)
      const set = setters[operator]?.(operation)
      if (set !== undefined) state = { ...state, ...set }
      switch (operator) {
        case 'q':
          stack.push(state)
          break
        case 'Q':
          state = stack.pop() ?? state
          break
        case 'cm':
          state = { ...state, matrix: multiply(state.matrix, [a, b, c, d, e, f]) }
          break
        case 'gs': {
          const { object } = findResource(resources, 'ExtGState', operands[0])
          // Chromium sets the width of a line here.
          const width = dictOf(object).lookupMaybe(PDFName.of('LW'), PDFNumber)
          if (width !== undefined) state = { ...state, lineWidth: width.asNumber() }
          break
        }
        case 'm':
          figures.push([[a, b]])
          break
        case 'l':
          figures.at(-1)?.push([a, b])
          break
        case 'c':
          figures.at(-1)?.push([a, b], [c, d], [e, f])
          break
        case 'v':
        case 'y':
          figures.at(-1)?.push([a, b], [c, d])
          break
        case 're':
          figures.push([
            [a, b],
            [a + c, b + d],
          ])
          break
        case 'W':
        case 'W*':
          isClip = true
          break
        case 'BT':
          lineStart = at = identity
          line = {}
          break
        case 'Tf':
          state = { ...state, font: readFont(resources, operands[0]!), size: Number(operands[1]) }
          break
        case 'Tm':
          lineStart = at = [a, b, c, d, e, f]
          break
        case 'Td':
          nextLine(a, b)
          break
        case 'TD':
          state = { ...state, leading: -b }
          nextLine(a, b)
          line = {}
          break
        case 'T*':
          nextLine(0, -state.leading)
          line = {}
          break
        case 'Tj':
          show(operands[0]!)
          break
        case "'":
        case '"':
          if (operator === '"') state = { ...state, wordSpace: a, characterSpace: b }
          nextLine(0, -state.leading)
          line = {}
          show(operands.at(-1)!)
          break
        case 'TJ':
          for (const item of listItems(operands[0]!)) {
            if (typeof item === 'string') show(item)
            else at = multiply(at, [1, 0, 0, 1, (-item / 1000) * state.size * state.stretch, 0])
          }
          break
        case 'BMC':
        case 'BDC':
          marks.push(readMark(operation, resources))
          break
        case 'EMC':
          marks.pop()
          break
        case 'Do': {
          const form = readForm(this.#page, resources, operands[0])
          if (form === undefined) break
          const matrix = multiply(state.matrix, readNumbers(form.dict, 'Matrix') ?? identity)
          const [left, bottom, right, top] = readNumbers(form.dict, 'BBox')!
          const clip = intersect(state.clip, boundsOf({ left, bottom, right, top }, matrix))
          this.follow(form.content, { ...state, matrix, clip })
          break
        }
      }
    }
  }
}
