import { describe, expect, it } from 'vitest'
import { checkContent, type ContentFile } from '../../../../src/zine/check/check-content.ts'
import { formatProblem } from '../../../../src/zine/check/problem.ts'

const zineYaml = `title: Title
subtitle: Subtitle
standfirst: Standfirst.
closing: Closing.
resource:
  line: more
  address: example.org/Title
path: Title
edition: 2026-01-31
`
const principle = (statement = 'Do this.', text = 'Some text.') =>
  `---\nstatement: ${statement}\n---\n\n${text}\n`

/** A right zine of two principles, with some files replaced, added or (null) left out. */
function content(changes: Record<string, string | null> = {}, folder = 'a/en'): ContentFile[] {
  const files: Record<string, string | null> = {
    'zine.yaml': zineYaml,
    '01.mdx': principle(),
    '02.mdx': principle(),
    ...changes,
  }
  return Object.entries(files).flatMap(([name, text]) =>
    text === null ? [] : [{ path: `${folder}/${name}`, text }],
  )
}
/** A right zine with another path, as it is written in YAML. */
const withPath = (path: string, folder?: string) =>
  content({ 'zine.yaml': zineYaml.replace('path: Title', () => `path: ${path}`) }, folder)
const sentencesOf = (files: ContentFile[]) =>
  checkContent(files, 'content').problems.map(formatProblem)

describe('checkContent', () => {
  it('reads a right zine', () => {
    const { zines, problems } = checkContent(content(), 'content')
    expect(problems).toEqual([])
    expect(zines).toMatchObject([
      {
        slug: 'a',
        language: 'en',
        path: 'Title',
        edition: '2026-01-31',
        onePagePerPrinciple: false,
        art: 'none',
        without: [],
        paperThickness: 0,
        principles: [
          { number: 1, numeral: 'I', statement: 'Do this.', blocks: ['Some text.'] },
          { number: 2, numeral: 'II', file: 'content/a/en/02.mdx' },
        ],
      },
    ])
  })

  it('reads how a zine is published, bound and printed', () => {
    const fields = 'without: [one-sheet, mini-a3]\nsignature: 16\npaperThickness: 0.1\n'
    const { zines, problems } = checkContent(
      content({ 'zine.yaml': `${zineYaml}${fields}` }),
      'content',
    )
    expect(problems).toEqual([])
    expect(zines).toMatchObject([
      { without: ['one-sheet', 'mini-a3'], signature: 16, paperThickness: 0.1 },
    ])
  })

  it('takes a zine that says nothing of signatures as one that has none', () => {
    expect(checkContent(content(), 'content').zines[0]?.signature).toBeUndefined()
  })

  it('puts principles in the order of their numbers, not of their names', () => {
    const files = content({ '3.mdx': principle(), '010.mdx': principle() })
    const missing = Object.fromEntries(
      [4, 5, 6, 7, 8, 9].map((number) => [`${number}.mdx`, principle()]),
    )
    const { zines, problems } = checkContent([...files, ...content(missing).slice(3)], 'content')
    expect(problems).toEqual([])
    expect(zines[0]!.principles.map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ])
  })

  it.each([
    ['CRLF', '', '\r\n'],
    ['CRLF and a byte order mark', '\uFEFF', '\r\n'],
    ['a byte order mark', '\uFEFF', '\n'],
    ['CR alone', '', '\r'],
  ])('reads the same from files with %s', (_, mark, end) => {
    const text =
      '> Two\n> "lines".\n\n```\na\n\nb\n```\n\n- <Nobr>one</Nobr>\n\n<Blink>two</Blink>\\\nthree'
    const files = content({
      'zine.yaml': zineYaml.replace('Closing.', '>-\n  Two\n  lines.\nx: 1'),
      '01.mdx': principle('>-\n  Do\n  this', text),
    })
    const others = files.map((file) => ({
      ...file,
      text: mark + file.text.replaceAll('\n', end),
    }))
    const read = checkContent(files, 'content')
    expect(read.problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([
      'unknown-field 7:1',
      'component 18:1',
      'statement-stop 4:7',
      'straight-quotes 8:3',
      'straight-quotes 8:9',
    ])
    expect(checkContent(others, 'content')).toEqual(read)
  })

  it.each([
    [
      'a missing field',
      { 'zine.yaml': zineYaml.replace('title: Title\n', '') },
      'content/a/en/zine.yaml, field title: it is missing; write it like this: title: ICE Melts in the Spring (The title, as printed on the cover). [missing-field]',
    ],
    [
      'a missing field inside another',
      { 'zine.yaml': zineYaml.replace('  line: more\n', '') },
      'content/a/en/zine.yaml, field resource.line: it is missing; write it like this: line: resources for resistance (The words above the address). [missing-field]',
    ],
    [
      'an unknown field',
      { 'zine.yaml': `${zineYaml}titel: Title\n` },
      'content/a/en/zine.yaml:10:1, field titel: it is unknown; remove it, or use one of: title, subtitle, standfirst, closing, resource, path, edition, follows, art, numbering, onePagePerPrinciple, without, signature, paperThickness. [unknown-field]',
    ],
    [
      'an unknown field of a principle',
      { '02.mdx': '---\nstatement: Do.\nnumber: 2\n---\n\nText.\n' },
      'content/a/en/02.mdx:3:1, field number: it is unknown; remove it, or use one of: statement, changed. [unknown-field]',
    ],
    [
      'a wrong type',
      { 'zine.yaml': zineYaml.replace('title: Title', 'title: 1984') },
      'content/a/en/zine.yaml:1:1, field title: it should be a text, not a number; write it like this: title: ICE Melts in the Spring (The title, as printed on the cover), or put it in quotes. [field-type]',
    ],
    [
      'a statement that YAML reads as true or false',
      { '01.mdx': principle('true') },
      'content/a/en/01.mdx:2:1, field statement: it should be a text, not true or false; write it like this: statement: Leave no one behind. (What the principle says in a sentence, in sentence case; the font draws the capitals), or put it in quotes. [field-type]',
    ],
    [
      'an empty field',
      { 'zine.yaml': zineYaml.replace('subtitle: Subtitle', "subtitle: ' '") },
      'content/a/en/zine.yaml:2:1, field subtitle: it is empty; write it like this: subtitle: Ten Principles for the Movement against Immigration Policing (The line under the title). [empty-field]',
    ],
    [
      'a day that is none',
      { 'zine.yaml': zineYaml.replace('2026-01-31', '2026-02-31') },
      'content/a/en/zine.yaml:9:1, field edition: "2026-02-31" cannot be used; write it like this: edition: 2026-11-23 (The day of this text; a newer text is a newer edition). [field-value]',
    ],
    [
      'YAML that cannot be read',
      { 'zine.yaml': `${zineYaml}closing line: it: is\n` },
      'content/a/en/zine.yaml:10:17: the YAML cannot be read: bad indentation of a mapping entry; write each field as "name: text", and put a text that holds ": " or "#" in quotes. [yaml]',
    ],
    [
      'a missing zine.yaml',
      { 'zine.yaml': null },
      'content/a/en/zine.yaml: the file is missing; add it with the fields title, subtitle, standfirst, closing, resource, path, edition. [missing-file]',
    ],
    [
      'a principle without frontmatter',
      { '02.mdx': 'Text.\n' },
      'content/a/en/02.mdx, field statement: it is missing; write it like this: statement: Leave no one behind. (What the principle says in a sentence, in sentence case; the font draws the capitals). [missing-field]',
    ],
    [
      'a gap in the numbering',
      { '04.mdx': principle() },
      'content/a/en/04.mdx: number 3 is missing before it; add 03.mdx, or renumber this file and those after it. [numbering]',
    ],
    [
      'a wide gap in the numbering',
      { '06.mdx': principle() },
      'content/a/en/06.mdx: numbers 3 to 5 are missing before it; add 03.mdx, or renumber this file and those after it. [numbering]',
    ],
    [
      'a numbering that does not begin with one',
      { '01.mdx': null },
      'content/a/en/02.mdx: number 1 is missing before it; add 01.mdx, or renumber this file and those after it. [numbering]',
    ],
    [
      'a repeat in the numbering',
      { '2.mdx': principle() },
      'content/a/en/2.mdx: the number 2 is taken by content/a/en/02.mdx; give one of the two files the next free number. [numbering]',
    ],
    [
      'an empty text',
      { '02.mdx': principle('Do.', '') },
      'content/a/en/02.mdx: the text of the principle is empty; write it below the frontmatter, or delete the file. [empty-text]',
    ],
    [
      'unclosed MDX',
      { '02.mdx': principle('Do.', '<Note>\n\nText.') },
      'content/a/en/02.mdx:5:1: the MDX cannot be read: Expected a closing tag for `<Note>` (5:1); close what is open, or write \\< and \\{ where a plain sign is meant. [mdx]',
    ],
    [
      'an unknown component',
      { '02.mdx': principle('Do.', 'Text.\n\nA <Blink>b</Blink>.') },
      'content/a/en/02.mdx:7:3: <Blink> is not a component of this site; use Markdown, or one of <Nobr> and <Note>. [component]',
    ],
    [
      'an import',
      { '02.mdx': principle('Do.', "import A from './A.astro'\n\nText.") },
      'content/a/en/02.mdx:5:1: "import" would run code, which a principle cannot; remove the line; components need no import here. [code]',
    ],
    [
      'a file that is not part of the zine',
      { 'notes.txt': 'x' },
      'content/a/en/notes.txt: this file is not part of a zine; name it zine.yaml or by its number (04.mdx) in ZINE/LANGUAGE/, or move it out of the content folder. [stray-file]',
    ],
    [
      'an address with a protocol',
      { 'zine.yaml': zineYaml.replace('address: ', 'address: https://') },
      'content/a/en/zine.yaml:7:3, field resource.address: "https://example.org/Title" cannot be used; write it like this: address: crimethinc.com/IceMelts (The address to type from paper: host and path, no https:// before it). [field-value]',
    ],
    [
      'a format that a zine cannot be without',
      { 'zine.yaml': `${zineYaml}without: [one-sheet, booklet]\n` },
      'content/a/en/zine.yaml:10:1, field without: "booklet" cannot be used; remove it, or use one of: one-sheet, one-sheet-letter, one-sheet-a4, mini, mini-letter, mini-a4, mini-tabloid, mini-a3, poster, poster-letter, poster-a4, poster-tabloid, poster-a3, large-print, large-print-letter, large-print-a4. [field-value]',
    ],
    [
      'a format that is not one, in a list of lines',
      { 'zine.yaml': `${zineYaml}without:\n  - mini\n  - one sheet\n` },
      'content/a/en/zine.yaml:10:1, field without: "one sheet" cannot be used; remove it, or use one of: one-sheet, one-sheet-letter, one-sheet-a4, mini, mini-letter, mini-a4, mini-tabloid, mini-a3, poster, poster-letter, poster-a4, poster-tabloid, poster-a3, large-print, large-print-letter, large-print-a4. [field-value]',
    ],
    [
      'a format that is not in a list',
      { 'zine.yaml': `${zineYaml}without: one-sheet\n` },
      'content/a/en/zine.yaml:10:1, field without: it should be a list, not a text; write it like this: without: [one-sheet, mini-tabloid] (The formats it is published without, whole or on one paper). [field-type]',
    ],
    [
      'a signature that is not a multiple of four',
      { 'zine.yaml': `${zineYaml}signature: 17\n` },
      'content/a/en/zine.yaml:10:1, field signature: "17" cannot be used; write it like this: signature: 16 (How many pages of the booklet are nested in each other at the most, a multiple of 4; without it, all of them). [field-value]',
    ],
    [
      'a signature of a sheet and a half',
      { 'zine.yaml': `${zineYaml}signature: 6\n` },
      'content/a/en/zine.yaml:10:1, field signature: "6" cannot be used; write it like this: signature: 16 (How many pages of the booklet are nested in each other at the most, a multiple of 4; without it, all of them). [field-value]',
    ],
    [
      'a signature of less than a sheet',
      { 'zine.yaml': `${zineYaml}signature: 2\n` },
      'content/a/en/zine.yaml:10:1, field signature: "2" cannot be used; write it like this: signature: 16 (How many pages of the booklet are nested in each other at the most, a multiple of 4; without it, all of them). [field-value]',
    ],
    [
      'a signature of nothing',
      { 'zine.yaml': `${zineYaml}signature: 0\n` },
      'content/a/en/zine.yaml:10:1, field signature: "0" cannot be used; write it like this: signature: 16 (How many pages of the booklet are nested in each other at the most, a multiple of 4; without it, all of them). [field-value]',
    ],
    [
      'a signature in quotes',
      { 'zine.yaml': `${zineYaml}signature: '16'\n` },
      'content/a/en/zine.yaml:10:1, field signature: it should be a number, not a text; write it like this: signature: 16 (How many pages of the booklet are nested in each other at the most, a multiple of 4; without it, all of them). [field-type]',
    ],
    [
      'a sheet that is thinner than nothing',
      { 'zine.yaml': `${zineYaml}paperThickness: -1\n` },
      'content/a/en/zine.yaml:10:1, field paperThickness: "-1" cannot be used; write it like this: paperThickness: 0.1 (The thickness of a sheet in millimetres, 0 to 1: the pages of each sheet are moved that much nearer to the fold than those of the sheet around it). [field-value]',
    ],
    [
      'a sheet that is as thick as a board',
      { 'zine.yaml': `${zineYaml}paperThickness: 2\n` },
      'content/a/en/zine.yaml:10:1, field paperThickness: "2" cannot be used; write it like this: paperThickness: 0.1 (The thickness of a sheet in millimetres, 0 to 1: the pages of each sheet are moved that much nearer to the fold than those of the sheet around it). [field-value]',
    ],
    [
      'a thickness in words',
      { 'zine.yaml': `${zineYaml}paperThickness: thick\n` },
      'content/a/en/zine.yaml:10:1, field paperThickness: it should be a number, not a text; write it like this: paperThickness: 0.1 (The thickness of a sheet in millimetres, 0 to 1: the pages of each sheet are moved that much nearer to the fold than those of the sheet around it). [field-type]',
    ],
  ])('tells of %s', (_, changes, sentence) => {
    expect(sentencesOf(content(changes))).toEqual([sentence])
  })

  it.each([
    ['no fields', { 'zine.yaml': '- a list\n' }, 'write title, subtitle, standfirst, closing,'],
    ['no zine.yaml', { 'zine.yaml': null }, 'add it with the fields title, subtitle,'],
  ])('asks for no field that has a default where there are %s', (_, changes, next) => {
    const [sentence] = sentencesOf(content(changes))
    expect(sentence).toContain(next)
    expect(sentence).not.toMatch(/onePagePerPrinciple|without|signature|paperThickness/)
  })

  it('tells of each format in a list that cannot be used', () => {
    const broken = content({ 'zine.yaml': `${zineYaml}without: [web, mini, booklet-a4]\n` })
    expect(sentencesOf(broken)).toEqual([
      expect.stringContaining('field without: "web" cannot be used') as string,
      expect.stringContaining('field without: "booklet-a4" cannot be used') as string,
    ])
  })

  it('tells of a language the site does not speak', () => {
    expect(sentencesOf(content({}, 'a/tlh'))).toEqual([
      'content/a/tlh: the site does not speak the language "tlh"; name the folder by one of: en, es, he, ru, vi, zh. [language]',
    ])
  })

  it('tells of a folder whose name cannot begin the names of files', () => {
    expect(sentencesOf(content({}, 'My Zine/en'))).toEqual([
      "content/My Zine: the folder's name begins the names of the zine's files; write it with small letters, digits and hyphens. [folder-name]",
    ])
  })

  it('tells of an empty content folder', () => {
    expect(sentencesOf([])).toEqual([
      'content: there is no zine in this folder; add ZINE/LANGUAGE/zine.yaml and the principles 01.mdx, 02.mdx … beside it. [no-zine]',
    ])
  })

  it.each([
    'Ice Melts',
    'Ice/Melts',
    '/IceMelts',
    'IceMelts/',
    '"IceMelts?"',
    "'Ice#Melts'",
    "'Ice%20Melts'",
    'Ice:Melts',
    'Ice&Melts',
    'Ice+Melts',
    'Ice.Melts',
    '"Ice\\\\Melts"',
    '<IceMelts>',
    '“IceMelts”',
    'Ice_Melts',
    'Glaçon',
    '..',
    '-ice',
    '9Melts',
  ])('refuses the path %s in one sentence', (path) => {
    const written = path.replaceAll(/^["']|["']$/g, '').replaceAll('\\\\', '\\')
    expect(sentencesOf(withPath(path))).toEqual([
      `content/a/en/zine.yaml:8:1, field path: "${written}" cannot be used; write it like this: path: IceMelts (The short path of the address: letters, digits and hyphens). [field-value]`,
    ])
  })

  it.each([
    'index',
    'Index',
    'INDEX',
    'robots',
    'Feed',
    'mirror',
    'SHA256SUMS',
    'hosting',
    'nojekyll',
    'sitemap',
    'sitemap-index',
    'Sitemap-0',
    'Print',
    'cards',
  ])("refuses the path %s, which is the site's own", (path) => {
    expect(sentencesOf(withPath(path))).toEqual([
      `content/a/en/zine.yaml:8:1, field path: the path "${path}" is the site's own; choose another short path. [address]`,
    ])
  })

  it.each(['es', 'ES', 'tlh', 'pt-BR', 'zh-tw', 'es-419'])(
    'refuses the path %s, which is kept for a language',
    (path) => {
      expect(sentencesOf(withPath(path))).toEqual([
        `content/a/en/zine.yaml:8:1, field path: the path "${path}" is kept for a language; choose another short path. [address]`,
      ])
    },
  )

  it.each(['404', 'robots', 'sitemap-0', 'print', 'cards', 'es', 'pt-br'])(
    'refuses the folder %s, whose name is an address too',
    (slug) => {
      expect(sentencesOf(content({}, `${slug}/en`))).toEqual([
        expect.stringMatching(
          `^content/${slug}: the folder's name "${slug}" is (the site's own|kept for a language); choose another one, because it is an address of the zine\\. \\[address\\]$`,
        ),
      ])
    },
  )

  it.each(['x', 'Ices', 'Indexes', 'my-zine', 'es-Melts', 'Robot', 'Feeds', 'pt-B'])(
    'takes the path %s',
    (path) => {
      expect(sentencesOf(withPath(path))).toEqual([])
    },
  )

  it('takes the name of its own folder for the path of a zine', () => {
    expect(sentencesOf(withPath('Ice-Melts', 'ice-melts/en'))).toEqual([])
  })

  it('tells of a path that is the folder of another zine, and the other way round', () => {
    expect(sentencesOf([...withPath('B', 'a/en'), ...withPath('A', 'b/en')])).toEqual([
      'content/b/en/zine.yaml:8:1, field path: the path "A" is taken by content/a (capitals make no difference); choose another short path. [address]',
      'content/b: the folder\'s name "b" is taken by content/a/en/zine.yaml (capitals make no difference); choose another one, because it is an address of the zine. [address]',
    ])
  })

  it('takes two zines that share neither path nor folder', () => {
    expect(sentencesOf([...withPath('First', 'a/en'), ...withPath('Second', 'b/en')])).toEqual([])
  })

  it('tells nothing of the folder that two languages of a zine share', () => {
    const translation = content({ 'zine.yaml': `${zineYaml}follows: 2026-01-31\n` }, 'a/tlh')
    const sentences = sentencesOf([...content(), ...translation])
    expect(sentences).toEqual([expect.stringContaining('does not speak the language "tlh"')])
  })

  it('tells of two zines with one path, capitals or not', () => {
    const other = content({ 'zine.yaml': zineYaml.replace('path: Title', 'path: TITLE') }, 'b/en')
    expect(sentencesOf([...content(), ...other])).toEqual([
      'content/b/en/zine.yaml:8:1, field path: the path "TITLE" is taken by content/a/en/zine.yaml (capitals make no difference); choose another short path. [address]',
    ])
  })

  it('tells of all problems at once', () => {
    const broken = content({
      'zine.yaml': zineYaml.replace('title: Title\n', '').replace('path: Title', 'path: 1'),
      '02.mdx': principle('Do.', '<A/> and <B/>'),
      '04.mdx': principle('Do.', ''),
    })
    expect(sentencesOf(broken)).toHaveLength(6)
  })
})
