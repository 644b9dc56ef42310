/** Takes the byte order mark off a text and ends its lines with LF alone, however they ended. */
export function normalizeText(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
}
