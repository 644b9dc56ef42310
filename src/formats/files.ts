import type { PlainName } from '../i18n/catalog.ts'
import type { Zine } from '../zine/zine.ts'
import { fileStem, type TextFormatId } from './formats.ts'

/** A zine's text as one file. */
export interface TextFile {
  readonly format: TextFormatId
  /** The file's name in the zine's folder. */
  readonly name: string
  /** What it is called, in the translations. */
  readonly label: PlainName
}

/** The files of a zine's whole text, in the order they are offered. */
export function textFiles(zine: Pick<Zine, 'slug' | 'language'>): readonly TextFile[] {
  const stem = fileStem(zine)
  return [
    { format: 'epub', name: `${stem}.epub`, label: 'epubFile' },
    { format: 'html', name: `${stem}.html`, label: 'htmlFile' },
    { format: 'text', name: `${stem}.txt`, label: 'textFile' },
    { format: 'markdown', name: `${stem}.md`, label: 'markdownFile' },
  ]
}

/** The name of the picture of the cover, in the zine's folder. */
export const coverFile = 'cover.png'
/** How wide the picture of the cover is, in pixels: as readers of books show it. */
export const coverWidthPx = 1064

/** The name of a zine's kit, in its folder. */
export function kitFile(zine: Pick<Zine, 'slug' | 'language'>): string {
  return `${fileStem(zine)}.zip`
}
