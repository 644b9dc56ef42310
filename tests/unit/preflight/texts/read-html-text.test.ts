import { describe, expect, it } from 'vitest'
import { parseFragment } from '../../../../src/exports/html/html-tree.ts'
import { readHtmlText } from '../../../../src/preflight/texts/read-html-text.ts'
import { splitWords } from '../../../../src/zine/words.ts'

describe('readHtmlText', () => {
  it.each([
    ['paragraphs that stand without a space', '<p>one</p><p>two</p>', 'one two'],
    ['words that markup goes through', '<p>un<em>believ</em>able</p>', 'unbelievable'],
    ['a hard space behind a numeral', '<h2><span>I&nbsp;</span><span>We</span></h2>', 'I We'],
    ['a line break', 'one<br>two', 'one two'],
    ['a list', '<ul><li>one</li><li>two</li></ul>', 'one two'],
    ['the numbers of a list', '<ol><li>one</li><li>two</li></ol>', '1. one 2. two'],
    ['numbers from another one on', '<ol start="8"><li>a</li> <li>b</li></ol>', '8. a 9. b'],
    ['numbers that count down', '<ol reversed><li>a</li><li>b</li></ol>', '2. a 1. b'],
    ['a number of its own', '<ol><li value="5">a</li><li>b</li></ol>', '5. a 6. b'],
    ['lists in lists', '<ol><li>a<ol><li>b</li></ol></li></ol>', '1. a 1. b'],
    ['signs that are escaped', '<p>a &amp; b &lt;c&gt;</p>', 'a & b <c>'],
    ['no ways to other pages', '<nav>one</nav><p>two</p>', 'two'],
    ['no styles and scripts', '<style>a</style><script>b</script><p>c</p>', 'c'],
    ['nothing that is hidden', '<p hidden>a</p><p aria-hidden="true">b</p><p>c</p>', 'c'],
    ['no remarks', '<p>a<!-- b --> c</p>', 'a c'],
  ])('reads %s', (_, html, words) => {
    expect(splitWords(readHtmlText(parseFragment(html))).join(' ')).toBe(words)
  })
})
