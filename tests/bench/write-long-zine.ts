import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectDir } from '../support/test-site.ts'

/** How many principles the real zine has. */
const realPrinciples = 10
/** The cover and the back cover. */
const covers = 2
/** A statement and the texts of three real principles fill one page of the booklet and a part of the next. */
const textsOfPrinciple = 3
export const pagesOfPrinciple = 2

/**
 * Writes a zine of as many pages as asked for: the principles of the real one over and over, three texts
 * in each, with what a thick booklet needs to be folded.
 * @param slug the name of its folder, and its path
 * @param pages of the booklet, an even number, both covers among them
 */
export async function writeLongZine(
  contentDir: string,
  slug: string,
  pages: number,
): Promise<void> {
  const folder = join(contentDir, slug, 'en')
  await mkdir(folder, { recursive: true })
  const fields = [
    `title: Growing, ${slug}`,
    'subtitle: The same principles over and over',
    'standfirst: Written to be measured.',
    'closing: Here it ends.',
    'resource: { line: more, address: example.org/zines }',
    `path: ${slug}`,
    'edition: 2026-11-23',
    'numbering: arabic',
    'signature: 16',
    // They have room for a few pages.
    'without: [one-sheet, mini, poster]',
  ]
  await writeFile(join(folder, 'zine.yaml'), `${fields.join('\n')}\n`)
  const real = await readRealPrinciples()
  for (let number = 1; number <= (pages - covers) / pagesOfPrinciple; number++) {
    const texts = Array.from(
      { length: textsOfPrinciple },
      (_, index) => real[(number - 1 + index) % real.length]!,
    )
    await writeFile(join(folder, fileOf(number)), joinPrinciples(texts))
  }
}

/** A principle with the head of the first one and the texts of all of them. */
function joinPrinciples(files: readonly string[]): string {
  const [, head] = files[0]!.split('---\n')
  const texts = files.map((file) => file.split('---\n')[2]!.trim())
  return `---\n${head}---\n\n${texts.join('\n\n')}\n`
}

/** The files of the real zine's principles, in order. */
async function readRealPrinciples(): Promise<string[]> {
  const files = Array.from({ length: realPrinciples }, (_, index) => fileOf(index + 1))
  const folder = join(projectDir, 'content/ice-melts/en')
  return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
}

function fileOf(number: number): string {
  return `${String(number).padStart(2, '0')}.mdx`
}
