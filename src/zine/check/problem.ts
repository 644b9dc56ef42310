import { rules, type Level, type RuleName } from './rule-names.ts'

/** Something wrong with what an author wrote: what it is, where it is, and what to do about it. */
export interface Problem {
  /** The rule that is broken. */
  readonly rule: RuleName
  /** The file, as the author would name it, for example `content/ice-melts/en/04.mdx`. */
  readonly file: string
  /** Counted from 1. */
  readonly line?: number
  /** Counted from 1, in UTF-16 units, as editors do; only with a line. */
  readonly column?: number
  /** The frontmatter or YAML field, dotted when it is nested, for example `resource.line`. */
  readonly field?: string
  /** What is wrong, as a clause without a full stop. */
  readonly what: string
  /** What to do next, as a clause without a full stop. */
  readonly next: string
}

/** A problem as data: `npm run check -- --json`. */
export interface ProblemData extends Problem {
  readonly level: Level
  readonly line: number
  readonly column: number
}

/** Whether a problem keeps a zine from being published. */
export function isError({ rule }: Problem): boolean {
  return rules[rule].level === 'error'
}

/** Writes a problem as one sentence: `FILE:LINE:COLUMN, field NAME: WHAT; NEXT. [RULE]` */
export function formatProblem(problem: Problem): string {
  const { rule, file, line, column, field, what, next } = problem
  const place = [file, line, line && column].filter((part) => part !== undefined).join(':')
  const inField = field === undefined ? '' : `, field ${field}`
  const level = isError(problem) ? '' : 'Advice: '
  return `${level}${place}${inField}: ${what}; ${next}. [${rule}]`
}

/** Gives a problem as data. What concerns a whole file or folder stands at its first character. */
export function problemData(problem: Problem): ProblemData {
  const { rule, file, line = 1, column = 1, field, what, next } = problem
  const { level } = rules[rule]
  return { rule, level, file, line, column, ...(field === undefined ? {} : { field }), what, next }
}
