import { textRules, type TextRuleName } from './rules/index.ts'
import type { Level, RuleText } from './rules/text-rule.ts'

export type { Level } from './rules/text-rule.ts'

const order: readonly Level[] = ['error', 'advice']

const otherRules = {
  'no-zine': { level: 'error', about: 'The content folder holds a zine.' },
  'no-principles': { level: 'error', about: 'A zine has a principle.' },
  'missing-file': { level: 'error', about: 'Every zine has its `zine.yaml`.' },
  'stray-file': { level: 'error', about: 'Every file and folder is part of a zine.' },
  'folder-name': { level: 'error', about: 'A folder’s name can begin the names of files.' },
  language: { level: 'error', about: 'Every zine is in a language the site is translated into.' },
  address: { level: 'error', about: 'No two zines share an address, nor take one of the site’s.' },
  numbering: { level: 'error', about: 'Principles are numbered from 1, without gap or repeat.' },
  symlink: { level: 'error', about: 'A file is itself, and not a link to another one.' },
  'file-size': { level: 'error', about: 'A file has at most 256 kB.' },
  encoding: { level: 'error', about: 'A file is text in UTF-8.' },
  'control-character': {
    level: 'error',
    about: 'A text has no control characters and no invisible direction marks.',
  },
  frontmatter: { level: 'error', about: 'Fields stand between two lines of `---`.' },
  yaml: { level: 'error', about: 'Fields are written in YAML that can be read.' },
  'yaml-alias': { level: 'error', about: 'Fields are written out, not repeated by `*name`.' },
  'missing-field': { level: 'error', about: 'Every field that is needed is there.' },
  'unknown-field': { level: 'error', about: 'Every field is one of the schema.' },
  'empty-field': { level: 'error', about: 'No field is empty.' },
  'field-type': {
    level: 'error',
    about: 'A field holds what it is for: a text, a number, a list.',
  },
  'field-value': { level: 'error', about: 'What a field holds can be used.' },
  'empty-text': { level: 'error', about: 'A principle has a text.' },
  mdx: { level: 'error', about: 'The text is MDX that can be read.' },
  nesting: { level: 'error', about: 'Quotations, lists and components are at most 8 deep.' },
  code: { level: 'error', about: 'A text runs no code: no import, no export, no `{…}`.' },
  component: { level: 'error', about: 'HTML and components are none but `<Nobr>` and `<Note>`.' },
  attribute: { level: 'error', about: 'Components take no attributes.' },
  markup: { level: 'error', about: 'A text holds nothing else that the formats cannot print.' },
  picture: { level: 'error', about: 'A text holds no pictures.' },
  'alt-text': { level: 'error', about: 'What a picture shows is said in words.' },
  footnote: { level: 'error', about: 'A text holds no footnotes.' },
  'link-anchor': { level: 'error', about: 'A link inside the zine leads to a principle it has.' },
  'link-address': { level: 'error', about: 'A link out of the zine has a whole address.' },
  'link-scheme': { level: 'error', about: 'A link begins with https://, http:// or mailto:.' },
  translation: { level: 'error', about: 'A translation goes with its original.' },
  changed: { level: 'error', about: '`changed` names an edition that exists.' },
  'missing-letter': { level: 'error', about: 'Every letter is in the fonts it is printed with.' },
  'too-long': { level: 'error', about: 'The text fits the pages it is promised for.' },
  creep: { level: 'error', about: 'Thick paper moves no text into the fold.' },
  'older-translation': { level: 'advice', about: 'A translation is as new as its original.' },
  'http-link': { level: 'advice', about: 'A link begins with https://.' },
} as const satisfies Record<string, RuleText>

/** The name of a rule. */
export type RuleName = keyof typeof otherRules | TextRuleName

const all: readonly (readonly [name: string, rule: RuleText])[] = [
  ...Object.entries(otherRules),
  ...textRules.map((rule) => [rule.rule, rule] as const),
]

/** Every rule the content is held to, by the name at the end of its sentences: errors first, then advice. */
export const rules = Object.fromEntries(
  all
    .map(([name, { level, about }]) => [name, { level, about }] as const)
    .toSorted(([, one], [, other]) => order.indexOf(one.level) - order.indexOf(other.level)),
) as Readonly<Record<RuleName, RuleText>>
