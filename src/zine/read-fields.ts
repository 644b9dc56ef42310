import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'
import type { z } from 'astro/zod'
import type { Problem } from './problem.ts'

/** YAML text and where it stands. */
export interface YamlText {
  readonly text: string
  readonly file: string
  /** The line of the file on which the text begins, counted from 1. */
  readonly firstLine: number
}

/**
 * Reads YAML fields by a strict schema. Whatever is wrong is pushed to `problems`, each with its
 * field, its line and the example of the schema.
 * @returns the checked data, or undefined where there are problems
 */
export function readFields<Schema extends z.ZodObject>(
  schema: Schema,
  source: YamlText,
  problems: Problem[],
): z.output<Schema> | undefined {
  let data: unknown
  try {
    data = readYaml(source.text)
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    problems.push({
      file: source.file,
      line: (error.mark?.line ?? 0) + source.firstLine,
      column: (error.mark?.column ?? 0) + 1,
      what: `the YAML cannot be read: ${error.reason}`,
      next: 'write each field as "name: text", and put a text that holds ": " or "#" in quotes',
    })
    return undefined
  }
  const result = schema.safeParse(data)
  if (result.success) return result.data as z.output<Schema>
  problems.push(
    ...result.error.issues.flatMap((issue) => fieldProblems(issue, data, schema, source)),
  )
  return undefined
}

/** The fields that have no default. */
export function requiredFields(schema: z.ZodObject): string[] {
  return Object.entries(schema.shape)
    .filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success)
    .map(([name]) => name)
}

/** YAML turns `2026-02-31` into the third of March without a word; a day is checked as written. */
function readYaml(text: string): unknown {
  const data = load(text) ?? {}
  if (isRecord(data) && data['edition'] instanceof Date) {
    const asWritten = load(text, { schema: CORE_SCHEMA }) as Record<string, unknown>
    return { ...data, edition: asWritten['edition'] }
  }
  return data
}

function fieldProblems(
  issue: z.core.$ZodIssue,
  data: unknown,
  schema: z.ZodObject,
  { text, file, firstLine }: YamlText,
): Problem[] {
  const value = valueAt(data, issue.path.map(String))
  // An entry of a list stands in the list's field.
  const path = issue.path.filter((key) => typeof key !== 'number').map(String)
  const problem = (fieldPath: readonly string[], what: string, next: string): Problem => {
    const line = lineOfField(text, fieldPath)
    const place = line === undefined ? {} : { line: line + firstLine }
    return { file, ...place, field: fieldPath.join('.'), what, next }
  }
  if (path.length === 0 && issue.code === 'invalid_type') {
    const fields = requiredFields(schema).join(', ')
    return [{ file, line: firstLine, what: 'there are no fields', next: `write ${fields}` }]
  }
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(fieldAt(schema, path)?.shape ?? schema.shape).join(', ')
    return issue.keys.map((key) =>
      problem([...path, key], 'it is unknown', `remove it, or use one of: ${known}`),
    )
  }
  const { description, example } = metaOf(fieldAt(schema, path))
  const next = `write it like this: ${path.at(-1)}: ${example} (${description})`
  if (value === undefined) return [problem(path, 'it is missing', next)]
  if (value === null) return [problem(path, 'it is empty', next)]
  if (issue.code === 'invalid_value') {
    const known = issue.values.join(', ')
    return [
      problem(path, `"${String(value)}" cannot be used`, `remove it, or use one of: ${known}`),
    ]
  }
  if (issue.code === 'invalid_type' && !isOfKind(value, issue.expected)) {
    const quotes = issue.expected === 'string' ? ', or put it in quotes' : ''
    return [
      problem(
        path,
        `it should be ${kindNames[issue.expected] ?? issue.expected}, not ${kindOf(value)}`,
        `${next}${quotes}`,
      ),
    ]
  }
  if (issue.code === 'too_small' && issue.origin === 'string')
    return [problem(path, 'it is empty', next)]
  return [problem(path, `"${String(value)}" cannot be used`, next)]
}

/** Whether a value is of the expected kind all the same: 16.5 is a number, but not a whole one. */
function isOfKind(value: unknown, expected: string): boolean {
  return typeof value === 'number' && ['int', 'number'].includes(expected)
}

const kindNames: Record<string, string> = {
  string: 'a text',
  boolean: 'true or false',
  object: 'a group of fields',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (value instanceof Date) return 'a date'
  if (typeof value === 'object') return 'a group of fields'
  return kindNames[typeof value] ?? `a ${typeof value}`
}

type Field = z.ZodType & { readonly shape?: Record<string, z.ZodType> }

function fieldAt(schema: z.ZodObject, path: readonly string[]): Field | undefined {
  let field: Field | undefined = schema
  for (const key of path) field = field?.shape?.[key] as Field | undefined
  return field
}

function metaOf(field: Field | undefined): { description: string; example: string } {
  const meta = field?.meta() ?? {}
  const description = String(meta.description ?? '').replace(/\.$/, '')
  return { description, example: String(meta['example'] ?? '') }
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce((value, key) => (isRecord(value) ? value[key] : undefined), data)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** The line of a field in YAML text, counted from 0; undefined where it is not written. */
function lineOfField(text: string, path: readonly string[]): number | undefined {
  const lines = text.split('\n')
  let from = 0
  for (const [depth, key] of path.entries()) {
    const pattern = new RegExp(`^${depth === 0 ? '' : '\\s+'}["']?${RegExp.escape(key)}["']?\\s*:`)
    const index = lines.findIndex((line, at) => at >= from && pattern.test(line))
    if (index < 0) return undefined
    from = index
  }
  return from
}
