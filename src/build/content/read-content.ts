import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { checkContent, type CheckedContent } from '../../zine/check/check-content.ts'
import type { ContentFile, FileFault } from '../../zine/check/content-file.ts'
import { decodeFile, checkSize } from '../../zine/check/decode-file.ts'
import { isError } from '../../zine/check/problem.ts'
import { findMissingLetters } from './find-missing-letters.ts'
import { errorCode, UserError } from '../../user-error.ts'

/** What a folder says about itself, to those who open it; no part of a zine. */
const guideName = 'README.md'

/**
 * Reads and checks a content folder. Files and folders whose name begins with a dot are passed over, and guides.
 * @param projectDir what the names of files in problems are relative to
 * @throws UserError when the folder cannot be read
 */
export async function readContent(contentDir: string, projectDir: string): Promise<CheckedContent> {
  const files = await readContentFiles(contentDir, projectDir)
  return checkFiles(files, folderName(contentDir, projectDir))
}

/** Checks the files of a content folder and, where there is no error in them, the letters of their fonts. */
export async function checkFiles(
  files: readonly ContentFile[],
  folder: string,
): Promise<CheckedContent> {
  const checked = checkContent(files, folder)
  if (checked.problems.some(isError)) return checked
  const texts = new Map(checked.files.map(({ path, text }) => [`${folder}/${path}`, text]))
  const missing = await findMissingLetters(checked.zines, (file) => texts.get(file) ?? '')
  return { ...checked, problems: [...checked.problems, ...missing] }
}

/** The content folder as problems name it. */
export function folderName(contentDir: string, projectDir: string): string {
  return relative(projectDir, contentDir).split(sep).join('/')
}

/**
 * The files of a content folder, not yet checked.
 * @throws UserError when the folder cannot be read
 */
export async function readContentFiles(
  contentDir: string,
  projectDir: string,
): Promise<ContentFile[]> {
  try {
    return await readFolder(contentDir, '')
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined || !(error instanceof Error) || !('path' in error)) throw error
    throw new UserError(
      `${String(error.path)}: it cannot be read (${code}); the zines belong in ${folderName(contentDir, projectDir)}/ZINE/LANGUAGE/.`,
      { cause: error },
    )
  }
}

async function readFolder(root: string, below: string): Promise<ContentFile[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true })
  const shown = entries.filter(({ name }) => !name.startsWith('.') && name !== guideName)
  if (shown.length === 0 && below !== '') return [{ path: below, text: '', fault: emptyFolder }]
  const files = await Promise.all(
    shown.map((entry) => unlessGone(() => readEntry(root, below, entry))),
  )
  return files.flat()
}

/** Reads what a folder was seen to hold; nothing, where somebody has renamed or removed it meanwhile. */
async function unlessGone(read: () => Promise<ContentFile[]>): Promise<ContentFile[]> {
  try {
    return await read()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

async function readEntry(root: string, below: string, entry: Dirent): Promise<ContentFile[]> {
  const path = `${below}${entry.name}`
  if (entry.isDirectory()) {
    // ZINE/LANGUAGE/ holds files alone; a folder in it is not looked into.
    if (path.split('/').length > 2) return [{ path: `${path}/`, text: '', fault: strayFolder }]
    return readFolder(root, `${path}/`)
  }
  return [{ path, ...(await readText(join(root, path), entry)) }]
}

async function readText(file: string, entry: Dirent): Promise<Omit<ContentFile, 'path'>> {
  if (entry.isSymbolicLink()) return { text: '', fault: symlink }
  if (!entry.isFile()) return { text: '', fault: noFile }
  const tooLarge = checkSize((await stat(file)).size)
  if (tooLarge !== undefined) return { text: '', fault: tooLarge }
  const text = decodeFile(await readFile(file))
  return typeof text === 'string' ? { text } : { text: '', fault: text }
}

const emptyFolder: FileFault = {
  rule: 'stray-file',
  what: 'the folder is empty',
  next: 'delete it, or put a zine in ZINE/LANGUAGE/',
}
const strayFolder: FileFault = {
  rule: 'stray-file',
  what: 'this folder is not part of a zine',
  next: 'keep principles as files in ZINE/LANGUAGE/, or move it out of the content folder',
}
/** It could lead to any file of this machine, or in a circle. */
const symlink: FileFault = {
  rule: 'symlink',
  what: 'this is a symbolic link',
  next: 'put the file itself in its place',
}
const noFile: FileFault = {
  rule: 'stray-file',
  what: 'this is neither a file nor a folder',
  next: 'move it out of the content folder',
}
