import { cp, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect as expectNow, test } from 'playwright/test'
import { startPress } from '../support/run-build.ts'
import { makeScratch } from '../support/scratch.ts'
import { projectDir } from '../support/test-site.ts'

// Astro makes its pages when they are asked for: on a busy machine that takes its time.
const expect = expectNow.configure({ timeout: 20_000 })

// One server, as a person who writes has it; each test leaves the content as it found it.
test.describe.configure({ mode: 'serial' })

let content: string
let served: ReturnType<typeof startPress>
let url: string

test.beforeAll(async () => {
  content = join(await makeScratch(), 'content')
  await cp(join(projectDir, 'content'), content, { recursive: true })
  served = startPress('dev', ['--port', '0', '--content', content])
  const said = await served.untilItSays('large-print/')
  url = /http:\S+/.exec(said)![0]
})

test.afterAll(() => served.child.kill('SIGKILL'))

const fileOf = (name: string) => join(content, 'ice-melts/en', name)

/** Changes a file of the zine. @returns what puts it back */
async function change(name: string, from: string, to: string): Promise<() => Promise<void>> {
  const text = await readFile(fileOf(name), 'utf8')
  expect(text).toContain(from)
  await writeFile(fileOf(name), text.replace(from, to))
  return () => writeFile(fileOf(name), text)
}

test('the reading page follows a changed word', async ({ page }) => {
  await page.goto(`${url}IceMelts/`)
  await expect(page.locator('#IV')).not.toContainText('utmost')
  const putBack = await change('04.mdx', 'most cautious', 'utmost cautious')
  await expect(page.locator('#IV')).toContainText('utmost cautious')
  await putBack()
  await expect(page.locator('#IV')).toContainText('most cautious')
  await expect(page.locator('#IV')).not.toContainText('utmost')
})

test('the live booklet is laid out anew, once, for a changed word', async ({ page }) => {
  let loads = 0
  page.on('load', () => loads++)
  await page.goto(`${url}IceMelts/print/booklet/`)
  await expect(page.locator('html')).toHaveAttribute('data-ready', '12')
  const putBack = await change('04.mdx', 'We keep us safe by', 'They keep us safe by')
  await expect(page.locator('#pages')).toContainText('They keep us safe by')
  await expect(page.locator('html')).toHaveAttribute('data-ready', '12')
  expect(loads).toBe(2)
  await putBack()
  await expect(page.locator('#pages')).toContainText('We keep us safe by')
})

test('whatever is wrong is told in the page and the terminal until it is right', async ({
  page,
}) => {
  await page.goto(`${url}IceMelts/`)
  const putBackTwo = await change('02.mdx', 'statement:', 'statment:')
  const putBackFour = await change('04.mdx', 'Though', '<Marquee>x</Marquee> Though')
  await expect(page.locator('h1')).toHaveText(/^The content is wrong in 3 places$/)
  const sentences = await page.locator('li').filter({ hasText: '.mdx' }).allTextContents()
  expect(sentences).toEqual([
    expect.stringMatching(/\/02\.mdx, field statement: it is missing; write it like this: /),
    expect.stringMatching(/\/02\.mdx:2:1, field statment: it is unknown; remove it, or /),
    expect.stringMatching(/\/04\.mdx:5:1: <Marquee> is not a component of this site; use /),
  ])
  expect((await page.request.get(`${url}IceMelts/IV/`)).status()).toBe(500)
  await putBackTwo()
  await expect(page.locator('li').filter({ hasText: '.mdx' })).toHaveCount(1)
  await expect(page.locator('h1')).toHaveText('The content is wrong in one place')
  await putBackFour()
  await expect(page.locator('#IV')).toContainText('Though')
  expect((await page.request.get(`${url}IceMelts/IV/`)).status()).toBe(200)
  await served.untilItSays('The content is right again.')
})

test('a principle that is new, renamed or gone is so on the page', async ({ page }) => {
  await page.goto(`${url}IceMelts/`)
  await expect(page.locator('.principle')).toHaveCount(10)
  await writeFile(fileOf('11.mdx'), '---\nstatement: One more.\n---\n\nIts text.\n')
  await expect(page.locator('#XI')).toContainText('Its text.')
  await rename(fileOf('11.mdx'), fileOf('12.mdx'))
  await expect(page.locator('li').filter({ hasText: '.mdx' })).toHaveText(
    /12\.mdx: number 11 is missing before it/,
  )
  await rename(fileOf('10.mdx'), fileOf('11.mdx'))
  await rename(fileOf('12.mdx'), fileOf('10.mdx'))
  await expect(page.locator('#X')).toContainText('Its text.')
  await rename(fileOf('11.mdx'), fileOf('10.mdx'))
  await expect(page.locator('.principle')).toHaveCount(10)
  await expect(page.locator('#X')).not.toContainText('Its text.')
})

test('a changed address is the new one, and the zine’s data follow', async ({ page }) => {
  const putBack = await change('zine.yaml', 'path: IceMelts', 'path: Thaw')
  await expect(async () => {
    expect((await page.goto(`${url}Thaw/`))!.status()).toBe(200)
  }).toPass()
  await putBack()
  await expect(async () => {
    expect((await page.goto(`${url}IceMelts/`))!.status()).toBe(200)
  }).toPass()
  expect((await page.request.get(`${url}Thaw/`)).status()).toBe(404)
})

test('Ctrl-C ends it and leaves nothing', async () => {
  const root = join(projectDir, '.astro/dev', String(served.child.pid))
  await readFile(join(root, 'content/ice-melts/en/01.mdx'))
  served.child.kill('SIGINT')
  const { code, stderr } = await served.ended
  expect(code).toBe(130)
  // Nothing but the sentences that were wanted: Astro has not seen any of it.
  for (const line of stderr.trimEnd().split('\n'))
    expect(line).toMatch(/^\S+\.mdx[:,].*; .*\. \[[a-z-]+\]$/)
  await expect(readFile(join(root, 'content/ice-melts/en/01.mdx'))).rejects.toThrow('ENOENT')
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})
