import { changeProblems, translationAdvice, translationProblems } from './check-translations.ts'
import { checkAddresses } from './check-addresses.ts'
import { checkNumbering } from './check-numbering.ts'
import { checkProse } from './check-prose.ts'
import type { ContentFile } from './content-file.ts'
import { normalizeText } from '../normalize-text.ts'
import { numberPrinciple, type PrincipleNumber } from '../numerals.ts'
import { checkCharacters } from './check-characters.ts'
import { readPrincipleBody } from './principle-body.ts'
import type { Problem } from './problem.ts'
import { placeInProse } from './prose.ts'
import { readFields, readProse, requiredFields } from './read-fields.ts'
import { principleSchema, zineSchema } from '../schema.ts'
import { newerOriginal } from '../translations.ts'
import { findFields } from './yaml-places.ts'
import { languages, principleFileName, zineFileName, type Principle, type Zine } from '../zine.ts'

export type { ContentFile } from './content-file.ts'

/** What a content folder holds, and all that is wrong with it. */
export interface CheckedContent {
  /** Only to be used where there are no errors. */
  readonly zines: readonly Zine[]
  /** Errors and advice. */
  readonly problems: readonly Problem[]
  /** The files as they were checked: UTF-8 without a mark, lines that end with LF. */
  readonly files: readonly ContentFile[]
}

/**
 * Reads zines from the files of a content folder and finds every problem in them at once.
 * @param found the files, in any order
 * @param folder the content folder's name, which begins the file names in problems: `content`
 */
export function checkContent(found: readonly ContentFile[], folder: string): CheckedContent {
  const problems: Problem[] = []
  const editions = new Map<string, ContentFile[]>()
  const files = found.map(checkFile).toSorted((a, b) => (a.path < b.path ? -1 : 1))
  for (const file of files) {
    const [slug, language, name, ...deeper] = file.path.split('/')
    if (file.fault !== undefined) problems.push({ file: `${folder}/${file.path}`, ...file.fault })
    // The path of a folder that is out of place ends with a slash.
    if (slug === undefined || language === undefined || !name || deeper.length > 0) {
      if (file.fault === undefined) problems.push(strayFile(`${folder}/${file.path}`))
      continue
    }
    const key = `${slug}/${language}`
    editions.set(key, [...(editions.get(key) ?? []), file])
  }
  if (editions.size === 0) {
    problems.push({
      rule: 'no-zine',
      file: folder,
      what: 'there is no zine in this folder',
      next: `add ZINE/LANGUAGE/${zineFileName} and the principles 01.mdx, 02.mdx … beside it`,
    })
  }
  const zines = [...editions].flatMap(([key, zineFiles]) => {
    const zine = checkZine(key, zineFiles, folder, problems)
    return zine === undefined ? [] : [zine]
  })
  problems.push(...checkAddresses(zines, folder))
  problems.push(...translationProblems(zines), ...zines.flatMap(changeProblems))
  problems.push(...translationAdvice(zines))
  const dated = zines.map((zine) => ({ ...zine, behind: newerOriginal(zine, zines) }))
  return {
    zines: dated,
    problems: problems.map((problem) => placeField(problem, files, folder)),
    files,
  }
}

/** Finds the place of a field of `zine.yaml` that is right by itself and wrong beside other files. */
function placeField(problem: Problem, files: readonly ContentFile[], folder: string): Problem {
  const { file, line, field } = problem
  if (line !== undefined || field === undefined || !file.endsWith(`/${zineFileName}`))
    return problem
  const text = files.find(({ path }) => `${folder}/${path}` === file)?.text ?? ''
  const place = findFields(text).get(field)
  if (place === undefined) return problem
  return { ...problem, ...placeInProse({ text, line: 1, column: 1 }, place.key) }
}

/** A file as it is read, with what is wrong with its characters. */
function checkFile(file: ContentFile): ContentFile {
  if (file.fault !== undefined) return file
  const text = normalizeText(file.text)
  const found = checkCharacters(text)
  if (found === undefined) return { ...file, text }
  const { index, ...fault } = found
  const place = placeInProse({ text, line: 1, column: 1 }, index)
  return { path: file.path, text: '', fault: { ...place, ...fault } }
}

function strayFile(file: string): Problem {
  return {
    rule: 'stray-file',
    file,
    what: 'this file is not part of a zine',
    next: `name it ${zineFileName} or by its number (04.mdx) in ZINE/LANGUAGE/, or move it out of the content folder`,
  }
}

function checkZine(
  key: string,
  files: readonly ContentFile[],
  folder: string,
  problems: Problem[],
): Zine | undefined {
  const [slug, language] = key.split('/') as [string, string]
  const here = `${folder}/${key}`
  if (!/^[a-z0-9-]+$/.test(slug)) {
    problems.push({
      rule: 'folder-name',
      file: `${folder}/${slug}`,
      what: "the folder's name begins the names of the zine's files",
      next: 'write it with small letters, digits and hyphens',
    })
  }
  if (!languages.includes(language)) {
    problems.push({
      rule: 'language',
      file: here,
      what: `the site does not speak the language "${language}"`,
      next: `name the folder by one of: ${languages.join(', ')}`,
    })
  }
  const data = checkZineData(files, here, language, problems)
  const numbers = new Set(files.flatMap(({ path }) => numberOf(path) ?? []))
  const principles: Principle[] = []
  for (const file of files) {
    const name = file.path.slice(key.length + 1)
    if (name === zineFileName) continue
    const number = numberOf(file.path)
    if (number === undefined) {
      if (file.fault === undefined) problems.push(strayFile(`${folder}/${file.path}`))
      continue
    }
    const at = { file: `${folder}/${file.path}`, language, numbers }
    const numbered = numberPrinciple(number, data?.numbering ?? 'roman')
    principles.push(checkPrinciple(numbered, file, at, problems))
  }
  principles.sort((a, b) => a.number - b.number)
  problems.push(...checkNumbering(principles, here))
  return data === undefined
    ? undefined
    : { ...data, slug, language, file: `${here}/${zineFileName}`, principles }
}

/** The number of a principle, by the name of its file. */
function numberOf(path: string): number | undefined {
  const number = principleFileName.exec(path.split('/').at(-1)!)?.[1]
  return number === undefined ? undefined : Number(number)
}

function checkZineData(
  files: readonly ContentFile[],
  here: string,
  language: string,
  problems: Problem[],
) {
  const file = `${here}/${zineFileName}`
  const found = files.find(({ path }) => path.endsWith(`/${zineFileName}`))
  if (found === undefined) {
    problems.push({
      rule: 'missing-file',
      file,
      what: 'the file is missing',
      next: `add it with the fields ${requiredFields(zineSchema).join(', ')}`,
    })
    return undefined
  }
  if (found.fault !== undefined) return undefined
  const source = { text: found.text, file, firstLine: 1 }
  const data = readFields(zineSchema, source, problems)
  problems.push(...checkProse(readProse(zineSchema, source), file, language))
  return data
}

/** The fields between two lines of `---`; none of theirs begins with it, as Astro reads it. */
const frontmatter = /^(?<before>(?:\s*\n)?---[ \t]*\n)(?<yaml>(?:(?!---).*\n)*)---[ \t]*(?:\n|$)/

/** Where a principle stands. */
interface PrinciplePlace {
  readonly file: string
  readonly language: string
  /** The numbers of the zine's principles. */
  readonly numbers: ReadonlySet<number>
}

function checkPrinciple(
  number: PrincipleNumber,
  { text, fault }: ContentFile,
  { file, language, numbers }: PrinciplePlace,
  problems: Problem[],
) {
  const nothing = { ...number, statement: '', changed: undefined, file, source: text, blocks: [] }
  if (fault !== undefined) return nothing
  const found = frontmatter.exec(text)
  if (found === null && /^\s*(?:---|\+\+\+)/.test(text)) {
    problems.push(brokenFrontmatter(text, file))
    return nothing
  }
  const head = found?.[0] ?? ''
  const fields = {
    text: found?.groups?.['yaml'] ?? '',
    file,
    firstLine: countLines(found?.groups?.['before'] ?? ''),
  }
  const data = readFields(principleSchema, fields, problems)
  // After a line end, as Astro reads it: at the very beginning `---` would open other fields.
  const body = readPrincipleBody(`\n${text.slice(head.length)}`, countLines(head) - 1, numbers)
  problems.push(...body.problems.map((problem) => ({ file, ...problem })))
  if (body.blocks.length === 0 && body.problems.length === 0) {
    problems.push({
      rule: 'empty-text',
      file,
      what: 'the text of the principle is empty',
      next: 'write it below the frontmatter, or delete the file',
    })
  }
  const prose = [...readProse(principleSchema, fields), body.prose]
  problems.push(...checkProse(prose, file, language))
  const { statement = '', changed } = data ?? {}
  return { ...nothing, statement, changed, blocks: body.blocks }
}

/** Says that the fields at the beginning of a principle do not end, or end in something else. */
function brokenFrontmatter(text: string, file: string): Problem {
  const opening = /^\s*/.exec(text)![0].length
  const place = placeInProse({ text, line: 1, column: 1 }, opening)
  return {
    rule: 'frontmatter',
    file,
    ...place,
    what: 'the fields at the beginning of the file do not stand between two lines of ---',
    next: 'write --- and nothing else on the line above them and on the line below them',
  }
}

/** The number of the line that follows a text, counted from 1. */
function countLines(text: string): number {
  return text.split('\n').length
}
