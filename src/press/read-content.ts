import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { checkContent, type CheckedContent, type ContentFile } from '../zine/check-content.ts'
import { errorCode, PressError } from './press-error.ts'

/**
 * Reads and checks a content folder. Files and folders whose name begins with a dot are passed over.
 * @param projectDir what the names of files in problems are relative to
 * @throws PressError when the folder cannot be read
 */
export async function readContent(contentDir: string, projectDir: string): Promise<CheckedContent> {
  const files = await readContentFiles(contentDir, projectDir)
  return checkContent(files, folderName(contentDir, projectDir))
}

/** The content folder as problems name it. */
export function folderName(contentDir: string, projectDir: string): string {
  return relative(projectDir, contentDir).split(sep).join('/')
}

/**
 * The files of a content folder, not yet checked.
 * @throws PressError when the folder cannot be read
 */
export async function readContentFiles(
  contentDir: string,
  projectDir: string,
): Promise<ContentFile[]> {
  try {
    return await readFiles(contentDir, '')
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined || !(error instanceof Error) || !('path' in error)) throw error
    throw new PressError(
      `${String(error.path)}: it cannot be read (${code}); the zines belong in ${folderName(contentDir, projectDir)}/ZINE/LANGUAGE/.`,
      { cause: error },
    )
  }
}

async function readFiles(root: string, below: string): Promise<ContentFile[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true })
  const files = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .map(async (entry) => {
        const path = `${below}${entry.name}`
        if (entry.isDirectory()) return readFiles(root, `${path}/`)
        return [{ path, text: await readFile(join(root, path), 'utf8') }]
      }),
  )
  return files.flat()
}
