import { describe, expect, it } from 'vitest'
import { writeProblemPage } from '../../../../src/cli/dev/problem-page.ts'

describe('writeProblemPage', () => {
  it('lists every sentence as it is written, whatever signs are in it', () => {
    const page = writeProblemPage([
      'content/a/en/04.mdx:7:1: <Marquee> & "more" is unknown; remove it.',
      'content/a/en/05.mdx: </li><script>alert(1)</script>; remove it.',
    ])
    expect(page).toContain('<h1>The content is wrong in 2 places</h1>')
    expect(page).toContain(
      '<li>content/a/en/04.mdx:7:1: &lt;Marquee&gt; &amp; "more" is unknown; remove it.</li>',
    )
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page.match(/<li>/g)).toHaveLength(2)
  })

  it('speaks of one place as one', () => {
    expect(writeProblemPage(['a: b; c.'])).toContain('<h1>The content is wrong in one place</h1>')
  })

  it('loads itself again by the script of the development server', () => {
    expect(writeProblemPage(['a: b; c.'])).toContain(
      '<script type="module" src="/@vite/client"></script>',
    )
  })
})
