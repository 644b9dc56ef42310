import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sheetFormat, type SheetFormatId } from '../../src/formats/formats.ts'
import { pageLayouts, type PageLayout } from '../../src/formats/page-layouts.ts'
import { planFormat, sheetOf } from '../../src/imposition/plan-format.ts'
import { formatRoute, pagesAddress } from '../../src/routes/routes.ts'
import { finishPagePdf } from '../../src/pdf/finish-page-pdf.ts'
import { impose, placeLeaves } from '../../src/pdf/impose.ts'
import { launchChromium } from '../../src/browser/launch-chromium.ts'
import { printToPdf, withPagedRoute } from '../../src/browser/lay-out-route.ts'
import { UserError } from '../../src/user-error.ts'
import { expectationOf, outlineOf } from '../../src/build/zine/paginate.ts'
import type { DuplexPreference } from '../../src/pdf/metadata.ts'
import {
  preflightPagePdf,
  preflightManualDuplex,
  preflightSheetPdf,
  type PrintExpectation,
} from '../../src/preflight/preflight-pdf.ts'
import type { Plan } from '../../src/imposition/plan.ts'
import { inkFromEdgeMm, wideInkFromEdgeMm, type PaperName } from '../../src/imposition/sizes.ts'
import type { Zine } from '../../src/zine/zine.ts'
import { readZine } from '../support/read-zine.ts'
import { makeScratch } from '../support/scratch.ts'
import { testSiteDir } from '../support/test-site.ts'

// The real zine, really laid out and printed, and then spoilt in the ways it is known to be spoilt.

let browser: Browser
let zine: Zine

beforeAll(async () => {
  zine = await readZine()
  browser = await launchChromium()
})
afterAll(() => browser.close())

type Spoil = (page: Page) => Promise<unknown>

const { half, quarter } = pageLayouts
const printScaling = PDFName.of('PrintScaling')

/** Prints single pages, unfinished, after something was done to them. */
async function printRaw(
  spoil: Spoil,
  print = printToPdf,
  layout: PageLayout = half,
): Promise<Uint8Array> {
  return withPagedRoute(browser, testSiteDir, pagesAddress(zine, layout.id), async (page) => {
    await spoil(page)
    return print(page)
  })
}

/** The same, finished. */
async function printSpoilt(spoil: Spoil, layout: PageLayout = half): Promise<Uint8Array> {
  return finish(await printRaw(spoil, printToPdf, layout), layout)
}

async function finish(raw: Uint8Array, layout: PageLayout): Promise<Uint8Array> {
  const { shape, identity } = expectationOf(zine, layout)
  return finishPagePdf(raw, shape.box, identity, outlineOf(zine))
}

/** Pages that nothing was done to, unfinished, printed once for all the tests. */
const rawPagesOf = once((layout) => printRaw(async () => {}, printToPdf, layout))
/** The same, finished. */
const pagesOf = once(async (layout) => finish(await rawPagesOf(layout), layout))

/** Makes something of a layout when it is first asked for. */
function once(
  make: (layout: PageLayout) => Promise<Uint8Array>,
): (layout: PageLayout) => Promise<Uint8Array> {
  const made = new Map<string, Promise<Uint8Array>>()
  return (layout) => {
    const pages = made.get(layout.id) ?? make(layout)
    made.set(layout.id, pages)
    return pages
  }
}

async function faultsOf(spoil: Spoil, layout: PageLayout = half): Promise<readonly string[]> {
  return faultsOfPages(await printSpoilt(spoil, layout), layout)
}

async function faultsOfPages(pdf: Uint8Array, layout: PageLayout): Promise<readonly string[]> {
  return (await preflightPagePdf(pdf, expectationOf(zine, layout), outlineOf(zine))).faults
}

const addCss =
  (content: string): Spoil =>
  (page) =>
    page.addStyleTag({ content })

describe('the preflight of the finished pages', () => {
  it('finds nothing wrong with pages that nothing was done to', async () => {
    expect(await faultsOfPages(await pagesOf(half), half)).toEqual([])
  })

  /** Cuts lines off the foot of the text of page 5. */
  const cutLines =
    (lines: number): Spoil =>
    (page) =>
      page.evaluate((count) => {
        const text = document.querySelector<HTMLElement>('[data-page-number="5"] .principle p')!
        const lineHeight = Number.parseFloat(getComputedStyle(text).lineHeight)
        text.style.height = `${text.offsetHeight - lineHeight * count}px`
        text.style.overflow = 'hidden'
      }, lines)

  it('tells of a page that clips its last line through the middle', async () => {
    const faults = await faultsOf(cutLines(0.6))
    expect(faults).toContain('page 5 clips “direct resistance”')
  })

  it('tells of a page that loses its last line', async () => {
    const faults = await faultsOf(cutLines(1.15))
    expect(faults.join('\n')).toMatch(/page 5 lost “.*resistance\.” of principle IV/)
  })

  it('tells of a single lost word', async () => {
    const faults = await faultsOf((page) =>
      page.evaluate(() => {
        const text = document.querySelector('[data-page-number="8"] .principle p')!
        text.textContent = text.textContent!.replace(' autonomous', '')
      }),
    )
    expect(faults).toEqual(['page 8 lost “autonomous” of principle VII'])
  })

  it('tells of a line that is printed twice', async () => {
    const faults = await faultsOf((page) =>
      page.evaluate(() => {
        const text = document.querySelector('[data-page-number="8"] .statement')!
        text.after(text.cloneNode(true))
      }),
    )
    expect(faults.join('\n')).toMatch(/^page 8 repeats “Stop waiting for permission\.”/m)
  })

  it('tells of two swapped pages', async () => {
    const faults = await faultsOf((page) =>
      page.evaluate(() => {
        const [four, five] = [4, 5].map((number) =>
          document.querySelector(`[data-page-number="${number}"] .pagedjs_page_content`)!,
        )
        const behindFive = five!.nextSibling
        const parentOfFive = five!.parentNode!
        four!.replaceWith(five!)
        parentOfFive.insertBefore(four!, behindFive)
      }),
    )
    expect(faults).toContain(
      'page 4 has “IV We keep us safe by fighting together.” in the wrong order, at principle III',
    )
  })

  it('tells of a wrong folio', async () => {
    const faults = await faultsOf(
      addCss('[data-page-number="7"] { counter-reset: page 7 !important }'),
    )
    expect(faults).toEqual(['page 7 bears the folio 8, not the folio 7'])
  })

  it('tells of texts of the site that are printed', async () => {
    const faults = await faultsOf(
      addCss('.ways { display: block !important; position: absolute; inset-block-start: 60mm }'),
    )
    expect(faults.join('\n')).toMatch(/page 1 (holds|has) “Printing/)
  })

  it('tells of a page that the browser shrank to fit something wide', async () => {
    const faults = await faultsOf(addCss('#pages { inline-size: 160mm }'))
    expect(faults.join('\n')).toMatch(/most text came out at 1\d\.\d+ pt and none at 13 pt/)
  })

  it('tells of text in the margin', async () => {
    const faults = await faultsOf(
      addCss('[data-page-number="3"] .principle p { margin-left: 8mm; margin-right: -8mm }'),
    )
    expect(faults.join('\n')).toMatch(/page 3 has “.*” and 3 more lines outside its text area/)
  })

  it('tells of a face that is not of the zine', async () => {
    const pdf = await pagesOf(half)
    const expected = { ...expectationOf(zine, half), fonts: ['League Gothic'] }
    const { faults } = await preflightPagePdf(pdf, expected, outlineOf(zine))
    expect(faults).toContain('page 2 uses the font BitterThin-Regular')
  })

  it('tells of a heading that was split over two pages', async () => {
    const faults = await faultsOf((page) =>
      page.evaluate(() => {
        const heading = document.querySelector('[data-page-number="8"] h2')!
        const rest = document.createElement('h2')
        rest.append(heading.querySelector('.statement')!)
        heading.after(rest)
      }),
    )
    expect(faults).toEqual([
      expect.stringMatching(
        /^its outline has “VII\s?” where “VII Stop waiting for permission\.” belongs$/,
      ),
    ])
  })

  it('tells of a wrong title, language, direction or outline', async () => {
    const pdf = await pagesOf(half)
    const identity = { title: 'Other', language: 'he', direction: 'rtl' } as const
    const expected = { ...expectationOf(zine, half), identity }
    const { faults } = await preflightPagePdf(pdf, expected, ['Other'])
    expect(faults).toEqual([
      'its title is “ICE Melts in the Spring”',
      'its language is “en”',
      'its pages turn the wrong way, L2R',
      'its outline has “ICE Melts in the Spring” where “Other” belongs',
    ])
  })
})

describe('the preflight of pages as Chromium printed them', () => {
  it('tells of their size, of every trace of the machine, and of their outline', async () => {
    const pdf = await rawPagesOf(half)
    const { faults } = await preflightPagePdf(pdf, expectationOf(zine, half), outlineOf(zine))
    expect(faults).toContain('page 1 measures 139.7 x 209.9 mm, not 139.7 x 210 mm')
    expect(faults).toContainEqual(expect.stringMatching(/^it tells its Creator: “.*Chrom/))
    expect(faults).toContainEqual(expect.stringMatching(/^it tells its Producer: “Skia/))
    expect(faults).toContainEqual(expect.stringMatching(/^it tells its CreationDate: “D:/))
    expect(faults).toContainEqual(expect.stringMatching(/^it tells its ModDate: “D:/))
    expect(faults).toContainEqual(expect.stringMatching(/^its outline has “ICE Meltsin the/))
  })

  it('tells when they are not tagged', async () => {
    const untagged = (page: Page) => page.pdf({ preferCSSPageSize: true, tagged: false })
    const pdf = await printRaw(async () => {}, untagged)
    const { faults } = await preflightPagePdf(pdf, expectationOf(zine, half), outlineOf(zine))
    expect(faults).toContain('it is not tagged')
  })
})

describe('a paged route', () => {
  it('is a sentence when the browser ends in the middle of it', async () => {
    const other = await launchChromium()
    const work = withPagedRoute(other, testSiteDir, formatRoute(zine, 'booklet'), async (page) => {
      await other.close()
      return printToPdf(page)
    })
    await expect(work).rejects.toThrow(
      new UserError(
        'The browser ended while it worked on IceMelts/print/booklet/; run the build again.',
      ),
    )
  })

  it.each([
    [
      'asks for what the build did not make',
      'IceMelts/print/none/',
      'IceMelts/print/none/ could not be laid out: it asked for /IceMelts/print/none/index.html, which the build did not make; it is not published.',
    ],
    [
      'is never laid out',
      'IceMelts/',
      'The pages of IceMelts/ were not laid out within 2 seconds; run the build again.',
    ],
  ])('is a sentence when it %s', async (_, route, sentence) => {
    const work = withPagedRoute(browser, testSiteDir, route, printToPdf, { limitMs: 2_000 })
    await expect(work).rejects.toThrow(new UserError(sentence))
  })

  it.each([
    [
      'asks another host',
      `<script>fetch('https://example.org/a')</script>`,
      'it asked for https://example.org/a, and a page of this site asks no other host',
    ],
    [
      'has a script that fails',
      '<script>nothing()</script>',
      'its script failed, nothing is not defined',
    ],
    [
      'needs what its policy blocks',
      `<meta http-equiv="Content-Security-Policy" content="img-src 'none'"><img src="a.png">`,
      'its policy blocks https://crimethinc.com/a.png as img-src',
    ],
    [
      'says itself that it failed',
      `<script>document.documentElement.dataset.failed = 'no fonts'</script>`,
      'no fonts',
    ],
  ])('is a sentence when it %s', async (_, html, why) => {
    const folder = await makeScratch()
    await writeFile(join(folder, 'index.html'), `<!doctype html><html>${html}</html>`)
    const work = withPagedRoute(browser, folder, '', printToPdf, { limitMs: 2_000 })
    await expect(work).rejects.toThrow(
      new UserError(` could not be laid out: ${why}; it is not published.`),
    )
  })
})

describe('the preflight of the finished pages of other formats', () => {
  it.each(Object.values(pageLayouts).map((layout) => [layout.id, layout] as const))(
    'finds nothing wrong with %s pages that nothing was done to',
    async (_, layout) => {
      expect(await faultsOfPages(await pagesOf(layout), layout)).toEqual([])
    },
  )

  it('tells of a tint, of colour and of transparency', async () => {
    const css = `
      [data-page-number="2"] .statement { color: #777 }
      [data-page-number="3"] .statement { color: #c00 }
      [data-page-number="4"] .statement { opacity: 0.5 }`
    const faults = (await faultsOf(addCss(css))).join('\n')
    expect(faults).toMatch(/page 2 uses the colour \.?0?\.46\d* g, not black or white/)
    expect(faults).toMatch(/page 3 uses the colour \.?0?\.8\d* 0 0 rg, not black or white/)
    expect(faults).toMatch(/page 4 uses the opacity 0?\.5\d*, which makes a tint/)
  })

  it('tells of a picture that is not vector', async () => {
    const faults = await faultsOf((page) =>
      page.evaluate(() => {
        const canvas = document.createElement('canvas')
        canvas.getContext('2d')!.fillRect(0, 0, 300, 150)
        const image = new Image()
        image.src = canvas.toDataURL()
        image.style.cssText = 'position: absolute; width: 30mm'
        document.querySelector('[data-page-number="2"] .statement')!.append(image)
        return image.decode()
      }),
    )
    expect(faults).toContain('page 2 holds a picture that is not vector')
  })

  it('tells of a rule that is too light', async () => {
    const rule: Spoil = (page) =>
      page.evaluate(() => {
        const svg =
          '<svg width="100" height="9"><path d="M0 4H90" stroke="#000" stroke-width=".4"/></svg>'
        document
          .querySelector('[data-page-number="2"] .statement')!
          .insertAdjacentHTML('beforeend', svg)
      })
    expect(await faultsOf(rule)).toContain('page 2 has a rule of 0.30 pt; 0.5 pt is the lightest')
  })

  it('tells of a letter that is too small', async () => {
    const faults = await faultsOf(addCss('.edition { font-size: 9pt !important }'), quarter)
    expect(faults).toContainEqual(
      expect.stringMatching(/^page 8 has “Edition.*” in 9\.00 pt; 9\.5 pt is the least$/),
    )
  })

  it('tells of a hyphen that the browser put in', async () => {
    const faults = await faultsOf(
      (page) =>
        page.evaluate(() => {
          const text = document.querySelector('[data-page-number="3"] .principle p')!
          text.innerHTML = text.innerHTML.replace('resistance', 'resist-<br>ance')
        }),
      pageLayouts['large-print'],
    )
    expect(faults.join('\n')).toMatch(/page 3 has “resist-” where principle II has another word/)
  })
})

/** The real zine's pages, and how a format's file of them is to be printed. */
async function prepare(
  id: SheetFormatId,
  paper: PaperName,
  overrides: Partial<PrintExpectation> = {},
) {
  const format = sheetFormat(id)
  const layout = pageLayouts[format.papers[paper]!]
  const expected = expectationOf(zine, layout)
  const pagePdf = await pagesOf(layout)
  const pageCount = (await PDFDocument.load(pagePdf)).getPageCount()
  const flip = overrides.flip ?? format.flip
  const duplex: DuplexPreference =
    flip === null ? null : flip === 'short-edge' ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge'
  const print: PrintExpectation = {
    imposition: format.imposition,
    sheet: sheetOf(format, paper),
    binding: 'left',
    thicknessMm: 0,
    pageCount,
    duplex: format.sides === 1 ? 'Simplex' : duplex,
    edgeMm: inkFromEdgeMm,
    leastPt: layout.leastPt,
    ...overrides,
    flip,
  }
  const plan = planFormat(format, pageCount, print, flip)
  const make = (spoilt: Plan, box = layout.box, asked = print.duplex) => {
    const pages = { pagePdf, box, sheet: print.sheet, identity: expected.identity, duplex: asked }
    const lay = format.imposition === 'leaves' ? placeLeaves : impose
    return lay({ ...pages, plan: spoilt })
  }
  const faultsOfPlan = async (spoilt: Plan, box = layout.box) =>
    (await preflightSheetPdf(await make(spoilt, box), expected, print)).faults
  return { plan, print, expected, make, faultsOfPlan }
}

/** Lays other pages on the panels of a plan. */
function replacePages(plan: Plan, replace: (page: number | null) => number | null): Plan {
  const sides = plan.sides.map((side) => ({
    ...side,
    placements: side.placements.map((placement) => ({
      ...placement,
      page: replace(placement.page),
    })),
  }))
  return { ...plan, sides }
}

const swap = (one: number, other: number) => (page: number | null) =>
  page === one ? other : page === other ? one : page

const everyFile = [
  ['booklet', 'letter'],
  ['booklet', 'a4'],
  ['one-sheet', 'letter'],
  ['one-sheet', 'a4'],
  ['mini', 'letter'],
  ['mini', 'a3'],
  ['poster', 'a4'],
  ['large-print', 'a4'],
] as const

describe('the preflight of the finished sheets', () => {
  it.each(everyFile)('finds nothing wrong with the plan of the %s on %s', async (id, paper) => {
    const { plan, faultsOfPlan } = await prepare(id, paper)
    expect(await faultsOfPlan(plan)).toEqual([])
  })

  const wideFiles = everyFile.slice(0, 4)

  it.each(wideFiles)('holds the %s on %s for wide margins to them', async (id, paper) => {
    const format = sheetFormat(id)
    const { inkInsets } = pageLayouts[format.papers[paper]!]
    const inkArea = { insets: inkInsets, edgeMm: wideInkFromEdgeMm }
    const { leastPt } = format.wideMargin!
    const wide = { inkArea, edgeMm: wideInkFromEdgeMm, leastPt }
    const { plan, print, expected, make, faultsOfPlan } = await prepare(id, paper, wide)
    expect(await faultsOfPlan({ ...plan, inkArea })).toEqual([])
    // Pages at full size in the middle of their panels come too near.
    const near = (await faultsOfPlan(plan)).join('\n')
    expect(near).toMatch(/has ink at .* mm from an edge; 13 mm are needed/)
    const bytes = await make({ ...plan, inkArea })
    const small = await preflightSheetPdf(bytes, expected, { ...print, leastPt: leastPt + 3 })
    expect(small.faults.join('\n')).toMatch(
      /side 1 has “.*” in \d+\.\d\d pt; [\d.]+ pt is the least/,
    )
  })

  const twoSided = [
    ['booklet', 'letter', 'long-edge', 'short-edge'],
    ['one-sheet', 'letter', 'short-edge', 'long-edge'],
  ] as const

  it.each(twoSided)('lets the backs of the %s on %s be turned for a %s flip', async (...args) => {
    const [id, paper, flip] = args
    const { plan, faultsOfPlan } = await prepare(id, paper, { flip })
    expect(await faultsOfPlan(plan)).toEqual([])
  })

  it.each(twoSided)(
    'tells of backs of the %s that are upside down',
    async (id, paper, flip, other) => {
      const { plan } = await prepare(id, paper, { flip })
      const { faultsOfPlan } = await prepare(id, paper, { flip: other })
      const faults = await faultsOfPlan(plan)
      expect(faults).toContainEqual(expect.stringMatching(/^page 2 is turned by 180°/))
      expect(faults).toContainEqual(
        expect.stringMatching(/^it asks for DuplexFlip\w+Edge, not DuplexFlip\w+Edge|^page 2/),
      )
    },
  )

  it.each([
    ['booklet', 'a4'],
    ['one-sheet', 'a4'],
    ['mini', 'a4'],
    ['mini', 'tabloid'],
  ] as const)(
    'folds the %s on %s bound on the right, and tells it from the left',
    async (id, paper) => {
      const right = await prepare(id, paper, { binding: 'right' })
      expect(await right.faultsOfPlan(right.plan)).toEqual([])
      const left = await prepare(id, paper)
      expect(await left.faultsOfPlan(right.plan)).not.toEqual([])
    },
  )

  it('folds a booklet of several signatures, and tells it from one', async () => {
    const several = await prepare('booklet', 'letter', { signature: 8 })
    expect(await several.faultsOfPlan(several.plan)).toEqual([])
    const one = await prepare('booklet', 'letter')
    expect(await one.faultsOfPlan(several.plan)).not.toEqual([])
  })

  it('folds a booklet moved for creep, and tells it from one that is not', async () => {
    const thick = await prepare('booklet', 'letter', { thicknessMm: 1 })
    expect(await thick.faultsOfPlan(thick.plan)).toEqual([])
    const thin = await prepare('booklet', 'letter')
    expect((await thin.faultsOfPlan(thick.plan)).join('\n')).toContain('outside its text area')
  })

  it('tells when creep moves text into the fold', async () => {
    const { plan, faultsOfPlan } = await prepare('booklet', 'letter', { thicknessMm: 5 })
    expect(await faultsOfPlan(plan)).toContainEqual(
      expect.stringMatching(/^side 5 has ink .* mm from a fold or a cut; 5 mm are needed/),
    )
  })

  it.each([
    ['booklet', 'a4', 4, 9],
    ['one-sheet', 'a4', 2, 5],
    ['mini', 'a4', 3, 6],
    ['mini', 'a3', 1, 8],
  ] as const)('tells of two swapped pages of the %s on %s', async (id, paper, one, other) => {
    const { plan, faultsOfPlan } = await prepare(id, paper)
    expect(await faultsOfPlan(replacePages(plan, swap(one, other)))).not.toEqual([])
  })

  it('names the folio of a swapped page', async () => {
    const { plan, faultsOfPlan } = await prepare('booklet', 'a4')
    const faults = await faultsOfPlan(replacePages(plan, swap(4, 9)))
    expect(faults).toContain('page 4 bears the folio 9, not the folio 4')
  })

  it('tells of a page that is printed twice and of one that is lost', async () => {
    const { plan, faultsOfPlan } = await prepare('booklet', 'a4')
    expect(await faultsOfPlan(replacePages(plan, (page) => (page === 6 ? 5 : page)))).not.toEqual(
      [],
    )
  })

  it('tells of a panel of a mini that stands upright where it must not', async () => {
    const { plan, faultsOfPlan } = await prepare('mini', 'letter')
    const sides = plan.sides.map((side) => ({
      ...side,
      placements: side.placements.map((placement) => ({ ...placement, rotation: 0 as const })),
    }))
    expect(await faultsOfPlan({ ...plan, sides })).toContainEqual(
      expect.stringMatching(/^page 4 is turned by 180°/),
    )
  })

  it('tells of sheets in the wrong order, and of a missing one', async () => {
    const { plan, faultsOfPlan } = await prepare('booklet', 'a4')
    const turned = [...plan.sides.slice(2), ...plan.sides.slice(0, 2)]
    expect(await faultsOfPlan({ ...plan, sides: turned })).not.toEqual([])
    expect(await faultsOfPlan({ ...plan, sides: plan.sides.slice(0, 4) })).toContain(
      '12 pages are imposed on 4 sides',
    )
  })

  it('tells of ink that a page brings too near to an edge, a fold or a cut', async () => {
    const booklet = await prepare('booklet', 'a4')
    // A box 28 mm too wide: each page is drawn 14 mm left of its place.
    const wide = await booklet.faultsOfPlan(booklet.plan, { widthMm: 139.7 + 28, heightMm: 210 })
    expect(wide).toContainEqual(expect.stringMatching(/^side 2 has ink .* from an edge; 6.35 mm/))
    expect(wide).toContainEqual(expect.stringMatching(/^side 1 has ink .* from a fold or a cut/))
    const oneSheet = await prepare('one-sheet', 'a4')
    const high = await oneSheet.faultsOfPlan(oneSheet.plan, { widthMm: 105, heightMm: 139.7 + 20 })
    expect(high).toContainEqual(expect.stringMatching(/^side 1 has ink .* from an edge/))
  })

  it('tells of a file that may be scaled, or asks for the wrong side', async () => {
    const { plan, print, expected, make } = await prepare('booklet', 'letter')
    const pdf = await make(plan, undefined, 'Simplex')
    const document = await PDFDocument.load(pdf, { updateMetadata: false })
    document.catalog.getOrCreateViewerPreferences().dict.delete(printScaling)
    const { faults } = await preflightSheetPdf(await document.save(), expected, print)
    expect(faults).toEqual([
      'it lets a viewer scale it to fit',
      'it asks for Simplex, not DuplexFlipShortEdge',
    ])
  })

  it('keeps the tags and the outline of leaves, and tells when they are lost', async () => {
    const { plan, print, expected, make } = await prepare('large-print', 'letter')
    const kept = await preflightSheetPdf(await make(plan), expected, print, outlineOf(zine))
    expect(kept.faults).toEqual([])
    const pagePdf = await pagesOf(pageLayouts['large-print'])
    const { box } = pageLayouts['large-print']
    const { sheet } = print
    const { identity } = expected
    const imposed = await impose({ pagePdf, box, plan, sheet, identity, duplex: null })
    const lost = await preflightSheetPdf(imposed, expected, print, outlineOf(zine))
    const pages = Array.from({ length: 12 }, (_, index) => `page ${index + 1}`)
    expect(lost.faults).toEqual([
      'it is not tagged',
      'its outline has nothing where “ICE Melts in the Spring” belongs',
      'it has no XMP (06-001)',
      'its XMP does not say PDF/UA-1 (06-002)',
      'its XMP names no title (06-003)',
      ...pages.map((page) => `${page} paints what is neither tagged nor an artifact (01-003)`),
      'it has no tags (01-006)',
    ])
  })
})

describe('the preflight of fronts and backs', () => {
  const passes = async (
    id: SheetFormatId,
    backsInOrder: (sides: Plan['sides']) => Plan['sides'],
  ) => {
    const { plan, print, expected, make } = await prepare(id, 'letter', { duplex: 'Simplex' })
    const face = (name: 'front' | 'back') => plan.sides.filter((side) => side.face === name)
    const fronts = await make({ ...plan, sides: face('front') })
    const backs = await make({ ...plan, sides: backsInOrder(face('back')) })
    return { fronts, backs, expected, print }
  }

  it.each(['booklet', 'one-sheet'] as const)('finds nothing wrong with a %s', async (id) => {
    const { fronts, backs, expected, print } = await passes(id, (sides) => sides.toReversed())
    const { faults, coverage } = await preflightManualDuplex(fronts, backs, expected, print)
    expect(faults).toEqual([])
    expect(coverage[0]).toHaveLength(id === 'booklet' ? 3 : 1)
  })

  it('tells of backs in the order of the fronts', async () => {
    const { fronts, backs, expected, print } = await passes('booklet', (sides) => sides)
    const { faults } = await preflightManualDuplex(fronts, backs, expected, print)
    expect(faults).toContain('page 2 bears the folio 6, not the folio 2')
  })

  it('tells of a missing back', async () => {
    const { fronts, backs, expected, print } = await passes('booklet', (sides) => sides.slice(1))
    const { faults } = await preflightManualDuplex(fronts, backs, expected, print)
    expect(faults).toContain('there are 3 fronts and 2 backs')
  })
})
