/** Something wrong with what an author wrote: what it is, where it is, and what to do about it. */
export interface Problem {
  /** The file, as the author would name it, for example `content/ice-melts/en/04.mdx`. */
  readonly file: string
  /** Counted from 1. */
  readonly line?: number
  /** Counted from 1; only with a line. */
  readonly column?: number
  /** The frontmatter or YAML field, dotted when it is nested, for example `resource.line`. */
  readonly field?: string
  /** What is wrong, as a clause without a full stop. */
  readonly what: string
  /** What to do next, as a clause without a full stop. */
  readonly next: string
}

/** Writes a problem as one sentence: `FILE:LINE:COLUMN, field NAME: WHAT; NEXT.` */
export function formatProblem({ file, line, column, field, what, next }: Problem): string {
  const place = [file, line, line && column].filter((part) => part !== undefined).join(':')
  return `${place}${field === undefined ? '' : `, field ${field}`}: ${what}; ${next}.`
}
