import type { WriteContent } from './content-stream.ts'

/** Operators that begin a path, and those that paint one. Others end it and paint nothing. */
const beginsPath: ReadonlySet<string> = new Set(['m', 're'])
const paintsPath: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])
/** Operators that paint by themselves. */
const paints: ReadonlySet<string> = new Set(['Do', 'sh'])

/**
 * Marks what is painted and is no part of the tags as an artifact: folios, backgrounds and drawings that only
 * decorate. A screen reader passes over it.
 * @see ISO 14289-1, 7.1; Matterhorn Protocol, 01-003
 */
export const markArtifacts: WriteContent = (text, partStart, operations) => {
  let marked = ''
  let done = partStart
  let depth = 0
  /** Where a path or a text begins that is being gone through. */
  let begun: number | undefined
  const wrap = (start: number, end: number) => {
    marked += `${text.slice(done - partStart, start - partStart)}/Artifact BMC\n`
    marked += `${text.slice(start - partStart, end - partStart)}\nEMC`
    done = end
  }
  for (const { operator, start, end } of operations) {
    if (start < partStart || end > partStart + text.length) continue
    if (operator === 'BDC' || operator === 'BMC') depth += 1
    else if (operator === 'EMC') depth -= 1
    else if (depth > 0) continue
    else if (paints.has(operator)) wrap(start, end)
    else if (operator === 'BT' || beginsPath.has(operator)) begun ??= start
    else if (operator === 'ET' || paintsPath.has(operator)) {
      if (begun !== undefined) wrap(begun, end)
      begun = undefined
    } else if (operator === 'n') begun = undefined
  }
  return marked + text.slice(done - partStart)
}
