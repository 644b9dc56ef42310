import type { Zine } from '../zine/zine.ts'

/** The id of a format that is read on a screen, or taken on by others, as one file. */
export type TextFormatId = 'epub' | 'html' | 'text' | 'markdown'

/** A zine's text as one file. */
export interface TextFile {
  readonly format: TextFormatId
  /** The file's name in the zine's folder. */
  readonly name: string
  /** What it is called in the site's own words. */
  readonly label: string
}

/** The files of a zine's whole text, in the order they are offered. */
export function textFiles({ slug }: Pick<Zine, 'slug'>): readonly TextFile[] {
  return [
    { format: 'epub', name: `${slug}.epub`, label: 'EPUB, for a reader of books' },
    { format: 'html', name: `${slug}.html`, label: 'One HTML file, to keep and to send' },
    { format: 'text', name: `${slug}.txt`, label: 'Plain text' },
    { format: 'markdown', name: `${slug}.md`, label: 'Markdown, to edit and to translate' },
  ]
}

/** The name of the picture of the cover, in the zine's folder. */
export const coverFile = 'cover.png'
/** How wide the picture of the cover is, in pixels: as readers of books show it. */
export const coverWidthPx = 1064
