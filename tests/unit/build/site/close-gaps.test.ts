import { describe, expect, it } from 'vitest'
import { closeGaps } from '../../../../src/build/site/close-gaps.ts'

describe('closeGaps', () => {
  it.each([
    ['<ul> <li>a</li> <li>b</li> </ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['<meta charset="utf-8"> <title>a</title>', '<meta charset="utf-8"><title>a</title>'],
    ['<p> <b>a</b> <i>b</i> </p>', '<p><b>a</b> <i>b</i></p>'],
    ['<a>a</a> <a>b</a>', '<a>a</a> <a>b</a>'],
    ['<p>a <b>b</b> c</p>', '<p>a <b>b</b> c</p>'],
    ['<pre>a  b</pre> <p>c</p>', '<pre>a  b</pre><p>c</p>'],
  ])('makes %s into %s', (html, closed) => {
    expect(closeGaps(html)).toBe(closed)
  })
})
