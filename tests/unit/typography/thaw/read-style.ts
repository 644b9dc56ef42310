import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectDir } from '../../../support/test-site.ts'

/** The value that the first rule of a selector gives a property, in a stylesheet; undefined where it gives none. */
export async function readStyle(
  file: string,
  selector: string,
  property: string,
): Promise<string | undefined> {
  const css = await readFile(join(projectDir, 'src/styles', file), 'utf8')
  const [, rule] = css.split(`${selector} {`, 2)
  return new RegExp(`${property}: ([^;]+?)(?: !important)?;`).exec(rule!.split('}', 1)[0]!)?.[1]
}
