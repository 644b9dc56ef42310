/** What is no text that is read: tags, and elements that hold code or a name for the window. */
const markup = `<(style|script|title|template)\\b[\\s\\S]*?<\\/\\1>|<[!/]?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>`

/** A dash, and as much of the word in front of it as stays short on a narrow screen. */
const dash = '([^\\s<>—]{1,12}—)'

/**
 * Keeps each dash on the line of the word before it, in a page that is there to be read: some browsers begin a line
 * with one. The words stay as they are, so that they can be searched and copied.
 */
export function holdDashes(html: string): string {
  return html.replaceAll(new RegExp(`${markup}|${dash}`, 'gi'), (found, _, held?: string) =>
    held === undefined ? found : `<span class="nobr">${held}</span>`,
  )
}
