import { PDFName, type PDFDict } from '@cantoo/pdf-lib'
import { dictOf, findResource } from '../../pdf/content/content-stream.ts'
import type { Operation } from '../../pdf/content/parse-content.ts'
import { readText } from '../../pdf/content/strings.ts'

/** What a part of a text stands for, whatever glyphs it is drawn with (ISO 32000-2, 14.9.4). */
export interface ActualText {
  readonly text: string
}

/** What a sequence of marked content says of the text in it. */
export interface Mark {
  readonly actual?: ActualText
  readonly reversed?: object
}

/** Reads what marked content says, in itself or in a dictionary that it names. */
export function readMark({ operands }: Operation, resources: PDFDict | undefined): Mark {
  if (operands[0] === '/ReversedChars') return { reversed: {} }
  const properties = operands[1] ?? ''
  const written = /\/ActualText\s*(<[^>]*>|\((?:[^\\()]|\\[\s\S])*\))/.exec(properties)?.[1]
  if (written !== undefined) return { actual: { text: readText(written) } }
  if (!properties.startsWith('/')) return {}
  const { object } = findResource(resources, 'Properties', properties)
  const entry = dictOf(object).lookup(PDFName.of('ActualText'))
  return entry === undefined ? {} : { actual: { text: readText(String(entry)) } }
}
