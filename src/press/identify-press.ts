import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from './list-files.ts'
import { errorCode } from './press-error.ts'

/** The code that shapes what is made of built pages. */
const codeFolders = ['src/formats', 'src/furniture', 'src/paper', 'src/press', 'src/zine']
/** The versions of the packages: those npm installed, and those it was asked for. */
const lockFiles = ['node_modules/.package-lock.json', 'package-lock.json']

/**
 * Tells one code of the press from another: its own bytes, the packages it uses and the Node it runs on.
 * @param projectDir the folder of the press
 */
export async function identifyPress(projectDir: string): Promise<string> {
  const hash = createHash('sha256')
  const { platform, arch, versions } = process
  hash.update(JSON.stringify([platform, arch, versions]))
  const folders = await Promise.all(
    codeFolders.map(async (folder) =>
      (await listFiles(join(projectDir, folder))).map((path) => `${folder}/${path}`),
    ),
  )
  const paths = [...folders.flat(), ...lockFiles]
  const contents = await Promise.all(paths.map((path) => readIfThere(join(projectDir, path))))
  for (const [index, path] of paths.entries()) {
    hash.update(`\n${path} ${contents[index]!.length}\n`).update(contents[index]!)
  }
  return hash.digest('hex')
}

/** Somebody may have installed the packages by other means than npm. */
async function readIfThere(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return new Uint8Array()
    throw error
  }
}
