import * as fc from 'fast-check'

/** Words as authors write them, with the signs that mean something to Markdown among them. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-zé]{1,12}$/) },
  fc.constantFrom(
    'POL/ICE;',
    'non-violent',
    'liberation—that',
    '“quoted”',
    "isn't",
    '--',
    '2.',
    'a_b_c',
    '5*3',
    '\\{x\\}',
    '\\<b>',
    '&amp;',
    '#4',
    '+',
    'https://example.org/a-very-long-address/that-takes-more-than/seventy-two-columns/of-a-line',
    'hard\u00A0space',
  ),
)
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '))
const safe = fc
  .array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(' '))

const inline = fc.oneof(
  words,
  safe.map((text) => `*${text}*`),
  safe.map((text) => `**${text}**`),
  safe.map((text) => `~~${text}~~`),
  safe.map((text) => `\`${text}\``),
  safe.map((text) => `[${text}](https://example.org/)`),
  safe.map((text) => `<Nobr>${text}</Nobr>`),
  safe.map((text) => `${text}\\\n${text}`),
  safe.map((text) => `${text}\n${text}`),
)
/** A paragraph begins with a letter, so that it is one. */
const paragraph = fc
  .array(inline, { minLength: 1, maxLength: 5 })
  .map((parts) => `so ${parts.join(' ')}`)

const moveIn = (text: string, by: string) =>
  text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(by.length)}`)

const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((list) => list.join('\n\n')),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    safe.map((text) => `### ${text}`),
    fc.constant('***'),
    safe.map((text) => `\`\`\`\n${text}\n\`\`\``),
    fc.tuple(safe, safe).map(([a, b]) => `| ${a} | ${b} |\n| --- | :-: |\n| ${b} | ${a} |`),
    tie('blocks').map((text) => text.replaceAll(/^/gm, '> ')),
    tie('blocks').map((text) => `<Note>\n\n${text}\n\n</Note>`),
    fc
      .tuple(
        fc.constantFrom('- ', '* ', '1. ', '8) ', '99. '),
        fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('\n', '\n\n'),
      )
      .map(([mark, items, gap]) => items.map((item) => `${mark}${moveIn(item, mark)}`).join(gap)),
  ),
}))

/** The MDX of a principle: everything that authors can write, in each other. */
export const arbitraryMdx: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((list) => ['Start.', ...list].join('\n\n'))
