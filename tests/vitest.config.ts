import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './support/longest-first.ts'

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    // One would be kept back for what watches, and nobody does; with more than there are cores all take longer.
    maxWorkers: availableParallelism(),
    // Tests that run side by side in one file start a process each.
    maxConcurrency: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      // They leave nothing after in each other's modules, so that these are loaded once for all of them.
      {
        test: {
          name: 'unit',
          isolate: false,
          include: ['tests/unit/**/*.test.ts'],
          // A busy machine is no fault.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/support/build-test-site.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: 'tests/support/build-test-site.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'abuse',
          include: ['tests/abuse/**/*.test.ts'],
          testTimeout: process.env['ABUSE'] === 'long' ? 3_600_000 : 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
