import type { MdastNode } from 'satteri'
import { authorComponentNames } from '../author-components.ts'
import { offsetsOf } from '../mdast-nodes.ts'
import { checkCharacters } from './check-characters.ts'
import { checkLink, type Anchors } from './check-link.ts'
import type { Problem } from './problem.ts'

/** A problem in a principle's text; lines and columns count from 1 in its file. */
export interface BodyProblem extends Pick<Problem, 'rule' | 'what' | 'next'> {
  readonly line: number
  readonly column: number
}

/** Why a part of a text is refused, and what to do. */
export type Refusal = Pick<BodyProblem, 'rule' | 'what' | 'next'>

/** What a principle is made of, beside what `refuse` knows by name. */
const markup: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'code',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'linkReference',
])

/** Says what of a node a principle cannot hold. */
export function refuse(node: MdastNode, anchors: Anchors): readonly Refusal[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [
        {
          rule: 'code',
          what: `"${firstWord(node.value)}" would run code, which a principle cannot`,
          next: 'remove the line; components need no import here',
        },
      ]
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [
        {
          rule: 'code',
          what: `{${shorten(node.value)}} would run code, which a principle cannot`,
          next: 'remove it, or write \\{ where a plain brace is meant',
        },
      ]
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return refuseElement(node)
    case 'image':
    case 'imageReference':
      return refusePicture(node)
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [
        {
          rule: 'footnote',
          what: 'a principle holds no footnotes',
          next: 'move its words into the text',
        },
      ]
    case 'link':
    case 'definition': {
      const found = checkLink(node.url, anchors) ?? checkCharacters(node.title ?? '')
      return found === undefined ? [] : [found]
    }
    default:
      if (markup.has(node.type)) return []
      return [
        {
          rule: 'markup',
          what: `the formats cannot print what is written here (${node.type})`,
          next: 'write it as a paragraph, a list, a quotation or a table',
        },
      ]
  }
}

/** A character can be written as an escape, `&#7;`, that the file itself may not hold. */
export function refuseEscapes(
  node: MdastNode,
  mdx: string,
): readonly (Refusal & { index: number })[] {
  if (node.type !== 'text') return []
  const [start, end] = offsetsOf(node)
  const escapes = mdx.slice(start, end).matchAll(/&#(?:(\d{1,7})|x([\da-f]{1,6}));/gi)
  return [...escapes].flatMap(({ index, 1: decimal, 2: hex }) => {
    const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal)
    // What is no character at all is read as the sign for a lost one.
    const found = checkCharacters(code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code))
    return found === undefined ? [] : [{ ...found, index: start + index }]
  })
}

function refusePicture({
  alt,
}: Extract<MdastNode, { type: 'image' | 'imageReference' }>): readonly Refusal[] {
  const refusal: Refusal = {
    rule: 'picture',
    what: 'a principle holds no pictures',
    next: 'remove the picture',
  }
  if (alt !== null && alt !== undefined && alt.trim() !== '') return [refusal]
  return [
    refusal,
    {
      rule: 'alt-text',
      what: 'the picture has no words for those who cannot see it',
      next: 'say in the text what it shows',
    },
  ]
}

function refuseElement(
  node: Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
): readonly Refusal[] {
  const known: readonly string[] = authorComponentNames
  if (node.name === null || !known.includes(node.name)) return [refuseName(node.name ?? '')]
  if (node.attributes.length > 0) {
    return [{ rule: 'attribute', what: `<${node.name}> takes no attributes`, next: 'remove them' }]
  }
  return []
}

/** Refuses an element that is none of the site's components. */
export function refuseName(name: string): Refusal {
  return {
    rule: 'component',
    what: `<${name}> is not a component of this site`,
    next: `use Markdown, or one of ${authorComponentNames.map((known) => `<${known}>`).join(' and ')}`,
  }
}

/** One line of a text, not longer than a sentence can hold. */
function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

function firstWord(code: string): string {
  return code.trim().split(/\s/, 1)[0] ?? ''
}
