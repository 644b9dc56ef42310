import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findChromium } from '../../src/browser/find-chromium.ts'

/** Writes a script that starts the browser of the tests and counts how often it did. */
export async function makeCountingChromium(folder: string) {
  const { executablePath, env } = await findChromium(process.env)
  const [script, log] = [join(folder, 'chromium.sh'), join(folder, 'started.txt')]
  const lines = [
    '#!/bin/sh',
    // To be asked for its version is not to be started.
    `case "$*" in *--version*) ;; *) echo started >>'${log}' ;; esac`,
    ...Object.entries(env).map(([name, value]) => `export ${name}='${value}'`),
    `exec '${executablePath}' "$@"`,
  ]
  await writeFile(script, `${lines.join('\n')}\n`)
  await chmod(script, 0o755)
  await writeFile(log, '')
  return {
    env: { ...process.env, CHROMIUM_PATH: script },
    countStarts: async () => (await readFile(log, 'utf8')).split('\n').length - 1,
  }
}
