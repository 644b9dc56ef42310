import { useTranslations } from '../../i18n/use-translations.ts'
import { editionLines } from '../../zine/printed-words.ts'
import type { Zine } from '../../zine/zine.ts'
import type { FaceRole } from '../../typography/faces.ts'
import { papersOf, sheetFormat } from '../../formats/formats.ts'

/** The letters that a file of the content needs of a face. */
export interface PrintedLetters {
  /** As the author would name it. */
  readonly file: string
  readonly role: FaceRole
  /** Each once, sorted; without spaces and what is never seen. */
  readonly letters: readonly string[]
}

/** Lists the letters that a zine is printed with, by file and face. */
export function listPrintedLetters(zine: Zine): PrintedLetters[] {
  const capitals = (text: string) => text.toLocaleUpperCase(zine.language)
  const copyThis = useTranslations(zine.language).t('copyThis')
  const { title, subtitle, standfirst, closing, resource, file } = zine
  const own = [title, subtitle, standfirst, closing, resource.line, resource.address]
  const sets: { file: string; role: FaceRole; texts: string[] }[] = [
    { file, role: 'display', texts: [title, capitals(closing), resource.address, copyThis] },
    { file, role: 'text', texts: [...own, copyThis, ...editionLines(zine)] },
    ...zine.principles.flatMap(({ file: path, numeral, statement, blocks }) => [
      { file: path, role: 'display' as const, texts: [numeral, capitals(statement)] },
      { file: path, role: 'text' as const, texts: [numeral, statement, ...blocks] },
    ]),
  ]
  const inLargePrint = papersOf(zine, sheetFormat('large-print')).length > 0
  return sets.flatMap(({ file: path, role, texts }) => {
    const letters = lettersOf(texts.join(''))
    const roles: FaceRole[] = role === 'text' && inLargePrint ? ['text', 'legible'] : [role]
    return roles.map((each) => ({ file: path, role: each, letters }))
  })
}

/** White space, soft hyphens and joiners need no letter. */
const unseen = /[\s\p{Cf}]/u

function lettersOf(text: string): string[] {
  return [...new Set(text.normalize('NFC'))].filter((letter) => !unseen.test(letter)).toSorted()
}
