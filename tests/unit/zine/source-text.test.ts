import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Zine } from '../../../src/zine/zine.ts'
import { readZine } from '../../support/read-zine.ts'
import { projectDir } from '../../support/test-site.ts'

// The text as the authors gave it: X printed first, because it shared a sheet side with the cover.
const source = await readFile(join(projectDir, 'tests/fixtures/source/ice-melts.txt'), 'utf8')
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** A principle as the source prints it: `IX LEAVE NO ONE BEHIND. We should not …`. */
function principlesOf(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => /^[IVX]+ [A-Z]/.test(line))
  return new Map(lines.map((line) => [line.split(' ', 1)[0]!, plain(line)]))
}

describe('the text of the zine', () => {
  let zine: Zine

  beforeAll(async () => {
    zine = await readZine()
  })

  it('has the ten principles word for word, in the order I to X', () => {
    const written = zine.principles.map(({ numeral, statement, blocks }) =>
      [numeral, statement.toUpperCase(), ...blocks].join(' '),
    )
    const expected = principlesOf(source)
    const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
    expect(written).toEqual(numerals.map((numeral) => expected.get(numeral)))
  })

  it('leaves nothing of the source out and adds nothing', () => {
    const rest = source
      .split('\n')
      .filter((line) => !/^[IVX]+ [A-Z]/.test(line))
      .join(' ')
    const written = [
      `*${zine.standfirst}*`,
      zine.title,
      `*${zine.subtitle}*`,
      zine.resource.line,
      zine.resource.address,
      zine.closing.toUpperCase(),
    ]
    expect(plain(rest)).toBe(written.join(' '))
  })

  it('stores statements in sentence case, but for ICE and POL/ICE', () => {
    const capitals = [zine.closing, ...zine.principles.map(({ statement }) => statement)]
      .flatMap((text) => text.match(/\b[A-Z]{2,}\b/g) ?? [])
      .toSorted()
    expect(capitals).toEqual(['ICE', 'POL'])
    expect(zine.principles.every(({ statement }) => /^[A-Z][^.]*[a-z]/.test(statement))).toBe(true)
  })

  it('would notice a single changed letter', () => {
    const changed = source.replace('whistles', 'whistle')
    expect(principlesOf(changed).get('I')).not.toBe(principlesOf(source).get('I'))
  })
})
