/**
 * A step of a path, in user units: a command of SVG and where it leads, with the points that bend it before
 * the one where it ends. An arc is part of a circle: its radius, the sign of the direction it turns in (1 is
 * clockwise), and where it ends; it is never the longer one.
 */
export type PathStep =
  | readonly [command: 'M' | 'L', x: number, y: number]
  | readonly [command: 'Q', ax: number, ay: number, x: number, y: number]
  | readonly [command: 'C', ax: number, ay: number, bx: number, by: number, x: number, y: number]
  | readonly [command: 'A', radius: number, clockwise: 0 | 1, x: number, y: number]
  | readonly [command: 'z']

/**
 * Writes the data of an SVG path, rounded to whole units: each step from where the last one ended, so that
 * equal shapes are equal in writing wherever they are, and are sent as one.
 * @see https://svgwg.org/svg2-draft/paths.html#PathData
 */
export function writePath(steps: readonly PathStep[]): string {
  let data = ''
  let [x, y] = [0, 0]
  let start: readonly [number, number] = [0, 0]
  let last = ''
  const write = (command: string, ...numbers: number[]) => {
    const first = command === last ? separate(numbers[0]!) : `${command}${numbers[0]!}`
    data += first + numbers.slice(1).map(separate).join('')
    last = command
  }
  for (const [command, ...given] of steps) {
    if (command === 'z') {
      data += 'z'
      last = command
      ;[x, y] = start
      continue
    }
    const numbers = given.map(Math.round)
    const [toX, toY] = numbers.slice(-2) as [number, number]
    const points = (command === 'A' ? numbers.slice(-2) : numbers).map(
      (number, index) => number - (index % 2 === 0 ? x : y),
    )
    if (command === 'A') write('a', numbers[0]!, numbers[0]!, 0, 0, numbers[1]!, ...points)
    else if (command === 'L' && toX === x) write('v', toY - y)
    else if (command === 'L' && toY === y) write('h', toX - x)
    else write(command.toLowerCase(), ...points)
    ;[x, y] = [toX, toY]
    if (command === 'M') start = [x, y]
  }
  // The first step leads from nowhere.
  return data.replace(/^m/, 'M')
}

/** A minus parts numbers as well as a space. */
function separate(number: number): string {
  return number < 0 ? String(number) : ` ${number}`
}
