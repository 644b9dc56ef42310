import { formatProblem, type Problem } from './zine/check/problem.ts'

/**
 * The build cannot go on, for reasons a person can mend: one sentence each. Anything else that is
 * thrown is a fault of the build and keeps its stack trace.
 */
export class UserError extends Error {
  readonly sentences: readonly string[]

  constructor(sentences: string | readonly string[], options?: ErrorOptions) {
    const list = typeof sentences === 'string' ? [sentences] : sentences
    super(list.join('\n'), options)
    this.name = 'UserError'
    this.sentences = list
  }

  /** All problems of the content together, in the order of their files. */
  static ofProblems(problems: readonly Problem[]): UserError {
    return new UserError(problems.map(formatProblem))
  }
}

/** The system's own code of a failed call, for example `EADDRINUSE`; undefined for other errors. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

/**
 * Waits until all work has ended, so that nothing goes on after a failure.
 * @throws UserError with what is wrong with each of them, each sentence once, or what is no matter for a person
 */
export async function settleAll<Work extends readonly Promise<unknown>[]>(work: [...Work]) {
  const sentences = new Set<string>()
  let cause: unknown
  for (const result of await Promise.allSettled(work)) {
    if (result.status === 'fulfilled') continue
    if (!(result.reason instanceof UserError)) throw result.reason
    for (const sentence of result.reason.sentences) sentences.add(sentence)
    cause ??= result.reason.cause
  }
  if (sentences.size > 0) throw new UserError([...sentences], { cause })
  return Promise.all(work)
}
