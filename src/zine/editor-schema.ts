import { CORE_SCHEMA, load } from 'js-yaml'
import { z } from 'astro/zod'

/**
 * The JSON Schema of strict fields, for an editor: completion, a description and an example of each
 * field, and a mark below what the check would refuse.
 */
export function editorSchema(fields: z.ZodObject): Record<string, unknown> {
  return z.toJSONSchema(fields, {
    // What authors write, not what the check makes of it.
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const { example } = jsonSchema
      if (typeof example !== 'string') return
      delete jsonSchema['example']
      jsonSchema.examples = [
        jsonSchema.type === 'string' ? example : load(example, { schema: CORE_SCHEMA }),
      ]
    },
  })
}
