import type { authorComponentNames } from '../../zine/author-components.ts'
import Nobr from './Nobr.astro'
import Note from './Note.astro'

/** What is passed in to every principle's MDX, for each name an author may use. */
export const authorComponents: Record<(typeof authorComponentNames)[number], typeof Note> = {
  Nobr,
  Note,
}
