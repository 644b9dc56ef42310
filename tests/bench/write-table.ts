import { judge, type Figure } from './figures.ts'

const [opening, closing] = ['<!-- bench -->', '<!-- /bench -->']

/** Writes figures as a table of Markdown. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { what, measured, ratio, most } = figure
    const found = ratio === null ? '–' : String(Number(ratio.toFixed(2)))
    return [what, measured, found, String(most ?? '–'), judge(figure)]
  })
  const head = ['what', 'measured', 'ratio', 'reach', '']
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/**
 * Puts a text between the markers of the bench.
 * @throws Error where the markers are not there, once and in order
 */
export function replaceMeasured(text: string, measured: string): string {
  const [before, inside, ...others] = text.split(opening)
  const [, after, ...more] = (inside ?? '').split(closing)
  if (after === undefined || others.length + more.length > 0) {
    throw new Error(`There must be one ${opening} and one ${closing} behind it.`)
  }
  return `${before}${opening}\n\n${measured}\n\n${closing}${after}`
}
