import { describe, expect, it } from 'vitest'
import { dropTags } from '../../../../src/pdf/content/drop-tags.ts'
import { markArtifacts } from '../../../../src/pdf/content/mark-artifacts.ts'
import { parseContent } from '../../../../src/pdf/content/parse-content.ts'

const mark = (text: string) => markArtifacts(text, 0, parseContent(text), undefined)
const drop = (text: string) => dropTags(text, 0, parseContent(text), undefined)

describe('markArtifacts', () => {
  it.each([
    ['a path', 'q 1 0 m 2 2 l f Q', 'q /Artifact BMC\n1 0 m 2 2 l f\nEMC Q'],
    ['a text', 'BT (7) Tj ET', '/Artifact BMC\nBT (7) Tj ET\nEMC'],
    ['a form', '/X Do', '/Artifact BMC\n/X Do\nEMC'],
  ])('marks %s that is not tagged', (_, text, marked) => {
    expect(mark(text)).toBe(marked)
  })

  it.each([
    ['what is tagged', '/P <</MCID 0 >> BDC BT (a) Tj ET 1 0 m 2 2 l f EMC'],
    ['a clip, which paints nothing', 'q 0 0 9 9 re W n Q'],
  ])('leaves %s', (_, text) => {
    expect(mark(text)).toBe(text)
  })
})

describe('dropTags', () => {
  it('takes out the marks of tags, and keeps what says what a glyph stands for', () => {
    const text =
      '/P <</MCID 0 >> BDC BT /Span <</ActualText (a)>> BDC (b) Tj EMC ET EMC /Artifact BMC 0 0 9 9 re f EMC'
    expect(drop(text)).toBe(' BT /Span <</ActualText (a)>> BDC (b) Tj EMC ET 0 0 9 9 re f')
  })
})
