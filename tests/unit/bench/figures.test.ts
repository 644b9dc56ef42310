import { describe, expect, it } from 'vitest'
import { findBroken, formatSeconds, judge, median, type Figure } from '../../bench/figures.ts'
import { readLoad } from '../../bench/server-figures.ts'
import { formatTable, replaceMeasured } from '../../bench/write-table.ts'

const figure = (ratio: number | null, most: number | null = 4): Figure => ({
  what: 'a zine',
  measured: '8 s against 2 s',
  ratio,
  most,
})

describe('median', () => {
  it('is the middle one, or between the two in the middle', () => {
    expect(median([9, 1, 100])).toBe(9)
    expect(median([4, 1, 2, 100])).toBe(3)
  })

  it('is not the mean, and not there for nothing', () => {
    expect(median([1, 1, 100])).not.toBe(34)
    expect(() => median([])).toThrow(RangeError)
  })
})

describe('judge', () => {
  it('says what is reached', () => {
    expect(judge(figure(4))).toBe('reached')
    expect(judge(figure(null))).toBe('–')
    expect(judge(figure(9, null))).toBe('–')
  })

  it('says what is not', () => {
    expect(judge(figure(4.01))).toBe('not reached')
  })
})

describe('findBroken', () => {
  it('finds what no busy machine excuses', () => {
    expect(findBroken([figure(6.1)])).toHaveLength(1)
    expect(findBroken([figure(1, 0)])).toHaveLength(1)
  })

  it('lets pass what is slow, or was not measured', () => {
    expect(findBroken([figure(5.9), figure(null), figure(0, 0), figure(9, null)])).toEqual([])
  })
})

describe('the table', () => {
  it('has a row for each figure', () => {
    expect(formatTable([figure(4.126), figure(null), figure(2, null)])).toBe(
      [
        '| what | measured | ratio | reach |  |',
        '| --- | --- | --- | --- | --- |',
        '| a zine | 8 s against 2 s | 4.13 | 4 | not reached |',
        '| a zine | 8 s against 2 s | – | 4 | – |',
        '| a zine | 8 s against 2 s | 2 | – | – |',
      ].join('\n'),
    )
  })

  it('is put between its markers, and nothing else is touched', () => {
    const before = 'a\n<!-- bench -->\nold\n<!-- /bench -->\nz'
    const after = 'a\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\nz'
    expect(replaceMeasured(before, 'new')).toBe(after)
  })

  it.each(['a', '<!-- bench -->', '<!-- /bench --> <!-- bench -->'])(
    'is not put into a text without both markers, %j',
    (text) => {
      expect(() => replaceMeasured(text, 'new')).toThrow('There must be one <!-- bench -->')
    },
  )

  it('tells short times with a decimal, and long ones without', () => {
    expect([formatSeconds(3.14), formatSeconds(31.4)]).toEqual(['3.1 s', '31 s'])
  })
})

describe('readLoad', () => {
  const said = '  Latency Distribution\n     99%    1.20ms\nRequests/sec:  40123.5\n'

  it('reads what wrk says', () => {
    expect(readLoad(said)).toEqual({ perSecond: 40123.5, p99Ms: 1.2 })
    expect(readLoad(said.replace('1.20ms', '900.00us')).p99Ms).toBeCloseTo(0.9)
  })

  it('refuses what is no measurement', () => {
    expect(() => readLoad('unable to connect')).toThrow('wrk measured nothing')
    expect(() => readLoad(`${said}  Non-2xx or 3xx responses: 7`)).toThrow('wrk measured nothing')
  })
})
