import { describe, expect, it } from 'vitest'
import { writePath, type PathStep } from '../../../../src/typography/thaw/write-path.ts'
import { readPath } from '../../../support/read-path.ts'

const square = (x: number, y: number): PathStep[] => [
  ['M', x, y],
  ['L', x + 10, y],
  ['L', x + 10, y + 10],
  ['L', x, y + 10],
  ['z'],
]

describe('writePath', () => {
  it('writes each step from where the last one ended', () => {
    expect(writePath(square(5, -5))).toBe('M5-5h10v10h-10z')
    expect(writePath([...square(5, -5), ...square(30, -7)])).toBe('M5-5h10v10h-10zm25-2h10v10h-10z')
  })

  it('writes equal figures in equal words, wherever they stand', () => {
    const [one, other] = [square(0, 0), square(70, 41)].map((steps) =>
      writePath([['M', 0, 0], ['z'], ...steps]).replace(/.*m\S+? ?\d*(?=h)/, ''),
    )
    expect(one).toBe(other)
  })

  it('leaves out a command that is the same again', () => {
    const path = writePath([
      ['M', 0, 0],
      ['L', 1, 2],
      ['L', 4, 1],
      ['L', 2, 8],
    ])
    expect(path).toBe('M0 0l1 2 3-1-2 7')
  })

  it('writes what bends a step, too', () => {
    const path = writePath([
      ['M', 10, 10],
      ['Q', 12, 14, 16, 18],
      ['C', 20, 20, 30, 20, 30, 10],
      ['A', 5, 0, 20, 10],
      ['A', 5, 1, 10, 10],
    ])
    expect(path).toBe('M10 10q2 4 6 8c4 2 14 2 14-8a5 5 0 0 0-10 0 5 5 0 0 1-10 0')
    expect(readPath(path)).toEqual([
      [
        [10, 10],
        [12, 14],
        [16, 18],
        [20, 20],
        [30, 20],
        [30, 10],
        [20, 10],
        [10, 10],
      ],
    ])
  })

  it('rounds places, not steps, so that nothing creeps', () => {
    const steps = Array.from({ length: 11 }, (_, index): PathStep => {
      return [index === 0 ? 'M' : 'L', index * 0.4, index * 1.4]
    })
    expect(readPath(writePath(steps))[0]!.at(-1)).toEqual([4, 14])
  })
})
