import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DuplexPreference, PdfIdentity } from '../pdf/metadata.ts'

/** What a document says of itself that is wrong: title, language, direction, or who made it. */
export async function identityFaults(document: PDFDocumentProxy, identity: PdfIdentity) {
  const { info } = (await document.getMetadata()) as { info: Record<string, unknown> }
  const faults: string[] = []
  if (info['Title'] !== identity.title) faults.push(`its title is “${String(info['Title'])}”`)
  if (info['Language'] !== identity.language) {
    faults.push(`its language is “${String(info['Language'])}”`)
  }
  const turned = (await readPreferences(document))?.get('Direction') ?? 'L2R'
  if (turned !== (identity.direction === 'rtl' ? 'R2L' : 'L2R')) {
    faults.push(`its pages turn the wrong way, ${String(turned)}`)
  }
  const traces = ['Creator', 'Producer', 'Author', 'CreationDate', 'ModDate'].filter(
    (key) => info[key] !== undefined,
  )
  faults.push(...traces.map((key) => `it tells its ${key}: “${String(info[key])}”`))
  return faults
}

/** What a viewer is told. */
async function readPreferences(
  document: PDFDocumentProxy,
): Promise<ReadonlyMap<string, unknown> | null> {
  // pdf.js 6 gives a Map, whatever its types say.
  return (await document.getViewerPreferences()) as unknown as ReadonlyMap<string, unknown> | null
}

/** What a viewer is told to set in its print dialog. */
export async function preferenceFaults(document: PDFDocumentProxy, duplex: DuplexPreference) {
  const preferences = await readPreferences(document)
  const faults: string[] = []
  if (preferences?.get('PrintScaling') !== 'None') faults.push('it lets a viewer scale it to fit')
  const found = preferences?.get('Duplex') ?? null
  if (found !== duplex) faults.push(`it asks for ${String(found)}, not ${String(duplex)}`)
  return faults
}

/** Whether a document is tagged, and its outline that of the zine. */
export async function accessFaults(document: PDFDocumentProxy, outline: readonly string[]) {
  const faults: string[] = []
  // pdf.js 6 gives a Map, whatever its types say.
  const marks = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null
  if (marks?.get('Marked') !== true) faults.push('it is not tagged')
  const titles = titlesOf((await document.getOutline()) as readonly OutlineEntry[] | null)
  const differs = [...titles, ''].findIndex((title, index) => title !== (outline[index] ?? ''))
  if (differs >= 0) {
    const [found, wanted] = [titles[differs], outline[differs]].map((title) =>
      title === undefined ? 'nothing' : `“${shorten(title)}”`,
    )
    faults.push(`its outline has ${found} where ${wanted} belongs`)
  }
  return faults
}

/** As much of a title as a sentence bears. */
function shorten(title: string): string {
  return title.length <= 80 ? title : `${title.slice(0, 79)}…`
}

interface OutlineEntry {
  readonly title: string
  readonly items: readonly OutlineEntry[]
}

function titlesOf(entries: readonly OutlineEntry[] | null): string[] {
  return (entries ?? []).flatMap(({ title, items }) => [title, ...titlesOf(items)])
}
