import { describe, expect, it } from 'vitest'
import { checkContent, type ContentFile } from '../../../../src/zine/check/check-content.ts'
import { formatProblem, isError } from '../../../../src/zine/check/problem.ts'
import { editionsOf, newerOriginal, originalOf } from '../../../../src/zine/translations.ts'

const yaml = (edition: string, more = '', path = 'Title') => `title: Title
subtitle: Subtitle
standfirst: Standfirst.
closing: Closing.
resource:
  line: more
  address: example.org/Title
path: ${path}
edition: ${edition}
${more}`

/** A zine of three principles in a language; fields by the number of the principle. */
function zineIn(
  language: string,
  zineYaml: string,
  fields: Readonly<Record<number, string>> = {},
): ContentFile[] {
  const principles = [1, 2, 3].map((number) => ({
    path: `a/${language}/0${number}.mdx`,
    text: `---\nstatement: Do it.\n${fields[number] ?? ''}---\n\nText.\n`,
  }))
  return [{ path: `a/${language}/zine.yaml`, text: zineYaml }, ...principles]
}
const check = (...files: ContentFile[]) => {
  const { zines, problems } = checkContent(files, 'content')
  return {
    zines,
    problems: problems.filter(isError).map(formatProblem),
    advice: problems.filter((problem) => !isError(problem)).map(formatProblem),
  }
}

describe('a translation', () => {
  it('that follows the edition of its original is right, and is not behind', () => {
    const { zines, problems, advice } = check(
      ...zineIn('en', yaml('2026-02-01')),
      ...zineIn('es', yaml('2026-02-03', 'follows: 2026-02-01\n')),
    )
    expect({ problems, advice }).toEqual({ problems: [], advice: [] })
    expect(zines.map(({ behind }) => behind)).toEqual([undefined, undefined])
  })

  it('that follows an older one is told which principles changed since, and bears it', () => {
    const { zines, problems, advice } = check(
      ...zineIn('en', yaml('2026-03-01'), {
        1: 'changed: 2026-01-01\n',
        2: 'changed: 2026-03-01\n',
        3: 'changed: 2026-02-15\n',
      }),
      ...zineIn('es', yaml('2026-02-03', 'follows: 2026-02-01\n')),
    )
    expect(problems).toEqual([])
    expect(advice).toEqual([
      'Advice: content/a/es/zine.yaml:10:1, field follows: it follows the edition of 2026-02-01, and content/a/en/zine.yaml is of 2026-03-01 (changed since: II, III); translate what changed and write follows: 2026-03-01; until then its pages and its back cover say so. [older-translation]',
    ])
    expect(zines.map(({ behind }) => behind)).toEqual([undefined, '2026-03-01'])
  })

  it('is told where no principle says that it changed', () => {
    const { advice } = check(
      ...zineIn('en', yaml('2026-03-01')),
      ...zineIn('es', yaml('2026-02-03', 'follows: 2026-02-01\n')),
    )
    expect(advice).toEqual([
      expect.stringContaining('(none of its principles says that it changed)'),
    ])
  })

  it.each([
    [
      'no edition that it follows',
      yaml('2026-02-03'),
      'content/a/es/zine.yaml, field follows: it is missing, and content/a/en/zine.yaml is the original already; name the edition that this one was translated from, like this: follows: 2026-02-01. [translation]',
    ],
    [
      'an edition that is still to come',
      yaml('2026-02-03', 'follows: 2026-02-02\n'),
      'content/a/es/zine.yaml:10:1, field follows: there is no edition of 2026-02-02 yet; that of content/a/en/zine.yaml is of 2026-02-01; name the edition that this one was translated from, like this: follows: 2026-02-01. [translation]',
    ],
    [
      'a path of its own',
      yaml('2026-02-03', 'follows: 2026-02-01\n', 'Titulo'),
      'content/a/es/zine.yaml:8:1, field path: the path "Titulo" differs from that of content/a/en/zine.yaml; write path: Title, because a zine has one path in all languages. [translation]',
    ],
  ])('with %s is refused', (_, spanish, sentence) => {
    const { problems } = check(...zineIn('en', yaml('2026-02-01')), ...zineIn('es', spanish))
    expect(problems).toEqual([sentence])
  })

  it('without an original is refused', () => {
    const { problems } = check(...zineIn('en', yaml('2026-02-03', 'follows: 2026-02-01\n')))
    expect(problems).toEqual([
      'content/a/en/zine.yaml:10:1, field follows: the zine that it was translated from is not here; add the original in its own language, or remove the field from the one that is the original. [translation]',
    ])
  })
})

describe('a principle', () => {
  it('that changed after the edition it stands in is refused', () => {
    const { problems } = check(
      ...zineIn('en', yaml('2026-02-01'), {
        2: 'changed: 2026-02-02\n',
        3: 'changed: 2026-02-01\n',
      }),
    )
    expect(problems).toEqual([
      'content/a/en/02.mdx, field changed: 2026-02-02 is later than the edition, which is of 2026-02-01; write the day of the edition in which the principle changed, or make the edition newer. [changed]',
    ])
  })
})

describe('the editions of a zine', () => {
  const edition = (slug: string, language: string, day: string, follows?: string) => {
    return { slug, language, edition: day, follows, title: slug }
  }
  const en = edition('a', 'en', '2026-03-01')
  const es = edition('a', 'es', '2026-03-02', '2026-01-01')
  const ar = edition('a', 'ar', '2026-03-02', '2026-03-01')
  const zines = [ar, es, edition('b', 'en', '2026-01-01'), en]

  it('stand with the original first', () => {
    expect(editionsOf(es, zines)).toEqual([en, ar, es])
  })

  it('know their original, and whether it is newer', () => {
    expect(originalOf(es, zines)).toBe(en)
    expect(originalOf(en, zines)).toBeUndefined()
    expect(newerOriginal(es, zines)).toBe('2026-03-01')
    expect(newerOriginal(ar, zines)).toBeUndefined()
    expect(newerOriginal(en, zines)).toBeUndefined()
  })
})
