import { checkCharacters } from '../../../src/zine/check/check-characters.ts'
import * as fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { checkContent, type ContentFile } from '../../../src/zine/check/check-content.ts'
import { planNewZine, shortPath, type NewZine } from '../../../src/zine/new-zine.ts'
import { isError } from '../../../src/zine/check/problem.ts'
import { requiredFields } from '../../../src/zine/check/read-fields.ts'
import { zineSchema } from '../../../src/zine/schema.ts'

const fresh: NewZine = { name: 'my-zine', language: 'en', edition: '2026-11-23' }

function filesOf(zine: Partial<NewZine> = {}, existing: readonly ContentFile[] = []) {
  const plan = planNewZine({ ...fresh, ...zine }, existing, 'content')
  if ('sentences' in plan) throw new Error(plan.sentences.join('\n'))
  return plan.files
}

function faultsOf(zine: Partial<NewZine>, existing: readonly ContentFile[] = []) {
  const plan = planNewZine({ ...fresh, ...zine }, existing, 'content')
  return 'sentences' in plan ? plan.sentences : []
}

const dataOf = (files: readonly ContentFile[]) => load(files[0]!.text) as Record<string, unknown>

describe('a new zine', () => {
  it('is right as it stands, beside another one, too', () => {
    const files = filesOf()
    expect(files.map(({ path }) => path)).toEqual([
      'my-zine/en/zine.yaml',
      'my-zine/en/01.mdx',
      'my-zine/en/02.mdx',
    ])
    expect(checkContent(files, 'content').problems).toEqual([])
    const both = [...files, ...filesOf({ name: 'my-zine-2' }, files)]
    expect(checkContent(both, 'content').problems).toEqual([])
  })

  it('is a copy to translate where it is there in another language, and right as it stands', () => {
    const english = filesOf({ edition: '2026-01-31' }).map((file) =>
      file.path.endsWith('02.mdx')
        ? { ...file, text: file.text.replace('---\n\n', 'changed: 2026-01-31\n---\n\n') }
        : file,
    )
    const spanish = filesOf({ language: 'es' }, english)
    expect(spanish.map(({ path }) => path)).toEqual([
      'my-zine/es/01.mdx',
      'my-zine/es/02.mdx',
      'my-zine/es/zine.yaml',
    ])
    expect(spanish[2]!.text).toContain('\nfollows: 2026-01-31\n')
    expect(english[2]!.text).toContain('changed:')
    expect(spanish[1]!.text).not.toContain('changed:')
    expect(checkContent([...english, ...spanish], 'content').problems).toEqual([])
  })

  it('has every required field below what the schema says of it', () => {
    const { text } = filesOf()[0]!
    for (const field of requiredFields(zineSchema)) {
      const { description } = zineSchema.shape[field as 'title'].meta()!
      expect(text).toContain(`\n# ${description}\n${field}:`)
    }
    expect(text).toContain('\n  # The words above the address.\n  line: ')
    expect(dataOf(filesOf())['edition']).toEqual(new Date('2026-11-23'))
  })

  it('bears the title it is given, whatever is in it', () => {
    // Of several scripts in one word the check thinks otherwise, and of characters that no text may hold.
    const line = fc
      .string({ unit: 'grapheme' })
      .filter((text) => /^\S(.*\S)?$/.test(text) && !/[^\p{sc=Latn}\p{sc=Zyyy}]/u.test(text))
      .filter((text) => checkCharacters(text) === undefined)
    fc.assert(
      fc.property(line, (title) => {
        const files = filesOf({ title })
        expect(dataOf(files)['title']).toBe(title.replaceAll(/\s+/g, ' '))
        expect(checkContent(files, 'content').problems.filter(isError)).toEqual([])
      }),
    )
    expect(dataOf(filesOf({ title: ' 2026-01-31\n: # ' }))['title']).toBe('2026-01-31 : #')
  })

  it.each([
    ['my-zine', 'MyZine'],
    ['zine', 'Zine'],
    ['a-2nd-zine', 'A2ndZine'],
  ])('named %s has the path %s', (name, path) => {
    expect(shortPath(name)).toBe(path)
    expect(dataOf(filesOf({ name }))['path']).toBe(path)
  })

  it.each(['My-zine', 'my zine', 'a/b', '..', '.', '', '2x', '-a', 'a-', 'a--b', 'é'])(
    'is not named "%s"',
    (name) => {
      expect(faultsOf({ name })).toEqual([
        `"${name}" cannot name a zine; use small letters, digits and single hyphens, a letter first, for example: my-zine.`,
      ])
    },
  )

  it.each([
    [{ name: 'es' }, 'the path "Es" is kept for a language; choose another name'],
    [{ name: 'feed' }, 'the path "Feed" is the site\'s own; choose another name'],
    [{ name: 'pt-br' }, /^the folder's name "pt-br" is kept for a language; choose another one, /],
    [
      { language: 'tlh' },
      /^the site does not speak the language "tlh"; name the folder by one of: en/,
    ],
    [{ language: '..' }, /^the site does not speak the language "\.\."; /],
    [{ edition: '2026-02-31' }, /^field edition: "2026-02-31" cannot be used; write it like this/],
    [{ edition: 'a: b' }, /^field edition: "a: b" cannot be used; write it like this/],
    [{ title: ' ' }, /^field title: it is empty; write it like this/],
  ])('is refused as %j', (zine, why) => {
    const sentences = faultsOf(zine)
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toMatch(/^No zine was written: .*\.$/)
    expect(sentences[0]!.slice('No zine was written: '.length, -1)).toMatch(why)
  })

  it('leaves no folder of the project by its language', () => {
    expect(faultsOf({ language: '../../src' })).not.toEqual([])
  })

  it('takes no name and no address of another zine', () => {
    const zine = filesOf({ name: 'my-zine' })
    expect(faultsOf({ name: 'my-zine' }, zine)).toEqual([
      'content/my-zine/en is there already; choose another name.',
    ])
    expect(faultsOf({ name: 'myzine' }, zine)).toEqual([
      'No zine was written: the folder\'s name "myzine" is taken by content/my-zine/en/zine.yaml (capitals make no difference); choose another one, because it is an address of the zine.',
    ])
    expect(faultsOf({ name: 'my-zine' }, filesOf({ name: 'myzine' }))).toEqual([
      'No zine was written: it would take an address of content/myzine/en/zine.yaml; choose another name.',
    ])
  })

  it('is not stopped by what is wrong with others, nor speaks of it', () => {
    const broken = [{ path: 'other/en/02.mdx', text: '<Note>' }]
    expect(filesOf({}, broken)).toHaveLength(3)
  })
})
