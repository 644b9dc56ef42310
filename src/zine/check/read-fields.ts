import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'
import type { z } from 'astro/zod'
import { checkCharacters } from './check-characters.ts'
import type { Problem } from './problem.ts'
import type { RuleName } from './rule-names.ts'
import { mask, placeInProse, type Prose } from './prose.ts'
import { findFields, findOpenValue, maskScalar } from './yaml-places.ts'

/** YAML text and where it is. */
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
    problems.push(yamlProblem(error, source))
    return undefined
  }
  const alias = aliasProblem(data, source)
  if (alias !== undefined) {
    problems.push(alias)
    return undefined
  }
  const result = schema.safeParse(data)
  problems.push(...characterProblems(data, source))
  if (result.success) return result.data as z.output<Schema>
  problems.push(
    ...result.error.issues.flatMap((issue) => fieldProblems(issue, data, schema, source)),
  )
  return undefined
}

function yamlProblem(
  { reason, mark }: YAMLException,
  { text, file, firstLine }: YamlText,
): Problem {
  const start = { text, line: firstLine, column: 1 }
  const problem = (index: number, what: string, next: string): Problem => {
    return { rule: 'yaml', file, ...placeInProse(start, index), what, next }
  }
  const next = 'write each field as "name: text", and put a text that holds ": " or "#" in quotes'
  const index = mark?.position ?? 0
  if (/^unexpected end of the stream within a .* quoted/.test(reason)) {
    return problem(
      findOpenValue(text),
      'the quotes are not closed',
      'close them where the text ends',
    )
  }
  if (reason.startsWith('nesting exceeded')) {
    return problem(index, 'the YAML is nested far deeper than any field', next)
  }
  if (reason.startsWith('expected a single document')) {
    const what = 'a second document begins here'
    return problem(secondDocument(text), what, 'remove the line and what is below it')
  }
  return problem(index, `the YAML cannot be read: ${reason}`, next)
}

/** Where a line ends the first document or begins another one. */
function secondDocument(text: string): number {
  const lines = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)]
  return (lines.find(({ index }) => text.slice(0, index).trim() !== '') ?? lines[0])?.index ?? 0
}

/**
 * The fields of a schema that are text to read, as they are written in YAML, for the rules about words
 * and signs. Nothing where the YAML cannot be read.
 */
export function readProse(schema: z.ZodObject, { text, firstLine }: YamlText): Prose[] {
  let places: ReturnType<typeof findFields>
  try {
    places = findFields(text)
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return []
  }
  return [...places].flatMap(([field, { value }]) => {
    if (value === undefined || fieldAt(schema, field.split('.'))?.meta()?.['isProse'] !== true)
      return []
    const [start, end] = value
    const place = placeInProse({ text, line: firstLine, column: 1 }, start)
    return [{ ...place, field, text: maskScalar(text.slice(start, end)) }]
  })
}

/**
 * Finds a part that is repeated by an alias: a few of those, one in another, would make more text than
 * there is memory for.
 */
function aliasProblem(data: unknown, { text, file, firstLine }: YamlText): Problem | undefined {
  const seen = new Set<unknown>()
  const waiting = [data]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (!isRecord(value)) continue
    if (!seen.has(value)) {
      seen.add(value)
      waiting.push(...Object.values(value))
      continue
    }
    const plain = text.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/gs, (quoted) => mask(quoted))
    const index = /(?<=[\s,[{]|^)\*[^\s,[\]{}]/.exec(plain)?.index ?? 0
    return {
      rule: 'yaml-alias',
      file,
      ...placeInProse({ text, line: firstLine, column: 1 }, index),
      what: 'the YAML repeats a part of itself',
      next: 'write the part out where it is meant',
    }
  }
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

/** A character can be written as an escape, `"\\x01"`, that the file itself may not hold. */
function characterProblems(data: unknown, { text, file, firstLine }: YamlText): Problem[] {
  return [...findFields(text)].flatMap(([field, { key }]) => {
    const value = valueAt(data, field.split('.'))
    const found = typeof value === 'string' ? checkCharacters(value) : undefined
    if (found === undefined) return []
    const { rule, what, next } = found
    const place = placeInProse({ text, line: firstLine, column: 1 }, key)
    return [{ rule, file, ...place, field, what, next }]
  })
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
  const problem = (
    rule: RuleName,
    fieldPath: readonly string[],
    what: string,
    next: string,
  ): Problem => {
    const field = fieldPath.join('.')
    const index = findFields(text).get(field)?.key
    const start = { text, line: firstLine, column: 1 }
    return { rule, file, ...(index !== undefined && placeInProse(start, index)), field, what, next }
  }
  if (path.length === 0 && issue.code === 'invalid_type') {
    const fields = requiredFields(schema).join(', ')
    const what = 'there are no fields'
    return [
      { rule: 'missing-field', file, line: firstLine, column: 1, what, next: `write ${fields}` },
    ]
  }
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(fieldAt(schema, path)?.shape ?? schema.shape).join(', ')
    return issue.keys.map((key) =>
      key === namelessKey
        ? namelessProblem({ text, file, firstLine })
        : problem(
            'unknown-field',
            [...path, key],
            'it is unknown',
            `remove it, or use one of: ${known}`,
          ),
    )
  }
  const { description, example } = metaOf(fieldAt(schema, path))
  const next = `write it like this: ${path.at(-1)}: ${example} (${description})`
  if (value === undefined) return [problem('missing-field', path, 'it is missing', next)]
  if (value === null) return [problem('empty-field', path, 'it is empty', next)]
  const cannotBeUsed = `"${shorten(value)}" cannot be used`
  if (issue.code === 'invalid_value') {
    const known = issue.values.join(', ')
    return [problem('field-value', path, cannotBeUsed, `remove it, or use one of: ${known}`)]
  }
  if (issue.code === 'invalid_type' && !isOfKind(value, issue.expected)) {
    const quotes = issue.expected === 'string' ? ', or put it in quotes' : ''
    const expected = kindNames[issue.expected] ?? issue.expected
    const what = `it should be ${expected}, not ${kindOf(value)}`
    return [problem('field-type', path, what, `${next}${quotes}`)]
  }
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return [problem('empty-field', path, 'it is empty', next)]
  }
  return [problem('field-value', path, cannotBeUsed, next)]
}

/** What the parser makes of a group of fields that is in the place of a name. */
const namelessKey = String({})

function namelessProblem({ text, file, firstLine }: YamlText): Problem {
  const index = /^\s*[?{]|(?<=: +)\{/m.exec(text)?.index ?? 0
  return {
    rule: 'yaml',
    file,
    ...placeInProse({ text, line: firstLine, column: 1 }, index),
    what: 'a group of fields stands in the place of a name',
    next: 'write each field as "name: text", without "?" or "{" before it',
  }
}

/** A value on one line, not longer than a sentence can hold. */
function shorten(value: unknown): string {
  const line = String(value).replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
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
  for (const key of path) {
    const shape: Record<string, z.ZodType> = field?.shape ?? {}
    field = Object.hasOwn(shape, key) ? shape[key] : undefined
  }
  return field
}

function metaOf(field: Field | undefined): { description: string; example: string } {
  const meta = field?.meta() ?? {}
  const description = String(meta.description ?? '').replace(/\.$/, '')
  return { description, example: String(meta['example'] ?? '') }
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce(
    (value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    data,
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
