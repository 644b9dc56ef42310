import { facesOf } from '../../typography/faces.ts'

/** The name of the file of licences, at the root of the site and of the kit. */
export const licencesFile = 'LICENCES.txt'

/** A package as the lockfile has it. */
export interface LockedPackage {
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** Every package of a lockfile by its folder, for example `node_modules/pagedjs`. */
export type LockedPackages = Readonly<Record<string, LockedPackage>>

/** A package whose code or letters are published, with the texts of its licence. */
export interface PublishedPackage {
  readonly folder: string
  readonly texts: readonly string[]
}

/** The one package whose code a reader's browser runs: it lays out the paged routes. */
const published = 'pagedjs'

/** The folders of the packages whose letters are in the pages and files of zines, sorted. */
export function facePackages(languages: readonly string[]): string[] {
  const faces = languages
    .map(facesOf)
    .flatMap(({ display, text, legible }) => [display, text, legible])
  const sheets = faces.flatMap(({ cuts }) => cuts.flat())
  return sorted(sheets.map((sheet) => `node_modules/${sheet.split('/').slice(0, 2).join('/')}`))
}

/** The folders of the packages whose code the script of the paged routes may hold, sorted. */
export function scriptPackages(packages: LockedPackages): string[] {
  const found = new Set<string>()
  const add = (from: string, name: string) => {
    const folder = resolvePackage(packages, from, name)
    if (folder === undefined || found.has(folder)) return
    found.add(folder)
    for (const needed of Object.keys(packages[folder]!.dependencies ?? {})) add(folder, needed)
  }
  add('', published)
  return sorted(found)
}

/** Where Node finds a package that another one imports: below it, or below one that holds it. */
function resolvePackage(packages: LockedPackages, from: string, name: string): string | undefined {
  const folder = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (folder in packages) return folder
  if (from === '') return undefined
  const above = from.slice(0, from.lastIndexOf('node_modules/')).replace(/\/$/, '')
  return resolvePackage(packages, above, name)
}

/** Writes what is published under which licence, with its text, and the licence of every package. */
export function formatLicences(
  packages: LockedPackages,
  letters: readonly PublishedPackage[],
  code: readonly PublishedPackage[],
): string {
  const all = Object.entries(packages).filter(([folder]) => folder !== '')
  const head = [
    'Whose letters are in these pages and files, whose code the paged routes run, and with what all was made.',
    '',
    'LETTERS',
    ...letters.map(({ folder }) => nameLicence(folder, packages[folder]!)),
    '',
    'CODE',
    ...code.map(({ folder }) => nameLicence(folder, packages[folder]!)),
    '',
    'MADE WITH, AND NOT PUBLISHED',
    ...sorted(
      all
        .filter(([folder]) => [...letters, ...code].every((other) => other.folder !== folder))
        .map(([folder, locked]) => nameLicence(folder, locked)),
    ),
  ]
  const texts = [...letters, ...code].map(({ folder, texts }) =>
    [`==== ${nameLicence(folder, packages[folder]!)}`, ...texts.map((text) => text.trim())].join(
      '\n\n',
    ),
  )
  return `${[head.join('\n'), ...texts].join('\n\n')}\n`
}

function nameLicence(folder: string, { version, license }: LockedPackage): string {
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
  return `${name} ${version}: ${license ?? 'no licence named'}`
}

function sorted(texts: Iterable<string>): string[] {
  return [...new Set(texts)].toSorted()
}
