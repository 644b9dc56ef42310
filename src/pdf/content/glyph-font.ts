import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { dictOf, findResource, hasSubtype } from './content-stream.ts'

/** A font whose glyphs are named by two bytes each, as Chromium writes them. */
export interface GlyphFont {
  /** How wide a glyph is, in thousandths of the size. */
  readonly widthOf: (glyph: number) => number
  /** The text that a glyph stands for; undefined where the font does not say. */
  readonly textOf: (glyph: number) => string | undefined
  /** The glyph of a space; undefined where the font has none. */
  readonly space: number | undefined
}

/**
 * Reads a font by the name that an operator gives it.
 * @returns undefined for a font of another kind
 * @see ISO 32000-2, 9.7.4.3 and 9.10.3
 */
export function readGlyphFont(resources: PDFDict | undefined, name: string): GlyphFont | undefined {
  const font = dictOf(findResource(resources, 'Font', name).object)
  const encoding = font.lookup(PDFName.of('Encoding'))
  if (!hasSubtype(font, 'Type0') || encoding !== PDFName.of('Identity-H')) return undefined
  const texts = readTexts(font)
  const space = [...texts].find(([, text]) => text === ' ')?.[0]
  return { widthOf: readGlyphWidths(font), textOf: (glyph) => texts.get(glyph), space }
}

/** Reads how wide the glyphs of a composite font are, in thousandths of the size. */
export function readGlyphWidths(font: PDFDict): GlyphFont['widthOf'] {
  const cid = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict)
  const usual = cid.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000
  const widths = new Map<number, number>()
  const list = cid.lookupMaybe(PDFName.of('W'), PDFArray)?.asArray() ?? []
  const numberAt = (at: number) => cid.context.lookup(list[at], PDFNumber).asNumber()
  for (let at = 0; at < list.length;) {
    const first = numberAt(at)
    const second = cid.context.lookup(list[at + 1])
    if (second instanceof PDFArray) {
      for (let index = 0; index < second.size(); index++) {
        widths.set(first + index, second.lookup(index, PDFNumber).asNumber())
      }
      at += 2
    } else {
      for (let glyph = first; glyph <= numberAt(at + 1); glyph++)
        widths.set(glyph, numberAt(at + 2))
      at += 3
    }
  }
  return (glyph) => widths.get(glyph) ?? usual
}

/** Reads what `ToUnicode` says of single glyphs and of ranges of them. */
export function readTexts(font: PDFDict): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  const stream = font.lookup(PDFName.of('ToUnicode'))
  if (!(stream instanceof PDFRawStream)) return texts
  const map = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  for (const [, section] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, text] of section!.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      texts.set(Number.parseInt(glyph!, 16), readUtf16(text!))
    }
  }
  for (const [, section] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, text] of section!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [first, last] = [from, to].map((hex) => Number.parseInt(hex!, 16)) as [number, number]
      for (let glyph = first; glyph <= last; glyph++) {
        const code = Number.parseInt(text!, 16) + glyph - first
        texts.set(glyph, readUtf16(code.toString(16).padStart(text!.length, '0')))
      }
    }
  }
  return texts
}

function readUtf16(hex: string): string {
  const units = hex.match(/.{4}/g) ?? []
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))
}
