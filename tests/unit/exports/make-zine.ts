import { checkContent } from '../../../src/zine/check/check-content.ts'
import { isError } from '../../../src/zine/check/problem.ts'
import { readPrincipleText, type TextBlock } from '../../../src/exports/principle-text.ts'
import type { Zine } from '../../../src/zine/zine.ts'

/** A small zine and the texts of its principles, read as the build reads them. */
export interface MadeZine {
  readonly zine: Zine
  readonly texts: readonly (readonly TextBlock[])[]
}

const data = `title: The Title
subtitle: A subtitle
standfirst: From here.
closing: That is all.
resource: { line: more of it, address: example.org/Title }
path: Title
edition: 2026-01-31
`

/**
 * Makes a zine.
 * @param bodies the MDX of each principle
 * @param statement of each principle
 */
export function makeZine(bodies: readonly string[], statement = 'Do this.'): MadeZine {
  const sources = bodies.map(
    (body) => `---\nstatement: ${JSON.stringify(statement)}\n---\n\n${body}\n`,
  )
  const files = sources.map((text, index) => ({
    path: `a/en/${String(index + 1).padStart(2, '0')}.mdx`,
    text,
  }))
  const { zines, problems } = checkContent(
    [{ path: 'a/en/zine.yaml', text: data }, ...files],
    'content',
  )
  const errors = problems.filter(isError)
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return { zine: zines[0]!, texts: sources.map((source) => readPrincipleText(source)) }
}
