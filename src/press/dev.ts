import { resolve } from 'node:path'
import { dev } from 'astro'
import { runCommand } from './run-command.ts'

await runCommand(async () => {
  // Astro would tell its makers of each start.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  await dev({ root: resolve(import.meta.dirname, '../..') })
})
