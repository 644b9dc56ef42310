import {
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFDocument,
} from '@cantoo/pdf-lib'
import type { DuplexPreference, PdfIdentity } from '../pdf/metadata.ts'

/** What a document says of itself that is wrong: title, language, direction, or who made it. */
export function identityFaults(document: PDFDocument, identity: PdfIdentity): string[] {
  const info = document.context.lookupMaybe(document.context.trailerInfo.Info, PDFDict)
  const faults: string[] = []
  const title = textOf(info, 'Title')
  if (title !== identity.title) faults.push(`its title is “${title}”`)
  const language = textOf(document.catalog, 'Lang')
  if (language !== identity.language) faults.push(`its language is “${language}”`)
  const turned = nameOf(readPreferences(document), 'Direction') ?? 'L2R'
  if (turned !== (identity.direction === 'rtl' ? 'R2L' : 'L2R')) {
    faults.push(`its pages turn the wrong way, ${turned}`)
  }
  const traces = ['Creator', 'Producer', 'Author', 'CreationDate', 'ModDate'].filter((key) =>
    info?.has(PDFName.of(key)),
  )
  faults.push(...traces.map((key) => `it tells its ${key}: “${textOf(info, key)}”`))
  return faults
}

/** What a viewer is told to set in its print dialog. */
export function preferenceFaults(document: PDFDocument, duplex: DuplexPreference): string[] {
  const preferences = readPreferences(document)
  const faults: string[] = []
  if (nameOf(preferences, 'PrintScaling') !== 'None')
    faults.push('it lets a viewer scale it to fit')
  const found = nameOf(preferences, 'Duplex') ?? null
  if (found !== duplex) faults.push(`it asks for ${String(found)}, not ${String(duplex)}`)
  return faults
}

/** Whether a document is tagged, and its outline that of the zine. */
export function accessFaults(document: PDFDocument, outline: readonly string[]): string[] {
  const faults: string[] = []
  const marks = document.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)
  if (marks?.lookup(PDFName.of('Marked')) !== PDFBool.True) faults.push('it is not tagged')
  const titles = titlesBelow(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))
  const differs = [...titles, ''].findIndex((title, index) => title !== (outline[index] ?? ''))
  if (differs >= 0) {
    const [found, wanted] = [titles[differs], outline[differs]].map((title) =>
      title === undefined ? 'nothing' : `“${shorten(title)}”`,
    )
    faults.push(`its outline has ${found} where ${wanted} belongs`)
  }
  return faults
}

/** What a viewer is told. */
function readPreferences({ catalog }: PDFDocument): PDFDict | undefined {
  return catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)
}

function nameOf(dict: PDFDict | undefined, key: string): string | undefined {
  return dict?.lookupMaybe(PDFName.of(key), PDFName)?.decodeText()
}

function textOf(dict: PDFDict | undefined, key: string): string | undefined {
  return dict?.lookupMaybe(PDFName.of(key), PDFString, PDFHexString)?.decodeText()
}

/** As much of a title as a sentence bears. */
function shorten(title: string): string {
  return title.length <= 80 ? title : `${title.slice(0, 79)}…`
}

/** The titles of an outline, each before those below it. */
function titlesBelow(parent: PDFDict | undefined): string[] {
  const titles: string[] = []
  let entry = parent?.lookupMaybe(PDFName.of('First'), PDFDict)
  while (entry !== undefined) {
    titles.push(textOf(entry, 'Title') ?? '', ...titlesBelow(entry))
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return titles
}
