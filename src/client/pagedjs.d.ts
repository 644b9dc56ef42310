// Paged.js 0.4.3 ships no types; this is the part the preview uses.
declare module 'pagedjs' {
  /** A page that is laid out. */
  export interface Page {
    readonly element: HTMLElement
    /** Watches it for changes of size no more. */
    removeListeners(): void
  }

  export class Previewer {
    /** What writes its styles into the document; `destroy` takes them out. */
    readonly polisher: { destroy(): void }
    /** Lays `content` out in pages inside `renderTo`; each stylesheet is an address and its text. */
    preview(
      content: DocumentFragment,
      stylesheets: readonly Readonly<Record<string, string>>[],
      renderTo: Element,
    ): Promise<{ readonly pages: readonly Page[]; readonly pagesArea: HTMLElement }>
  }
}
