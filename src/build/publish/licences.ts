import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  facePackages,
  formatLicences,
  licencesFile,
  scriptPackages,
  type LockedPackages,
  type PublishedPackage,
} from './licence-texts.ts'
import type { FileEntry } from '../files.ts'
import { errorCode, UserError } from '../../user-error.ts'

const licenceName = /^(licen[cs]e|copying|notice)(\.\w+)?$/i

/**
 * Collects the licences of what is published: their texts are those of the installed packages, the list of
 * all packages is that of the lockfile, which is the same on every machine.
 * @throws UserError when a package to be published brings no licence, or is not installed
 */
export async function collectLicences(
  projectDir: string,
  languages: readonly string[],
): Promise<FileEntry> {
  const lockFile = await readFile(join(projectDir, 'package-lock.json'), 'utf8')
  const { packages } = JSON.parse(lockFile) as { packages: LockedPackages }
  const readAll = (folders: readonly string[]) =>
    Promise.all(folders.map((folder) => readLicence(projectDir, folder)))
  const [letters, code] = [facePackages(languages), scriptPackages(packages)]
  return [licencesFile, formatLicences(packages, await readAll(letters), await readAll(code))]
}

async function readLicence(projectDir: string, folder: string): Promise<PublishedPackage> {
  const names = await readdir(join(projectDir, folder)).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  const found = names.filter((name) => licenceName.test(name)).toSorted()
  if (found.length === 0) {
    throw new UserError(
      `${folder}: it holds no licence, and what it brings is published; run npm ci, or take another package.`,
    )
  }
  const texts = found.map((name) => readFile(join(projectDir, folder, name), 'utf8'))
  return { folder, texts: (await Promise.all(texts)).map((text) => text.replaceAll('\r\n', '\n')) }
}
