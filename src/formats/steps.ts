import { countNoun } from './count-noun.ts'
import type { BindingChoice } from './plan-format.ts'
import type { StepId } from './drawings/draw-step.ts'
import type { SheetFormatId } from './formats.ts'

/** A step of printing and folding: a picture, and words that suffice alone. */
export interface Step {
  readonly drawing: StepId
  readonly words: string
}

/** The steps from a file to a zine in the hand, in order. */
export function describeSteps(
  format: SheetFormatId,
  { binding, signature }: Pick<BindingChoice, 'binding' | 'signature'>,
): readonly Step[] {
  const [coverSide, otherSide] = binding === 'left' ? ['right', 'left'] : ['left', 'right']
  const behind = `Knock the edges even and fold the ${otherSide}-hand half behind, so that the front cover stays outside.`
  const staple =
    'Open it in the middle and staple it twice on the fold, from the outside. Close the staples inside.'
  const fullSize = '“actual size” or 100\u00A0%, not “fit to page”'
  switch (format) {
    case 'booklet':
      return [
        {
          drawing: 'print',
          words: `Open the file for your paper and print it: both sides, “flip on short edge”, ${fullSize}. On a copier, copy two-sided to two-sided. Print one copy and fold it before you print many.`,
        },
        {
          drawing: 'stack',
          words: `Leave the sheets in the order in which they were printed, and lay the stack with the front cover up, on the ${coverSide}-hand half.`,
        },
        ...(signature === undefined
          ? []
          : [
              {
                drawing: 'stack' as const,
                words: `A stack has ${countNoun(signature / 4, 'sheet')} at the most. Where there are more, each further stack is a signature of its own: fold and staple it by itself, lay one behind the other, and hold them together with tape along the fold.`,
              },
            ]),
        { drawing: 'fold', words: behind },
        { drawing: 'staple', words: staple },
      ]
    case 'one-sheet':
      return [
        {
          drawing: 'print',
          words: `Print it on both sides, “flip on long edge”, ${fullSize}.`,
        },
        {
          drawing: 'cut',
          words: `Lay the sheet upright with the front cover up, at the top ${coverSide}, and cut it across the middle.`,
        },
        {
          drawing: 'nest',
          words: 'Push the lower half beneath the upper one, without turning it.',
        },
        { drawing: 'fold', words: behind },
        { drawing: 'staple', words: staple },
      ]
    case 'mini':
      return [
        { drawing: 'print', words: `Print it on one side, ${fullSize}.` },
        {
          drawing: 'crease',
          words:
            'With the print outside, fold the sheet in half lengthwise and open it again. Fold it in half across, then fold both ends back to that fold, and open it all: eight panels.',
        },
        {
          drawing: 'slit',
          words:
            'Fold it in half across once more. From the folded edge, cut along the middle line as far as the next fold, and no farther: through the two middle panels.',
        },
        {
          drawing: 'push',
          words:
            'Open it, and fold it lengthwise with the print outside. Hold both ends and push them together, until the slit opens and the sheet stands like a plus sign.',
        },
        {
          drawing: 'wrap',
          words:
            'Lay the pages round each other, so that the front cover lies in front and the back cover behind, and press the folds flat. It needs no staple.',
        },
      ]
    case 'poster':
      return [{ drawing: 'print', words: `Print it on one side, ${fullSize}.` }]
    case 'large-print':
      return [
        {
          drawing: 'print',
          words: `Print it on one side or on both, ${fullSize}. Flipped on the long edge its pages turn like those of a book, flipped on the short edge like those of a notepad.`,
        },
        {
          drawing: 'corner',
          words: `Leave the sheets in order and staple them once, in the top ${binding === 'left' ? 'left' : 'right'} corner.`,
        },
      ]
  }
}

/** How a file of fronts and one of backs become sheets, on a printer that prints one side at a time. */
export const passSteps: readonly Step[] = [
  {
    drawing: 'fronts',
    words:
      'Print the file of the fronts, at “actual size” or 100\u00A0%. The last front comes to lie on top.',
  },
  {
    drawing: 'put-back',
    words:
      'Put the stack back into the tray as it came out: not sorted, not turned over, not turned round. The print test tells whether your printer wants it otherwise.',
  },
  {
    drawing: 'backs',
    words:
      'Print the file of the backs: it begins with the last sheet. Put the sheets in the order of the fronts, fronts up, the one with the cover on top. Then fold them like sheets that were printed on both sides at once. Try it with one copy first.',
  },
]
