import { catalogs } from '../i18n/catalogs.ts'
import type { PrincipleNumber } from './numerals.ts'
import type { PrincipleData, ZineData } from './schema.ts'

/** One numbered part of a zine. */
export interface Principle extends PrincipleNumber, PrincipleData {
  /** The file it was read from, as the author would name it. */
  readonly file: string
  /** Its whole MDX as it was checked, frontmatter included. */
  readonly source: string
  /** The plain text of its paragraphs, in order, the numbers of lists included. */
  readonly blocks: readonly string[]
}

/** A publication: a cover, numbered principles and a back cover. */
export interface Zine extends ZineData {
  /** The name of its folder, which begins the name of each of its files: `ice-melts`. */
  readonly slug: string
  /** A BCP 47 language tag, the name of the folder's folder: `en`. */
  readonly language: string
  /** Of a translation whose original is newer: the edition of the original. */
  readonly behind?: string | undefined
  /** Its `zine.yaml`, as the author would name it. */
  readonly file: string
  /** In the order of their numbers. */
  readonly principles: readonly Principle[]
}

/** The languages of the site's own texts, and so the languages a zine can be in. */
export const languages: readonly string[] = Object.keys(catalogs)
/** The language whose zines stand at the root of the site; others are below their language. */
export const rootLanguage = 'en'

/** The name of the file that holds a zine's own data. */
export const zineFileName = 'zine.yaml'
/** The name of a principle's file: its number, 1 to 999, with or without leading zeros. */
export const principleFileName = /^0*([1-9]\d{0,2})\.mdx$/
