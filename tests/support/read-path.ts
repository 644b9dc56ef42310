/** A figure of a path: the points that its steps lead through or are bent by, in user units. */
export type ReadFigure = readonly (readonly [x: number, y: number])[]

/** How many numbers each command takes, and how many of them stand before the points. */
const shapes: Readonly<Record<string, readonly [count: number, before: number]>> = {
  m: [2, 0],
  l: [2, 0],
  h: [1, 0],
  v: [1, 0],
  q: [4, 0],
  c: [6, 0],
  a: [7, 5],
}

/**
 * Reads the data of an SVG path that begins with `M` and goes on in steps from where the last one ended.
 * @throws Error for any other
 */
export function readPath(data: string): ReadFigure[] {
  const tokens = data.match(/[a-z]|-?\d+/gi) ?? []
  if (tokens.join('').replaceAll(/\s/g, '') !== data.replaceAll(/\s/g, '')) {
    throw new Error(`${data} has more to it.`)
  }
  const figures: (readonly [number, number])[][] = []
  let [x, y] = [0, 0]
  let command = ''
  for (let at = 0; at < tokens.length;) {
    if (/[a-z]/i.test(tokens[at]!)) command = tokens[at++]!
    if (command === 'z') {
      ;[x, y] = figures.at(-1)![0]!
      command = ''
      continue
    }
    if (command === 'M' && at > 1) throw new Error(`${data} begins again.`)
    const shape = shapes[command.toLowerCase()]
    if (shape === undefined) throw new Error(`${data} has the command ${command}.`)
    const [count, before] = shape
    const numbers = tokens.slice(at, at + count).map(Number)
    at += count
    if (command === 'm' || command === 'M') figures.push([])
    if (command === 'h') numbers.push(0)
    if (command === 'v') numbers.unshift(0)
    const [fromX, fromY] = [x, y]
    for (let index = before; index < numbers.length; index += 2) {
      ;[x, y] = [fromX + numbers[index]!, fromY + numbers[index + 1]!]
      figures.at(-1)!.push([x, y])
    }
  }
  return figures
}
