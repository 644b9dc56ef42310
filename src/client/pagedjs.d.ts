// Paged.js 0.4.3 ships no types; this is the part the desk uses.
declare module 'pagedjs' {
  export class Previewer {
    /** Lays `content` out in pages inside `renderTo`; each stylesheet is an address and its text. */
    preview(
      content: DocumentFragment,
      stylesheets: readonly Readonly<Record<string, string>>[],
      renderTo: Element,
    ): Promise<{ readonly total: number }>
  }
}
