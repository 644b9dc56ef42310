import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { principleSchema, zineSchema } from './zine/schema.ts'

// Another folder only where the build tests put their small zines.
const base = process.env['ZINE_CONTENT'] ?? 'content'

/** Keeps the path as it is: `ice-melts/en/04`. The default would turn capitals into small letters. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.[^.]+$/, '')

export const collections = {
  zines: defineCollection({
    loader: glob({ base, pattern: '*/*/zine.yaml', generateId }),
    schema: zineSchema,
  }),
  principles: defineCollection({
    loader: glob({ base, pattern: '*/*/*.mdx', generateId }),
    schema: principleSchema,
  }),
}
