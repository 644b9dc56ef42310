/**
 * How many letters a part has at least, about seventy pages of the booklet. The time Paged.js and the print
 * command of a browser take for a page grows with the pages around it: of parts as long as this it is even.
 */
const lettersOfPart = 60_000

/**
 * Splits the text of a zine in parts that are laid out apart, one after the other. Each begins with a
 * principle; a text of up to seventy pages is one part.
 * @param content the sections of a zine, as a template holds them; it is left as it is
 */
export function splitParts(content: DocumentFragment): DocumentFragment[] {
  const parts: DocumentFragment[] = []
  let letters = 0
  for (const node of content.childNodes) {
    const isPrinciple = node instanceof Element && node.matches('.principle')
    if (parts.length === 0 || (isPrinciple && letters >= lettersOfPart)) {
      parts.push(content.ownerDocument.createDocumentFragment())
      letters = 0
    }
    parts.at(-1)!.append(node.cloneNode(true))
    letters += node.textContent?.length ?? 0
  }
  return parts
}
