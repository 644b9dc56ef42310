/** The part of fontverter that is used here; it brings no types. */
declare module 'fontverter' {
  /** Converts a font; the format it has is found out. */
  export function convert(font: Uint8Array, format: 'sfnt' | 'woff2'): Promise<Uint8Array>
}
