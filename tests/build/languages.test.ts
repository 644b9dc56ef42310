import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ZineManifest } from '../../src/formats/zine-manifest.ts'
import { useTranslations } from '../../src/i18n/use-translations.ts'
import { readPdf } from '../../src/preflight/read-pdf.ts'
import { openPdf, textOf } from '../support/open-pdf.ts'
import { runBuild } from '../support/run-build.ts'
import { copyZines, makeScratch } from '../support/scratch.ts'

const languages = ['en', 'es', 'he', 'ru', 'vi', 'zh']
const folderOf = (language: string) => (language === 'en' ? 'Paper/' : `${language}/Paper/`)
const stemOf = (language: string) => (language === 'en' ? 'paper' : `paper-${language}`)

let out: string
let stderr: string

beforeAll(async () => {
  out = join(await makeScratch(), 'dist')
  const content = await copyZines('languages', {
    'paper/en/02.mdx': (text) => `${text}\nAs in [the first](#I).\n`,
  })
  const result = await runBuild(['--content', content, '--out', out])
  stderr = result.stderr
  expect(result.code).toBe(0)
})

const readPage = (route: string) => readFile(join(out, route, 'index.html'), 'utf8')
const readFiles = async (language: string) => {
  const text = await readFile(join(out, folderOf(language), 'zine.json'), 'utf8')
  return (JSON.parse(text) as ZineManifest).files
}

/** What a PDF says of itself, and where its text is. */
async function readBooklet(language: string, name = 'screen') {
  const bytes = await readFile(join(out, folderOf(language), `${stemOf(language)}-${name}.pdf`))
  const document = await openPdf(bytes)
  const preferences = document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict)
  const direction = preferences.get(PDFName.of('Direction'))?.toString().slice(1)
  return { language: textOf(document.catalog, 'Lang'), direction, pages: readPdf(document) }
}

describe.each(languages)('a zine in %s', (language) => {
  it('has pages in its language and direction, and every text of the translations in it', async () => {
    const direction = language === 'he' ? 'rtl' : 'ltr'
    const { t } = useTranslations(language)
    for (const route of ['', 'I/', 'print/', 'print/booklet/']) {
      const html = await readPage(`${folderOf(language)}${route}`)
      expect(html).toMatch(
        new RegExp(`^<!DOCTYPE html><html lang="${language}" dir="${direction}"`, 'i'),
      )
    }
    const print = await readPage(`${folderOf(language)}print/`)
    expect(print).toContain(`<h1>${t('printIt')}</h1>`)
    expect(print).toContain(t('bookletStack'))
    if (language !== 'en') expect(print).not.toMatch(/\b(the|with|paper for|sheets)\b/i)
  })

  it('is linked from each of its pages in every other language, by name', async () => {
    for (const route of ['', 'II/', 'print/']) {
      const html = await readPage(`${folderOf(language)}${route}`)
      for (const other of languages) {
        const address = `https://crimethinc.com/${folderOf(other)}${route}`
        expect(html).toContain(`<link rel="alternate" hreflang="${other}" href="${address}"`)
        if (other !== language) expect(html).toMatch(new RegExp(`<a [^>]*hreflang="${other}"`))
      }
      expect(html).toContain(
        `<link rel="alternate" hreflang="x-default" href="https://crimethinc.com/Paper/${route}"`,
      )
    }
  })

  it('has a kit of its own, which unpacks beside the others', async () => {
    const stem = stemOf(language)
    const kit = await readFile(join(out, folderOf(language), `${stem}.zip`))
    const paths = Object.keys(unzipSync(new Uint8Array(kit)))
    expect(paths.every((path) => path.startsWith(`${stem}/`))).toBe(true)
    expect(paths).toContain(`${stem}/${folderOf(language)}index.html`)
  })

  it('has a way to the live booklet in every other language', async () => {
    const html = await readPage(`${folderOf(language)}print/booklet/`)
    const ways = [...html.matchAll(/<a [^>]*hreflang="(\w+)"/g)].map(([, other]) => other)
    expect(ways.toSorted()).toEqual(languages.filter((other) => other !== language))
  })

  it('has PDFs in its language and direction', async () => {
    const booklet = await readBooklet(language)
    expect(booklet.language).toBe(language)
    expect(booklet.direction).toBe(language === 'he' ? 'R2L' : undefined)
    const sheets = await readBooklet(language, 'booklet-a4')
    expect(sheets.direction).toBe(booklet.direction)
  })

  it('has fonts of its script alone, each with its letters', async () => {
    const { pages } = await readBooklet(language)
    const fonts = [...new Set(pages.flatMap((page) => page.fonts))].toSorted()
    const latin = [/^Bitter/, /^LeagueGothic/]
    const own: Record<string, RegExp[]> = {
      he: [/^FrankRuhlLibre/, /^Karantina/],
      ru: [/^Bitter/, /^SofiaSansExtraCondensed/],
      zh: [/^LeagueGothic/, /^NotoSansSC/],
    }
    expect(fonts.every((font) => (own[language] ?? latin).some((name) => name.test(font)))).toBe(
      true,
    )
    for (const name of own[language] ?? latin) {
      expect(fonts.some((font) => name.test(font))).toBe(true)
    }
  })
})

describe('a zine that is written from right to left', () => {
  it('is published in every format, each folded by the preflight', async () => {
    const pdfs = (await readFiles('he')).filter(({ name }) => name.endsWith('.pdf'))
    expect(pdfs).toHaveLength(33)
  })

  it('has its front cover on the left of the outer sheet, and that of English on the right', async () => {
    // The title is the largest text of the first side.
    const coverAtMm = async (language: string) => {
      const { pages } = await readBooklet(language, 'booklet-a4')
      const [largest] = pages[0]!.runs.toSorted((a, b) => b.sizePt - a.sizePt)
      return largest!.startMm
    }
    expect(await coverAtMm('he')).toBeLessThan(297 / 2)
    expect(await coverAtMm('en')).toBeGreaterThan(297 / 2)
  })

  it('begins its lines on the right', async () => {
    const ends = async (language: string) => {
      const { pages } = await readBooklet(language)
      const title = pages[0]!.runs.toSorted((a, b) => b.sizePt - a.sizePt)[0]!
      return { left: title.startMm, right: pages[0]!.widthMm - title.endMm }
    }
    const [hebrew, english] = [await ends('he'), await ends('en')]
    expect(hebrew.right).toBeLessThan(16)
    expect(english.left).toBeLessThan(16)
    expect(hebrew.left).toBeGreaterThan(hebrew.right)
  })
})

describe('a translation that is older than its original', () => {
  it('says so on its pages and its back cover, and no other does', async () => {
    const sentence = useTranslations('es').t('olderThanOriginal', {
      followed: '2026-01-01',
      day: '2026-03-01',
    })
    for (const route of ['', 'III/', 'print/']) {
      expect(await readPage(`es/Paper/${route}`)).toContain(sentence)
    }
    const textOf = async (language: string) => {
      const { pages } = await readBooklet(language)
      return pages
        .at(-1)!
        .runs.map(({ text }) => text)
        .join(' ')
    }
    expect(await textOf('es')).toContain('2026-01-01')
    expect(await textOf('vi')).not.toContain('2026-01-01')
    expect(await readPage('vi/Paper/')).not.toContain('class="older"')
  })

  it('is told by the build, with the principle that changed', () => {
    expect(stderr).toMatch(
      /^Advice: \S+\/es\/zine\.yaml.*, field follows: it follows the edition of 2026-01-01, .* \(changed since: II\); .* \[older-translation\]\n$/,
    )
  })
})

describe('a link from one principle to another', () => {
  it('leads to the page that holds both, from either page', async () => {
    expect(await readPage('Paper/')).toContain('<a href="#I">the first</a>')
    expect(await readPage('Paper/II/')).toContain('<a href="../#I">the first</a>')
    expect(await readPage('Paper/')).toContain('id="I"')
  })
})

describe('the shelves', () => {
  it('stand at the root and below each language, and show a zine once', async () => {
    const { t } = useTranslations('ru')
    const russian = await readPage('ru/')
    expect(russian).toContain(`<h1>${t('shelfTitle')}</h1>`)
    expect(russian.match(/class="shelf-title"/g)).toHaveLength(1)
    expect(russian).toContain('href="Paper/"')
    expect(await readPage('')).toContain('href="Paper/"')
  })
})

describe('letters that no font has', () => {
  it('are told with their file, and nothing is built', async () => {
    const content = await copyZines('languages', {
      'paper/ru/02.mdx': (text) => `${text}\nЕщё ⵣ и 纸.\n`,
      'paper/vi/zine.yaml': (text) => text.replace(/^title: /m, 'title: Ω '),
    })
    const result = await runBuild([
      '--content',
      content,
      '--out',
      join(await makeScratch(), 'dist'),
    ])
    expect(result.code).toBe(1)
    const missing = result.stderr.split('\n').filter((line) => line.endsWith('[missing-letter]'))
    expect(missing).toEqual([
      expect.stringMatching(
        /\/ru\/02\.mdx:\d+:5: the font of the text has no ⵣ \(U\+2D63\), 纸 \(U\+7EB8\); /,
      ),
      expect.stringMatching(
        /\/ru\/02\.mdx.*: the font of large print has no ⵣ \(U\+2D63\), 纸 \(U\+7EB8\); /,
      ),
      expect.stringMatching(
        /\/vi\/zine\.yaml.*: the font of titles and statements has no Ω \(U\+03A9\); /,
      ),
      expect.stringMatching(/\/vi\/zine\.yaml.*: the font of the text has no Ω \(U\+03A9\); /),
      expect.stringMatching(/\/vi\/zine\.yaml.*: the font of large print has no Ω \(U\+03A9\); /),
    ])
  })
})
