import { execFileSync } from 'node:child_process'
import { it } from 'vitest'

function isInstalled(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A program and the package it comes in, where that has another name. */
export interface OutsideProgram {
  readonly program: string
  readonly package: string
}

/** A test that asks programs from outside the project; without one of them, it says so and is skipped. */
export function itWith(
  needed: string | readonly OutsideProgram[],
  title: string,
  test: () => Promise<void> | void,
): void {
  const programs = typeof needed === 'string' ? [{ program: needed, package: needed }] : needed
  const missing = programs.find(({ program }) => !isInstalled(program))
  if (missing === undefined) it(title, test)
  else {
    console.log(`skipped: ${missing.package} is not installed`)
    it.skip(title, () => {})
  }
}
