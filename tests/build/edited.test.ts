import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findChromium } from '../../src/browser/find-chromium.ts'
import { runBuild } from '../support/run-build.ts'
import { copyZines, hashFiles, makeScratch } from '../support/scratch.ts'

/** A browser that first does something to the content, as an author would while a build runs. */
async function makeMeddlingChromium(command: string): Promise<NodeJS.ProcessEnv> {
  const { executablePath, env } = await findChromium(process.env)
  const script = join(await makeScratch(), 'chromium.sh')
  const lines = [
    '#!/bin/sh',
    `case "$*" in *--version*) ;; *) ${command} ;; esac`,
    ...Object.entries(env).map(([name, value]) => `export ${name}='${value}'`),
    `exec '${executablePath}' "$@"`,
  ]
  await writeFile(script, `${lines.join('\n')}\n`, { mode: 0o755 })
  return { ...process.env, CHROMIUM_PATH: script }
}

it('makes everything of the text that was checked, whatever is saved or deleted meanwhile', async () => {
  const content = await copyZines('promise', {})
  const [first, second] = ['01', '02'].map((name) => join(content, `tiny/en/${name}.mdx`))
  const build = async (env: NodeJS.ProcessEnv) => {
    const out = join(await makeScratch(), 'dist')
    const { code, stderr } = await runBuild(['--content', content, '--out', out], { env })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    return { hashes: await hashFiles(out), markdown: join(out, 'Tiny/tiny.md') }
  }
  // The words stay, so that no preflight of words could tell.
  const meddling = `sed -i 's/last/*last*/' '${first}'; rm -f '${second}'`
  const meddled = await build(await makeMeddlingChromium(meddling))
  expect(await readFile(first!, 'utf8')).toContain('*last*')
  expect(await readFile(meddled.markdown, 'utf8')).not.toContain('*last*')
  await rm(content, { recursive: true })
  const again = await copyZines('promise', {})
  const out = join(await makeScratch(), 'dist')
  await runBuild(['--content', again, '--out', out])
  expect(await hashFiles(out)).toEqual(meddled.hashes)
})
