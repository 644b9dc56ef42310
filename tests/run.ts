import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import buildTestSite from './build-test-site.ts'
import { projectDir, scratchDir } from './test-site.ts'

// The whole check, for a developer and for CI: format, lint, types, unit, build and browser tests, and
// a clean tree afterwards. It goes on after a failure, tells all of them, and closes with the counts.

interface Counts {
  passed: number
  failed: number
  skipped: number
}

const vitestReport = join(scratchDir, 'vitest.json')
const playwrightReport = join(scratchDir, 'playwright.json')
const env: NodeJS.ProcessEnv = {
  ...process.env,
  // Astro's command would tell its makers of each run.
  ASTRO_TELEMETRY_DISABLED: '1',
  PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 }

function add({ passed, failed, skipped }: Counts): void {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}

/** Runs a tool of `node_modules/.bin`; its output goes on to the terminal. */
function run(title: string, tool: string, args: readonly string[]): boolean {
  console.log(`\n== ${title}`)
  const { status, error } = spawnSync(join(projectDir, 'node_modules/.bin', tool), args, {
    cwd: projectDir,
    env,
    stdio: 'inherit',
  })
  if (error !== undefined) console.error(error.message)
  return status === 0
}

function check(title: string, tool: string, args: readonly string[]): void {
  const right = run(title, tool, args)
  add({ passed: right ? 1 : 0, failed: right ? 0 : 1, skipped: 0 })
}

/** Counts tests from their report; a run that failed without a failed test is one. */
function count(right: boolean, read: () => Counts): void {
  try {
    const counts = read()
    add(right || counts.failed > 0 ? counts : { ...counts, failed: 1 })
  } catch (error) {
    console.error(error)
    add({ passed: 0, failed: 1, skipped: 0 })
  }
}

/** Starts a tool beside others. What it says is kept until it is asked for. */
function start(tool: string, args: readonly string[]): Promise<{ right: boolean; said: string }> {
  const child = spawn(join(projectDir, 'node_modules/.bin', tool), args, { cwd: projectDir, env })
  let said = ''
  child.stdout.on('data', (data: Buffer) => (said += data.toString()))
  child.stderr.on('data', (data: Buffer) => (said += data.toString()))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ right: false, said: `${said}${error.message}\n` }))
    child.once('close', (code) => resolve({ right: code === 0, said }))
  })
}

function readVitest(): Counts {
  const report = JSON.parse(readFileSync(vitestReport, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  }
}

function readPlaywright(): Counts {
  const { stats } = JSON.parse(readFileSync(playwrightReport, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }
}

/** What git does not know or finds changed; nothing where there is no git. */
function readTreeState(): string {
  try {
    return execFileSync('git', ['status', '--porcelain'], { cwd: projectDir }).toString()
  } catch {
    return ''
  }
}

const treeBefore = readTreeState()
rmSync(scratchDir, { recursive: true, force: true })
mkdirSync(scratchDir, { recursive: true })

check('format', 'prettier', ['--check', '--log-level', 'warn', '.'])
check('lint', 'oxlint', [
  '-c',
  'tests/oxlintrc.json',
  '--deny-warnings',
  'src',
  'tests',
  'astro.config.ts',
])
check('types', 'astro', ['check', '--minimumSeverity', 'hint', '--minimumFailingSeverity', 'hint'])
console.log('\n== the site that the tests look at')
await buildTestSite()
env['TEST_SITE_IS_BUILT'] = '1'
// Builds wait for the browser and the browser for nobody: side by side they take two thirds of the time.
const browserTests = start('playwright', [
  'test',
  '-c',
  'tests/playwright.config.ts',
  '--reporter=list,json',
])
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]
const unitTests = start('vitest', ['run', '-c', 'tests/vitest.config.ts', ...reporters])
for (const [title, work, read] of [
  ['unit and build tests', unitTests, readVitest],
  ['browser tests', browserTests, readPlaywright],
] as const) {
  const { right, said } = await work
  console.log(`\n== ${title}\n${said}`)
  count(right, read)
}

console.log('\n== clean tree')
const treeAfter = readTreeState()
add({
  passed: treeAfter === treeBefore ? 1 : 0,
  failed: treeAfter === treeBefore ? 0 : 1,
  skipped: 0,
})
if (treeAfter !== treeBefore) console.error(`The tests left the tree changed:\n${treeAfter}`)

const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed === 0 ? 0 : 1
