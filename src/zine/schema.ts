import { z } from 'astro/zod'

/** A line or a paragraph of plain text, not empty. The rules about words and signs look at it. */
const text = (description: string, example: string) =>
  z.string().trim().min(1).meta({ description, example, isProse: true })

/**
 * YAML reads an unquoted `2026-11-23` as a date; the day, not the moment, is what is meant.
 * @see https://yaml.org/type/timestamp.html
 */
const anyDay = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
)
const day = (description: string, example: string) => anyDay.meta({ description, example })
const optionalDay = (description: string, example: string) =>
  anyDay.optional().meta({ description, example })

/** The formats a zine may be published without, whole or on one paper. */
export const optionalFormats = [
  'one-sheet',
  'one-sheet-letter',
  'one-sheet-a4',
  'mini',
  'mini-letter',
  'mini-a4',
  'mini-tabloid',
  'mini-a3',
  'poster',
  'poster-letter',
  'poster-a4',
  'poster-tabloid',
  'poster-a3',
  'large-print',
  'large-print-letter',
  'large-print-a4',
] as const

/**
 * `zine.yaml`: what a zine says of itself. Strict, so that a misspelt field is reported, not ignored.
 * The description and the example of each field are what an error message shows the author.
 */
export const zineSchema = z.strictObject({
  title: text('The title, as printed on the cover.', 'ICE Melts in the Spring'),
  subtitle: text(
    'The line under the title.',
    'Ten Principles for the Movement against Immigration Policing',
  ),
  standfirst: text(
    'The sentence on the cover that says where the text comes from.',
    'Informed by frontline resistance across the country.',
  ),
  closing: text(
    'The line that closes the last principle and the zine, in sentence case.',
    'Our lives and liberation depend on it.',
  ),
  resource: z
    .strictObject({
      line: text('The words above the address.', 'resources for resistance'),
      address: z
        .string()
        .regex(/^[a-z0-9.-]+\.[a-z]+(\/[A-Za-z0-9-]+)*$/)
        .meta({
          description: 'The address to type from paper: host and path, no https:// before it.',
          example: 'crimethinc.com/IceMelts',
        }),
    })
    .meta({
      description: 'Where more is to be found.',
      example: '{ line: resources for resistance, address: crimethinc.com/IceMelts }',
    }),
  path: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]*$/)
    .meta({
      description: 'The short path of the address: letters, digits and hyphens.',
      example: 'IceMelts',
    }),
  edition: day('The day of this text; a newer text is a newer edition.', '2026-11-23'),
  follows: optionalDay(
    'Of a translation: the edition of the original that it was made from. An original has no such field.',
    '2026-11-23',
  ),
  art: z.enum(['none', 'thaw']).default('none').meta({
    description:
      'What is drawn on the cover and beside the numerals: none, or thaw, icicles that melt and flowers that come up.',
    example: 'thaw',
  }),
  numbering: z.enum(['roman', 'arabic', 'none']).default('roman').meta({
    description: 'How principles are numbered in print: roman (IV), arabic (4) or none.',
    example: 'arabic',
  }),
  onePagePerPrinciple: z.boolean().default(false).meta({
    description: 'Promises that each principle fits one booklet page; the build holds you to it.',
    example: 'true',
  }),
  without: z.array(z.enum(optionalFormats)).default([]).meta({
    description: 'The formats it is published without, whole or on one paper.',
    example: '[one-sheet, mini-tabloid]',
  }),
  signature: z.int().multipleOf(4, { abort: true }).min(4).optional().meta({
    description:
      'How many pages of the booklet are nested in each other at the most, a multiple of 4; without it, all of them.',
    example: '16',
  }),
  paperThickness: z.number().min(0).max(1).default(0).meta({
    description:
      'The thickness of a sheet in millimetres, 0 to 1: the pages of each sheet are moved that much nearer to the fold than those of the sheet around it.',
    example: '0.1',
  }),
})

/** The frontmatter of `01.mdx`, `02.mdx` …; the number of a principle is the name of its file. */
export const principleSchema = z.strictObject({
  statement: text(
    'What the principle says in a sentence, in sentence case; the font draws the capitals.',
    'Leave no one behind.',
  ),
  changed: optionalDay(
    'Of an original: the last edition in which this principle changed, so that translators know.',
    '2026-11-23',
  ),
})

/** The checked content of a `zine.yaml`. */
export type ZineData = z.output<typeof zineSchema>
/** The checked frontmatter of a principle. */
export type PrincipleData = z.output<typeof principleSchema>
