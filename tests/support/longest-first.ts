import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * About how long the longest test files take, in seconds, on two quiet cores. Those that are not named are short.
 * Begun last, a long one would leave a core idle.
 */
const longest: Readonly<Record<string, number>> = {
  'abuse/surroundings': 60,
  'abuse/killed': 50,
  'build/tiny-zines': 45,
  'build/languages': 45,
  'build/overset': 40,
  'site/preflight': 40,
  'site/real-zine': 40,
  'site/webkit': 40,
  'site/pointer': 40,
  'build/cache': 35,
  'build/select': 30,
  'abuse/mutated-build': 30,
  'site/title-read': 30,
  'build/edited': 25,
  'build/new': 25,
  'build/bad-input': 20,
  'build/dev': 15,
}

const secondsOf = ({ moduleId }: TestSpecification) =>
  longest[/tests\/(\w+\/[\w-]+)\.test\.ts$/.exec(moduleId)?.[1] ?? ''] ?? 0

/** Runs the longest test files first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- it is no array's
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => secondsOf(other) - secondsOf(one))
  }
}
