import { PDFName, type PDFDict, type PDFDocument } from '@cantoo/pdf-lib'

/** What a descriptor must say, and the sign of it: what is above the baseline is more than 0, what is below less. */
const signs = { Ascent: 1, Descent: -1, CapHeight: 1, StemV: 1 } as const

/**
 * Finds fonts that say of themselves what cannot be: letters without height, stems without width.
 * @returns clauses; nothing where all is right
 * @see ISO 32000-1, 9.8.1, table 122
 */
export function findFontFaults(document: PDFDocument): string[] {
  const faults = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dict = object as Partial<PDFDict>
    if (dict.lookup?.(PDFName.of('Type')) !== PDFName.of('FontDescriptor')) return []
    const descriptor = object as PDFDict
    const name = String(descriptor.get(PDFName.of('FontName'))).replace(/^\/(?:[A-Z]{6}\+)?/, '')
    return Object.entries(signs).flatMap(([field, sign]) => {
      const value = Number(String(descriptor.lookup(PDFName.of(field))))
      return value * sign > 0 ? [] : [`the font ${name} says that its ${field} is ${value}`]
    })
  })
  return [...new Set(faults)]
}
