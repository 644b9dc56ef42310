import { defineConfig } from 'playwright/test'
import { findChromium } from '../src/browser/find-chromium.ts'
import { chromiumArguments } from '../src/browser/launch-chromium.ts'

const { executablePath, env } = await findChromium(process.env)

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: '../node_modules/.cache/zine-press/tests/e2e',
  globalSetup: './support/build-test-site.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  timeout: 60_000,
  use: {
    launchOptions: {
      executablePath,
      args: chromiumArguments,
      env: { ...process.env, ...env } as Record<string, string>,
    },
  },
})
