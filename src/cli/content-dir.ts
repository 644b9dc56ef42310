import { relative, resolve } from 'node:path'
import { UserError } from '../user-error.ts'

/**
 * The content folder a person named.
 * @throws UserError when it lies outside the project, because its MDX finds the project's packages
 *   only from inside
 */
export function resolveContentDir(content: string, projectDir: string): string {
  const contentDir = resolve(content)
  if (!relative(projectDir, contentDir).startsWith('..')) return contentDir
  throw new UserError(`${content}: the content folder lies outside ${projectDir}; move it inside.`)
}
