import { describe, expect, it } from 'vitest'
import { parseFragment } from '../../../../src/exports/html/html-tree.ts'
import { escapeXml, serializeXhtml, writeXhtml } from '../../../../src/exports/epub/write-xhtml.ts'

const serialize = (html: string) => serializeXhtml(parseFragment(html), (href) => `to:${href}`)

describe('serializeXhtml', () => {
  it.each([
    ['elements that are empty', '<p>a<br>b</p><hr>', '<p>a<br/>b</p><hr/>'],
    ['elements that nobody closed', '<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
    [
      'signs that have a meaning',
      '<p>a &amp; b &lt;c> "d"</p>',
      '<p>a &amp; b &lt;c&gt; &quot;d&quot;</p>',
    ],
    ['letters beyond ASCII as they are', '<p>“é”&nbsp;—&hellip;</p>', '<p>“é”\u00A0—…</p>'],
    [
      'attributes without a value',
      '<ol reversed><li>a</li></ol>',
      '<ol reversed=""><li>a</li></ol>',
    ],
    [
      'attributes with signs',
      '<p title="a &amp; &quot;b&quot; <c">d</p>',
      '<p title="a &amp; &quot;b&quot; &lt;c">d</p>',
    ],
    ['a language for XML too', '<p lang="fr">a</p>', '<p lang="fr" xml:lang="fr">a</p>'],
    ['links to where they lead from here', '<a href="#a">a</a>', '<a href="to:#a">a</a>'],
    [
      'how a column is set',
      '<td style="text-align:right">a</td>',
      '<td style="text-align:right">a</td>',
    ],
    ['an anchor that is a name', '<p id="IV">a</p>', '<p id="IV">a</p>'],
  ])('writes %s', (_, html, xhtml) => {
    expect(serialize(html)).toBe(xhtml)
  })

  it.each([
    ['what belongs to the site', '<p data-x="1" style="color:red" onclick="x()">a</p>', '<p>a</p>'],
    [
      'scripts, styles, pictures and ways',
      '<nav>a</nav><script>b</script><style>c</style><img src="d"><p>e</p>',
      '<p>e</p>',
    ],
    ['what is hidden', '<p hidden>a</p><p aria-hidden="true">b</p><p>c</p>', '<p>c</p>'],
    ['remarks', '<p>a<!-- b --></p>', '<p>a</p>'],
    ['anchors that are no names', '<p id="4">a</p><span id="4"></span>', '<p>a</p>'],
    ['letters that XML does not know', '<p>a\fb\u0008</p>', '<p>a b </p>'],
  ])('leaves out %s', (_, html, xhtml) => {
    expect(serialize(html)).toBe(xhtml)
  })
})

describe('escapeXml', () => {
  it('escapes every sign that has a meaning', () => {
    expect(escapeXml('<a b="c">&\u0000\t')).toBe('&lt;a b=&quot;c&quot;&gt;&amp; \t')
  })
})

describe('writeXhtml', () => {
  const head = { title: 'A & B', language: 'ar', direction: 'rtl' } as const

  it('says how it is called, in which language and direction it is', () => {
    const xhtml = writeXhtml({ ...head, style: 'a.css' }, '<p>c</p>')
    expect(xhtml).toContain(' lang="ar" xml:lang="ar" dir="rtl">')
    expect(xhtml).toContain('<title>A &amp; B</title>')
    expect(xhtml).toContain('href="a.css"')
  })

  it('says nothing of a direction that all have, or of a style it has not', () => {
    const xhtml = writeXhtml({ ...head, direction: 'ltr' }, '<p>c</p>')
    expect(xhtml).not.toMatch(/dir=|stylesheet/)
  })
})
