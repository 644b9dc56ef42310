import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CheckedContent } from '../../zine/check/check-content.ts'
import { formatProblem, isError } from '../../zine/check/problem.ts'
import { UserError } from '../../user-error.ts'
import { checkFiles, folderName, readContentFiles } from '../../build/content/read-content.ts'

/** Where the content is, and where Astro finds it. */
export interface DevFolders {
  /** What the names of files in sentences are relative to. */
  readonly projectDir: string
  /** Where authors write. */
  readonly contentDir: string
  /** What Astro reads: the content as it last was right. */
  readonly stagedDir: string
}

/** What a look at the content folder found. */
export interface Reading {
  readonly zines: CheckedContent['zines']
  /** What is wrong, each as a sentence; Astro's copy is changed only where nothing is. */
  readonly sentences: readonly string[]
  /** The files of Astro's copy that are new, changed or gone. */
  readonly changed: readonly string[]
}

/**
 * Astro stops at content that is wrong, and not always finds its way back. So it reads a copy of the
 * content, which follows it whenever it is right.
 * @returns the function that looks at the content and lets the copy follow it
 */
export function stageContent({ projectDir, contentDir, stagedDir }: DevFolders) {
  let staged = new Map<string, string>()
  return async (): Promise<Reading> => {
    let files
    try {
      files = await readContentFiles(contentDir, projectDir)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return { zines: [], sentences: error.sentences, changed: [] }
    }
    const checked = await checkFiles(files, folderName(contentDir, projectDir))
    const { zines } = checked
    const errors = checked.problems.filter(isError)
    if (errors.length > 0) return { zines, sentences: errors.map(formatProblem), changed: [] }
    const next = new Map(checked.files.map(({ path, text }) => [path, text]))
    const gone = [...staged.keys()].filter((path) => !next.has(path))
    const other = [...next].filter(([path, text]) => staged.get(path) !== text)
    for (const path of gone) await rm(join(stagedDir, path), { force: true })
    for (const [path, text] of other) {
      await mkdir(dirname(join(stagedDir, path)), { recursive: true })
      await writeFile(join(stagedDir, path), text)
    }
    staged = next
    const changed = [...gone, ...other.map(([path]) => path)].map((path) => join(stagedDir, path))
    return { zines, sentences: [], changed }
  }
}
