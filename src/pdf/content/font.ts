import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { dictOf, findResource, hasSubtype } from './content-stream.ts'
import { readGlyphWidths, readTexts } from './glyph-font.ts'

/** A font of any kind, as far as text that it shows is read back. */
export interface Font {
  /** Without the letters before it that name a subset. */
  readonly name: string
  readonly isEmbedded: boolean
  /** Whether its glyphs have numbers of one byte. */
  readonly isSimple: boolean
  /** The numbers of the glyphs that a string shows. */
  readonly codesOf: (bytes: Uint8Array) => number[]
  /** How wide a glyph is, in thousandths of the size. */
  readonly widthOf: (code: number) => number
  /** The text that a glyph stands for; undefined where the font does not say. */
  readonly textOf: (code: number) => string | undefined
}

const read = new WeakMap<PDFDict, Font>()

/**
 * Reads a font by the name that an operator gives it.
 * @throws Error when there is none, or its strings are encoded in a way that is not known here
 * @see ISO 32000-2, 9.6 and 9.7
 */
export function readFont(resources: PDFDict | undefined, name: string): Font {
  const dict = dictOf(findResource(resources, 'Font', name).object)
  let font = read.get(dict)
  if (font === undefined) {
    font = hasSubtype(dict, 'Type0') ? readComposite(dict) : readSimple(dict)
    read.set(dict, font)
  }
  return font
}

function readComposite(dict: PDFDict): Font {
  if (dict.lookup(PDFName.of('Encoding')) !== PDFName.of('Identity-H')) {
    throw new Error(`The font ${nameOf(dict)} is encoded in a way that is not known here.`)
  }
  const texts = readTexts(dict)
  const below = dict.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict)
  return {
    name: nameOf(dict),
    isEmbedded: isEmbedded(below),
    isSimple: false,
    codesOf: (bytes) =>
      Array.from(
        { length: bytes.length >> 1 },
        (_, at) => (bytes[2 * at]! << 8) | bytes[2 * at + 1]!,
      ),
    widthOf: readGlyphWidths(dict),
    textOf: (code) => texts.get(code),
  }
}

function readSimple(dict: PDFDict): Font {
  const texts = readTexts(dict)
  const first = dict.lookupMaybe(PDFName.of('FirstChar'), PDFNumber)?.asNumber() ?? 0
  const widths = dict.lookupMaybe(PDFName.of('Widths'), PDFArray)
  const isDrawn = hasSubtype(dict, 'Type3')
  // The widths of a Type 3 font are in the system in which its glyphs are drawn.
  const scale = isDrawn
    ? 1000 * dict.lookup(PDFName.of('FontMatrix'), PDFArray).lookup(0, PDFNumber).asNumber()
    : 1
  const latin = new TextDecoder('windows-1252')
  return {
    name: nameOf(dict),
    isEmbedded: isDrawn || isEmbedded(dict),
    isSimple: true,
    codesOf: (bytes) => [...bytes],
    widthOf: (code) =>
      widths === undefined || code < first || code >= first + widths.size()
        ? usualWidth
        : widths.lookup(code - first, PDFNumber).asNumber() * scale,
    textOf: (code) => texts.get(code) ?? (isDrawn ? undefined : latin.decode(Uint8Array.of(code))),
  }
}

/** The fonts that every viewer has may leave their widths out; they are refused, because they are not embedded. */
const usualWidth = 500

function nameOf(dict: PDFDict): string {
  const name = dict.lookup(PDFName.of('BaseFont')) ?? dict.lookup(PDFName.of('Name'))
  return name === undefined ? 'without a name' : String(name).replace(/^\/(?:[A-Z]{6}\+)?/, '')
}

function isEmbedded(dict: PDFDict): boolean {
  const descriptor = dict.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)))
}
