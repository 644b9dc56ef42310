import type { Problem } from './problem.ts'

/** What is wrong with a file as a whole; its text is not looked at. */
export type FileFault = Omit<Problem, 'file' | 'field'>

/** A file of a content folder. */
export interface ContentFile {
  /** Below the content folder, with slashes: `ice-melts/en/04.mdx`. */
  readonly path: string
  /** Empty where there is a fault. */
  readonly text: string
  readonly fault?: FileFault
}
