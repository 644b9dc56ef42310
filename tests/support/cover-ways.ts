/**
 * Lays an empty box over the links at the head of a page, for checks that are to see it. It is run inside the
 * page.
 */
export function coverWays(): void {
  const ways = document.querySelector<HTMLElement>('.ways')!
  const box = document.createElement('div')
  box.className = 'empty-box'
  ways.style.position = 'relative'
  Object.assign(box.style, { position: 'absolute', inset: '0' })
  ways.append(box)
}
