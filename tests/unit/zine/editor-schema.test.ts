import { describe, expect, it } from 'vitest'
import { editorSchema } from '../../../src/zine/editor-schema.ts'
import { requiredFields } from '../../../src/zine/check/read-fields.ts'
import { principleSchema, zineSchema } from '../../../src/zine/schema.ts'

interface JsonSchema {
  readonly properties: Readonly<Record<string, JsonSchema>>
  readonly required: readonly string[]
  readonly additionalProperties: unknown
  readonly description?: string
  readonly examples?: readonly unknown[]
}

const schemaOf = (fields: typeof zineSchema | typeof principleSchema) =>
  editorSchema(fields) as unknown as JsonSchema

describe.each([
  ['zine.yaml', zineSchema],
  ['a principle', principleSchema],
])('the schema an editor has of %s', (_, fields) => {
  const schema = schemaOf(fields)

  it('asks for the fields the check asks for, and allows no others', () => {
    expect(schema.required.toSorted()).toEqual(requiredFields(fields).toSorted())
    expect(Object.keys(schema.properties)).toEqual(Object.keys(fields.shape))
    expect(schema.additionalProperties).toBe(false)
  })

  it('says what each field is, with an example the check takes', () => {
    for (const [name, { description, examples }] of Object.entries(schema.properties)) {
      const field = fields.shape[name as keyof typeof fields.shape] as typeof zineSchema.shape.title
      expect(description).toBe(field.meta()!.description)
      expect(examples).toHaveLength(1)
      expect(field.safeParse(examples![0])).toMatchObject({ success: true })
    }
  })
})

describe('the schema of zine.yaml', () => {
  it('gives examples as the values they are, and is strict below its fields, too', () => {
    const { signature, without, resource, edition } = schemaOf(zineSchema).properties
    expect(signature!.examples).toEqual([16])
    expect(without!.examples).toEqual([['one-sheet', 'mini-tabloid']])
    expect(edition!.examples).toEqual(['2026-11-23'])
    expect(resource!.additionalProperties).toBe(false)
    expect(resource!.properties['line']!.description).toBe('The words above the address.')
  })
})
