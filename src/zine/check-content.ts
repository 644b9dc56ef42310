import type { Problem } from './problem.ts'
import { readPrincipleBody } from './principle-body.ts'
import { changeProblems, translationAdvice, translationProblems } from './check-translations.ts'
import { numberPrinciple, type PrincipleNumber } from './numerals.ts'
import { readFields, requiredFields } from './read-fields.ts'
import { principleSchema, zineSchema } from './schema.ts'
import { newerOriginal } from './translations.ts'
import { languages, principleFileName, zineFileName, type Principle, type Zine } from './zine.ts'

/** A file of a content folder. */
export interface ContentFile {
  /** Below the content folder, with slashes: `ice-melts/en/04.mdx`. */
  readonly path: string
  readonly text: string
}

/** What a content folder holds, and all that is wrong with it. */
export interface CheckedContent {
  /** Only to be used where there are no problems. */
  readonly zines: readonly Zine[]
  readonly problems: readonly Problem[]
  /** What is not wrong, and yet worth a look. */
  readonly advice: readonly Problem[]
}

/** Names below the site's root that are not a zine's to take, in small letters. */
const reservedPaths = new Set([
  '404',
  '_astro',
  '_headers',
  '_redirects',
  'feed',
  'hosting',
  'index',
  'mirror',
  'nojekyll',
  'robots',
  'sha256sums',
])
/** The files that tell search engines of the pages: `sitemap-index.xml`, `sitemap-0.xml` … */
const reservedPattern = /^sitemap/
/** A language, with or without a region: `es`, `tlh`, `pt-BR`, `es-419`, `zh-Hant`. Kept for translations. */
const languagePattern = /^[a-z]{2,3}(-(hans|hant|latn|cyrl|arab|deva))?(-([a-z]{2}|\d{3}))?$/

/**
 * Reads zines from the files of a content folder and finds every problem in them at once.
 * @param files in any order
 * @param folder the content folder's name, which begins the file names in problems: `content`
 */
export function checkContent(files: readonly ContentFile[], folder: string): CheckedContent {
  const problems: Problem[] = []
  const editions = new Map<string, ContentFile[]>()
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const [slug, language, name, ...deeper] = file.path.split('/')
    if (slug === undefined || language === undefined || name === undefined || deeper.length > 0) {
      problems.push(strayFile(`${folder}/${file.path}`))
      continue
    }
    const key = `${slug}/${language}`
    editions.set(key, [...(editions.get(key) ?? []), file])
  }
  if (editions.size === 0) {
    problems.push({
      file: folder,
      what: 'there is no zine in this folder',
      next: `add ZINE/LANGUAGE/${zineFileName} and the principles 01.mdx, 02.mdx … beside it`,
    })
  }
  const zines = [...editions].flatMap(([key, zineFiles]) => {
    const zine = checkZine(key, zineFiles, folder, problems)
    return zine === undefined ? [] : [zine]
  })
  problems.push(...addressProblems(zines, folder))
  problems.push(...translationProblems(zines), ...zines.flatMap(changeProblems))
  const dated = zines.map((zine) => ({ ...zine, behind: newerOriginal(zine, zines) }))
  return { zines: dated, problems, advice: translationAdvice(zines) }
}

function strayFile(file: string): Problem {
  return {
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
      file: `${folder}/${slug}`,
      what: "the folder's name begins the names of the zine's files",
      next: 'write it with small letters, digits and hyphens',
    })
  }
  if (!languages.includes(language)) {
    problems.push({
      file: here,
      what: `the site does not speak the language "${language}"`,
      next: `name the folder by one of: ${languages.join(', ')}`,
    })
  }
  const data = checkZineData(files, here, problems)
  const principles: Principle[] = []
  for (const file of files) {
    const name = file.path.slice(key.length + 1)
    if (name === zineFileName) continue
    const number = principleFileName.exec(name)?.[1]
    if (number === undefined) {
      problems.push(strayFile(`${folder}/${file.path}`))
      continue
    }
    principles.push(
      checkPrinciple(
        numberPrinciple(Number(number), data?.numbering ?? 'roman'),
        file.text,
        `${folder}/${file.path}`,
        problems,
      ),
    )
  }
  principles.sort((a, b) => a.number - b.number)
  problems.push(...numberingProblems(principles, here))
  return data === undefined
    ? undefined
    : { ...data, slug, language, file: `${here}/${zineFileName}`, principles }
}

function checkZineData(files: readonly ContentFile[], here: string, problems: Problem[]) {
  const file = `${here}/${zineFileName}`
  const text = files.find(({ path }) => path.endsWith(`/${zineFileName}`))?.text
  if (text === undefined) {
    problems.push({
      file,
      what: 'the file is missing',
      next: `add it with the fields ${requiredFields(zineSchema).join(', ')}`,
    })
    return undefined
  }
  return readFields(zineSchema, { text, file, firstLine: 1 }, problems)
}

const frontmatter =
  /^\uFEFF?(?<before>(?:\s*\n)?---[ \t]*\r?\n)(?<yaml>[\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/

function checkPrinciple(number: PrincipleNumber, text: string, file: string, problems: Problem[]) {
  const found = frontmatter.exec(text)
  const head = found?.[0] ?? ''
  const fields = {
    text: found?.groups?.['yaml'] ?? '',
    file,
    firstLine: countLines(found?.groups?.['before'] ?? ''),
  }
  const data = readFields(principleSchema, fields, problems)
  const body = readPrincipleBody(text.slice(head.length), countLines(head))
  problems.push(...body.problems.map((problem) => ({ file, ...problem })))
  if (body.blocks.length === 0 && body.problems.length === 0) {
    problems.push({
      file,
      what: 'the text of the principle is empty',
      next: 'write it below the frontmatter, or delete the file',
    })
  }
  const { blocks } = body
  return { ...number, statement: data?.statement ?? '', changed: data?.changed, file, blocks }
}

/** The number of the line that follows a text, counted from 1. */
function countLines(text: string): number {
  return text.split('\n').length
}

function numberingProblems(principles: readonly Principle[], here: string): Problem[] {
  if (principles.length === 0) {
    return [{ file: here, what: 'the zine has no principles', next: 'add the first one as 01.mdx' }]
  }
  const problems: Problem[] = []
  let last = 0
  for (const [index, { number, file }] of principles.entries()) {
    if (number === last) {
      problems.push({
        file,
        what: `the number ${number} is taken by ${principles[index - 1]!.file}`,
        next: 'give one of the two files the next free number',
      })
    } else if (number > last + 1) {
      const missing =
        number === last + 2 ? `number ${last + 1} is` : `numbers ${last + 1} to ${number - 1} are`
      problems.push({
        file,
        what: `${missing} missing before it`,
        next: `add ${String(last + 1).padStart(2, '0')}.mdx, or number this file and those behind it down`,
      })
    }
    last = number
  }
  return problems
}

/** Each zine is found by its path and by the name of its folder, in any case. */
function addressProblems(zines: readonly Zine[], folder: string): Problem[] {
  const takenBy = new Map<string, { readonly file: string; readonly slug: string }>()
  return zines.flatMap(({ path, slug, file }) => {
    const problems: Problem[] = []
    // A zine has one path in all its languages.
    const holder = takenBy.get(path.toLowerCase())
    const ownPath = objectToWord(path, holder?.slug === slug ? undefined : holder?.file)
    if (ownPath !== undefined) {
      const next = 'choose another short path'
      problems.push({ file, field: 'path', what: `the path "${path}" ${ownPath}`, next })
    }
    if (!takenBy.has(path.toLowerCase())) takenBy.set(path.toLowerCase(), { file, slug })
    const owner = takenBy.get(slug.toLowerCase())
    // A zine may have its folder's name for a path, and the folder may hold it in other languages.
    const ownSlug = owner?.slug === slug ? undefined : objectToWord(slug, owner?.file)
    if (ownSlug !== undefined) {
      const next = 'choose another one, because it is an address of the zine'
      const what = `the folder's name "${slug}" ${ownSlug}`
      problems.push({ file: `${folder}/${slug}`, what, next })
    }
    if (owner === undefined) takenBy.set(slug.toLowerCase(), { file: `${folder}/${slug}`, slug })
    return problems
  })
}

/** Says why a word cannot stand alone in an address, if so. */
function objectToWord(word: string, owner: string | undefined): string | undefined {
  const key = word.toLowerCase()
  if (owner !== undefined) return `is taken by ${owner} (capitals make no difference)`
  if (reservedPaths.has(key) || reservedPattern.test(key)) return "is the site's own"
  return languagePattern.test(key) ? 'is kept for a language' : undefined
}
