import type { Operation } from '../../pdf/content/parse-content.ts'

/** What an operator sets as a colour: `#rrggbb`, or `pattern`. */
export function colourOf({ operands }: Operation): string {
  if (operands.at(-1)?.startsWith('/') === true) return 'pattern'
  const [one = 0, two, three, black] = operands.map(Number)
  const parts =
    black !== undefined
      ? [one, two!, three!].map((ink) => (1 - ink) * (1 - black))
      : [one, two ?? one, three ?? one]
  return `#${parts
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
