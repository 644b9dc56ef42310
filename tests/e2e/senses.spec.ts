import type { Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { lookAt } from './look-at.ts'
import { openRoute, test } from './site.ts'

const read = ['', 'IceMelts/', 'IceMelts/VIII/', 'IceMelts/print/', '404.html'] as const

/** Text whose contrast is less than 7 to 1, or 4.5 to 1 where it is large. */
async function findFaint(page: Page): Promise<string[]> {
  const { violations } = await lookAt(page, ['color-contrast-enhanced']).analyze()
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))
}

/** What stands out of the window at its sides, or lies over other text. */
async function findOverlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll('p, h1, h2, h3, li, a, .statement, .numeral')]
      .filter(
        (element) => element.checkVisibility() && !element.closest('.skip, svg, [aria-hidden]'),
      )
      .filter(
        (element) => ![...element.children].some((child) => /^(P|LI|DIV)$/.test(child.tagName)),
      )
    const boxes = texts.map((element) => ({ element, box: element.getBoundingClientRect() }))
    const wide = boxes.filter(({ box }) => box.right > innerWidth + 1 || box.left < -1)
    const over = boxes.flatMap(({ element, box }, index) =>
      boxes.slice(index + 1).filter((other) => {
        if (element.contains(other.element) || other.element.contains(element)) return false
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        return across > 2 && down > 4
      }),
    )
    return [...wide, ...over].map(({ element }) => element.outerHTML.slice(0, 80))
  })
}

for (const route of read) {
  test.describe(`/${route}`, () => {
    test('has a contrast of at least 7 to 1, light and dark', async ({ page, siteUrl }) => {
      await openRoute(page, siteUrl, route)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await findFaint(page)).toEqual([])
      }
    })

    test('begins with a way past its head, which the keyboard meets first', async ({
      page,
      siteUrl,
    }) => {
      await openRoute(page, siteUrl, route)
      await page.keyboard.press('Tab')
      await expect(page.locator(':focus')).toHaveText('Skip to the text')
      await expect(page.locator(':focus')).toBeInViewport()
      const outline = await page
        .locator(':focus')
        .evaluate((link) => getComputedStyle(link).outline)
      expect(outline).toMatch(/3px/)
      await page.keyboard.press('Enter')
      expect(new URL(page.url()).hash).toBe('#text')
    })

    test('loses and covers nothing in a narrow window, zoomed, or with text twice as large', async ({
      page,
      siteUrl,
    }) => {
      for (const [width, height] of [
        [320, 640],
        // 1,280 x 1,024 zoomed to 400 %.
        [320, 256],
        [768, 1024],
      ] as const) {
        await page.setViewportSize({ width, height })
        await openRoute(page, siteUrl, route)
        expect(await findOverlaps(page)).toEqual([])
      }
      const session = await page.context().newCDPSession(page)
      await page.setViewportSize({ width: 1024, height: 800 })
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
      await page.reload()
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
        '36px',
      )
      expect(await findOverlaps(page)).toEqual([])
    })

    test('moves nothing, and keeps its drawings in forced colours', async ({ page, siteUrl }) => {
      await page.emulateMedia({ forcedColors: 'active' })
      await openRoute(page, siteUrl, route)
      const moving = await page.evaluate(() => document.getAnimations().length)
      expect(moving).toBe(0)
      const others = await page.evaluate(() =>
        [...document.querySelectorAll('.thaw, .flowers, .title-flowers')].filter(
          (drawing) =>
            getComputedStyle(drawing).fill !== getComputedStyle(drawing.parentElement!).color,
        ),
      )
      expect(others).toEqual([])
    })
  })
}

test('the place is kept while scrolling, and each numeral leads to its principle', async ({
  page,
  siteUrl,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openRoute(page, siteUrl, 'IceMelts/#X')
  const heading = page.locator('#X .principle-heading')
  await expect(heading).toBeInViewport()
  await page.locator('#VIII .numeral').click()
  await expect(page).toHaveURL(/#VIII$/)
  const beside = page.locator('#VIII .principle-heading')
  expect(await beside.evaluate((element) => getComputedStyle(element).position)).toBe('sticky')

  await page.setViewportSize({ width: 360, height: 640 })
  await openRoute(page, siteUrl, 'IceMelts/')
  await page
    .locator('#VIII p')
    .last()
    .evaluate((text) => text.scrollIntoView({ block: 'end' }))
  const bar = await page.locator('#VIII').evaluate((section) => {
    const { content, position } = getComputedStyle(section, '::before')
    return { content, position }
  })
  expect(bar.position).toBe('sticky')
  expect(bar.content).toContain('VIII')
  await page.setViewportSize({ width: 320, height: 256 })
  const small = await page
    .locator('#VIII')
    .evaluate((section) => getComputedStyle(section, '::before').display)
  expect(small).toBe('none')
})

test('the table of the ten leads to each of them', async ({ page, siteUrl }) => {
  await openRoute(page, siteUrl, 'IceMelts/')
  const contents = page.getByRole('navigation', { name: 'Principles' })
  const links = contents.getByRole('link')
  // On a wide screen the table is open; on a narrow one it is folded, so that the text is near.
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(links.nth(3)).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(links.nth(3)).toBeHidden()
  const first = await page.locator('#I').boundingBox()
  expect(first!.y).toBeLessThan(2 * 844)
  await contents.getByText('Principles').click()
  await expect(links).toHaveCount(10)
  await links.nth(3).click()
  await expect(page.locator('#IV')).toBeInViewport()
})

test('printed as it stands, the reading page points to the booklet', async ({ page, siteUrl }) => {
  await openRoute(page, siteUrl, 'IceMelts/')
  const note = page.getByText('This text is also a booklet')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(note).toBeVisible()
  await expect(note).toContainText('crimethinc.com/IceMelts/print/')
  await expect(page.locator('nav').first()).toBeHidden()
  await expect(page.locator('.contents')).toBeHidden()
  const { ink, paper } = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    return { ink: style.color, paper: style.backgroundColor }
  })
  expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
})

test.describe('the checks themselves', () => {
  test.use({ bypassCSP: true })

  test('see faint text and text over text', async ({ page, siteUrl }) => {
    await openRoute(page, siteUrl, 'IceMelts/')
    const texts = page.locator('.principle-text p')
    await texts.nth(0).evaluate((text) => (text.style.color = '#6a6a6a'))
    expect(await findFaint(page)).toHaveLength(1)
    const top = (await texts.nth(0).boundingBox())!.y - (await texts.nth(1).boundingBox())!.y
    await texts.nth(1).evaluate((text, y) => (text.style.transform = `translateY(${y}px)`), top)
    expect((await findOverlaps(page)).length).toBeGreaterThan(0)
  })
})
