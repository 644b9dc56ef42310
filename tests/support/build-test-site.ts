import { runBuild } from './run-build.ts'
import { testSiteDir } from './test-site.ts'

/** Builds the real zine once, as a user would, for all the tests that look at it. */
export default async function buildTestSite(): Promise<void> {
  if (process.env['TEST_SITE_IS_BUILT'] === '1') return
  const { code, stderr } = await runBuild(['--out', testSiteDir])
  if (code !== 0) throw new Error(`The site for the tests was not built:\n${stderr}`)
  process.env['TEST_SITE_IS_BUILT'] = '1'
}
