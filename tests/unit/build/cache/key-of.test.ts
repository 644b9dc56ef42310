import { describe, expect, it } from 'vitest'
import { keyOf } from '../../../../src/build/cache/key-of.ts'
import { expectationOf, outlineOf } from '../../../../src/build/zine/paginate.ts'
import { pageLayouts } from '../../../../src/formats/page-layouts.ts'
import { bindingOf } from '../../../../src/imposition/binding.ts'
import { planFormat } from '../../../../src/imposition/plan-format.ts'
import { readZine } from '../../../support/read-zine.ts'

const zine = await readZine()

/** All that shapes a file of sheets, and more. */
const inputs = {
  code: 'code 1',
  pdf: new Uint8Array([1, 2, 3]),
  buffer: Buffer.from([4, 5]),
  box: pageLayouts.half.box,
  expected: expectationOf(zine, pageLayouts.half),
  outline: outlineOf(zine),
  plan: planFormat({ imposition: 'saddle', sides: 2 }, 12, bindingOf(zine), 'short-edge'),
  assets: new Map([['a.css', new Uint8Array([1])]]),
  names: new Set(['a', 'b']),
  weight: undefined as number | undefined,
  duplex: null as string | null,
}

describe('the key of a value', () => {
  it('is the same of the same, wherever its parts come from', () => {
    expect(keyOf('sheets', inputs)).toMatch(/^[0-9a-f]{64}$/)
    expect(keyOf('sheets', structuredClone(inputs))).toBe(keyOf('sheets', inputs))
    expect(keyOf('a', { pdf: Buffer.from([1]) })).toBe(keyOf('a', { pdf: new Uint8Array([1]) }))
  })

  it('is another of anything else, however deep inside', () => {
    const others: Record<string, object> = {
      code: { ...inputs, code: 'code 2' },
      'a byte': { ...inputs, pdf: new Uint8Array([1, 2, 4]) },
      'a byte of a buffer': { ...inputs, buffer: Buffer.from([4, 6]) },
      box: { ...inputs, box: pageLayouts.quarter.box },
      words: { ...inputs, expected: { ...inputs.expected, source: [] } },
      outline: { ...inputs, outline: inputs.outline.slice(1) },
      plan: { ...inputs, plan: { ...inputs.plan, sides: inputs.plan.sides.slice(1) } },
      'bytes in a map': { ...inputs, assets: new Map([['a.css', new Uint8Array([2])]]) },
      'a key of a map': { ...inputs, assets: new Map([['b.css', new Uint8Array([1])]]) },
      'a set': { ...inputs, names: new Set(['a']) },
      'what was not said': { ...inputs, weight: 400 },
      'what was null': { ...inputs, duplex: 'Simplex' },
    }
    const keys = [
      keyOf('sheets', inputs),
      ...Object.values(others).map((one) => keyOf('sheets', one)),
    ]
    expect(new Set([...keys, keyOf('pages', inputs)]).size).toBe(keys.length + 1)
  })
})
