import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import buildTestSite from './support/build-test-site.ts'
import { projectDir, scratchDir, testSiteDir } from './support/test-site.ts'

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

/** Starts a tool of `node_modules/.bin`. */
function start(tool: string, args: readonly string[], stdio: 'inherit' | 'pipe'): ChildProcess {
  return spawn(join(projectDir, 'node_modules/.bin', tool), args, { cwd: projectDir, env, stdio })
}

/** Waits for a tool, and says whether all was right with it. */
function untilItEnds(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message)
      resolve(false)
    })
    child.once('close', (code) => resolve(code === 0))
  })
}

/** Runs a tool; its output goes on to the terminal. */
async function run(title: string, tool: string, args: readonly string[]): Promise<boolean> {
  console.log(`\n== ${title}`)
  return untilItEnds(start(tool, args, 'inherit'))
}

/** A check that runs beside another one. */
type Beside = readonly [title: string, tool: string, args: readonly string[]]

/**
 * Runs checks one after the other that leave a core to what runs beside them.
 * @returns what tells all that they said; to be called once nothing else is telling
 */
async function runBeside(checks: readonly Beside[]): Promise<() => void> {
  const results: (() => void)[] = []
  for (const [title, tool, args] of checks) {
    const child = start(tool, args, 'pipe')
    let said = ''
    child.stdout!.on('data', (data: Buffer) => (said += data.toString()))
    child.stderr!.on('data', (data: Buffer) => (said += data.toString()))
    const right = await untilItEnds(child)
    results.push(() => {
      console.log(`\n== ${title}\n${said.trimEnd()}`)
      if (right && /^skipped: /m.test(said)) add({ passed: 0, failed: 0, skipped: 1 })
      else add({ passed: right ? 1 : 0, failed: right ? 0 : 1, skipped: 0 })
    })
  }
  return () => {
    for (const tell of results) tell()
  }
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

const lintArgs = ['-c', 'tests/oxlintrc.json', '--deny-warnings', 'src', 'tests', 'astro.config.ts']
const astroArgs = ['--minimumSeverity', 'hint', '--minimumFailingSeverity', 'hint']
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]
const vitestArgs = ['run', '-c', 'tests/vitest.config.ts', ...reporters]
const playwrightArgs = ['test', '-c', 'tests/playwright.config.ts', '--reporter=list,json']
const types: Beside = ['types', 'astro', ['check', ...astroArgs]]
const style: Beside[] = [
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['lint', 'oxlint', lintArgs],
]
// In CI, too, the short forms of what is measured: copies read by machine, and how the work grows.
const isCi = env['CI'] !== undefined
const site = ['--out', relative(projectDir, testSiteDir)]
const copies: Beside = ['copies', 'node', ['tests/copies/run.ts', '--short', ...site]]
const bench: Beside = ['bench', 'node', ['tests/bench/bench.ts', '--short', ...site]]

// Tests of the dev server take away for a moment what types are read from: those are checked before.
const siteIsBuilt = buildTestSite()
siteIsBuilt.catch(() => {})
const tellTypes = await runBeside([types])
tellTypes()
await siteIsBuilt
env['TEST_SITE_IS_BUILT'] = '1'
const besideTests = runBeside(isCi ? [...style, copies] : style)
count(await run('unit and build tests', 'vitest', vitestArgs), readVitest)
const tellBesideTests = await besideTests
tellBesideTests()
const besideBrowser = runBeside(isCi ? [bench] : [])
count(await run('browser tests', 'playwright', playwrightArgs), readPlaywright)
const tellBesideBrowser = await besideBrowser
tellBesideBrowser()

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
