import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectDir } from '../support/test-site.ts'

// The long form of what every test run does a little of: a quarter of an hour of killed builds, odd
// surroundings, full disks and mutated texts.

const vitest = join(projectDir, 'node_modules/.bin/vitest')
const args = ['run', '-c', 'tests/vitest.config.ts', '--project', 'abuse']
const env = { ...process.env, ABUSE: 'long' }
const { status } = spawnSync(vitest, args, { cwd: projectDir, env, stdio: 'inherit' })
process.exitCode = status ?? 1
