/** A width and a height in millimeters. */
export interface Size {
  readonly widthMm: number
  readonly heightMm: number
}

/** How a sheet is divided in panels. */
export interface Grid {
  readonly columns: number
  readonly rows: number
}

/** Sheets of paper, upright. Tabloid is twice Letter, A3 twice A4. */
export const papers = {
  letter: { widthMm: 215.9, heightMm: 279.4 },
  a4: { widthMm: 210, heightMm: 297 },
  tabloid: { widthMm: 279.4, heightMm: 431.8 },
  a3: { widthMm: 297, heightMm: 420 },
} as const satisfies Record<string, Size>

/** The name of a paper. */
export type PaperName = keyof typeof papers
/** The names of the papers, in the order they are offered. */
export const paperNames = Object.keys(papers) as PaperName[]

/** A sheet turned so that its long edge lies at the top. */
export function turnLandscape({ widthMm, heightMm }: Size): Size {
  return { widthMm: heightMm, heightMm: widthMm }
}

/**
 * A page box that fits a panel of several sheets: the smallest width and the smallest height, so that a
 * page breaks at the same word on each of them.
 */
function boxFitting(sheets: readonly Size[], columns: number, rows: number): Size {
  return {
    widthMm: Math.min(...sheets.map(({ widthMm }) => widthMm)) / columns,
    heightMm: Math.min(...sheets.map(({ heightMm }) => heightMm)) / rows,
  }
}

const office = [papers.letter, papers.a4]
const large = [papers.tabloid, papers.a3]

/** A whole sheet of Letter or A4: 210 x 279.4 mm. */
export const fullPageBox = boxFitting(office, 1, 1)
/** Half of it, the sheet turned: 139.7 x 210 mm. */
export const halfPageBox = boxFitting(office.map(turnLandscape), 2, 1)
/** A quarter of it, which is an eighth of Tabloid or A3, the sheet turned: 105 x 139.7 mm. */
export const quarterPageBox = boxFitting(office, 2, 2)
/** An eighth of it, the sheet turned: 69.85 x 105 mm. */
export const eighthPageBox = boxFitting(office.map(turnLandscape), 4, 2)
/** A whole sheet of Tabloid or A3: 279.4 x 420 mm. */
export const doublePageBox = boxFitting(large, 1, 1)

/**
 * Ink stays this far from every edge of a sheet, a quarter of an inch: of 3,539 printer models measured,
 * 99.5 % print that far out.
 */
export const inkFromEdgeMm = 6.35
/**
 * The same in the files for printers with wide margins: of 822 models of one maker, 30 % leave more than a quarter
 * of an inch, most often half an inch, which the print test shows as 13 mm.
 */
export const wideInkFromEdgeMm = 13
/** Ink stays this far from a fold or a cut, so that none disappears in it. */
export const inkFromFoldMm = 5
/** A rule is no lighter than this, in points, so that it survives being copied. */
export const lightestRulePt = 0.5
