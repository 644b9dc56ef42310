import { writeMarkdown } from '../../src/exports/markdown/write-markdown.ts'
import { writePlainText } from '../../src/exports/text/write-plain-text.ts'
import { preflightText } from '../../src/preflight/texts/preflight-text.ts'
import { checkContent, type ContentFile } from '../../src/zine/check/check-content.ts'
import { readPrincipleText } from '../../src/exports/principle-text.ts'
import { formatProblem, isError } from '../../src/zine/check/problem.ts'

/** How long a check may take, in milliseconds; it takes one or two. */
const longestMs = 2_000

/** A problem is one sentence, in one line, that names file, next step and rule, and no insides of ours. */
const sentence = /^(Advice: )?content\/[^\n]+?: [^\n]+; [^\n]+\. \[[a-z-]+\]$/
const insides = /\bundefined\b|\[object |NaN\b|node:internal|at file:|TypeError|RangeError/

/**
 * What is wrong with how a content is taken: it is neither a zine whose words all come out again, nor are
 * there sentences that say why not.
 * @param check what is put to the test
 */
export function checkOutcome(files: readonly ContentFile[], check = checkContent): string[] {
  const started = performance.now()
  const { zines, problems, files: checked } = check(files, 'content')
  const wrong: string[] = []
  if (performance.now() - started > longestMs) wrong.push('it took too long')
  const said = problems.map(formatProblem)
  const quoted = files.map(({ text }) => text).join('\n')
  for (const line of said) {
    if (!sentence.test(line)) wrong.push(`no sentence: ${line}`)
    const [inside] = insides.exec(line) ?? []
    if (inside !== undefined && !quoted.includes(inside)) wrong.push(`insides: ${line}`)
  }
  if (problems.some(isError)) return wrong
  for (const zine of zines) {
    const texts = zine.principles.map(({ file }) => {
      const source = checked.find(({ path }) => file === `content/${path}`)!
      return readPrincipleText(source.text, (address) => address)
    })
    const encode = (text: string) => new TextEncoder().encode(text)
    const plain = preflightText('text', encode(writePlainText(zine, texts)), zine)
    const markdown = preflightText('markdown', encode(writeMarkdown(zine, texts)), zine)
    wrong.push(...plain.map((what) => `plain text ${what}`))
    wrong.push(...markdown.map((what) => `Markdown ${what}`))
  }
  return wrong
}
