/** Elements beside which white space is not seen: blocks, and what a drawing holds. */
const blocks =
  'html|head|body|meta|link|style|script|title|main|header|footer|nav|section|div|p|h[1-6]|ul|ol|li|details|summary|svg|defs|path|use'
const after = new RegExp(`(</?(?:${blocks})\\b(?:"[^"]*"|'[^']*'|[^'">])*>)\\s+(?=<)`, 'g')
const before = new RegExp(`(?<=>)\\s+(?=</?(?:${blocks})\\b)`, 'g')

/** Takes out of a page what Astro leaves between the tags of blocks: white space that nobody sees. */
export function closeGaps(html: string): string {
  return html.replaceAll(after, '$1').replaceAll(before, '')
}
