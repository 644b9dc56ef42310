import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../../../src/zine/check/rule-names.ts'
import { textRules } from '../../../../src/zine/check/rules/index.ts'
import { listFiles } from '../../../../src/build/files.ts'
import { projectDir } from '../../../support/test-site.ts'

/** A table row without the spaces that line its cells up. */
const squeeze = (line: string) => line.replaceAll(/^\| *| *\|$/g, '').replaceAll(/ +\| +/g, ' | ')

describe('the rules', () => {
  it('are the table of the guide for authors', async () => {
    const readme = await readFile(join(projectDir, 'content/README.md'), 'utf8')
    const lines = readme.split('\n').map(squeeze)
    const rows = Object.entries(rules).map(
      ([name, { level, about }]) => `\`${name}\` | ${level} | ${about}`,
    )
    const first = lines.indexOf(rows[0]!)
    expect(lines.slice(first, first + rows.length + 1)).toEqual([...rows, ''])
  })

  it('are a file each where they look at words and signs', async () => {
    const files = await listFiles(join(projectDir, 'src/zine/check/rules'))
    const names = files.filter((file) => !/^(index|scripts|text-rule)\.ts$/.test(file))
    expect(names).toEqual(textRules.map(({ rule }) => `${rule}.ts`).toSorted())
  })

  it('advise where a text can be published as it is', () => {
    const advice = Object.entries(rules).filter(([, { level }]) => level === 'advice')
    expect(advice.map(([name]) => name)).toEqual([
      'older-translation',
      'http-link',
      'foreign-script',
      'straight-quotes',
      'double-space',
      'hyphen-dash',
      'statement-stop',
    ])
  })
})
