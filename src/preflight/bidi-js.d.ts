declare module 'bidi-js' {
  /** The Unicode Bidirectional Algorithm, as far as it is used here. */
  interface Bidi {
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): { readonly levels: Uint8Array }
    /** Where each character of a line is seen, from the left; `last` is the index of its last one. */
    getReorderedIndices(
      text: string,
      levels: ReturnType<Bidi['getEmbeddingLevels']>,
      first: number,
      last: number,
    ): number[]
  }
  export default function makeBidi(): Bidi
}
