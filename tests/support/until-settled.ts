/** What a page is waited for. */
export interface Settling {
  /** How wide its window has been made, in px. */
  readonly width: number
  /** Whether it lays out pages with Paged.js. */
  readonly isPaged: boolean
}

/**
 * Waits, inside a page, until it is as wide as its window has been made, its pages are laid out, its faces are
 * there, and all of that is drawn. It uses nothing from outside itself, so that its source can be run in any
 * browser.
 * @returns why the pages could not be laid out; null where they could
 */
export async function untilSettled({ width, isPaged }: Settling): Promise<string | null> {
  const root = document.documentElement
  const untilNextFrame = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => resolve())
    })
  const isLaidOut = () =>
    innerWidth === width &&
    (!isPaged || root.dataset['ready'] !== undefined || root.dataset['failed'] !== undefined)
  while (!isLaidOut()) await untilNextFrame()
  // What is folded away is looked at too.
  for (const folded of document.querySelectorAll('details')) folded.open = true
  await document.fonts.ready
  // What listens to the size of the window is reported before a frame, and changes what is in the next one.
  await untilNextFrame()
  await untilNextFrame()
  return root.dataset['failed'] ?? null
}
