import { describe, expect, it } from 'vitest'
import { checkLink } from '../../../../src/zine/check/check-link.ts'

const anchors = { numbers: new Set([1, 2, 4]), headings: new Set(['first-things', 'été']) }

describe('checkLink', () => {
  it.each([
    '#IV',
    '#4',
    '#I',
    '#first-things',
    '#%C3%A9t%C3%A9',
    'https://example.org',
    'HTTPS://example.org/a?b#c',
    'https://example.org/a b',
    'mailto:someone@example.org',
  ])('takes %s', (url) => {
    expect(checkLink(url, anchors)).toBeUndefined()
  })

  it.each([
    ['#III', 'link-anchor', 'no principle of this zine is found at "#III"'],
    ['#3', 'link-anchor', '"#3"'],
    ['#iv', 'link-anchor', '"#iv"'],
    ['#IIII', 'link-anchor', '"#IIII"'],
    ['#', 'link-anchor', '"#"'],
    ['#%', 'link-anchor', '"#%"'],
    ['#04', 'link-anchor', '"#04"'],
    ['http://example.org', 'http-link', 'can be read and changed on its way'],
    ['', 'link-address', 'the link has no address'],
    ['page.html', 'link-address', 'the link to "page.html"'],
    ['./04.mdx', 'link-address', '"./04.mdx"'],
    ['../IceMelts/', 'link-address', '"../IceMelts/"'],
    ['/IceMelts/', 'link-address', '"/IceMelts/"'],
    ['//example.org', 'link-address', '"//example.org"'],
    ['\\\\example.org', 'link-address', 'example.org'],
    ['?a=b', 'link-address', '"?a=b"'],
    ['example.org/a', 'link-address', '"example.org/a"'],
    ['https://', 'link-address', 'cannot be read'],
    ['https:example.org', 'link-address', 'cannot be read'],
    ['https:///example.org', 'link-address', 'cannot be read'],
    ['https://a b.org/', 'link-address', 'cannot be read'],
    ['https://crimethinc.com@example.org/', 'link-address', 'hides its host behind a name and @'],
    ['javascript:alert(1)', 'link-scheme', 'a link cannot begin with "javascript:"'],
    ['JavaScript:alert(1)', 'link-scheme', '"javascript:"'],
    [' javascript:alert(1)', 'link-scheme', '"javascript:"'],
    ['java\nscript:alert(1)', 'link-scheme', '"javascript:"'],
    ['\u0001jav\tascript:alert(1)', 'link-scheme', '"javascript:"'],
    ['data:text/html,<script>', 'link-scheme', '"data:"'],
    ['vbscript:x', 'link-scheme', '"vbscript:"'],
    ['file:///etc/passwd', 'link-scheme', '"file:"'],
    ['blob:https://example.org/a', 'link-scheme', '"blob:"'],
    ['ftp://example.org', 'link-scheme', '"ftp:"'],
    ['tel:123', 'link-scheme', '"tel:"'],
  ])('objects to %j by the rule %s', (url, rule, what) => {
    expect(checkLink(url, anchors)).toMatchObject({
      rule,
      what: expect.stringContaining(what) as string,
    })
  })

  it('says what to write', () => {
    expect(checkLink('#V', anchors)?.next).toBe('write one of #I, #II or #IV')
    expect(checkLink('#V', { ...anchors, numbers: new Set([1, 2]) })?.next).toBe('write #I or #II')
    expect(checkLink('http://example.org/a', anchors)?.next).toBe(
      'write https://example.org/a if the host answers there',
    )
  })
})
