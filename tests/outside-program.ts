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

/** A test that asks a program from outside the project; without it, it says so and is skipped. */
export function itWith(program: string, title: string, test: () => Promise<void> | void): void {
  if (isInstalled(program)) it(title, test)
  else {
    console.log(`skipped: ${program} is not installed`)
    it.skip(title, () => {})
  }
}
