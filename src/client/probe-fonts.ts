import { PreviewFailure } from './preview-failure.ts'

/** A word, how wide it is in a face, in parts of the letters' size, and the family that brings the face. */
export interface FamilyProbe {
  readonly family: string
  readonly word: string
  readonly width: number
}

/** How large the probe is drawn, in px. */
const drawnPx = 100
/** How far its width may be off: some browsers round each letter to whole dots; and in parts of it. */
const [offPerLetterPx, offOfAll] = [0.5, 0.01]

/**
 * Refuses a browser that does not set the pages' fonts as they are: where web fonts are off, where others take
 * their place, where no letter may be smaller than some size, where spaces are made wider.
 * @param leastPx the smallest size of the pages, in px
 * @throws PreviewFailure
 */
export function probeFonts(probes: readonly FamilyProbe[], leastPx: number): void {
  for (const { family, word, width } of probes) {
    const font = `"${family}", sans-serif`
    if (isOff(drawnWidth(word, font), width * drawnPx, word)) {
      throw new PreviewFailure('fonts', `${family} is not the font that the zine brings`)
    }
    // A space may come from another font of the face.
    const text = `${word} ${word} ${word}`
    const wanted = (drawnWidth(text, font) * leastPx) / drawnPx
    if (isOff(setWidth(text, font, leastPx), wanted, text)) {
      throw new PreviewFailure('spacing', `text in ${family} is not as wide as its letters`)
    }
  }
}

function isOff(found: number, wanted: number, { length }: string): boolean {
  return Math.abs(found - wanted) > offPerLetterPx * length + offOfAll * wanted
}

/** How wide the letters are by themselves: no style reaches a canvas. */
function drawnWidth(text: string, font: string): number {
  const pen = document.createElement('canvas').getContext('2d')!
  pen.font = `${drawnPx}px ${font}`
  return pen.measureText(text).width
}

/** How wide the same text is where the pages are. */
function setWidth(text: string, font: string, sizePx: number): number {
  const probe = document.createElement('span')
  probe.style.cssText = `position: absolute; visibility: hidden; white-space: pre; font: ${sizePx}px ${font}`
  probe.textContent = text
  document.querySelector('#pages')!.append(probe)
  const { width } = probe.getBoundingClientRect()
  probe.remove()
  return width
}
