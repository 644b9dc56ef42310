// subset-font 2.9.0 ships no types; this is the part the build uses.
declare module 'subset-font' {
  /** Leaves of a font only what the characters of a text need, and of a variable one only one weight. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'sfnt'
      readonly variationAxes?: { readonly wght: number }
    },
  ): Promise<Uint8Array>
}
