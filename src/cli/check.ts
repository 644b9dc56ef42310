import { resolve } from 'node:path'
import { pluralize } from '../i18n/pluralize.ts'
import { formatProblem, isError, problemData } from '../zine/check/problem.ts'
import { parseOptions } from './parse-options.ts'
import { readContent } from '../build/content/read-content.ts'
import { runCommand } from './run-command.ts'

const usage = `Finds everything that is wrong in the content, without building anything.

  npm run check [-- --content FOLDER] [--json]

  --content FOLDER  the zines (default: content)
  --json            prints what is wrong as data: a list of
                    { rule, level, file, line, column, field, what, next }

Errors keep a zine from being published, and end the command with 1.
Advice does not.`

await runCommand(async () => {
  const { content, json, help } = readOptions()
  if (help) {
    console.log(usage)
    return
  }
  const projectDir = resolve(import.meta.dirname, '../..')
  const { problems } = await readContent(resolve(content), projectDir)
  const errors = problems.filter(isError)
  if (errors.length > 0) process.exitCode = 1
  if (json) {
    console.log(JSON.stringify(problems.map(problemData), null, 2))
    return
  }
  for (const problem of problems) console.error(formatProblem(problem))
  const advice = problems.length - errors.length
  const counts = [
    errors.length > 0 ? pluralize(errors.length, 'error') : 'no error',
    advice > 0 ? `${advice} ${advice === 1 ? 'piece' : 'pieces'} of advice` : 'no advice',
  ]
  console.log(`${content}: ${counts.join(', ')}.`)
})

function readOptions() {
  return parseOptions('npm run check', {
    options: {
      content: { type: 'string', default: 'content' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  }).values
}
