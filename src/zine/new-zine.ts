import { dump } from 'js-yaml'
import type { z } from 'astro/zod'
import { checkContent, type ContentFile } from './check/check-content.ts'
import { formatProblem, isError, type Problem } from './check/problem.ts'
import { requiredFields } from './check/read-fields.ts'
import { zineSchema } from './schema.ts'
import { zineFileName, type Zine } from './zine.ts'

/** What a person says of a zine that is not written yet. */
export interface NewZine {
  /** The name of its folder: `my-zine`. */
  readonly name: string
  readonly language: string
  /** As printed on the cover; without it, made from the name. */
  readonly title?: string | undefined
  /** The day of its text: `2026-11-23`. */
  readonly edition: string
}

/** The files of a new zine, or what is against it, each as a sentence. */
export type ZinePlan =
  { readonly files: readonly ContentFile[] } | { readonly sentences: readonly string[] }

/** A folder's name that makes a short path: words of small letters and digits, with hyphens between. */
const namePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/**
 * Writes the files of a small zine, ready to build; or, where the zine is there in another language, a copy
 * of it to translate. They are checked together with what is there, so
 * that nothing is written that would then be refused.
 * @param existing the files of the content folder
 * @param folder its name, for sentences: `content`
 */
export function planNewZine(
  zine: NewZine,
  existing: readonly ContentFile[],
  folder: string,
): ZinePlan {
  const { name, language } = zine
  if (!namePattern.test(name)) {
    return {
      sentences: [
        `"${name}" cannot name a zine; use small letters, digits and single hyphens, a letter first, for example: my-zine.`,
      ],
    }
  }
  const below = `${name}/${language}/`
  if (existing.some(({ path }) => path.startsWith(below))) {
    return { sentences: [`${folder}/${name}/${language} is there already; choose another name.`] }
  }
  const now = checkContent(existing, folder)
  const original = now.zines.find(({ slug, follows }) => slug === name && follows === undefined)
  const written = original === undefined ? writeFiles(zine) : copyFiles(original, now.files)
  const files = written.map(({ path, text }) => ({ path: below + path, text }))
  const { problems } = checkContent([...existing, ...files], folder)
  const before = new Set(now.problems.map(formatProblem))
  // Advice, on the language of texts that are still to be written, is nothing that is against it.
  const sentences = problems.filter(
    (problem) => isError(problem) && !before.has(formatProblem(problem)),
  )
  return sentences.length > 0 ? { sentences: tell(sentences, `${folder}/${name}`) } : { files }
}

function tell(problems: readonly Problem[], own: string): string[] {
  const other = problems.find(({ file }) => file !== own && !file.startsWith(`${own}/`))
  if (other !== undefined) {
    return [`No zine was written: it would take an address of ${other.file}; choose another name.`]
  }
  // The short path is made from the name, so what is against both is reported once.
  const isNameRefused = problems.some(({ file }) => file === own)
  return problems
    .filter(({ field }) => field !== 'path' || !isNameRefused)
    .map(({ field, what, next }) => {
      if (field === 'path') return `No zine was written: ${what}; choose another name.`
      return `No zine was written: ${field === undefined ? '' : `field ${field}: `}${what}; ${next}.`
    })
}

/** The short path of a folder's name: `my-zine` is `MyZine`. */
export function shortPath(name: string): string {
  return splitName(name).map(capitalize).join('')
}

function splitName(name: string): string[] {
  return name.split('-')
}

function capitalize(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

/**
 * Copies a zine for whoever translates it: its texts, to be written over, and the edition they are of. When
 * which principle changed is for the original to say.
 */
function copyFiles(original: Zine, files: readonly ContentFile[]): ContentFile[] {
  const below = `${original.slug}/${original.language}/`
  return files
    .filter(({ path }) => path.startsWith(below))
    .map(({ path, text }) => {
      const name = path.slice(below.length)
      return name === zineFileName
        ? { path: name, text: `${text.trimEnd()}\nfollows: ${original.edition}\n` }
        : { path: name, text: text.replace(/^(---\n[\s\S]*?)^changed:.*\n/m, '$1') }
    })
}

function writeFiles(zine: NewZine): ContentFile[] {
  return [
    { path: zineFileName, text: writeZineFile(zine) },
    { path: '01.mdx', text: writePrinciple('first') },
    { path: '02.mdx', text: writePrinciple('second') },
  ]
}

function writePrinciple(which: string): string {
  return `---
statement: Write the ${which} statement here.
---

Write the text of the ${which} principle here.
`
}

function writeZineFile({ name, title, edition }: NewZine): string {
  const path = shortPath(name)
  const values: Readonly<Record<string, string>> = {
    title: title?.replaceAll(/\s+/g, ' ').trim() ?? splitName(name).map(capitalize).join(' '),
    subtitle: 'Write the line under the title here',
    standfirst: 'Write here where the text comes from.',
    closing: 'Write the closing line here.',
    line: 'write the words above the address here',
    address: `example.org/${path}`,
    path,
    edition,
  }
  const lines = [
    '# The zine’s own data. The fields that may be left out are explained in src/zine/schema.ts.',
    ...writeFields(zineSchema, values, ''),
  ]
  return `${lines.join('\n')}\n`
}

/** The required fields of a schema, each below what it is; a field without a value is its own example. */
function writeFields(
  schema: z.ZodObject,
  values: Readonly<Record<string, string>>,
  indent: string,
): string[] {
  return requiredFields(schema).flatMap((field) => {
    const type = schema.shape[field] as z.ZodType & Partial<z.ZodObject>
    const { description, example } = type.meta() as { description: string; example: string }
    const comment = `${indent}# ${description}`
    if (type.shape !== undefined) {
      return [
        comment,
        `${indent}${field}:`,
        ...writeFields(type as z.ZodObject, values, `${indent}  `),
      ]
    }
    const value = values[field]
    return [comment, `${indent}${field}: ${value === undefined ? example : writeText(value)}`]
  })
}

/** A day as authors write it in YAML, bare. */
const dayPattern = /^\d{4}-\d\d-\d\d$/

/** A text as YAML, on one line; a day stays bare. */
function writeText(text: string): string {
  return dayPattern.test(text) ? text : dump(text, { lineWidth: -1 }).trimEnd()
}
