import { PDFDict, PDFName, PDFNumber, type PDFDocument } from '@cantoo/pdf-lib'

/** The thickness of stems of a face of the usual weight, in thousandths of its size, where the font tells none. */
const usualStem = 88

/**
 * Sets right what Chromium writes about its fonts: the height of capitals comes out below the baseline, and the
 * thickness of stems as nought where a font lacks the letters that it is measured by. Viewers use both where they
 * have to replace a font, and print programs where they adjust its weight.
 * @see ISO 32000-1, 9.8.1, table 122; the thickness is that of ReportLab's rule for a weight of 400, 50 + (400 / 65)²
 */
export function mendFontDescriptors(document: PDFDocument): void {
  for (const descriptor of listFontDescriptors(document)) {
    const capHeight = readNumber(descriptor, 'CapHeight')
    if (capHeight !== undefined && capHeight < 0) {
      descriptor.set(PDFName.of('CapHeight'), PDFNumber.of(-capHeight))
    }
    const stem = readNumber(descriptor, 'StemV')
    if (stem !== undefined && stem <= 0) {
      descriptor.set(PDFName.of('StemV'), PDFNumber.of(usualStem))
    }
  }
}

/** The descriptors of all fonts of a document. */
function listFontDescriptors({ context }: PDFDocument): PDFDict[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict &&
      object.lookup(PDFName.of('Type')) === PDFName.of('FontDescriptor')
        ? [object]
        : [],
    )
}

/** A number of a dictionary; undefined where it has none of that name. */
function readNumber(dict: PDFDict, name: string): number | undefined {
  const value = dict.lookup(PDFName.of(name))
  return value instanceof PDFNumber ? value.asNumber() : undefined
}
