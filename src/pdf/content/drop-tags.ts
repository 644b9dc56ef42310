import type { WriteContent } from './content-stream.ts'
import type { Operation } from './parse-content.ts'

/** Whether marked content belongs to the tags of a file, or is what they pass over. */
function isOfTags({ operands: [tag, properties] }: Operation): boolean {
  return tag === '/Artifact' || properties?.includes('/MCID') === true
}

/**
 * Takes the marks of tags out of a content: pages that are placed on sheets have no tags. Marks that say what a glyph
 * stands for stay.
 */
export const dropTags: WriteContent = (text, partStart, operations) => {
  const open: boolean[] = []
  let dropped = ''
  let done = partStart
  for (const operation of operations) {
    const { operator, start, end } = operation
    const isBegin = operator === 'BDC' || operator === 'BMC'
    if (!isBegin && operator !== 'EMC') continue
    const isDropped = isBegin ? isOfTags(operation) : open.pop() === true
    if (isBegin) open.push(isDropped)
    if (!isDropped || start < partStart || end > partStart + text.length) continue
    dropped += text.slice(done - partStart, start - partStart).trimEnd()
    done = end
  }
  return dropped + text.slice(done - partStart)
}
