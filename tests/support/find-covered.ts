/**
 * Finds what lies under something else in a page: each link, button, field, label and summary, and each line
 * of text. It scrolls each one into the window and asks the browser what a finger would meet there: for what
 * can be pressed, at 5 x 3 points of each of its boxes, its middle among them; for a line of text, in its
 * middle and at both ends. It waits for nothing and uses nothing from outside itself, so that its source can be
 * run in any browser. What a page draws with `::before` or `::after` over its own text is not seen.
 * @returns each as `a "Print and fold it": covered by span.title-line at 69 % of it`
 */
export function findCovered(): string[] {
  const pressed = 'a[href], button, input, select, textarea, label, summary'
  const unread = 'script, style, noscript, template, select, textarea'
  /** It is there for the keyboard, and shows itself to it alone. */
  const skipped = '.skip:not(:focus)'

  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest(skipped) === null

  const shorten = (text: string) => text.trim().replaceAll(/\s+/g, ' ').slice(0, 40)

  const nameOf = (element: Element) =>
    [element.localName, ...element.classList].join('.') +
    (element.id === '' ? '' : `#${element.id}`)

  /** WebKit measures the page in the px of an element itself, before its `zoom`; others in the window's. */
  const isBeforeZoom = (() => {
    const probe = document.createElement('div')
    Object.assign(probe.style, { position: 'absolute', blockSize: '10px', zoom: '2' })
    document.body.append(probe)
    const { height } = probe.getBoundingClientRect()
    probe.remove()
    return height === 10
  })()
  const zoomOf = (element: Element | null): number =>
    element === null ? 1 : Number(getComputedStyle(element).zoom) * zoomOf(element.parentElement)

  /** What is met at a part of a box, once that part is in the middle of the window. */
  const strike = (
    readBox: () => DOMRect,
    zoom: number,
    across: number,
    down: number,
  ): Element | null => {
    const edge = 1 / zoom
    const within = (start: number, size: number, part: number) =>
      start + Math.min(edge, size / 2) + part * Math.max(0, size - 2 * edge)
    const find = () => {
      const { left, top, width, height } = readBox()
      return {
        x: (within(left, width, across) + scrollX) * zoom - scrollX,
        y: (within(top, height, down) + scrollY) * zoom - scrollY,
      }
    }
    const { y } = find()
    const { clientHeight } = document.documentElement
    if (y < clientHeight / 4 || y > (clientHeight * 3) / 4) {
      scrollBy({ top: y - clientHeight / 2, behavior: 'instant' })
    }
    const point = find()
    return document.elementFromPoint(point.x, point.y)
  }

  /** Strikes parts of all boxes of something, and tells what else was met there. */
  const test = (
    what: string,
    zoomed: Element,
    readBoxes: () => DOMRectList,
    parts: readonly (readonly [across: number, down: number])[],
    isOwn: (met: Element) => boolean,
  ): string[] => {
    const indices = [...readBoxes()].flatMap(({ width, height }, index) =>
      width > 0 && height > 0 ? [index] : [],
    )
    const zoom = isBeforeZoom ? zoomOf(zoomed) : 1
    const met = indices.flatMap((index) =>
      parts.map(([across, down]) => strike(() => readBoxes()[index]!, zoom, across, down)),
    )
    const others = met.flatMap((element) => {
      if (element === null) return ['the edge of the window']
      return isOwn(element) ? [] : [nameOf(element)]
    })
    return [...new Set(others)].map((other) => {
      const share = others.filter((name) => name === other).length / met.length
      return `${what}: covered by ${other} at ${Math.round(share * 100)} % of it`
    })
  }

  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((across) =>
    [0, 0.5, 1].map((down) => [across, down] as const),
  )
  const line = [0, 0.5, 1].map((across) => [across, 0.5] as const)

  const testPressed = (element: Element) => {
    const { control } = element as Partial<HTMLLabelElement>
    const label = element.getAttribute('aria-label') ?? element.textContent
    return test(
      `${element.localName} "${shorten(label)}"`,
      element,
      () => element.getClientRects(),
      grid,
      (met) =>
        element.contains(met) || met === control || met.closest('label')?.control === element,
    )
  }

  const testText = (text: Text) => {
    const parent = text.parentElement!
    const range = document.createRange()
    // The spaces at its ends are nothing that anybody reads.
    range.setStart(text, text.data.search(/\S/))
    range.setEnd(text, text.data.trimEnd().length)
    return test(
      `the text "${shorten(text.data)}"`,
      parent,
      () => range.getClientRects(),
      line,
      (met) => met.contains(text) || parent.contains(met),
    )
  }

  const texts: Text[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode() !== null) {
    const text = walker.currentNode as Text
    const parent = text.parentElement!
    if (text.data.trim() !== '' && parent.closest(unread) === null && isSeen(parent)) {
      texts.push(text)
    }
  }
  const controls = [...document.querySelectorAll(pressed)].filter(isSeen)
  return [...controls.flatMap(testPressed), ...texts.flatMap(testText)]
}
