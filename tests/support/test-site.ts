import { join } from 'node:path'

/** The project. */
export const projectDir = join(import.meta.dirname, '../..')
/** Where the tests put what they build; git does not see it. */
export const scratchDir = join(projectDir, 'node_modules/.cache/zine-press/tests')
/** The real zine, built for the tests. */
export const testSiteDir = join(scratchDir, 'site')
