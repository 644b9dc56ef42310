/** What a paragraph would begin that is not meant to be one: a heading, a list, a quotation, a rule. */
const blockStart = /^(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|=+\s*$|(?:[-*_][ \t]*){3,}$)/
/** An ordered list: its sign is after the number. */
const listStart = /^(\d{1,9})([.)])(?=\s|$)/

/**
 * Writes a line of plain text as Markdown that shows the same words, and escapes nothing that means
 * nothing there.
 * @param text white space in it counts as one space
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeMarkdown(text: string): string {
  const line = text.replaceAll(/[ \t\n\v\f\r]+/g, ' ').trim()
  const marks = line.replaceAll(/[\\`*_~<&[#]/g, (sign: string, at: number) =>
    meansSomething(sign, line, at) ? `\\${sign}` : sign,
  )
  return escapeStart(marks)
}

/** Keeps a paragraph that is Markdown already from beginning like something else. */
export function escapeStart(markdown: string): string {
  return markdown.replace(blockStart, '\\$&').replace(listStart, '$1\\$2')
}

function meansSomething(sign: string, line: string, at: number): boolean {
  const [before, behind] = [line[at - 1] ?? ' ', line.slice(at + 1)]
  const next = behind[0] ?? ' '
  switch (sign) {
    case '\\':
      // Before a sign it would escape it, at the end of a line break it.
      return /[!-/:-@[-`{-~]/.test(next) || behind === ''
    case '*':
      return !(/\s/.test(before) && /\s/.test(next))
    case '_':
      return !(isLetter(before) && isLetter(next)) && !(/\s/.test(before) && /\s/.test(next))
    case '`':
    case '~':
      return line.split(sign).length > 2
    case '<':
      return /[A-Za-z/!?]/.test(next)
    case '&':
      return /^(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i.test(behind)
    case '[':
      // A link, or the definition of one.
      return /\]\(/.test(behind) || (at === 0 && /\]:/.test(behind))
    case '#':
      // The end of a heading.
      return /^#*$/.test(behind) && /(?:^|\s)#*$/.test(line.slice(0, at))
    default:
      return false
  }
}

function isLetter(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign)
}
