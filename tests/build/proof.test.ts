import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookletRoute } from '../../src/formats/routes.ts'
import { finishPagePdf } from '../../src/press/finish-page-pdf.ts'
import { impose } from '../../src/press/impose.ts'
import { launchChromium } from '../../src/press/launch-chromium.ts'
import { printToPdf, withPagedRoute } from '../../src/press/open-route.ts'
import { PressError } from '../../src/press/press-error.ts'
import { expectationOf, outlineOf } from '../../src/press/press-zine.ts'
import { provePagePdf, proveSaddlePdf } from '../../src/press/proof/prove-file.ts'
import { planSaddle } from '../../src/paper/plan-saddle.ts'
import { papers, turnLandscape } from '../../src/paper/sizes.ts'
import type { Zine } from '../../src/zine/zine.ts'
import { readZine } from '../read-zine.ts'
import { makeScratch } from '../scratch.ts'
import { testSiteDir } from '../test-site.ts'

// The real zine, really laid out and printed, and then spoilt in the ways it is known to be spoilt.

let browser: Browser
let zine: Zine

beforeAll(async () => {
  zine = await readZine()
  browser = await launchChromium()
})
afterAll(() => browser.close())

type Spoil = (page: Page) => Promise<unknown>

/** Prints the booklet's single pages, unfinished, after something was done to them. */
async function printRaw(spoil: Spoil, print = printToPdf): Promise<Uint8Array> {
  const route = `${bookletRoute(zine)}?paper=pages`
  return withPagedRoute(browser, testSiteDir, route, async (page) => {
    await spoil(page)
    return print(page)
  })
}

/** The same, finished. */
async function printSpoilt(spoil: Spoil): Promise<Uint8Array> {
  const { shape, identity } = expectationOf(zine)
  return finishPagePdf(await printRaw(spoil), shape.box, identity, outlineOf(zine))
}

async function faultsOf(spoil: Spoil): Promise<readonly string[]> {
  const pdf = await printSpoilt(spoil)
  return (await provePagePdf(pdf, expectationOf(zine), outlineOf(zine))).faults
}

const addCss =
  (content: string): Spoil =>
  (page) =>
    page.addStyleTag({ content })
const untouched: Spoil = async () => {}

describe('finishPagePdf', () => {
  it('refuses an outline of another length than the headings', async () => {
    const pdf = await printSpoilt(untouched)
    const { shape, identity } = expectationOf(zine)
    await expect(finishPagePdf(pdf, shape.box, identity, ['one'])).rejects.toThrow(
      'The PDF has 11 headings in its outline, not 1.',
    )
  })
})

describe('the proof of the finished pages', () => {
  it('finds nothing wrong with pages that nothing was done to', async () => {
    expect(await faultsOf(untouched)).toEqual([])
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
    expect(faults).toContain('page 5 clips “found in direct resistance”')
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
        const text = document.querySelector('[data-page-number="11"] .closing')!
        text.after(text.cloneNode(true))
      }),
    )
    expect(faults).toContain(
      'page 11 repeats “OUR LIVES AND LIBERATION DEPEND ON IT.” of the back cover',
    )
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
    expect(faults).toEqual([
      'page 4 has “IV WE KEEP US SAFE BY FIGHTING TOGETHER.” in the wrong order, at principle III',
    ])
  })

  it('tells of a wrong folio', async () => {
    const faults = await faultsOf(
      addCss('[data-page-number="7"] { counter-reset: page 7 !important }'),
    )
    expect(faults).toEqual(['page 7 bears the folio 8, not the folio 7'])
  })

  it('tells of furniture that is printed', async () => {
    const faults = await faultsOf(
      addCss('.ways { display: block !important; position: absolute; inset-block-start: 60mm }'),
    )
    expect(faults.join('\n')).toMatch(/page 1 (holds|has) “How/)
  })

  it('tells of a page that the browser shrank to fit something wide', async () => {
    const faults = await faultsOf(addCss('#booklet { inline-size: 160mm }'))
    expect(faults.join('\n')).toMatch(/the text came out at 1\d\.\d pt, not 13 pt/)
  })

  it('tells of text in the margin', async () => {
    const faults = await faultsOf(
      addCss('[data-page-number="3"] .principle p { margin-left: 8mm; margin-right: -8mm }'),
    )
    expect(faults.join('\n')).toMatch(/page 3 has “.*” and 3 more lines outside its text area/)
  })

  it('tells of a face that is not of the zine', async () => {
    const pdf = await printSpoilt(untouched)
    const expected = { ...expectationOf(zine), fonts: ['League Gothic'] }
    const { faults } = await provePagePdf(pdf, expected, outlineOf(zine))
    expect(faults).toContain('page 2 uses the font BitterThin-Regular')
  })

  it('tells of a wrong title, language or outline', async () => {
    const pdf = await printSpoilt(untouched)
    const expected = { ...expectationOf(zine), identity: { title: 'Other', language: 'es' } }
    const { faults } = await provePagePdf(pdf, expected, ['Other'])
    expect(faults).toEqual([
      'its title is “ICE Melts in the Spring”',
      'its language is “en”',
      expect.stringMatching(/^its outline reads “ICE Melts in the Spring”, “I We are/),
    ])
  })
})

describe('the proof of pages as Chromium printed them', () => {
  it('tells of their size, of every trace of the machine, and of their outline', async () => {
    const pdf = await printRaw(untouched)
    const { faults } = await provePagePdf(pdf, expectationOf(zine), outlineOf(zine))
    expect(faults).toContain('page 1 measures 139.7 x 209.9 mm, not 139.7 x 210 mm')
    expect(faults).toContainEqual(expect.stringMatching(/^it tells its Creator: “.*Chrom/))
    expect(faults).toContainEqual(expect.stringMatching(/^it tells its Producer: “Skia/))
    expect(faults).toContainEqual(expect.stringMatching(/^it tells its CreationDate: “D:/))
    expect(faults).toContainEqual(expect.stringMatching(/^it tells its ModDate: “D:/))
    expect(faults).toContainEqual(expect.stringMatching(/^its outline reads “ICE Meltsin the/))
  })

  it('tells when they are not tagged', async () => {
    const untagged = (page: Page) => page.pdf({ preferCSSPageSize: true, tagged: false })
    const pdf = await printRaw(untouched, untagged)
    const { faults } = await provePagePdf(pdf, expectationOf(zine), outlineOf(zine))
    expect(faults).toContain('it is not tagged')
  })
})

describe('a paged route', () => {
  it('is a sentence when the browser ends in the middle of it', async () => {
    const other = await launchChromium()
    const work = withPagedRoute(other, testSiteDir, bookletRoute(zine), async (page) => {
      await other.close()
      return printToPdf(page)
    })
    await expect(work).rejects.toThrow(
      new PressError(
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
    const work = withPagedRoute(browser, testSiteDir, route, printToPdf, 2_000)
    await expect(work).rejects.toThrow(new PressError(sentence))
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
      'says itself that it failed',
      `<script>document.documentElement.dataset.failed = 'no fonts'</script>`,
      'no fonts',
    ],
  ])('is a sentence when it %s', async (_, html, why) => {
    const folder = await makeScratch()
    await writeFile(join(folder, 'index.html'), `<!doctype html><html>${html}</html>`)
    const work = withPagedRoute(browser, folder, '', printToPdf, 2_000)
    await expect(work).rejects.toThrow(
      new PressError(` could not be laid out: ${why}; it is not published.`),
    )
  })
})

describe('the proof of the finished sheets', () => {
  const sheet = turnLandscape(papers.a4)
  const plan = planSaddle(12)
  let pagePdf: Uint8Array

  beforeAll(async () => {
    pagePdf = await printSpoilt(untouched)
  })

  async function faultsOfSheets(
    spoiltPlan: typeof plan,
    pageBox = expectationOf(zine).shape.box,
    print = { sheet, flip: plan.flip, pageCount: 12 },
  ) {
    const { identity } = expectationOf(zine)
    const pdf = await impose(pagePdf, spoiltPlan, sheet, pageBox, identity)
    return (await proveSaddlePdf(pdf, expectationOf(zine), print)).faults
  }

  it('finds nothing wrong with the plan', async () => {
    expect(await faultsOfSheets(plan)).toEqual([])
  })

  it('finds nothing wrong with backs that are turned for the other flip', async () => {
    const print = { sheet, flip: 'long-edge', pageCount: 12 } as const
    expect(await faultsOfSheets(planSaddle(12, 'long-edge'), undefined, print)).toEqual([])
  })

  it('tells of backs that are upside down', async () => {
    const faults = await faultsOfSheets(planSaddle(12, 'long-edge'))
    expect(faults).toContainEqual(expect.stringMatching(/^page 2 is turned by 180°/))
  })

  it('tells of two swapped pages', async () => {
    const swap = new Map([
      [4, 9],
      [9, 4],
    ])
    const sides = plan.sides.map((side) => ({
      ...side,
      placements: side.placements.map((placement) => ({
        ...placement,
        page: swap.get(placement.page!) ?? placement.page,
      })),
    }))
    const faults = await faultsOfSheets({ ...plan, sides })
    expect(faults).toContain('page 4 bears the folio 9, not the folio 4')
  })

  it('tells of a page that is printed twice and of one that is lost', async () => {
    const sides = plan.sides.map((side) => ({
      ...side,
      placements: side.placements.map((placement) => ({
        ...placement,
        page: placement.page === 6 ? 5 : placement.page,
      })),
    }))
    expect(await faultsOfSheets({ ...plan, sides })).not.toEqual([])
  })

  it('tells of sheets in the wrong order', async () => {
    const sides = [...plan.sides.slice(2), ...plan.sides.slice(0, 2)]
    expect(await faultsOfSheets({ ...plan, sides })).not.toEqual([])
  })

  it('tells of a missing sheet', async () => {
    const faults = await faultsOfSheets({ ...plan, sides: plan.sides.slice(0, 4) })
    expect(faults).toEqual(['12 pages are imposed on 4 sides'])
  })

  it('tells of ink that a page brings too near to the fold', async () => {
    // A box 28 mm too wide: each page is drawn 14 mm left of its place.
    const faults = await faultsOfSheets(plan, { widthMm: 139.7 + 28, heightMm: 210 })
    expect(faults).toContainEqual(expect.stringMatching(/^side 2 has ink .* from an edge; 6.35 mm/))
    expect(faults).toContainEqual(expect.stringMatching(/^side 1 has ink .* from the fold; 5 mm/))
  })
})
