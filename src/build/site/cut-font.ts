import { drawAsCapitals } from '../../typography/capitals/draw-as-capitals.ts'

/** How a font is cut. */
export interface FontCut {
  /** The weight that a variable font is cut to; undefined for one that has only one. */
  readonly weight: number | undefined
  /** The language of the capitals its small letters are drawn as; undefined where they stay small letters. */
  readonly capitals: string | undefined
}

/** Cuts a font of a face to the characters it sets. */
export type CutFont = (font: Uint8Array, characters: string, cut: FontCut) => Promise<Uint8Array>

/** Cuts a font to the characters it sets, in WOFF2. */
export const cutFont: CutFont = async (font, characters, { weight, capitals }) => {
  // Their WebAssembly takes half a second.
  const [{ default: subsetFont }, { convert }] = await Promise.all([
    import('subset-font'),
    import('fontverter'),
  ])
  const variationAxes = weight === undefined ? {} : { variationAxes: { wght: weight } }
  const drawn = characters + (capitals === undefined ? '' : characters.toLocaleUpperCase(capitals))
  const subset = await subsetFont(Buffer.from(font), drawn, {
    targetFormat: 'sfnt',
    ...variationAxes,
  })
  const whole =
    capitals === undefined
      ? subset
      : await drawAsCapitals(new Uint8Array(subset), characters, capitals)
  return new Uint8Array(await convert(Buffer.from(whole), 'woff2'))
}
