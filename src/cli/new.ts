import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { ContentFile } from '../zine/check/check-content.ts'
import { planNewZine } from '../zine/new-zine.ts'
import { resolveContentDir } from './content-dir.ts'
import { writeEditorFiles } from './editor-schemas.ts'
import { parseOptions } from './parse-options.ts'
import { errorCode, UserError } from '../user-error.ts'
import { folderName, readContentFiles } from '../build/content/read-content.ts'
import { runCommand } from './run-command.ts'

const usage = `Writes a small new zine, ready to build; or, where there is a zine of that name in another
language, a copy of it to translate.

  npm run new -- NAME [--language LANGUAGE] [--title TEXT] [--edition YYYY-MM-DD] [--content FOLDER]

  NAME                  its folder, in small letters with hyphens: my-zine
  --language LANGUAGE   the language of its text (default: en)
  --title TEXT          the title on its cover (default: made from the name)
  --edition YYYY-MM-DD  the day of its text (default: today)
  --content FOLDER      the zines, below this project (default: content)`

await runCommand(async () => {
  const { values, positionals } = parseOptions('npm run new', {
    allowPositionals: true,
    options: {
      language: { type: 'string', default: 'en' },
      title: { type: 'string' },
      edition: { type: 'string' },
      content: { type: 'string', default: 'content' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    return
  }
  const [name, ...others] = positionals
  if (name === undefined || others.length > 0) {
    throw new UserError('Give the new zine one name, for example: npm run new -- my-zine.')
  }
  const projectDir = resolve(import.meta.dirname, '../..')
  const contentDir = resolveContentDir(values.content, projectDir)
  const folder = folderName(contentDir, projectDir)
  const { language, title, edition = today() } = values
  const plan = planNewZine(
    { name, language, title, edition },
    await readContentFiles(contentDir, projectDir),
    folder,
  )
  if ('sentences' in plan) throw new UserError(plan.sentences)
  const zineDir = join(contentDir, name, language)
  const fault = await writeZine(contentDir, zineDir, plan.files)
  if (fault !== undefined) throw new UserError(fault)
  await writeEditorFiles(projectDir)
  console.log('Written:')
  for (const { path } of plan.files) console.log(`  ${folder}/${path}`)
  const args = values.content === 'content' ? '' : ` -- --content ${values.content}`
  console.log(`Next:
  npm run dev${args}
  npm run check${args}
  npm run build${args}`)
})

/** Writes into a folder that is not there yet. @returns what is against it */
async function writeZine(
  contentDir: string,
  zineDir: string,
  files: readonly ContentFile[],
): Promise<string | undefined> {
  try {
    await mkdir(dirname(zineDir), { recursive: true })
    await mkdir(zineDir)
    for (const { path, text } of files) await writeFile(join(contentDir, path), text)
    return undefined
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    return code === 'EEXIST'
      ? `${zineDir} is there already; choose another name.`
      : `${zineDir}: it cannot be written (${code}); let this user write to ${contentDir}.`
  }
}

/** The day on this machine's calendar. */
function today(): string {
  const now = new Date()
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
